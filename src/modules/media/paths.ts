/** Where a site's library is, on the desk's host. */

const library = (slug: string): string => `/${slug}/kho`

export const libraryPath = library
export const pickPath = (slug: string): string => `${library(slug)}/chon`
export const bulkPath = (slug: string): string => `${library(slug)}/nhieu-tep`
export const rescanPath = (slug: string): string => `${library(slug)}/quet-lai`
export const libraryFilePath = (slug: string, id: string): string => `${library(slug)}/${id}`
export const replacePath = (slug: string, id: string): string => `${libraryFilePath(slug, id)}/thay`
export const replaceAllPath = (slug: string, id: string): string => `${libraryFilePath(slug, id)}/moi-noi`
export const replacedPath = (slug: string, id: string, batchId: string): string =>
  `${replaceAllPath(slug, id)}/${batchId}`
export const replacedUndoPath = (slug: string, id: string, batchId: string): string =>
  `${replacedPath(slug, id, batchId)}/hoan-tac`
export const throwAwayPath = (slug: string, id: string): string => `${libraryFilePath(slug, id)}/bo`
export const takeBackPath = (slug: string, id: string): string => `${libraryFilePath(slug, id)}/lay-lai`

/** The route of a file's bytes for editors; the name says which size is meant. */
export const bytesPath = `${library(':site')}/tep/:sha256/:name`

export const fileBytesPath = (slug: string, { sha256, name }: { sha256: string; name: string }): string =>
  `${library(slug)}/tep/${sha256}/${encodeURIComponent(name)}`

/** The width that a name of a smaller size ends in, null for the file itself. */
export function widthIn(name: string): number | null {
  const found = /-(\d{2,4})\.webp$/.exec(name)
  return found === null ? null : Number(found[1])
}
