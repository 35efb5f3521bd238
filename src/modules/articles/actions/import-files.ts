/** Brings the pictures and attachments of an imported article into the catalogue and into its text. */
import type { Picture } from '../../../basics/picture.ts'
import type { Block, Prose } from '../../../basics/prose/prose.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { FilesBeside } from '../../../platform/lines/index.ts'
import { addFile, addPicture } from '../../media/index.ts'
import {
  type AttachmentLine,
  contentTypeOf,
  fileNameOf,
  type NoticeKind,
  type PictureLine,
} from '../rules/import-files.ts'
import type { Row } from './import-rows.ts'

export type Stores = { files: FileStore; beside: FilesBeside }
export type Shown = { prose: Prose; pictures: readonly Picture[]; notices: NoticeKind[] }

type Upload = { siteId: string; now: Date }

/** The text with its files. The first picture leads the article; the others stand at its end, attachments behind them. */
export async function withFiles(tx: Tx, stores: Stores, { row, siteId, now }: Upload & { row: Row }): Promise<Shown> {
  const { line, prose } = row
  if (line.pictures.length + line.attachments.length === 0) return { prose, pictures: [], notices: [] }
  const notices: NoticeKind[] = []
  const pictures: Picture[] = []
  for (const picture of line.pictures) {
    const kept = await keepPicture(tx, stores, { siteId, now, picture })
    if (typeof kept === 'string') notices.push(kept)
    else pictures.push(kept)
  }
  const attachments: Block[] = []
  for (const attachment of line.attachments) {
    const kept = await keepAttachment(tx, stores, { siteId, now, attachment })
    if (typeof kept === 'string') notices.push(kept)
    else attachments.push(kept)
  }
  return {
    prose: { ...prose, content: [...prose.content, ...shownBelow(pictures.slice(1)), ...attachments] },
    pictures,
    notices,
  }
}

function shownBelow(pictures: readonly Picture[]): Block[] {
  const [only] = pictures
  if (only === undefined) return []
  return pictures.length === 1
    ? [{ type: 'image', attrs: only }]
    : [{ type: 'gallery', attrs: { pictures: [...pictures] } }]
}

async function keepPicture(
  tx: Tx,
  { files, beside }: Stores,
  { siteId, now, picture }: Upload & { picture: PictureLine },
) {
  const { file, ...text } = picture
  const found = await beside(file)
  if (!('done' in found)) return 'picture-not-found' as const
  try {
    return await addPicture(tx, files, { siteId, name: fileNameOf(file), original: found.done, text, now })
  } catch (error) {
    // What cannot be read as a picture fails without a code; the database and the disk always give one.
    if (error instanceof Error && !('code' in error)) return 'picture-not-readable' as const
    throw error
  }
}

async function keepAttachment(
  tx: Tx,
  { files, beside }: Stores,
  { siteId, now, attachment }: Upload & { attachment: AttachmentLine },
): Promise<Block | NoticeKind> {
  const contentType = contentTypeOf(attachment.file)
  if (contentType === undefined) return 'attachment-kind'
  const found = await beside(attachment.file)
  if (!('done' in found)) return 'attachment-not-found'
  const name = fileNameOf(attachment.file)
  const sha256 = await addFile(tx, files, { siteId, name, contentType, bytes: found.done, now })
  const title = attachment.title ?? name
  return { type: 'attachment', attrs: { sha256, name, contentType, title, bytes: found.done.length } }
}
