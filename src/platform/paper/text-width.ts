/** How wide a line of Times is, by the tables of a font of the same metrics: lines under a text are as long as a part of it. */
import { readFileSync } from 'node:fs'
import { type FontStyle, fontFiles } from './fonts.ts'
import { SHORT_LINE } from './setting.ts'

type Metrics = { unitsPerEm: number; widthOf: (codePoint: number) => number }

const read = new Map<FontStyle, Metrics>()

/** In millimetres. */
export function textWidthOf(text: string, style: FontStyle, size: number): number {
  const { unitsPerEm, widthOf } = metricsOf(style)
  const units = [...text].reduce((sum, sign) => sum + widthOf(sign.codePointAt(0) ?? 0), 0)
  return (units / unitsPerEm) * size * (25.4 / 72)
}

export type CentredLines = {
  text: string
  /** In which the text breaks into lines of about equal length. */
  width: number
  /** Of the line drawn under it. */
  rule: number
}

/** A centred text within a width, all in millimetres. */
export function centredLines(text: string, style: FontStyle, size: number, within: number): CentredLines {
  const width = balancedWidth(text, style, size, within)
  return { text, width, rule: longestLineOf(text, style, size, width) * SHORT_LINE }
}

function longestLineOf(text: string, style: FontStyle, size: number, width: number): number {
  const lines = text
    .split('\n')
    .flatMap((line) => brokenAt(line.trim(), (part) => textWidthOf(part, style, size), width))
  return Math.min(width, Math.max(0, ...lines))
}

/**
 * The narrowest width, in millimetres, in which a centred text keeps its number of lines: so its lines become about
 * equally long. A little is added, because programs round.
 */
function balancedWidth(text: string, style: FontStyle, size: number, width: number): number {
  const measure = (part: string) => textWidthOf(part, style, size)
  const linesAt = (wide: number) => text.split('\n').flatMap((line) => brokenAt(line.trim(), measure, wide)).length
  const needed = linesAt(width)
  let [narrow, wide] = [0, width]
  while (wide - narrow > 0.5) {
    const middle = (narrow + wide) / 2
    if (linesAt(middle) > needed) narrow = middle
    else wide = middle
  }
  return Math.min(width, wide + 2)
}

function brokenAt(line: string, measure: (text: string) => number, width: number): number[] {
  const lines: number[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && measure(longer) > width) {
      lines.push(measure(current))
      current = word
    } else current = longer
  }
  return [...lines, measure(current)]
}

function metricsOf(style: FontStyle): Metrics {
  const known = read.get(style)
  if (known !== undefined) return known
  const metrics = readMetrics(readFileSync(fontFiles[style]))
  read.set(style, metrics)
  return metrics
}

/** The tables of an OpenType font: head, hhea, hmtx, and a character map of format 4. */
function readMetrics(font: Buffer): Metrics {
  const tableAt = (tag: string): number => {
    for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
      if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
    }
    throw new Error(`the font has no table ${tag}`)
  }
  const widths = tableAt('hmtx')
  const measured = font.readUInt16BE(tableAt('hhea') + 34)
  const glyphOf = characterMap(font, tableAt('cmap'))
  const known = new Map<number, number>()
  return {
    unitsPerEm: font.readUInt16BE(tableAt('head') + 18),
    widthOf: (codePoint) => {
      const width = known.get(codePoint) ?? font.readUInt16BE(widths + Math.min(glyphOf(codePoint), measured - 1) * 4)
      known.set(codePoint, width)
      return width
    },
  }
}

function characterMap(font: Buffer, cmap: number): (codePoint: number) => number {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => {
    return cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4)
  })
  const at = subtables.find((start) => font.readUInt16BE(start) === 4)
  if (at === undefined) throw new Error('the font has no character map of format 4')
  const twice = font.readUInt16BE(at + 6)
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + twice, at + 16 + 2 * twice, at + 16 + 3 * twice]
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    let segment = 0
    while (segment < twice && font.readUInt16BE(ends + segment) < codePoint) segment += 2
    if (segment >= twice || font.readUInt16BE(starts + segment) > codePoint) return 0
    const range = font.readUInt16BE(ranges + segment)
    const delta = font.readUInt16BE(deltas + segment)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = font.readUInt16BE(ranges + segment + range + 2 * (codePoint - font.readUInt16BE(starts + segment)))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}
