import { readFileSync } from 'node:fs'
import { type DemoMedia, type DemoPicture, mediaFolder, picturesFolder } from '../../../demo/index.ts'
import type { Picture } from '../../basics/picture.ts'
import { addFile, addPicture } from '../../modules/media/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'

/** Puts a drawn picture on a site when it is first asked for; null for a key nobody drew. */
export type Drawn = (tx: Tx, siteId: string, key: string, language: 'vi' | 'en', now: Date) => Promise<Picture | null>

export function drawnPictures(files: FileStore, pictures: readonly DemoPicture[]): Drawn {
  const shelf = new Map<string, Picture>()
  return async (tx, siteId, key, language, now) => {
    const drawn = pictures.find((picture) => picture.key === key)
    if (drawn === undefined) return null
    const text = { alt: language === 'en' ? drawn.altEn : drawn.alt, caption: drawn.caption, credit: drawn.credit }
    const known = shelf.get(`${siteId} ${key}`)
    if (known) return { ...known, alt: text.alt }
    const original = readFileSync(new URL(drawn.file, picturesFolder))
    const picture = await addPicture(tx, files, { siteId, name: drawn.file, original, text, now })
    shelf.set(`${siteId} ${key}`, picture)
    return picture
  }
}

/** Puts a recording and its captions on a site. */
export async function addRecording(tx: Tx, files: FileStore, siteId: string, media: DemoMedia, now: Date) {
  const { file, contentType, title, transcript, captionsFile } = media
  const add = (name: string, type: string) =>
    addFile(tx, files, { siteId, name, contentType: type, bytes: readFileSync(new URL(name, mediaFolder)), now })
  const sha256 = await add(file, contentType)
  const captions = captionsFile === undefined ? {} : { captionsSha256: await add(captionsFile, 'text/vtt') }
  return { sha256, name: file, contentType, title, transcript, ...captions }
}
