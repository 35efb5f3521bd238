/**
 * Reads running text from an editor, a file or a request. Written by hand, not with a schema library: an import reads
 * hundreds of articles a second, and each node must be counted against a budget while it is read.
 */
import { done, type Outcome, stopped } from '../outcomes.ts'
import { oneLine } from '../plain-text.ts'
import { readAttachment, readGallery, readImage, readRecording } from './files.ts'
import { normaliseHeadings } from './headings.ts'
import { readInline } from './inline.ts'
import { proseLimits } from './limits.ts'
import { attrsOf, children, type Fields, fault, isFields, node, type Reading, startReading } from './reading.ts'
import type { Block, Heading, ListItem, Paragraph, Prose, Table, TableCell, TableRow } from './types.ts'

/**
 * The text when it is sound, else what is wrong and where ('content.3.content.0'). Unknown nodes, marks and links that may
 * not be are refused; attributes we do not know, empty blocks and skipped heading levels are mended in silence.
 * Parsing the result again gives the same.
 */
export function parseProse(value: unknown): Outcome<Prose> {
  if (!isFields(value) || value.type !== 'doc') return stopped({ field: '', problem: 'not-prose' })
  if (value.version !== 1) return stopped({ field: 'version', problem: 'unknown-version' })
  const reading = startReading()
  const content = children(reading, value.content, 'content', (r, child, path) => readBlock(r, child, path, 0))
  if (reading.issues.length > 0) return stopped(...reading.issues)
  return done(normaliseHeadings({ type: 'doc', version: 1, content }))
}

function readBlock(reading: Reading, value: unknown, path: string, depth: number): Block | null {
  if (depth > proseLimits.depth) return fault(reading, path, 'too-deep')
  const fields = node(reading, value, path)
  if (fields === null) return null
  switch (fields.type) {
    case 'paragraph':
      return readParagraph(reading, fields, path)
    case 'heading':
      return depth === 0 ? readHeading(reading, fields, path) : readParagraph(reading, fields, path)
    case 'bulletList':
    case 'orderedList':
      return readList(reading, fields, path, depth)
    case 'blockquote':
      return nonEmpty({ type: 'blockquote', content: readBlocks(reading, fields, path, depth) })
    case 'table':
      return readTable(reading, fields, path, depth)
    case 'horizontalRule':
      return { type: 'horizontalRule' }
    default:
      return readFileBlock(reading, fields, path)
  }
}

function readFileBlock(reading: Reading, fields: Fields, path: string): Block | null {
  switch (fields.type) {
    case 'image':
      return readImage(reading, fields, path)
    case 'gallery':
      return readGallery(reading, fields, path)
    case 'video':
    case 'audio':
      return readRecording(reading, fields, path)
    case 'attachment':
      return readAttachment(reading, fields, path)
    default:
      return fault(reading, path, 'unknown-node')
  }
}

const readBlocks = (reading: Reading, fields: Fields, path: string, depth: number): Block[] =>
  children(reading, fields.content, `${path}.content`, (r, child, at) => readBlock(r, child, at, depth + 1))

const nonEmpty = <const T extends { content: unknown[] }>(block: T): T | null =>
  block.content.length === 0 ? null : block

const readParagraph = (reading: Reading, fields: Fields, path: string): Paragraph | null =>
  nonEmpty({ type: 'paragraph', content: readInline(reading, fields.content, `${path}.content`) })

function readHeading(reading: Reading, fields: Fields, path: string): Heading | null {
  const level = attrsOf(fields).level
  if (level !== 2 && level !== 3 && level !== 4) return fault(reading, path, 'heading-level')
  const content = readInline(reading, fields.content, `${path}.content`)
  return nonEmpty({ type: 'heading', attrs: { level: level }, content })
}

function readList(reading: Reading, fields: Fields, path: string, depth: number): Block | null {
  const content = children(reading, fields.content, `${path}.content`, (r, child, at): ListItem | null => {
    const item = node(r, child, at)
    if (item === null) return null
    if (item.type !== 'listItem') return fault(r, at, 'unknown-node')
    return nonEmpty({ type: 'listItem', content: readBlocks(r, item, at, depth) })
  })
  if (fields.type === 'bulletList') return nonEmpty({ type: 'bulletList', content })
  return nonEmpty({ type: 'orderedList', attrs: { start: wholeOf(attrsOf(fields).start, 0, 1_000_000) }, content })
}

function readTable(reading: Reading, fields: Fields, path: string, depth: number): Table | null {
  const rows = children(reading, fields.content, `${path}.content`, (r, child, at): TableRow | null => {
    const row = node(r, child, at)
    if (row === null) return null
    if (row.type !== 'tableRow') return fault(r, at, 'unknown-node')
    const cells = children(r, row.content, `${at}.content`, (r2, cell, at2) => readCell(r2, cell, at2, depth))
    return nonEmpty({ type: 'tableRow', content: cells })
  })
  clipRowSpans(rows)
  const given = attrsOf(fields).caption
  const caption = typeof given === 'string' ? oneLine(given) : ''
  return nonEmpty({ type: 'table', attrs: { caption: caption === '' ? null : caption }, content: rows })
}

/** An empty cell keeps its place in the row, with no content. */
function readCell(reading: Reading, value: unknown, path: string, depth: number): TableCell | null {
  const cell = node(reading, value, path)
  if (cell === null) return null
  const type = cell.type
  if (type !== 'tableCell' && type !== 'tableHeader') return fault(reading, path, 'unknown-node')
  const attrs = attrsOf(cell)
  const span = (value: unknown) => wholeOf(value, 1, proseLimits.span)
  const content = readBlocks(reading, cell, path, depth)
  return { type, attrs: { colspan: span(attrs.colspan), rowspan: span(attrs.rowspan) }, content }
}

/** A cell cannot reach below the last row. */
export function clipRowSpans(rows: readonly TableRow[]) {
  rows.forEach((row, i) => {
    for (const { attrs } of row.content) attrs.rowspan = Math.min(attrs.rowspan, rows.length - i)
  })
}

/** A whole number in its bounds; anything else counts as 1. */
const wholeOf = (value: unknown, least: number, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : 1
