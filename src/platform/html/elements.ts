/** Which elements of HTML mean something to running text. Whatever stands in no list is looked through: its text stays. */

type AttributeName =
  | 'href'
  | 'title'
  | 'src'
  | 'data-src'
  | 'data-original'
  | 'alt'
  | 'style'
  | 'start'
  | 'colspan'
  | 'rowspan'

/** The attributes that are looked at; no other one is ever read. */
export type Attributes = { readonly [name in AttributeName]?: string }

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Gone with everything in them: they act, ask for input, or show something that is not text. */
export const removed = words(
  `script style noscript template iframe frame frameset noframes object embed applet param svg math canvas head title meta
  link base xml select option optgroup datalist input button textarea keygen audio video source track map area dialog
  portal fencedframe`,
)

/** They end the paragraph before them and the one in them. */
export const blocks = words(
  `p div section article header footer main aside nav address figure center form fieldset legend details summary dl dt dd
  pre hgroup body html search menu dir marquee listing xmp plaintext thead tbody tfoot`,
)

/** They hold blocks of their own kind. */
export const containers = words('ul ol li table tr td th caption blockquote figcaption')

export type PlainMark = 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript'

export const markOf: ReadonlyMap<string, PlainMark> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['dfn', 'italic'],
  ['var', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
])

/** Word processors and old editors write emphasis as a style. */
export function marksOfStyle(style: string | undefined): PlainMark[] {
  if (style === undefined || style.length > 2000) return []
  const marks: PlainMark[] = []
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) marks.push('bold')
  if (/font-style\s*:\s*italic/i.test(style)) marks.push('italic')
  if (/text-decoration(?:-line)?\s*:[^;]{0,40}underline/i.test(style)) marks.push('underline')
  if (/text-decoration(?:-line)?\s*:[^;]{0,40}line-through/i.test(style)) marks.push('strike')
  if (/vertical-align\s*:\s*super/i.test(style)) marks.push('superscript')
  if (/vertical-align\s*:\s*sub/i.test(style)) marks.push('subscript')
  return marks
}

/** Marks of the elements around that a style takes back: Google Docs wraps what it copies in a 'b' that is not bold. */
export function unmarkedByStyle(style: string | undefined): PlainMark[] {
  if (style === undefined || style.length > 2000) return []
  const marks: PlainMark[] = []
  if (/font-weight\s*:\s*(?:normal|lighter|[1-4]00)/i.test(style)) marks.push('bold')
  if (/font-style\s*:\s*normal/i.test(style)) marks.push('italic')
  return marks
}

/** 1–6, or 0 for anything but a heading. */
export const headingLevelOf = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0)
