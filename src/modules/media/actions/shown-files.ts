import { type Picture, renditionName } from '../../../basics/picture.ts'
import { type Prose, picturesOf } from '../../../basics/prose/prose.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { type NamedFile, namedFilesOf } from '../rules/named-files.ts'
import { fileSizes, renditions } from '../store/catalogue.ts'

export type Shown = NamedFile & { prefix: string; bytes: number }

type ShownIn = { prose: Prose; picture?: Picture | undefined; files?: readonly NamedFile[] | undefined }

/** Every file that a text and the picture of its list entry need, pictures in all their sizes. */
export async function shownFiles(
  db: Reader,
  siteId: string,
  { prose, picture, files = [] }: ShownIn,
): Promise<Shown[]> {
  const pictures = [...(picture ? [picture] : []), ...picturesOf(prose)]
  const all: NamedFile[] = [...pictures, ...namedFilesOf(prose), ...files]
  if (all.length === 0) return []
  const sizes = await fileSizes(
    db,
    siteId,
    all.map((file) => file.sha256),
  )
  const smaller = await renditions(
    db,
    pictures.map((picture) => picture.sha256),
  )
  const shown = all.map(({ sha256, name, contentType }) => ({
    prefix: sha256.slice(0, 16),
    sha256,
    name,
    contentType,
    bytes: sizes.get(sha256) ?? 0,
  }))
  // Sizes are kept once for all sites; only who has the picture itself has them.
  for (const picture of pictures.filter(({ sha256 }) => sizes.has(sha256))) {
    for (const one of smaller.filter((rendition) => rendition.sha256 === picture.sha256)) {
      const name = renditionName(picture.name, one.width)
      shown.push({
        prefix: picture.sha256.slice(0, 16),
        sha256: one.renditionSha256,
        name,
        contentType: one.contentType,
        bytes: one.bytes,
      })
    }
  }
  return shown
}
