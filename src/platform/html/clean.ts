/** Takes out of a pasted tree what the program that copied it left there: changes, comments, notes' anchors, hidden text. */
import { safeHref } from '../../basics/urls.ts'
import { footnoteOf, trueAddress } from './links.ts'
import type { Notes } from './notes.ts'
import { classesOf, type Element, element, isElement, type Piece, textOf } from './tree.ts'

/** `keepsPictures`: the caller has the bytes of the pictures, so they stay where they are. */
export type Cleaning = { notes: Notes; keepsPictures: boolean }

export function clean(pieces: readonly Piece[], cleaning: Cleaning): Piece[] {
  const out: Piece[] = []
  for (const piece of withListMarks(pieces)) {
    if (isElement(piece)) out.push(...cleanElement(piece, cleaning))
    else out.push(piece)
  }
  return withTableCaptions(out)
}

/** Word writes the title of a table as a paragraph before it. */
function withTableCaptions(pieces: Piece[]): Piece[] {
  if (!pieces.some((piece) => isElement(piece) && piece.name === 'figcaption')) return pieces
  const said = pieces.filter((piece) => isElement(piece) || piece.text.trim() !== '')
  return said.flatMap((piece, i): Piece[] => {
    const before = said[i - 1]
    const after = said[i + 1]
    const isTitled = (table: Piece | undefined) => isElement(table) && table.name === 'table'
    if (isElement(piece) && piece.name === 'figcaption' && isTitled(after)) return []
    if (!isElement(piece) || !isTitled(piece) || !isElement(before) || before.name !== 'figcaption') return [piece]
    return [{ ...piece, children: [element('caption', before.children), ...piece.children] }]
  })
}

/** What Word hides from programs that know lists: everything between the two conditions is the mark of the item. */
function withListMarks(pieces: readonly Piece[]): Piece[] {
  const isCondition = (piece: Piece, name: string) => isElement(piece) && piece.name === name
  if (!pieces.some((piece) => isCondition(piece, 'mark-begins'))) return [...pieces]
  const out: Piece[] = []
  let mark: Element | null = null
  for (const piece of pieces) {
    if (isCondition(piece, 'mark-begins')) {
      mark = element('list-mark', [])
      out.push(mark)
    } else if (isCondition(piece, 'mark-ends')) mark = null
    else if (mark === null) out.push(piece)
    else mark.children.push(piece)
  }
  return out
}

function cleanElement(given: Element, cleaning: Cleaning): Piece[] {
  const { notes } = cleaning
  if (isHidden(given)) {
    if (given.name !== 'title' && textOf(given).trim() !== '') notes.add('hidden-left-out')
    return []
  }
  if (isDeletion(given)) {
    notes.add('deletions-left-out')
    return []
  }
  if (isComment(given)) {
    notes.add('comments-left-out', isCommentList(given) ? 0 : 1)
    return []
  }
  if (given.name === 'img') return cleanPicture(given, cleaning)
  if (given.name === 'a') return cleanLink(given, cleaning)
  return [asItem({ ...given, name: meaningOf(given, notes), children: clean(given.children, cleaning) })]
}

/** The number of an item that was written into the text of a Word file, with its level as a class. */
const writtenMark = /^list-mark-([1-9])$/

function asItem(given: Element): Element {
  const mark = given.name === 'p' ? given.children.find(isElement) : undefined
  const [, level] = writtenMark.exec(mark?.attributes['class'] ?? '') ?? []
  return level === undefined ? given : { ...given, style: new Map([...given.style, ['mso-list', `level${level}`]]) }
}

const isHidden = ({ style, attributes, name }: Element): boolean =>
  name !== 'mark-ends' &&
  ('hidden' in attributes ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all')

/** A crossing-out with its date or author is a tracked change; one without is part of the text. */
const isTracked = ({ attributes }: Element): boolean => 'datetime' in attributes || 'cite' in attributes

const isDeletion = (given: Element): boolean =>
  (given.name === 'del' && isTracked(given)) || classesOf(given).includes('msoDel')

const commentClasses = ['MsoCommentReference', 'msocomanchor', 'msocomtxt', 'MsoCommentText', 'MsoCommentSubject']

const isCommentList = ({ style }: Element): boolean => style.get('mso-element') === 'comment-list'

const isComment = (given: Element): boolean =>
  isCommentList(given) ||
  given.style.get('mso-element') === 'comment' ||
  given.style.get('mso-special-character') === 'comment' ||
  commentClasses.some((one) => classesOf(given).includes(one))

/** The name under which the allow-list understands the element. */
function meaningOf(given: Element, notes: Notes): string {
  const { name, style, attributes } = given
  if (name === 'ins' && isTracked(given)) {
    notes.add('insertions-kept')
    return 'span'
  }
  if (/ignore/i.test(style.get('mso-list') ?? '') || writtenMark.test(attributes['class'] ?? '')) return 'list-mark'
  if (name === 'p' || name === 'div') {
    const level = headingOf(given)
    if (level > 0) return `h${level}`
    if (name === 'p' && /(?:^|\s)(?:Mso)?Caption(?:\s|$)/i.test(attributes['class'] ?? '')) return 'figcaption'
  }
  return name
}

/** By style, by outline level, or by role; 0 for none. A paragraph of text with an outline level is no heading. */
function headingOf(given: Element): number {
  const { style, attributes } = given
  const [, styled] = /(?:^|\s)Mso(?:Heading([1-6])|Title)(?:\s|$)/.exec(attributes['class'] ?? '') ?? []
  if (/(?:^|\s)MsoTitle(?:\s|$)/.test(attributes['class'] ?? '')) return 1
  if (styled !== undefined) return Number(styled)
  const told = attributes['role'] === 'heading' ? (attributes['aria-level'] ?? '2') : style.get('mso-outline-level')
  const level = /^[1-9]$/.test(told ?? '') ? Math.min(Number(told), 6) : 0
  return level > 0 && textOf(given).length <= longestHeading ? level : 0
}

const longestHeading = 300

/** Feeds show emoji as pictures; a picture of one pixel counts readers. */
function cleanPicture(given: Element, { notes, keepsPictures }: Cleaning): Piece[] {
  const { alt = '', width, height } = given.attributes
  if (alt !== '' && /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\u200d|\ufe0f){1,20}$/u.test(alt))
    return [{ text: alt }]
  if (keepsPictures) return [given]
  if (alt === '*') return [{ text: '•' }]
  if (width !== '1' && height !== '1') notes.add('pictures-left-out')
  return []
}

function cleanLink(given: Element, cleaning: Cleaning): Piece[] {
  const { notes } = cleaning
  const href = (given.attributes['href'] ?? '').trim()
  if (/^#(?:foot|end)note-ref-\d+$/.test(href)) return []
  const footnote = footnoteOf(href)
  if (footnote !== null) {
    const [number] = /\d+/.exec(textOf(given).slice(0, 20)) ?? [footnote.number]
    if (footnote.isText) return [{ text: `[${number}] ` }]
    notes.add('footnotes-kept')
    return [element('sup', [{ text: `[${number}]` }])]
  }
  const children = clean(given.children, cleaning)
  if (href === '' || href.startsWith('#')) return [{ ...given, name: 'span', children }]
  const address = safeHref(trueAddress(href))
  if (address === null) {
    notes.add(/^(?:file:|[a-z]:\\|\\\\)/i.test(href) ? 'local-links-left-out' : 'links-left-out')
    return [{ ...given, name: 'span', children }]
  }
  return [{ ...given, attributes: { ...given.attributes, href: address }, children }]
}
