/** Puts runs of characters together to lines: what stands on one baseline, cut where a second column begins. */
import type { TextLine } from '../../basics/page-text.ts'
import type { Run } from './glyphs.ts'

type Band = { y: number; size: number; runs: Run[] }
type Letter = { text: string; start: number; end: number; run: Run }

export function linesOf(runs: readonly Run[], width: number): TextLine[] {
  const lines = bandsOf(runs).flatMap((band) => pieces(lettersOf(band)).map(lineOf))
  const ordered = lines.filter((line) => line.text !== '').sort((a, b) => bottom(a) - bottom(b) || a.box.x - b.box.x)
  return markCentred(level(ordered), width)
}

const bottom = ({ box }: TextLine): number => box.y + box.height

/** Neighbours on one height count as one row, however little their baselines differ; in a row the left comes first. */
function level(lines: readonly TextLine[]): TextLine[] {
  const rows: TextLine[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const head = row?.[0]
    if (row && head && Math.abs(bottom(line) - bottom(head)) < 0.3 * Math.min(line.size, head.size)) row.push(line)
    else rows.push([line])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x))
}

/** What would lie on letters already there is another line: a stamp across the text. */
function bandsOf(runs: readonly Run[]): Band[] {
  const bands: Band[] = []
  for (const run of runs) {
    if (run.chars.every((char) => char.trim() === '') && !bands.some((band) => isNear(band, run))) continue
    const near = bands.filter((band) => isNear(band, run) && isOneInk(band, run)).slice(-4)
    near.sort((a, b) => Math.abs(a.y - run.y) - Math.abs(b.y - run.y))
    const twin = near.flatMap((band) => band.runs).find((other) => isTwin(other, run))
    if (twin !== undefined) {
      twin.bold = true
      continue
    }
    const free = near.find((band) => !band.runs.some((other) => overlaps(other, run)))
    if (free === undefined) bands.push({ y: run.y, size: run.size, runs: [run] })
    else free.runs.push(run)
  }
  return bands
}

const startOf = (run: Run): number => run.starts[0] ?? 0
const endOf = (run: Run): number => run.ends.at(-1) ?? 0

/** On one baseline; of turned text, on one slanted line and close behind. */
function isNear(band: Band, run: Run): boolean {
  const last = band.runs.at(-1)
  if (last === undefined || Math.abs(last.angle - run.angle) > 0.02) return false
  if (run.angle === 0) return Math.abs(band.y - run.y) < 0.38 * Math.max(band.size, run.size)
  const [dx, dy] = [startOf(run) - startOf(last), run.y - last.y]
  const aside = Math.abs(dx * Math.sin(run.angle) - dy * Math.cos(run.angle))
  return aside < 0.3 * run.size && Math.hypot(dx, dy) < 14 * run.size
}

/** Coloured words inside a sentence are a link; those of another size or height are a stamp beside it. */
function isOneInk(band: Band, run: Run): boolean {
  if (band.runs.some(({ color }) => isDark(color) === isDark(run.color))) return true
  return Math.abs(band.y - run.y) < 0.6 && Math.abs(band.size - run.size) < 0.06 * run.size
}

/** Letters that a font lacks are drawn by another font into the gaps left for them: two runs among each other lie on one line. */
function overlaps(one: Run, other: Run): boolean {
  const most = 0.4 * Math.min(one.size, other.size)
  if (sharedBy(startOf(one), endOf(one), startOf(other), endOf(other)) <= most) return false
  return one.chars.some((char, at) => {
    const [start, end] = [one.starts[at] ?? 0, one.ends[at] ?? 0]
    if (char.trim() === '' || end <= startOf(other) || start >= endOf(other)) return false
    return other.chars.some((beside, index) => {
      const [from, to] = [other.starts[index] ?? 0, other.ends[index] ?? 0]
      return beside.trim() !== '' && sharedBy(start, end, from, to) > 0.5 * Math.min(end - start, to - from)
    })
  })
}

const sharedBy = (start: number, end: number, from: number, to: number): number =>
  Math.min(end, to) - Math.max(start, from)

/** The same letters written again a hair beside: how some programs make bold. */
const isTwin = (one: Run, other: Run): boolean =>
  one.chars.length === other.chars.length &&
  Math.abs(startOf(one) - startOf(other)) < 1.2 &&
  Math.abs(one.y - other.y) < 1.2 &&
  one.chars.join('') === other.chars.join('')

function lettersOf({ runs }: Band): Letter[] {
  const ordered = [...runs].sort((a, b) => startOf(a) - startOf(b))
  const letters = ordered.flatMap((run) =>
    run.chars.map((text, index) => ({ text, start: run.starts[index] ?? 0, end: run.ends[index] ?? 0, run })),
  )
  const isMixed = ordered.some((run, at) => at > 0 && startOf(run) < endOf(ordered[at - 1] ?? run) - 0.4 * run.size)
  return isMixed ? letters.sort((a, b) => a.start - b.start) : letters
}

type Gap = { at: number; width: number; drawn: boolean }

/** A gap that was jumped is wider than spaces that were typed: there a new column begins. */
function pieces(letters: readonly Letter[]): Letter[][] {
  const gaps = gapsOf(letters)
  const out: Letter[][] = []
  let from = 0
  for (const gap of gaps) {
    const others = gaps.filter((other) => other !== gap).map((other) => other.width)
    const size = letters[gap.at]?.run.size ?? 12
    if (!isColumn(gap, median(others), size) || belongsTogether(letters, from, gap.at)) continue
    out.push(letters.slice(from, gap.at))
    from = gap.at
  }
  out.push(letters.slice(from))
  return out
}

