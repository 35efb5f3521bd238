/**
 * Running text as people type it where no script runs: paragraphs apart by a blank line, '## ' before a heading, '- ' and '1. '
 * before list items, '> ' before a quotation, '---' for a rule, **bold**, *italic*, [words](address).
 * What cannot be typed so stands as one line, '[[3: Bảng]]', and comes back from the text it was written from.
 */
import { lines } from '../plain-text.ts'
import { inlineNotation, readInlineNotation } from './notation-inline.ts'
import { parseProse } from './parse.ts'
import { plainText } from './text.ts'
import type { Block, Inline, ListItem, Paragraph, Prose } from './types.ts'

/** The text for a plain field. `readNotation` of it, over the same prose, gives that prose again. */
export function notationOf(prose: Prose): string {
  return prose.content.map((block, index) => written(block) ?? standIn(block, index)).join('\n\n')
}

/** Reads what was typed; lines that stand for a block of `kept` give that block, where they stand now. */
export function readNotation(text: string, kept: Prose): Prose {
  if (text.trim() === notationOf(kept).trim()) return kept
  const content = paragraphsOf(text).flatMap((paragraph) => {
    const found = standInForm.exec(paragraph)
    const block = found === null ? undefined : kept.content[Number(found[1]) - 1]
    return block === undefined ? read(paragraph) : [block]
  })
  return inOrder({ type: 'doc', version: 1, content })
}

const standInForm = /^\[\[(\d{1,5}):[^\]]*\]\]$/

const blockNames: Record<Block['type'], string> = {
  paragraph: 'Đoạn văn có định dạng',
  heading: 'Đề mục có định dạng',
  bulletList: 'Danh sách',
  orderedList: 'Danh sách',
  blockquote: 'Trích dẫn',
  table: 'Bảng',
  image: 'Ảnh',
  gallery: 'Chùm ảnh',
  video: 'Video',
  audio: 'Âm thanh',
  attachment: 'Tệp đính kèm',
  horizontalRule: 'Đường kẻ',
}

function standIn(block: Block, index: number): string {
  const said = saidIn(block)
    .replace(/[[\]\s]+/g, ' ')
    .trim()
  return `[[${index + 1}: ${blockNames[block.type]}${said === '' ? '' : ` “${said.slice(0, 60).trim()}”`}]]`
}

function saidIn(block: Block): string {
  if (block.type === 'image') return block.attrs.alt || block.attrs.name
  if (block.type === 'gallery') return `${block.attrs.pictures.length} ảnh`
  if (block.type === 'video' || block.type === 'audio' || block.type === 'attachment') return block.attrs.title
  return plainText({ type: 'doc', version: 1, content: [block] })
}

/** The notation of a block; null where reading it would not give the same block. */
function written(block: Block): string | null {
  const text = write(block)
  if (text === null || standInForm.test(text) || paragraphsOf(text).length !== 1) return null
  const [again, ...more] = read(text)
  // A heading's level may depend on those before it; the parse of the whole puts them in order.
  return more.length === 0 && JSON.stringify(again) === JSON.stringify(block) ? text : null
}

function write(block: Block): string | null {
  switch (block.type) {
    case 'paragraph':
      return inlineNotation(block.content)
    case 'heading': {
      const text = inlineNotation(block.content)
      return text === null ? null : `${'#'.repeat(block.attrs.level)} ${text}`
    }
    case 'bulletList':
      return writeItems(block.content, () => '- ')
    case 'orderedList':
      return writeItems(block.content, (index) => `${block.attrs.start + index}. `)
    case 'blockquote':
      return writeItems(
        block.content.map((inner) => ({ type: 'listItem', content: [inner] })),
        () => '> ',
      )
    case 'horizontalRule':
      return '---'
    default:
      return null
  }
}

function writeItems(items: readonly ListItem[], sign: (index: number) => string): string | null {
  const written: string[] = []
  for (const [index, { content }] of items.entries()) {
    const [only, ...more] = content
    const text = only?.type === 'paragraph' && more.length === 0 ? inlineNotation(only.content) : null
    if (text === null || text.includes('\n')) return null
    written.push(sign(index) + text)
  }
  return written.join('\n')
}

const paragraphsOf = (text: string): string[] =>
  lines(text)
    .map((line) => (standInForm.test(line) ? `\n${line}\n` : line))
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

function read(paragraph: string): Block[] {
  if (/^-{3,}$/.test(paragraph)) return [{ type: 'horizontalRule' }]
  const rows = paragraph.split('\n')
  const [first = '', ...rest] = rows
  const heading = /^(#{2,4}) +(\S.*)$/.exec(first)
  if (heading !== null) return [headingOf(heading), ...(rest.length > 0 ? read(rest.join('\n')) : [])]
  if (rows.every((row) => /^[-•] +\S/.test(row))) {
    return [{ type: 'bulletList', content: itemsOf(rows, /^[-•] +/) }]
  }
  const number = /^(\d{1,6})[.)] +\S/.exec(first)
  if (number !== null && rows.length > 1 && rows.every((row) => /^\d{1,6}[.)] +\S/.test(row))) {
    return [{ type: 'orderedList', attrs: { start: Number(number[1]) }, content: itemsOf(rows, /^\d{1,6}[.)] +/) }]
  }
  if (rows.every((row) => /^> *\S/.test(row))) {
    return [{ type: 'blockquote', content: rows.map((row) => paragraphOf(row.replace(/^> */, ''))) }]
  }
  return [paragraphOf(paragraph)]
}

const paragraphOf = (text: string): Paragraph => ({ type: 'paragraph', content: readInlineNotation(text) })

const itemsOf = (rows: readonly string[], sign: RegExp): ListItem[] =>
  rows.map((row) => ({ type: 'listItem', content: [paragraphOf(row.replace(sign, ''))] }))

function headingOf(found: RegExpExecArray): Block {
  const level = (found[1]?.length ?? 2) as 2 | 3 | 4
  const content: Inline[] = readInlineNotation(found[2] ?? '')
  return { type: 'heading', attrs: { level }, content }
}

/** As every other way into the house: through the one parser. What it refuses goes on as it is, and its reader is told. */
function inOrder(prose: Prose): Prose {
  const parsed = parseProse(prose)
  return 'done' in parsed ? parsed.done : prose
}
