/** The parts of a page where every word counts are recognised a second time, larger and as blocks of their own. */
import sharp from 'sharp'
import { fold } from '../../../basics/vietnamese.ts'
import type { Engine } from './engine.ts'
import type { SeenWord } from './words.ts'

type Area = { left: number; top: number; width: number; height: number }
type Picture = { picture: Buffer; width: number; height: number }

/** From the 200 dots of a scan to the 300 that tesseract is trained for. */
const zoom = 1.5

/** Words of a page with what a second look at its heading and its end adds or reads better. */
export async function lookedAtAgain(
  { picture, width, height }: Picture,
  words: readonly SeenWord[],
  engine: Engine,
  isFirst: boolean,
): Promise<SeenWord[]> {
  let out = [...words]
  for (const area of [...(isFirst ? headingAreas({ width, height }) : []), ...closingAreas(words, { width, height })]) {
    const crop = await sharp(picture)
      .extract(area)
      .resize({ width: Math.round(area.width * zoom), kernel: 'lanczos3' })
      .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#ffffff' })
      .png({ compressionLevel: 1 })
      .toBuffer()
    out = merged(
      out,
      (await engine.words(crop, 'block')).map((word) => placed(word, area)),
    )
  }
  return out
}

type Size = { width: number; height: number }

/** Issuer and number on the left, nation and date on the right, kind and subject below in the middle. */
function headingAreas({ width, height }: Size): Area[] {
  const half = Math.round(0.45 * width)
  const edge = Math.round(0.03 * width)
  return [
    { left: edge, top: edge, width: half - edge, height: Math.round(0.17 * height) },
    { left: half, top: edge, width: width - half - edge, height: Math.round(0.15 * height) },
    { left: edge, top: Math.round(0.13 * height), width: width - 2 * edge, height: Math.round(0.17 * height) },
  ]
}

const codes = /^(?:KT|TM|TL|TUQ)[.,]?$/

/** From the label of the recipients, or from the code of the signature where there is no label. */
function closingAreas(words: readonly SeenWord[], { width, height }: Size): Area[] {
  const label = words.find(
    (word, index) => fold(word.text) === 'noi' && /^nhan/.test(fold(words[index + 1]?.text ?? '')),
  )
  const code = words.find((word) => codes.test(word.text) && word.x > 0.4 * width)
  const start = label ?? code
  if (start === undefined) return []
  const middle = Math.round(0.48 * width)
  const top = Math.max(0, Math.round(start.y - 0.012 * height))
  const tall = Math.min(height - top, Math.round(0.22 * height))
  if (tall < 60) return []
  const [left, right] = [Math.round(0.08 * width), width - middle - 40]
  const block = { left: middle, top, width: right, height: tall }
  return label === undefined ? [block] : [{ left, top, width: middle - left, height: tall }, block]
}

const placed = (word: SeenWord, { left, top }: Area): SeenWord => ({
  ...word,
  x: left + (word.x - 20) / zoom,
  y: top + (word.y - 20) / zoom,
  width: word.width / zoom,
  height: word.height / zoom,
})

/** What was not seen before is added, what is surer now takes the place of one word seen before. */
function merged(before: readonly SeenWord[], again: readonly SeenWord[]): SeenWord[] {
  const out = [...before]
  const offset = Math.max(0, ...before.map(({ line }) => line)) + 1
  for (const word of again) {
    const under = out.flatMap((other, index) => (share(other, word) > 0.35 ? [index] : []))
    const [at] = under
    const known = at === undefined ? undefined : out[at]
    if (known === undefined) {
      if (isWorthAdding(word)) out.push({ ...word, line: lineBeside(before, word) ?? offset + word.line })
    } else if (under.length === 1 && at !== undefined && isBetter(word, known)) {
      out[at] = { ...word, line: known.line }
    }
  }
  return out
}

const isWorthAdding = ({ text, confidence }: SeenWord): boolean =>
  confidence >= (text.length > 1 ? 0.6 : 0.85) && /[\p{L}\d–-]/u.test(text)

const isBetter = (word: SeenWord, known: SeenWord): boolean =>
  word.confidence > known.confidence + 0.02 && word.text.length >= known.text.length && share(known, word) > 0.6

/** The line on whose height a word stands, next to one of its words. */
function lineBeside(words: readonly SeenWord[], word: SeenWord): number | undefined {
  const middle = word.y + word.height / 2
  const near = words.filter(
    (other) =>
      middle > other.y &&
      middle < other.y + other.height &&
      Math.max(other.x - word.x - word.width, word.x - other.x - other.width) < 2 * word.height,
  )
  return near[0]?.line
}

/** Of the smaller of two boxes, how much lies in the other. */
function share(one: SeenWord, other: SeenWord): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const least = Math.min(one.width * one.height, other.width * other.height)
  return across <= 0 || down <= 0 || least === 0 ? 0 : (across * down) / least
}
