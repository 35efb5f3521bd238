/** A document's text for everyone: paragraphs, headings, lists and simple tables from the lines of its pages. */
import type { DocumentText, PageText, TextLine } from '../../basics/page-text.ts'
import { normaliseHeadings } from '../../basics/prose/headings.ts'
import type { Block, HeadingLevel, Prose, TableRow } from '../../basics/prose/types.ts'

/** A row of cells, or one line; both in the order in which they are read. */
type Strip = { lines: readonly TextLine[]; page: PageText }

const mostBlocks = 4_000

export function textAsProse(text: DocumentText): Prose {
  const strips = text.pages.flatMap((page) =>
    stripsOf({ ...page, lines: page.lines.filter((line) => !isPageNumber(line, page)) }),
  )
  const blocks: Block[] = []
  for (let at = 0; at < strips.length && blocks.length < mostBlocks; ) {
    const table = tableAt(strips, at)
    const made = table ?? pairAt(strips, at) ?? textAt(strips, at)
    blocks.push(...made.blocks)
    at = made.next
  }
  return normaliseHeadings({ type: 'doc', version: 1, content: merged(blocks) })
}

type Made = { blocks: Block[]; next: number }

const isPageNumber = ({ text, box }: TextLine, { height }: PageText): boolean =>
  /^[-–\s]*\d{1,3}[-–\s]*$/.test(text) && (box.y < 0.08 * height || box.y > 0.93 * height)

function stripsOf(page: PageText): Strip[] {
  const strips: { lines: TextLine[]; page: PageText }[] = []
  for (const line of page.lines) {
    const head = strips.at(-1)?.lines[0]
    if (head !== undefined && Math.abs(head.box.y + head.box.height - line.box.y - line.box.height) < 0.35 * line.size)
      strips.at(-1)?.lines.push(line)
    else strips.push({ lines: [line], page })
  }
  return strips
}

/** Three cells and more beside each other, twice below each other, are a table. */
function tableAt(strips: readonly Strip[], from: number): Made | null {
  const starts = strips[from]
  if (starts === undefined || starts.lines.length < 3) return null
  const columns = starts.lines.map(({ box }) => ({ left: box.x, right: box.x + box.width }))
  const rows: string[][] = []
  let next = from
  for (; next < strips.length; next += 1) {
    const strip = strips[next]
    if (strip === undefined || strip.page !== starts.page || !belongs(strip, columns, rows.length)) break
    const cells = columns.map((_, at) =>
      strip.lines
        .filter((line) => columnOf(line, columns) === at)
        .map(({ text }) => text)
        .join(' '),
    )
    const last = rows.at(-1)
    // A cell that runs over lines: nothing stands in the first column.
    if (last !== undefined && cells[0] === '')
      for (const [at, cell] of cells.entries()) last[at] = `${last[at] ?? ''} ${cell}`.trim()
    else rows.push(cells)
  }
  return rows.length < 2 ? null : { blocks: [tableBlock(rows)], next }
}

type Column = { left: number; right: number }

const belongs = ({ lines }: Strip, columns: readonly Column[], rows: number): boolean =>
  lines.length >= 2
    ? lines.length <= columns.length + 1
    : rows > 0 && (lines[0]?.box.width ?? 0) < 160 && columnOf(lines[0] as TextLine, columns) > 0

/** The column whose middle is nearest. */
function columnOf({ box }: TextLine, columns: readonly Column[]): number {
  const middle = box.x + box.width / 2
  const away = columns.map(({ left, right }) =>
    middle >= left && middle <= right ? 0 : Math.min(Math.abs(middle - left), Math.abs(middle - right)),
  )
  return away.indexOf(Math.min(...away))
}

function tableBlock(rows: readonly (readonly string[])[]): Block {
  const cell = (text: string, type: 'tableCell' | 'tableHeader') => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: text === '' ? [] : [paragraph(text)],
  })
  const content = rows.map(
    (row, index): TableRow => ({
      type: 'tableRow',
      content: row.map((text) => cell(text, index === 0 ? 'tableHeader' : 'tableCell')),
    }),
  )
  return { type: 'table', attrs: { caption: null }, content }
}

