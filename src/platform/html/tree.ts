/** A pasted page as a small tree, so that what word processors scatter over it can be put together before it is read. */
import { Parser } from 'htmlparser2'
import { removed } from './elements.ts'
import { type HtmlReader, TooDeep } from './reader.ts'
import { type Style, StyleSheet } from './styles.ts'

export type TextPiece = { text: string }
export type Element = { name: string; attributes: Record<string, string>; style: Style; children: Piece[] }
export type Piece = Element | TextPiece

export const isElement = (piece: Piece | undefined): piece is Element => piece !== undefined && 'name' in piece

export const element = (name: string, children: Piece[], attributes: Record<string, string> = {}): Element => ({
  ...{ name, attributes, children },
  style: new Map(),
})

/** Everything the piece says, without its form. */
export function textOf(piece: Piece): string {
  return isElement(piece) ? piece.children.map(textOf).join('') : piece.text
}

export const classesOf = ({ attributes }: Element): readonly string[] => (attributes['class'] ?? '').split(/\s+/)

const deepest = 250
const longestSheet = 1_000_000

type Parsed = { root: Element; sheet: StyleSheet }

/**
 * Reads the whole page; elements that may not stand in a text are kept without what is in them. Word writes the number or
 * glyph of a list item between `[if !supportLists]` and `[endif]`: it becomes an element `mark`. Throws `TooDeep`.
 */
export function parseTree(html: string): Parsed {
  const maker = new TreeMaker()
  const parser = new Parser({
    onopentag: (name, attributes) => maker.open(name, attributes),
    ontext: (text) => maker.text(text),
    onclosetag: () => maker.close(),
    oncomment: (text) => maker.condition(text),
    onprocessinginstruction: (_, text) => maker.condition(text.replace(/^!/, '')),
  })
  parser.end(html)
  const sheet = new StyleSheet(maker.css.slice(0, longestSheet))
  dress(maker.root, sheet)
  return { root: maker.root, sheet }
}

class TreeMaker {
  readonly root: Element = element('body', [])
  css = ''
  private readonly open_: Element[] = [this.root]
  private hidden = 0
  private inStyle = false

  private get here(): Element {
    return this.open_.at(-1) ?? this.root
  }

  open(name: string, attributes: Record<string, string>) {
    if (this.open_.length + this.hidden >= deepest) throw new TooDeep()
    this.inStyle = name === 'style'
    if (this.hidden > 0) this.hidden += 1
    else {
      const made = element(name, [], attributes)
      if (name !== 'head' && name !== 'html' && name !== 'body') this.here.children.push(made)
      if (removed.has(name)) this.hidden = 1
      else this.open_.push(name === 'html' || name === 'body' ? this.here : made)
    }
  }

  text(text: string) {
    if (this.inStyle) this.css += text
    if (this.hidden > 0) return
    const last = this.here.children.at(-1)
    if (last !== undefined && !isElement(last)) last.text += text
    else this.here.children.push({ text })
  }

  close() {
    this.inStyle = false
    if (this.hidden > 0) this.hidden -= 1
    else if (this.open_.length > 1) this.open_.pop()
  }

  condition(text: string) {
    if (this.hidden > 0) return
    const said = text.slice(0, 40).replace(/^\s*\[?/, '')
    if (/^if !supportLists/i.test(said)) this.here.children.push(element('mark-begins', []))
    else if (/^endif/i.test(said)) this.here.children.push(element('mark-ends', []))
  }
}

function dress(given: Element, sheet: StyleSheet) {
  for (const child of given.children) {
    if (!isElement(child)) continue
    child.style = sheet.styleOf(child.name, classesOf(child), child.attributes['style'])
    dress(child, sheet)
  }
}

/** Marks that a style may give to all the text of a block. */
const markStyles = ['font-weight', 'font-style', 'text-decoration', 'text-decoration-line', 'vertical-align']

const blocksWithStyle = new Set(['p', 'div', 'td', 'th', 'li'])
const inline = new Set(['span', 'font', 'b', 'strong', 'i', 'em', 'u', 'a'])

/** Tells the reader of the allow-list what stands in the tree. */
export function tell(reader: HtmlReader, pieces: readonly Piece[]) {
  for (const piece of pieces) {
    if (isElement(piece)) tellElement(reader, piece)
    else reader.text(piece.text)
  }
}

function tellElement(reader: HtmlReader, { name, attributes, style, children }: Element) {
  const marks = styleText(style, blocksWithStyle.has(name) ? markStyles.slice(0, 4) : markStyles)
  reader.open(name, inline.has(name) ? { ...attributes, style: marks } : attributes)
  const wraps = marks !== '' && blocksWithStyle.has(name)
  if (wraps) reader.open('span', { style: marks })
  tell(reader, children)
  if (wraps) reader.close()
  reader.close()
}

const styleText = (style: Style, names: readonly string[]): string =>
  names.flatMap((name) => (style.has(name) ? [`${name}:${style.get(name)}`] : [])).join(';')
