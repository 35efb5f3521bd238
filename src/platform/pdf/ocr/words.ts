/** Words that a recognition saw on a picture, put together to lines of a page. */
import type { TextLine } from '../../../basics/page-text.ts'
import { fontLook } from '../fonts.ts'
import type { Run } from '../glyphs.ts'
import { linesOf } from '../lines.ts'

/** In pixels of the picture; `line` numbers the line it was seen in. `confidence` 0–1. */
export type SeenWord = {
  text: string
  x: number
  y: number
  width: number
  height: number
  line: number
  confidence: number
  color?: string
}

/** How pixels of the straightened picture become points of the page. */
export type Turning = { toPage(x: number, y: number): { x: number; y: number }; pixelsPerPoint: number }

const font = fontLook('')
/** Specks and edges of a scan are seen as words without sense. */
const leastConfidence = 0.2

export function linesFromWords(words: readonly SeenWord[], turning: Turning, width: number): TextLine[] {
  const useful = words.filter(({ text, confidence }) => /[\p{L}\d/]/u.test(text) && confidence >= leastConfidence)
  const signs = words.filter((word) => /^[-–—+•*:;.]$/.test(word.text) && word.confidence >= leastConfidence)
  const byLine = Map.groupBy([...useful, ...signs], ({ line }) => line)
  const runs = [...byLine.values()].flatMap((line) => runsOf(line, turning))
  return linesOf(
    runs.map(({ run }) => run),
    width,
  ).map((line) => ({ ...line, confidence: confidenceOf(line, runs) }))
}

type SeenRun = { run: Run; confidence: number }

/** A line's words share one baseline and one size, whatever letters hang below or rise above in each. */
function runsOf(line: readonly SeenWord[], { toPage, pixelsPerPoint }: Turning): SeenRun[] {
  const letters = line.filter(({ text }) => /[\p{L}\d]/u.test(text))
  const heights = letters.map(({ height }) => height).sort((a, b) => a - b)
  const height = (heights[Math.floor(heights.length / 2)] ?? line[0]?.height ?? 0) / pixelsPerPoint
  const bottoms = letters.map((word) => toPage(word.x, word.y + word.height).y).sort((a, b) => a - b)
  const y = (bottoms[Math.floor(bottoms.length / 3)] ?? 0) - 0.02 * height
  return line.map((word) => {
    const start = toPage(word.x, word.y + word.height).x
    const step = word.width / pixelsPerPoint / Math.max(1, word.text.length)
    const chars = [...word.text.normalize('NFC')]
    const base = toPage(word.x, word.y + word.height).y
    return {
      confidence: word.confidence,
      run: {
        ...{
          chars,
          starts: chars.map((_, at) => start + at * step),
          ends: chars.map((_, at) => start + (at + 1) * step),
        },
        ...{ y: letters.length > 2 ? y : base, size: Math.max(4, height * 1.02), font, bold: false, italic: false },
        ...{ color: word.color ?? '#000000', angle: 0 },
      },
    }
  })
}

function confidenceOf({ box }: TextLine, runs: readonly SeenRun[]): number {
  const inside = runs.filter(({ run }) => {
    const [x = 0] = run.starts
    return Math.abs(run.y - box.y - 0.8 * box.height) < 0.5 * box.height && x >= box.x - 1 && x <= box.x + box.width + 1
  })
  const sum = inside.reduce((total, one) => total + one.confidence * one.run.chars.length, 0)
  const count = inside.reduce((total, one) => total + one.run.chars.length, 0)
  return count === 0 ? 0.5 : Math.round((100 * sum) / count) / 100
}

/** Of the smaller of two boxes, how much lies in the other. */
export function share(one: SeenWord, other: SeenWord): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const least = Math.min(one.width * one.height, other.width * other.height)
  return across <= 0 || down <= 0 || least === 0 ? 0 : (across * down) / least
}