const isColumn = ({ width, drawn }: Gap, usual: number, size: number): boolean =>
  drawn ? width > 5 * size : width > Math.max(0.9 * size, Math.min(1.8 * size, 2.2 * Math.max(usual, 0.2 * size)))

/** 'Số:        /BC-UBND', 'ngày      tháng' and the mark of a list stay with what follows, however wide the gap. */
function belongsTogether(letters: readonly Letter[], from: number, at: number): boolean {
  const before = textBetween(letters, from, at).trim()
  const after = textBetween(letters, at, at + 8).trim()
  if (/^[/／]/.test(after) || /(?:^|\s)(?:Số\s*:?|ngày|tháng|năm)[\s.…]*$/i.test(before)) return true
  const isMark = /^(?:[-–+•*▪●]|(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)])$/.test(before)
  const gap = (letters[at]?.start ?? 0) - (letters[from]?.end ?? 0)
  return isMark && gap < 4.5 * (letters[from]?.run.size ?? 12)
}

const textBetween = (letters: readonly Letter[], from: number, to: number): string =>
  letters
    .slice(from, to)
    .map((letter) => letter.text)
    .join('')

/** Places between words, with whether they were filled by typed spaces. */
function gapsOf(letters: readonly Letter[]): Gap[] {
  const gaps: Gap[] = []
  let end: number | null = null
  let spaces = 0
  letters.forEach((letter, at) => {
    if (letter.text.trim() === '') {
      spaces += letter.end - letter.start
      return
    }
    const width = end === null ? 0 : letter.start - end
    if (end !== null && (spaces > 0 || width > 0.17 * letter.run.size))
      gaps.push({ at, width, drawn: spaces > 0.7 * width })
    end = letter.end
    spaces = 0
  })
  return gaps
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function lineOf(letters: readonly Letter[]): TextLine {
  const { text, edges } = written(letters)
  const solid = letters.filter((letter) => letter.text.trim() !== '')
  const size = round(median(solid.map(({ run }) => run.size)))
  const y = median(solid.map(({ run }) => run.y))
  const rise = Math.max(...solid.map(({ run }) => run.y)) - Math.min(...solid.map(({ run }) => run.y))
  const slant = solid[0]?.run.angle === 0 ? 0 : rise
  const left = edges[0] ?? 0
  const most = (is: (run: Run) => boolean): boolean => 2 * solid.filter(({ run }) => is(run)).length > solid.length
  const color = solid[Math.floor(solid.length / 2)]?.run.color ?? '#000000'
  const line: TextLine = {
    text,
    box: {
      x: left,
      y: round(y - slant / 2 - 0.8 * size),
      width: round((edges.at(-1) ?? left) - left),
      height: round(size + slant),
    },
    ...{ size, bold: most((run) => run.bold), italic: most((run) => run.italic), centre: false, confidence: 1, edges },
  }
  return isDark(color) ? line : { ...line, color }
}

const isDark = (color: string): boolean => (color.match(/[0-9a-f]{2}/g) ?? []).every((part) => parseInt(part, 16) < 90)

/** The text with one space where there was a gap, repaired where the font is older than Unicode. */
function written(letters: readonly Letter[]): { text: string; edges: number[] } {
  let text = ''
  const edges: number[] = []
  let last: Letter | null = null
  let spaced = false
  for (const letter of letters) {
    const chars = letter.text.replace(/\s+/g, '')
    if (chars === '') {
      spaced = true
      continue
    }
    if (last !== null && (spaced || letter.start - last.end > 0.17 * letter.run.size)) {
      text += ' '
      edges.push(round(last.end))
    }
    text += chars
    for (let index = 0; index < chars.length; index += 1) edges.push(round(letter.start))
    last = letter
    spaced = false
  }
  edges.push(round(last?.end ?? 0))
  return settled(repaired(text, letters), edges)
}

const repaired = (text: string, letters: readonly Letter[]): string =>
  letters.find((letter) => letter.text.trim() !== '')?.run.font.repair(text) ?? text

/** NFC and repairs join letters and marks: the places are spread over the shorter text. */
function settled(given: string, edges: readonly number[]): { text: string; edges: number[] } {
  const text = given.normalize('NFC').trim()
  if (text.length + 1 === edges.length) return { text, edges: [...edges] }
  const last = edges.length - 1
  const spread = Array.from({ length: text.length + 1 }, (_, index) =>
    round(edges[Math.round((index * last) / Math.max(1, text.length))] ?? 0),
  )
  return { text, edges: spread }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Centred on the page's text, or on the same axis as a neighbour of another width. */
function markCentred(lines: readonly TextLine[], width: number): TextLine[] {
  const wide = lines.filter((line) => line.box.width > 0.5 * width)
  const left = Math.min(...wide.map((line) => line.box.x), 0.2 * width)
  const right = Math.max(...wide.map((line) => line.box.x + line.box.width), 0.8 * width)
  return lines.map((line, index) => {
    const inset = Math.min(line.box.x - left, right - line.box.x - line.box.width)
    const onPage = Math.abs(middle(line) - (left + right) / 2) < 0.02 * width && inset > 0.04 * width
    const near = lines.slice(Math.max(0, index - 3), index + 4)
    const centre = onPage || near.some((other) => other !== line && isOnAxis(line, other))
    return centre ? { ...line, centre } : line
  })
}

const middle = ({ box }: TextLine): number => box.x + box.width / 2

const isOnAxis = (line: TextLine, other: TextLine): boolean =>
  Math.abs(middle(line) - middle(other)) < 2.5 &&
  Math.abs(line.box.x - other.box.x) > 4 &&
  Math.abs(line.box.y - other.box.y) < 3 * line.size
