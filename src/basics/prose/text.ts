/** What running text says, without its form. Captions belong to their pictures (`picturesOf`) and are not counted. */
import type { Picture } from '../picture.ts'
import { lines, shorten } from '../plain-text.ts'
import type { Block, Inline, Prose } from './types.ts'

/** Text typed as plain paragraphs; a line break in one stays a line break. */
export function proseFromParagraphs(paragraphs: readonly string[]): Prose {
  const content = paragraphs.flatMap((text): Block[] => {
    const kept = lines(text).filter((line) => line !== '')
    const inline = kept.flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ type: 'hardBreak' } as const] : []),
      { type: 'text', text: line },
    ])
    return inline.length === 0 ? [] : [{ type: 'paragraph', content: inline }]
  })
  return { type: 'doc', version: 1, content }
}

/** One line a block (and a line break), cells of a row apart by tabs. */
export function plainText(prose: Prose): string {
  const out: string[] = []
  for (const block of prose.content) write(block, out)
  return out.join('\n')
}

function write(block: Block, out: string[]) {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      out.push(inlineText(block.content))
      return
    case 'blockquote':
      for (const inner of block.content) write(inner, out)
      return
    case 'bulletList':
    case 'orderedList':
      for (const item of block.content) for (const inner of item.content) write(inner, out)
      return
    case 'table':
      if (block.attrs.caption !== null) out.push(block.attrs.caption)
      for (const row of block.content) out.push(row.content.map((cell) => cellText(cell.content)).join('\t'))
  }
}

function cellText(content: readonly Block[]): string {
  const out: string[] = []
  for (const block of content) write(block, out)
  return out.join(' ')
}

/** The characters of a paragraph or heading; a line break is a line feed. */
export function inlineText(content: readonly Inline[]): string {
  let text = ''
  for (const node of content) text += node.type === 'text' ? node.text : '\n'
  return text
}

/** Words as Vietnamese counts them: groups between spaces that hold a letter or digit. */
export const wordCount = (prose: Prose): number =>
  plainText(prose)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The beginning of the text in at most `max` characters, for a list or feed: paragraphs only, cut between words. */
export function excerpt(prose: Prose, max: number): string {
  let text = ''
  for (const block of prose.content) {
    if (block.type !== 'paragraph') continue
    text += (text === '' ? '' : ' ') + inlineText(block.content).replaceAll('\n', ' ')
    if (text.length > max) break
  }
  return shorten(text, max)
}

/** Every picture in reading order, those of galleries and tables too. */
export const picturesOf = (prose: Prose): Picture[] => prose.content.flatMap(picturesIn)

function picturesIn(block: Block): Picture[] {
  switch (block.type) {
    case 'image':
      return [block.attrs]
    case 'gallery':
      return block.attrs.pictures
    case 'blockquote':
      return block.content.flatMap(picturesIn)
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(picturesIn))
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(picturesIn)))
    default:
      return []
  }
}

/** The stored files the text shows or offers (`sha256`), so that media knows where each one is used. */
export const filesOf = (prose: Prose): string[] => [...new Set(prose.content.flatMap(filesIn))]

function filesIn(block: Block): string[] {
  if (block.type === 'attachment') return [block.attrs.sha256]
  if (block.type === 'video' || block.type === 'audio') {
    return block.attrs.captionsSha256 === undefined
      ? [block.attrs.sha256]
      : [block.attrs.sha256, block.attrs.captionsSha256]
  }
  if (block.type === 'blockquote') return block.content.flatMap(filesIn)
  if (block.type === 'bulletList' || block.type === 'orderedList') {
    return block.content.flatMap((item) => item.content.flatMap(filesIn))
  }
  if (block.type === 'table')
    return block.content.flatMap((row) => row.content.flatMap((c) => c.content.flatMap(filesIn)))
  return picturesIn(block).map((picture) => picture.sha256)
}
