import { readFileSync } from 'node:fs'
import { type DemoMedia, type DemoPicture, mediaFolder, picturesFolder } from '../../../demo/index.ts'
import type { Picture } from '../../basics/picture.ts'
import { addFile, placePicture, storePicture } from '../../modules/media/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'

/** Puts a drawn picture on a site when it is first asked for; null for a key nobody drew. */
export type Drawn = (tx: Tx, siteId: string, key: string, language: 'vi' | 'en', now: Date) => Promise<Picture | null>

/** Makes every size of every picture once, whatever sites show it. */
export async function drawnPictures(files: FileStore, pictures: readonly DemoPicture[]): Promise<Drawn> {
  const read = ({ file }: DemoPicture) => storePicture(files, readFileSync(new URL(file, picturesFolder)))
  const stored = new Map(
    await Promise.all(pictures.map(async (one) => [one.key, { ...one, stored: await read(one) }] as const)),
  )
  const placed = new Map<string, Picture>()
  return async (tx, siteId, key, language, now) => {
    const drawn = stored.get(key)
    if (drawn === undefined) return null
    const alt = language === 'en' ? drawn.altEn : drawn.alt
    const known = placed.get(`${siteId} ${key}`)
    if (known) return { ...known, alt }
    const text = { alt, caption: drawn.caption, credit: drawn.credit }
    const picture = await placePicture(tx, { siteId, name: drawn.file, stored: drawn.stored, text, now })
    placed.set(`${siteId} ${key}`, picture)
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
