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
