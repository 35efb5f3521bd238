/** A file of the library as the editor's programs know it. */
import { renditionName } from '../../../basics/picture.ts'
import { fileBytesPath, libraryFilePath } from '../paths.ts'
import { speaksOfMap, whyNotShown } from '../rules/maps.ts'
import type { LibraryFile } from '../store/library.ts'
import type { FileCard } from './file-card.part.tsx'

const thumbnailWidth = 480

/** Where the desk shows a picture small; what has no smaller size is shown as it is. */
export const thumbnailPath = (slug: string, { sha256, name, kind }: LibraryFile): string =>
  fileBytesPath(slug, { sha256, name: kind === 'picture' ? renditionName(name, thumbnailWidth) : name })

/** `alt` is null as long as nobody wrote one; `isDecoration` tells the decision that none is needed. */
export const pickedFile = (slug: string, file: LibraryFile) => ({
  id: file.id,
  sha256: file.sha256,
  name: file.name,
  contentType: file.contentType,
  bytes: file.bytes,
  ...(file.width === null || file.height === null ? {} : { width: file.width, height: file.height }),
  alt: file.alt,
  isDecoration: file.isDecoration,
  ...(file.caption === null ? {} : { caption: file.caption }),
  ...(file.credit === null ? {} : { credit: file.credit }),
  url: thumbnailPath(slug, file),
  asksForMap: file.mapAnswer === null && speaksOfMap(file),
  blocked: whyNotShown(file),
  isScanned: file.scan !== 'unscanned',
})

/** A file as the library's pages show it. */
export const cardOf = (slug: string, file: LibraryFile): FileCard => ({
  id: file.id,
  name: file.name,
  kind: file.kind,
  bytes: file.bytes,
  width: file.width,
  height: file.height,
  alt: file.alt,
  isDecoration: file.isDecoration,
  href: libraryFilePath(slug, file.id),
  thumbnail: thumbnailPath(slug, file),
  focus: file.focalX === null || file.focalY === null ? null : { x: file.focalX, y: file.focalY },
  isUnscanned: file.scan === 'unscanned',
  blocked: whyNotShown(file),
  uploader: file.uploader,
  createdAt: file.createdAt,
})
