import type { Picture } from '../../../basics/picture.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { preparePicture, renditionsOf } from '../../../platform/pictures.ts'
import { insertFile, insertRenditions } from '../store.ts'

export type PictureText = { alt: string | null; caption?: string; credit?: string }

type Upload = { siteId: string; name: string; original: Buffer; text: PictureText; now: Date }

/** Takes a picture into the catalogue and makes what pages show of it. Throws when the bytes are no picture. */
export async function addPicture(
  tx: Tx,
  files: FileStore,
  { siteId, name, original, text, now }: Upload,
): Promise<Picture> {
  const prepared = await preparePicture(original)
  await files.put(original)
  const sha256 = await files.put(prepared.bytes)
  const sizes = await renditionsOf(prepared)
  const made = await Promise.all(
    sizes.map(async ({ width, bytes }) => ({
      sha256,
      width,
      renditionSha256: await files.put(bytes),
      contentType: 'image/webp',
      bytes: bytes.length,
    })),
  )
  await insertRenditions(tx, made)
  const { alt, ...said } = text
  const shown = {
    name: `${name.replace(/\.[^.]*$/, '')}.webp`,
    contentType: 'image/webp',
    width: prepared.width,
    height: prepared.height,
  }
  const described = alt === null ? { isDecoration: true } : { alt }
  await insertFile(tx, siteId, { sha256, ...shown, bytes: prepared.bytes.length, ...described, ...said }, now)
  return { sha256, ...shown, ...text }
}
