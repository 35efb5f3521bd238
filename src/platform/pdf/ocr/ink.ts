/** Which words of a scan are written in coloured ink: stamps are red, notes and signatures often blue. */
import sharp from 'sharp'
import { backToScan, type StraightPage } from './straighten.ts'
import type { SeenWord } from './words.ts'

const half = 0.5

export async function inkColors(
  page: Uint8Array,
  words: readonly SeenWord[],
  straight: StraightPage,
): Promise<SeenWord[]> {
  const width = Math.round(straight.from.width * half)
  const { data, info } = await sharp(page)
    .flatten({ background: '#ffffff' })
    .resize({ width })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return words.map((word) => {
    const middle = backToScan(straight, word.x + word.width / 2, word.y + word.height / 2)
    const color = inkOf({ data, width: info.width, height: info.height }, middle, word)
    return color === null ? word : { ...word, color }
  })
}

type Pixels = { data: Buffer; width: number; height: number }

/** Of the dark pixels in a word's box most must be clearly red or blue. */
function inkOf({ data, width, height }: Pixels, middle: { x: number; y: number }, word: SeenWord): string | null {
  const [left, right] = [(middle.x - word.width / 2) * half, (middle.x + word.width / 2) * half]
  const [top, bottom] = [(middle.y - word.height / 2) * half, (middle.y + word.height / 2) * half]
  let [dark, red, blue] = [0, 0, 0]
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, bottom); y += 1) {
    for (let x = Math.max(0, Math.round(left)); x < Math.min(width, right); x += 1) {
      const at = (y * width + x) * 3
      const [r = 255, g = 255, b = 255] = [data[at], data[at + 1], data[at + 2]]
      if (Math.min(r, g, b) > 150) continue
      dark += 1
      if (r - Math.max(g, b) > 55) red += 1
      else if (b - Math.max(r, g * 0.95) > 40) blue += 1
    }
  }
  if (dark < 6) return null
  if (red > 0.5 * dark) return '#c00000'
  return blue > 0.5 * dark ? '#0000c0' : null
}
