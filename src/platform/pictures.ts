/** Pictures as they may be shown: turned upright, without the camera's data, in WebP, no wider than a page needs. */
import sharp from 'sharp'
import { renditionWidths } from '../basics/picture.ts'

export type PreparedPicture = { bytes: Buffer; width: number; height: number }

const widest = Math.max(...renditionWidths)

/** The picture for the public: at most 1,600 pixels wide; EXIF and place are left behind. Throws when it is no picture. */
export async function preparePicture(original: Buffer): Promise<PreparedPicture> {
  const { data, info } = await sharp(original)
    .rotate()
    .resize({ width: widest, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

/** The smaller sizes of a prepared picture, by width. */
export function renditionsOf({ bytes, width }: PreparedPicture): Promise<{ width: number; bytes: Buffer }[]> {
  const smaller = renditionWidths.filter((one) => one < width)
  return Promise.all(
    smaller.map(async (one) => ({
      width: one,
      bytes: await sharp(bytes).resize({ width: one }).webp({ quality: 74 }).toBuffer(),
    })),
  )
}