/** Heading and end stand in two columns: the left one is read to its end, then the right one. */
function pairAt(strips: readonly Strip[], from: number): Made | null {
  const starts = strips[from]
  if (starts === undefined || starts.lines.length !== 2) return null
  const border = starts.lines[1]?.box.x ?? 0
  let next = from
  const [left, right]: [TextLine[], TextLine[]] = [[], []]
  for (; next < strips.length; next += 1) {
    const strip = strips[next]
    if (strip === undefined || strip.page !== starts.page || strip.lines.length > 2) break
    if (strip.lines.some(({ box }) => box.x < 0.4 * strip.page.width && box.x + box.width > 0.75 * strip.page.width))
      break
    const last = strips[next - 1]
    if (next > from && last !== undefined && gapBetween(last, strip) > 2.5) break
    for (const line of strip.lines)
      (line.box.x + line.box.width / 2 < Math.max(border, 0.48 * strip.page.width) - 10 ? left : right).push(line)
  }
  const column = (lines: readonly TextLine[]) => lines.map((line) => block(line.text, line))
  return left.length === 0 || right.length === 0 ? null : { blocks: [...column(left), ...column(right)], next }
}

/** In sizes of the letters. */
const gapBetween = (above: Strip, below: Strip): number => {
  const [one, other] = [above.lines[0], below.lines[0]]
  return one === undefined || other === undefined ? 0 : (other.box.y - one.box.y - one.box.height) / other.size
}

const listMark = /^(?:[-–+•*]\s+|\d{1,2}\)\s+)/
const beginsParagraph =
  /^(?:[-–+•*]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|Điều \d|Căn cứ|Chương [IVX]+|Mục \d|Phần |[IVX]{1,5}\.\s|Phụ lục|PHỤ LỤC|Nơi nhận)/

/** Lines that follow closely and are not begun anew are one paragraph. */
function textAt(strips: readonly Strip[], from: number): Made {
  const first = strips[from]?.lines[0]
  if (first === undefined) return { blocks: [], next: from + 1 }
  const all = strips[from]?.lines.map(({ text }) => text).join(' ') ?? ''
  let text = all
  let last = first
  let next = from + 1
  for (; next < strips.length; next += 1) {
    const strip = strips[next]
    const line = strip?.lines[0]
    if (
      strip === undefined ||
      line === undefined ||
      strip.lines.length > 1 ||
      strip.page !== strips[from]?.page ||
      !goesOn(last, line)
    )
      break
    text += ` ${line.text}`
    last = line
  }
  return { blocks: [block(text, first)], next }
}

function goesOn(last: TextLine, line: TextLine): boolean {
  if (beginsParagraph.test(line.text) || last.bold !== line.bold || Math.abs(last.size - line.size) > 1) return false
  const gap = line.box.y - last.box.y - last.box.height
  const isIndented = line.box.x > last.box.x + 12 && !line.centre
  return gap < 1.1 * line.size && !isIndented && !/\.\/\.$/.test(last.text)
}

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })

function block(text: string, line: TextLine): Block {
  const level = headingLevel(text, line)
  if (level !== null) return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
  if (!listMark.test(text)) return paragraph(text)
  return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text.replace(listMark, ''))] }] }
}

function headingLevel(text: string, { bold }: TextLine): HeadingLevel | null {
  if (text.length > 200) return null
  if (/^(?:Phần|Chương|PHẦN|CHƯƠNG|Phụ lục|PHỤ LỤC)\b/u.test(text) && text.length < 120) return 2
  if (bold && /^(?:[IVX]{1,5}\.|Mục \d)/.test(text)) return 2
  if (bold && /^(?:Điều \d+|\d{1,2}\.)/.test(text)) return 3
  return null
}

/** Items that follow each other are one list. */
function merged(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const one of blocks) {
    const last = out.at(-1)
    if (one.type === 'bulletList' && last?.type === 'bulletList') last.content.push(...one.content)
    else out.push(one)
  }
  return out
}
