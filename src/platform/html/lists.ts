/** Makes lists of paragraphs that only look like items: those of Word, and lines with a bullet before them. */
import { type Element, element, isElement, type Piece, textOf } from './tree.ts'

type Mark = { kind: 'bullet' | 'decimal' | 'text'; start: number }
type Item = { level: number; mark: Mark; paragraph: Element }
type OpenList = { level: number; kind: Mark['kind']; list: Element }

/** The same siblings, with every run of items put into lists, and lists looked for in whatever they contain. */
export function withLists(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let run = new ListRun(out)
  for (const piece of pieces) {
    const item = itemOf(piece)
    if (item !== null) run.add(item)
    else if (!isElement(piece) && piece.text.trim() === '') continueRun(out, piece, run)
    else {
      run = new ListRun(out)
      out.push(isElement(piece) ? { ...piece, children: withLists(piece.children) } : piece)
    }
  }
  return out
}

/** The line break between two paragraphs of the page means nothing; a space between two words does. */
function continueRun(out: Piece[], piece: Piece, run: ListRun) {
  if (!run.isOpen) out.push(piece)
}

class ListRun {
  private readonly out: Piece[]
  private readonly open: OpenList[] = []

  constructor(out: Piece[]) {
    this.out = out
  }

  get isOpen(): boolean {
    return this.open.length > 0
  }

  add({ level, mark, paragraph }: Item) {
    while (this.mustClose(level, mark.kind)) this.open.pop()
    if (mark.kind === 'text') {
      this.here().push(paragraph)
      return
    }
    const around = this.open.at(-1)
    if (around === undefined || around.level < level) this.begin(level, mark)
    this.open.at(-1)?.list.children.push(element('li', [paragraph]))
  }

  private mustClose(level: number, kind: Mark['kind']): boolean {
    const last = this.open.at(-1)
    if (last === undefined) return false
    return last.level > level || (last.level === level && last.kind !== kind)
  }

  private begin(level: number, { kind, start }: Mark) {
    const attributes: Record<string, string> = kind === 'decimal' && start !== 1 ? { start: String(start) } : {}
    const list = element(kind === 'decimal' ? 'ol' : 'ul', [], attributes)
    this.here().push(list)
    this.open.push({ level, kind, list })
  }

  /** Where a block stands now: in the last item of the open list, or beside the lists. */
  private here(): Piece[] {
    const item = this.open.at(-1)?.list.children.at(-1)
    return isElement(item) ? item.children : this.out
  }
}

const mostLevels = 9

function itemOf(piece: Piece): Item | null {
  if (!isElement(piece) || (piece.name !== 'p' && piece.name !== 'div')) return null
  const told = piece.style.get('mso-list')
  const typed = piece.attributes['data-item']
  if (typed !== undefined) return { level: 1, mark: { kind: 'bullet', start: 1 }, paragraph: piece }
  if (told === undefined || /^none/i.test(told)) return null
  const found = takeMark(piece)
  if (found === null) return null
  const level = Number(/level(\d+)/i.exec(told)?.[1] ?? 1)
  const mark = readMark(found.mark)
  const paragraph = mark.kind === 'text' ? withText(found.rest, found.mark) : found.rest
  return { level: Math.min(Math.max(level, 1), mostLevels), mark, paragraph }
}

/** The paragraph without its list mark; null when it has none, as in a second paragraph of an item. */
function takeMark(given: Element): { mark: string; rest: Element } | null {
  for (const [i, child] of given.children.entries()) {
    if (!isElement(child)) {
      if (child.text.trim() !== '') return null
      continue
    }
    if (child.name === 'list-mark') {
      const rest = given.children.toSpliced(i, 1)
      return { mark: textOf(child).trim(), rest: { ...given, children: rest } }
    }
    const inner = takeMark(child)
    if (inner !== null) return { mark: inner.mark, rest: { ...given, children: given.children.with(i, inner.rest) } }
    if (textOf(child).trim() !== '') return null
  }
  return null
}

/** 'a)', 'iv.' and '1.2.' are quoted elsewhere by these very words, so they stay in the text. */
function readMark(mark: string): Mark {
  const [, digits] = /^(\d{1,6})\s*[.)]?$/.exec(mark) ?? []
  if (digits !== undefined) return { kind: 'decimal', start: Number(digits) }
  if (mark === 'o' || (mark !== '' && !/[\p{L}\p{N}]/u.test(mark) && mark.length <= 2))
    return { kind: 'bullet', start: 1 }
  return mark === '' ? { kind: 'bullet', start: 1 } : { kind: 'text', start: 1 }
}

const withText = (paragraph: Element, mark: string): Element => ({
  ...paragraph,
  children: [{ text: `${mark} ` }, ...paragraph.children],
})
