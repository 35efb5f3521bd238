/** Reads a Word file (.docx) into running text, pictures and a guess at title and summary. */
import { shorten } from '../basics/plain-text.ts'
import { inlineText } from '../basics/prose/text.ts'
import type { Block, Prose } from '../basics/prose/types.ts'
import { lineOf } from './html/frames.ts'
import { type PasteNote, proseFromPaste } from './html-paste.ts'
import { type Converted, convertWord, type WordPicture } from './word/convert.ts'
import { openWord, type WordFiles, type WordProblem } from './word/open.ts'

export type { WordPicture, WordProblem }

/**
 * `prose` holds the pictures where they stood, under the `sha256` of their bytes in the file. `title` and `summary` are
 * guesses, empty where nothing looks like one; they are not taken out of the text.
 */
export type WordText = {
  prose: Prose
  pictures: WordPicture[]
  title: string
  summary: string
  notes: { note: PasteNote; count: number }[]
}

/** What a Word file says, or why it is not read. Nothing in it is run, loaded or looked up elsewhere. */
export async function readWordFile(bytes: Buffer): Promise<WordText | { problem: WordProblem }> {
  const opened = openWord(bytes)
  if ('problem' in opened) return opened
  const converted = await convertWord(opened).catch(() => null)
  return converted === null ? { problem: 'word-broken' } : textOf(opened, converted)
}

function textOf(opened: WordFiles, { html, pictures, unreadable }: Converted): WordText {
  const pasted = proseFromPaste({ html, text: '' }, (src, alt) => {
    const found = pictures.get(src)
    if (found === undefined) return null
    const { bytes: _, ...picture } = found
    return { ...picture, alt: alt ?? '' }
  })
  const content = withCaptions(pasted.prose.content)
  const prose: Prose = { ...pasted.prose, content }
  const counted = [...changesOf(opened), { note: 'pictures-left-out' as const, count: unreadable }]
  const notes = [...counted.filter(({ count }) => count > 0), ...pasted.notes]
  return { prose, notes, ...guesses(content), pictures: keptPictures(content, pictures) }
}

/** What the converter passes over in silence. */
function changesOf({ files, main }: WordFiles): { note: PasteNote; count: number }[] {
  const xml = files.get(main)?.toString('utf8') ?? ''
  const count = (tag: string) => xml.split(`<w:${tag} `).length - 1
  return [
    { note: 'deletions-left-out', count: count('del') },
    { note: 'insertions-kept', count: count('ins') },
    { note: 'comments-left-out', count: count('commentReference') },
  ]
}

const captionBegins = /^\(?(?:Ảnh|Hình|Ảnh minh họa|Nguồn ảnh|Nguồn)(?:\s*\d{1,3})?\s*[:.)]/i
const longestCaption = 300

/** The line below a picture, where it is set like a caption or says that it is one. */
function withCaptions(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (last?.type === 'image' && last.attrs.caption === undefined && isCaption(block)) {
      out[out.length - 1] = { type: 'image', attrs: { ...last.attrs, caption: lineOf([block]) } }
    } else out.push(block)
  }
  return out
}

function isCaption(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const line = lineOf([block])
  if (line === '' || line.length > longestCaption) return false
  return captionBegins.test(line) || isAll(block, 'italic')
}

const isAll = (block: Extract<Block, { type: 'paragraph' }>, type: 'bold' | 'italic'): boolean =>
  block.content.every((node) => node.type === 'hardBreak' || node.marks?.some((mark) => mark.type === type))

const longestTitle = 300
const longestSummary = 1000

/** The first line when it stands out, and the paragraph in bold or italics after it (the sapo of a newspaper). */
function guesses(blocks: readonly Block[]): { title: string; summary: string } {
  const [first, second] = blocks.filter((block) => block.type !== 'image')
  const isTitle = first?.type === 'heading' || (first?.type === 'paragraph' && isAll(first, 'bold'))
  const line = first !== undefined && isTitle && 'content' in first ? lineOf([first]) : ''
  const title = line.length <= longestTitle ? line : ''
  const next = title === '' ? first : second
  const isSummary = next?.type === 'paragraph' && (isAll(next, 'bold') || isAll(next, 'italic'))
  return { title, summary: isSummary ? shorten(inlineText(next.content).replaceAll('\n', ' '), longestSummary) : '' }
}

function keptPictures(blocks: readonly Block[], pictures: Converted['pictures']): WordPicture[] {
  const shown = new Map<string, { alt: string; caption: string }>()
  const walk = (block: Block) => {
    if (block.type === 'image') {
      const { sha256, alt, caption = '' } = block.attrs
      if (!shown.has(sha256)) shown.set(sha256, { alt: alt ?? '', caption })
    } else if (block.type === 'blockquote') block.content.forEach(walk)
    else if (block.type === 'bulletList' || block.type === 'orderedList')
      for (const item of block.content) item.content.forEach(walk)
    else if (block.type === 'table')
      for (const row of block.content) for (const cell of row.content) cell.content.forEach(walk)
  }
  blocks.forEach(walk)
  return [...pictures.values()].flatMap(({ sha256, name, contentType, bytes }) => {
    const said = shown.get(sha256)
    return said === undefined ? [] : [{ sha256, name, contentType, bytes, ...said }]
  })
}
