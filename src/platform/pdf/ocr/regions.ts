/** The parts of a page where every word counts are recognised a second time, larger and as blocks of their own. */
import sharp from 'sharp'
import { isSyllable } from '../../../basics/syllables.ts'
import { fold } from '../../../basics/vietnamese.ts'
import type { Engine } from './engine.ts'
import { type SeenWord, share } from './words.ts'

type Area = { left: number; top: number; width: number; height: number; isSealed?: boolean }
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
    const crop = await enlarged(
      await sharp(picture)
        .extract({ left: area.left, top: area.top, width: area.width, height: area.height })
        .toBuffer(),
      area,
    )
    const looks = [await engine.words(crop, 'block')]
    if (engine.opinion !== null) looks.push(await engine.opinion(crop, 'block'))
    if (area.isSealed) looks.push(await engine.words(await enlarged(await darkestOf(picture, area), area), 'block'))
    out = agreed(
      out,
      looks.map((look) => look.map((word) => placed(word, area)).filter((word) => isWhole(word, area))),
    )
  }
  return out
}

const enlarged = (cut: Buffer, { width }: Area): Promise<Buffer> =>
  sharp(cut)
    .resize({ width: Math.round(width * zoom), kernel: 'lanczos3' })
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer()

/** Lighter than printed letters are a seal and a signature on a grey scan. */
const printed = 60

async function darkestOf(picture: Buffer, { left, top, width, height }: Area): Promise<Buffer> {
  const cut = sharp(picture).extract({ left, top, width, height }).greyscale()
  const { data, info } = await cut.raw().toBuffer({ resolveWithObject: true })
  const dark = Buffer.from(data.map((value) => (value < printed ? Math.round(value / 2) : 255)))
  return sharp(dark, { raw: { width: info.width, height: info.height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
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
  const block = { left: middle, top, width: right, height: tall, isSealed: true }
  return label === undefined ? [block] : [{ left, top, width: middle - left, height: tall }, block]
}

/** A word at the edge of the part may go on beyond it. */
const isWhole = ({ x, width }: SeenWord, area: Area): boolean =>
  x > area.left + cutEdge && x + width < area.left + area.width - cutEdge
const cutEdge = 8

const placed = (word: SeenWord, { left, top }: Area): SeenWord => ({
  ...word,
  x: left + (word.x - 20) / zoom,
  y: top + (word.y - 20) / zoom,
  width: word.width / zoom,
  height: word.height / zoom,
})

/** What was not seen before is added; of several readings of one word the one that most agree on, else the surest, stands. */
function agreed(before: readonly SeenWord[], looks: readonly (readonly SeenWord[])[]): SeenWord[] {
  let out = [...before]
  for (const look of looks) out = withUnseen(out, look)
  return out.map((word) => elected(word, readingsOf(word, out, looks)))
}

function withUnseen(before: readonly SeenWord[], look: readonly SeenWord[]): SeenWord[] {
  const offset = 1 + before.reduce((most, { line }) => Math.max(most, line), 0)
  const unseen = look.filter((word) => isWorthAdding(word) && !before.some((other) => share(other, word) > 0.35))
  return [...before, ...unseen.map((word) => ({ ...word, line: lineBeside(before, word) ?? offset + word.line }))]
}

/** Other readings of the same stretch of ink: one word here and one there. */
const readingsOf = (word: SeenWord, words: readonly SeenWord[], looks: readonly (readonly SeenWord[])[]): SeenWord[] =>
  looks.flatMap((look) => {
    const over = look.filter((other) => share(word, other) > 0.35)
    const [other] = over
    const isOne = other !== undefined && words.filter((one) => share(one, other) > 0.35).length === 1
    return over.length === 1 && isOne && share(word, other) > 0.6 ? [other] : []
  })

/** Weights: how sure each reading is, and a little for a word of the language. */
function elected(word: SeenWord, readings: readonly SeenWord[]): SeenWord {
  if (readings.length === 0) return word
  const all = [word, ...readings.filter(({ text }) => text.length + 1 >= word.text.length)]
  const groups = [...Map.groupBy(all, ({ text }) => text).values()]
  const weigh = (group: readonly SeenWord[]) =>
    group.reduce((sum, { confidence }) => sum + confidence, 0) + (isSyllable(lettersOf(group[0]?.text ?? '')) ? 0.1 : 0)
  groups.sort((a, b) => weigh(b) - weigh(a))
  const [best = [word]] = groups
  const text = best[0]?.text ?? word.text
  const most = Math.max(...best.map(({ confidence }) => confidence))
  // What nobody else saw so, though they looked, is not sure.
  const isDisputed = best.length === 1 && all.length > 1
  return { ...word, text, confidence: isDisputed ? Math.min(most, 0.8) : most }
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '')

const isWorthAdding = ({ text, confidence }: SeenWord): boolean =>
  confidence >= (text.length > 1 ? 0.5 : 0.85) && /[\p{L}\d–-]/u.test(text)

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
