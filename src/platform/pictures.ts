/** Pictures as they may be shown: turned upright, without the camera's data, in WebP, no wider than a page needs. */
import sharp from 'sharp'
import { renditionWidths } from '../basics/picture.ts'

export type PreparedPicture = { bytes: Buffer; width: number; height: number }

const widest = Math.max(...renditionWidths)

/** A picture of more pixels fills the memory when it is unpacked, however small its file is; no camera of a board takes so many. */
const mostPixels = 120_000_000

/** A telephone's panorama can be this wide; what is wider is made to burst. */
const longestSide = 30_000

const opened = (original: Buffer | string) =>
  sharp(original, { limitInputPixels: mostPixels, failOn: 'error', animated: false })

/** The picture for the public: at most 1,600 pixels wide; EXIF and place are left behind. Throws when it is no picture. */
export async function preparePicture(original: Buffer | string): Promise<PreparedPicture> {
  const { data, info } = await opened(original)
    .rotate()
    .resize({ width: widest, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

export type PictureProblem = 'too-many-pixels' | 'damaged'

/** What would keep a picture from being prepared, read from its head alone. */
export async function pictureProblem(original: Buffer | string): Promise<PictureProblem | null> {
  const size = await sharp(original, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!size?.width || !size.height) return 'damaged'
  const isTooBig = size.width * size.height > mostPixels || Math.max(size.width, size.height) > longestSide
  return isTooBig ? 'too-many-pixels' : null
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

/** What AVIF must save at least: below it a second copy is not worth its place. */
const worthIt = 0.9

/**
 * The same picture in AVIF; null where that saves less than a tenth. At this effort 1,600 pixels take a quarter of a second
 * of one core, at the next one seven times that for nothing that can be seen.
 */
export async function lighterPicture(shown: Buffer): Promise<Buffer | null> {
  const lighter = await opened(shown).avif({ quality: 52, effort: 2 }).toBuffer()
  return lighter.length <= shown.length * worthIt ? lighter : null
}

/** A cleaned drawing as a picture as wide as a page needs; nothing of its code is left. Throws when it cannot be drawn. */
export async function drawnPicture(svg: string): Promise<Buffer> {
  const source = Buffer.from(svg)
  const { width = 100, height = 100 } = await sharp(source, { limitInputPixels: false }).metadata()
  const density = Math.max(1, Math.min(2_400, (72 * widest) / Math.max(width, height)))
  return sharp(source, { density, limitInputPixels: mostPixels })
    .resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
}
