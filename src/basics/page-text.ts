/** The text of a document page by page, with where each line stands: what reading a PDF gives and reading a document takes. */

/** Points (1/72 inch) from the top left corner of the page as it is shown. */
export type Box = { x: number; y: number; width: number; height: number }

/** A line of one column, in reading order; two columns side by side are two lines. `confidence` is 1 unless it was recognised from a picture. */
export type TextLine = {
  text: string
  box: Box
  size: number
  bold: boolean
  italic: boolean
  /** Whether the line stands centred in its column. */
  centre: boolean
  confidence: number
  /** '#rrggbb' where it is not black: stamps and handwriting are red or blue. */
  color?: string
  /** Where each character of `text` begins, and where the last one ends; for boxes around a part of the line. */
  edges?: readonly number[]
}

/** `none`: nothing to read and nothing recognised yet. */
export type PageSource = 'text' | 'ocr' | 'none'

export type PageText = {
  /** From 1. */
  number: number
  width: number
  height: number
  source: PageSource
  lines: readonly TextLine[]
  pictures: readonly Box[]
}

export type PageTextProblem =
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'too-many-pages'
  | 'too-slow'
  | 'encoding-damaged'
  | 'ocr-missing'
  | 'ocr-failed'
  | 'ocr-too-many-pages'

export type DocumentText = {
  pages: readonly PageText[]
  /** The program that made the file, as it says of itself. */
  producer: string
  problems: readonly PageTextProblem[]
}

/** The text of a page as one string, a line each. */
export const pageString = (page: PageText): string => page.lines.map((line) => line.text).join('\n')

/** The least box around several; null for none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The box around some characters of a line; exact where the line knows its characters' places. */
export function boxWithin({ text, box, edges }: TextLine, from: number, to: number): Box {
  const place = (index: number): number =>
    edges?.[index] ?? box.x + (box.width * Math.min(index, text.length)) / Math.max(1, text.length)
  const left = place(Math.max(0, from))
  return { ...box, x: left, width: Math.max(0, place(Math.min(to, text.length)) - left) }
}
