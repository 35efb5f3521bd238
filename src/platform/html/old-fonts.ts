/** Turns the passages of a pasted tree that were typed before Unicode, by their font or by what they look like. */
import { convertDetected, detectEncoding } from '../../basics/legacy-fonts/detect.ts'
import {
  fromOldFont,
  hasModernLetters,
  isUnicodeUnderOldFont,
  type OldEncoding,
  type OldFont,
  oldFontOf,
} from '../../basics/legacy-fonts/fonts.ts'
import { blocks, containers, headingLevelOf } from './elements.ts'
import type { Notes } from './notes.ts'
import { inSigns, signsOf, withoutPrivate } from './symbols.ts'
import { type Element, isElement, type Piece, type TextPiece } from './tree.ts'

/** The text between two block boundaries, in the pieces of which it is made. */
type Passage = { piece: TextPiece; font: OldFont | null }[]

const noteOf = { tcvn3: 'fonts-tcvn3', vni: 'fonts-vni', viqr: 'fonts-viqr' } as const

/** Changes the texts of the tree in place. Must come before soft hyphens are taken away: TCVN3 writes 'ư' as one. */
export function convertOldFonts(root: Element, notes: Notes) {
  const gathered = new Gathering(notes)
  gathered.walk(root.children, '')
  const passages = gathered.passages.filter((passage) => passage.length > 0)
  const changed = new Map<OldEncoding, Set<Passage>>()
  const note = (encoding: OldEncoding, passage: Passage) => {
    changed.set(encoding, (changed.get(encoding) ?? new Set()).add(passage))
  }
  for (const passage of passages) convertByFont(passage, (encoding) => note(encoding, passage))
  convertByLook(passages, notes, note)
  for (const [encoding, done] of changed) notes.add(noteOf[encoding], done.size)
}

class Gathering {
  readonly passages: Passage[] = [[]]
  private readonly notes: Notes

  constructor(notes: Notes) {
    this.notes = notes
  }

  walk(pieces: readonly Piece[], family: string) {
    for (const piece of pieces) {
      if (isElement(piece)) this.enter(piece, piece.style.get('font-family') ?? fontClass(piece) ?? family)
      else this.take(piece, family)
    }
  }

  private enter({ name, children }: Element, family: string) {
    const ends = blocks.has(name) || containers.has(name) || headingLevelOf(name) > 0 || name === 'br'
    if (ends) this.passages.push([])
    this.walk(children, family)
    if (ends) this.passages.push([])
  }

  private take(piece: TextPiece, family: string) {
    const signs = family === '' ? null : signsOf(family)
    if (signs !== null) piece.text = inSigns(piece.text, signs)
    const { text, left } = withoutPrivate(piece.text)
    piece.text = text
    this.notes.add('signs-left-out', left)
    if (signs === null && text.trim() !== '') this.passages.at(-1)?.push({ piece, font: oldFontOf(family) })
  }
}

/** The attribute of old pages; and the classes by which a Word file's fonts are handed on. */
function fontClass({ name, attributes }: Element): string | undefined {
  if (name === 'font') return attributes['face']
  const [, family] = /^font-(vntimeh?|vni)$/i.exec(attributes['class'] ?? '') ?? []
  if (family === undefined) return undefined
  return family === 'vni' ? 'VNI-Times' : `.VnTime${/h$/i.test(family) ? 'H' : ''}`
}

function convertByFont(passage: Passage, note: (encoding: OldEncoding) => void) {
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const old = passage.filter(({ font }) => font?.encoding === encoding)
    const [first] = old
    if (first?.font == null) continue
    if (encoding === 'vni') joinPairs(old.map(({ piece }) => piece))
    const all = old.map(({ piece }) => piece.text).join('')
    const isMixed = hasModernLetters(all)
    if (!isMixed && isUnicodeUnderOldFont(first.font, all, false)) continue
    for (const { piece, font } of old) {
      if (font === null || (isMixed && isUnicodeUnderOldFont(font, piece.text, true))) continue
      const text = fromOldFont(font, piece.text)
      if (text === piece.text) continue
      piece.text = text
      note(encoding)
    }
  }
}

/** VNI writes a letter in two characters, and a change of style may stand between them. */
function joinPairs(pieces: readonly TextPiece[]) {
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1]
    const [mark] = /^[ùøûõïâáàåãäêéèúüë](?![a-z]*[ùøûõï])/i.exec(piece.text) ?? []
    if (before === undefined || mark === undefined || !/[aeouyôö]$/i.test(before.text)) return
    before.text += mark
    piece.text = piece.text.slice(1)
  })
}

type NoteOf = (encoding: OldEncoding, passage: Passage) => void

/** What no font explains is read as a whole, because a short passage says little; only what is mixed is read piece by piece. */
function convertByLook(all: readonly Passage[], notes: Notes, note: NoteOf) {
  const passages = all
    .map((passage) => passage.filter(({ font }) => font === null))
    .filter((passage) => passage.length > 0)
  const whole = detectEncoding(passages.map(saying).join('\n'))
  if (whole.encoding === 'unicode') return
  for (const passage of passages) {
    const one = whole.encoding === 'mixed' || whole.encoding === 'unreadable' ? detectEncoding(saying(passage)) : whole
    if (one.encoding === 'unreadable') notes.add('encoding-unreadable')
    if (one.encoding === 'unreadable' || one.encoding === 'mixed' || one.encoding === 'unicode') continue
    for (const { piece } of passage) {
      const text = convertDetected(one.encoding, piece.text)
      if (text === piece.text) continue
      piece.text = text
      note(one.encoding, passage)
    }
  }
}

const saying = (passage: Passage): string => passage.map(({ piece }) => piece.text).join('')
