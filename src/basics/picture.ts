/** Where the heart of a picture is: in percent, from the left and from the top. */
export type Focus = { x: number; y: number }

/** The steps a heart is given in; crops have a rule of the stylesheet for each, for pages carry no styles of their own. */
export const focusSteps = [0, 25, 50, 75, 100] as const

/** A picture as a page shows it. `alt` is null when somebody decided that it is decoration. */
export type Picture = {
  sha256: string
  name: string
  contentType: string
  width: number
  height: number
  alt: string | null
  caption?: string
  credit?: string
  /** Where it is cut around; the middle without it. */
  focus?: Focus
}

/** Where the bytes of a file are served; the prefix of the hash makes the address immutable. */
export const fileUrl = (file: { sha256: string; name: string }): string =>
  `/tep/${file.sha256.slice(0, 16)}/${encodeURIComponent(file.name)}`

/** Widths in pixels in which a picture is kept besides its own. */
export const renditionWidths = [480, 960, 1600] as const

/** The file names of a picture and of its smaller sizes, as they stand in addresses. */
export const renditionName = (name: string, width: number): string => `${name.replace(/\.[^.]*$/, '')}-${width}.webp`

/** The picture itself, or its smaller size of that width, which the worker makes at upload. */
export const pictureUrl = (picture: Picture, width?: number): string =>
  fileUrl(width === undefined ? picture : { ...picture, name: renditionName(picture.name, width) })
