/** Turns what the clipboard holds into running text: whatever program it came from, only the text and its structure stay. */
import { parseProse } from '../basics/prose/parse.ts'
import type { Prose } from '../basics/prose/types.ts'
import { clean } from './html/clean.ts'
import { finish } from './html/finish.ts'
import { flatten } from './html/flatten.ts'
import { withLists } from './html/lists.ts'
import { Notes, type PasteNote } from './html/notes.ts'
import { convertOldFonts } from './html/old-fonts.ts'
import { piecesOfLines } from './html/plain-lines.ts'
import { HtmlReader, type PictureOf, TooDeep } from './html/reader.ts'
import { type Element, element, parseTree, tell } from './html/tree.ts'

export type { PasteNote }
/** `notes`: what was changed or left out, each with how often. */
export type Pasted = { prose: Prose; notes: { note: PasteNote; count: number }[] }

/**
 * The running text of a paste; `text` is its plain form, used where there is no HTML or where the HTML only places words on
 * a page. Never fails, and `parseProse` accepts the result. `picture`: as for `proseFromHtml`; without it pictures are left
 * out and counted.
 */
export function proseFromPaste({ html, text }: { html: string; text: string }, picture?: PictureOf): Pasted {
  const isPlain = html.trim() === '' || isPageLayer(html)
  const read = isPlain && text.trim() !== '' ? readLines(text) : readHtml(html, picture)
  if (read.prose.content.length > 0 || text.trim() === '' || read.notes.length > 0) return read
  return readLines(text)
}

/** A PDF viewer in the browser copies the boxes in which it drew the words. */
const isPageLayer = (html: string): boolean => /class="(?:textLayer|endOfContent)"|<br role="presentation"/.test(html)

function readLines(text: string): Pasted {
  const notes = new Notes()
  return proseOf(element('body', piecesOfLines(text, notes)), notes, undefined)
}

function readHtml(html: string, picture: PictureOf | undefined): Pasted {
  try {
    return readTree(html, picture)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return readTree(flatten(html), picture)
  }
}

function readTree(html: string, picture: PictureOf | undefined): Pasted {
  const notes = new Notes()
  const { root } = parseTree(html)
  return proseOf(
    { ...root, children: clean(root.children, { notes, keepsPictures: picture !== undefined }) },
    notes,
    picture,
  )
}

function proseOf(root: Element, notes: Notes, picture: PictureOf | undefined): Pasted {
  convertOldFonts(root, notes)
  const reader = new HtmlReader(picture)
  tell(reader, withLists(root.children))
  notes.add('active-left-out', [...reader.dropped].filter((name) => active.test(name)).length)
  const prose = finish(reader.builder.finish(), notes)
  const sound = parseProse(prose)
  if ('done' in sound) return { prose: sound.done, notes: notes.list() }
  notes.add('cut')
  return { prose: { type: 'doc', version: 1, content: [] }, notes: notes.list() }
}

const active = /^(?:script|iframe|object|embed|applet|form|on[a-z]+)$/
