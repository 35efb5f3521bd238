// What stands on the pages before any file is made of it: words with their places, lines, boxes and pictures.
import { type Family, type Style, widthOf } from './faces.ts'

export const A4 = { width: 595.28, height: 841.89 } as const

/** One line's worth of text in one style; `y` is the baseline, counted from the top. */
export type Run = {
  text: string
  x: number
  y: number
  size: number
  style: Style
  color?: string
  /** What each space gets in addition, in a justified line. */
  spacing?: number
  /** Turned around its beginning, in degrees against the clock. */
  turned?: number
}
export type Rule = { x1: number; y1: number; x2: number; y2: number; thickness: number; color?: string }
export type Picture = {
  kind: 'seal' | 'signature' | 'scribble'
  x: number
  y: number
  width: number
  height: number
  seed: number
}
export type Sheet = { width: number; height: number; runs: Run[]; rules: Rule[]; pictures: Picture[] }

export type Align = 'left' | 'centre' | 'justify' | 'right'
export type Block = {
  text: string
  x: number
  width: number
  y: number
  size: number
  style?: Style
  align?: Align
  leading?: number
  indent?: number
  color?: string
}

/** Sets texts into sheets with one family. */
export type Setter = {
  family: Family
  sheets: Sheet[]
  sheet(): Sheet
  addSheet(): Sheet
  /** The lines that a text breaks into. */
  lines(text: string, width: number, size: number, style: Style, indent?: number): string[]
  /** Sets a block on the current sheet and answers where the next line would stand. */
  block(block: Block): number
  rule(x1: number, y: number, x2: number, thickness?: number): void
  widthOf(text: string, style: Style, size: number): number
}

export function setterOf(family: Family, size: { width: number; height: number } = A4): Setter {
  const sheets: Sheet[] = []
  const addSheet = () => {
    sheets.push({ ...size, runs: [], rules: [], pictures: [] })
    return sheets[sheets.length - 1] as Sheet
  }
  const sheet = () => sheets[sheets.length - 1] ?? addSheet()
  const lines = (text: string, width: number, fontSize: number, style: Style, indent = 0) =>
    broken(text, width, indent, (part) => widthOf(part, family, style, fontSize))
  const block = (wish: Block) => setBlock(family, sheet(), lines, wish)
  const rule = (x1: number, y: number, x2: number, thickness = 0.6) =>
    void sheet().rules.push({ x1, y1: y, x2, y2: y, thickness })
  const measure = (text: string, style: Style, fontSize: number) => widthOf(text, family, style, fontSize)
  return { family, sheets, sheet, addSheet, lines, block, rule, widthOf: measure }
}

function broken(text: string, width: number, indent: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  for (const part of text.split('\n')) {
    let line = ''
    let room = width - (lines.length === 0 ? indent : 0)
    for (const word of part.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && measure(longer) > room) {
        lines.push(line)
        line = word
        room = width
      } else line = longer
    }
    lines.push(line)
  }
  return lines
}

function setBlock(family: Family, sheet: Sheet, linesOf: Setter['lines'], wish: Block): number {
  const { text, x, width, size, style = 'regular', align = 'left', indent = 0, color } = wish
  const leading = (wish.leading ?? 1.15) * size
  const lines = linesOf(text, width, size, style, indent)
  let y = wish.y
  for (const [index, line] of lines.entries()) {
    const first = index === 0 ? indent : 0
    const own = widthOf(line, family, style, size)
    const room = width - first
    const spaces = line.split(' ').length - 1
    const isLast = index === lines.length - 1
    const start = align === 'centre' ? (room - own) / 2 : align === 'right' ? room - own : 0
    const spacing = align === 'justify' && !isLast && spaces > 0 ? (room - own) / spaces : 0
    const run: Run = { text: line, x: x + first + start, y, size, style }
    if (line !== '') sheet.runs.push({ ...run, ...(spacing > 0 ? { spacing } : {}), ...(color ? { color } : {}) })
    y += leading
  }
  return y
}
