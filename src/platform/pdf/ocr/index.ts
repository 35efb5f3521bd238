/** Recognition of pages that hold pictures of text: drawn, straightened, recognised, put back where they stood. */

import { readLegacyText } from '../../../basics/legacy-text.ts'
import type { DocumentText, PageText, PageTextProblem } from '../../../basics/page-text.ts'
import { inThread } from '../tasks.ts'
import { type Engine, engine } from './engine.ts'
import { inkColors } from './ink.ts'
import { leastTilt, readPatches, tiltOfPatch, withAlone } from './patches.ts'
import { lookedAtAgain } from './regions.ts'
import { backToScan, type StraightPage, straighten } from './straighten.ts'
import { linesFromWords, type SeenWord } from './words.ts'

/** Heading and end of a document stand on its first and last pages; a scanned plan of 300 pages would take half an hour. */
const mostPages = 24
const dpi = 200
const drawingTime = 60_000
/** What a file may take; a page of a scan takes some five seconds of a core. */
const mostTime = 15 * 60_000

export async function recognisePages(bytes: Uint8Array, text: DocumentText): Promise<DocumentText> {
  const empty = text.pages.filter(({ source, pictures }) => source === 'none' && pictures.length > 0)
  if (empty.length === 0) return text
  const reader = await engine()
  if (reader === null) return withProblem(text, 'ocr-missing')
  const asked = empty.length <= mostPages ? empty : [...empty.slice(0, mostPages - 6), ...empty.slice(-6)]
  const read = new Map<number, PageText>()
  let failed = false
  const until = performance.now() + mostTime
  for (const page of asked) {
    if (performance.now() > until) {
      failed = true
      break
    }
    const done = await recognisePage(bytes, page, reader).catch(() => null)
    if (done === null) failed = true
    else read.set(page.number, done)
  }
  const pages = text.pages.map((page) => read.get(page.number) ?? page)
  const whole = { ...text, pages }
  const counted = asked.length < empty.length ? withProblem(whole, 'ocr-too-many-pages') : whole
  return failed ? withProblem(counted, 'ocr-failed') : counted
}

const withProblem = (text: DocumentText, problem: PageTextProblem): DocumentText => ({
  ...text,
  problems: [...text.problems, problem],
})

async function recognisePage(bytes: Uint8Array, page: PageText, reader: Engine): Promise<PageText> {
  const [drawn] = await inThread('draw', { bytes, pages: [page.number], to: { dpi }, as: 'png' }, drawingTime)
  if (drawn === undefined) throw new Error('page not drawn')
  const straight = await straighten(drawn.picture)
  const seen = withAlone(await reader.words(straight.picture, 'sparse'), await askewInMargins(straight, reader))
  const black = await lookedAtAgain(straight, seen, reader, page.number === 1)
  const stamps = straight.coloured === null ? [] : await stampsOf(straight.coloured, reader)
  const { pixelsPerPoint } = drawn
  const turning = {
    pixelsPerPoint,
    toPage: (x: number, y: number) => {
      const scanned = backToScan(straight, x, y)
      return { x: scanned.x / pixelsPerPoint, y: scanned.y / pixelsPerPoint }
    },
  }
  const coloured = await inkColors(drawn.picture, stampWords(stamps, black.length), straight)
  const lines = linesFromWords([...black, ...coloured], turning, page.width)
  return { ...page, source: 'ocr', lines: lines.map((line) => ({ ...line, text: nfc(line.text) })) }
}

/** The whole picture of coloured ink, and each patch of it levelled by itself, which reads notes and small print better. */
async function stampsOf(coloured: Buffer, reader: Engine): Promise<SeenWord[]> {
  const all = await reader.words(coloured, 'sparse')
  return withAlone(all, await readPatches(coloured, reader, { isAsked: () => true }))
}

/** On a grey scan a note has no colour: it stands askew where nothing is printed. */
const askewInMargins = ({ picture, height }: StraightPage, reader: Engine) =>
  readPatches(picture, reader, {
    isAsked: (patch) =>
      (patch.top + patch.height < 0.1 * height || patch.top > 0.89 * height) &&
      Math.abs(tiltOfPatch(patch)) > leastTilt,
  })

/** Seals and signatures give words without sense; lines are numbered after those in black. */
const stampWords = (words: readonly SeenWord[], from: number): SeenWord[] =>
  words.filter(({ confidence }) => confidence > 0.3).map((word) => ({ ...word, line: word.line + from + 1 }))

function nfc(text: string): string {
  const read = readLegacyText(text)
  return 'text' in read && read.encoding === 'unicode' ? read.text : text.normalize('NFC')
}
