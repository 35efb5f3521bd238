import type { Picture } from '../../../basics/picture.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { preparePicture, renditionsOf } from '../../../platform/pictures.ts'
import { insertFile, insertRenditions, type Rendition } from '../store/catalogue.ts'
import { awaitLighter } from '../store/lighter.ts'

export type PictureText = { alt: string | null; caption?: string; credit?: string }

/** A picture ready to be shown, its bytes and those of its smaller sizes in the store. */
export type StoredPicture = {
  sha256: string
  originalSha256: string
  width: number
  height: number
  bytes: number
  smaller: readonly Rendition[]
}

/** Makes what pages show of a picture and keeps the original: bytes, or where they lie. Throws when they are no picture. */
export async function storePicture(files: FileStore, original: Buffer | string): Promise<StoredPicture> {
  const prepared = await preparePicture(original)
  const originalSha256 = await (typeof original === 'string' ? files.putFile(original) : files.put(original))
  const sha256 = await files.put(prepared.bytes)
  const smaller = (await renditionsOf(prepared)).map(async ({ width, bytes }) => ({
    sha256,
    width,
    renditionSha256: await files.put(bytes),
    contentType: 'image/webp',
    bytes: bytes.length,
  }))
  return {
    sha256,
    originalSha256,
    width: prepared.width,
    height: prepared.height,
    bytes: prepared.bytes.length,
    smaller: await Promise.all(smaller),
  }
}

/** What is known of the sizes of a picture; the worker makes each lighter later. */
export async function enterSizes(tx: Tx, { sha256, smaller }: StoredPicture): Promise<void> {
  await insertRenditions(tx, smaller)
  await awaitLighter(tx, [sha256, ...smaller.map(({ renditionSha256 }) => renditionSha256)])
}

type Placing = { siteId: string; name: string; stored: StoredPicture; text: PictureText; now: Date }

/** Puts a stored picture in the catalogue of a site. */
export async function placePicture(tx: Tx, { siteId, name, stored, text, now }: Placing): Promise<Picture> {
  const { sha256, originalSha256, width, height, bytes } = stored
  const { alt, ...said } = text
  const shown = { name: `${name.replace(/\.[^.]*$/, '')}.webp`, contentType: 'image/webp', width, height }
  await enterSizes(tx, stored)
  await insertFile(
    tx,
    siteId,
    { sha256, ...shown, originalSha256, bytes, ...(alt === null ? { isDecoration: true } : { alt }), ...said },
    now,
  )
  return { sha256, ...shown, ...text }
}

type Upload = { siteId: string; name: string; original: Buffer; text: PictureText; now: Date }

/** Takes a picture into the catalogue of a site. Throws when the bytes are no picture. */
export async function addPicture(tx: Tx, files: FileStore, { original, ...placing }: Upload): Promise<Picture> {
  return placePicture(tx, { ...placing, stored: await storePicture(files, original) })
}
