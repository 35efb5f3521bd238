// Dictionaries as text: finding, setting and taking out one entry of the outermost level.
type Span = { key: string; from: number; valueFrom: number; to: number }

const SPACE = /[\s\0]/
const END = /[\s\0()<>[\]{}/%]/

/** The end of the value that begins at this place. */
function valueEnd(text: string, at: number): number {
  const two = text.slice(at, at + 2)
  if (two === '<<') return pairEnd(text, at + 2, '>>')
  if (text[at] === '[') return pairEnd(text, at + 1, ']')
  if (text[at] === '(') return stringEnd(text, at)
  if (text[at] === '<') return text.indexOf('>', at) + 1
  let to = at + 1
  while (to < text.length && !END.test(text[to] ?? '')) to += 1
  const reference = text.slice(at).match(/^\d+\s+\d+\s+R(?![\w.])/)
  return reference ? at + reference[0].length : to
}

function pairEnd(text: string, from: number, closing: string): number {
  let at = from
  for (;;) {
    while (SPACE.test(text[at] ?? '')) at += 1
    if (at >= text.length) return at
    if (text.startsWith(closing, at)) return at + closing.length
    at = valueEnd(text, at)
  }
}

function stringEnd(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '(') depth += 1
    else if (text[i] === ')' && --depth === 0) return i + 1
  }
  return text.length
}

function spans(dictionary: string): Span[] {
  const found: Span[] = []
  let at = dictionary.indexOf('<<') + 2
  for (;;) {
    while (SPACE.test(dictionary[at] ?? '')) at += 1
    if (at >= dictionary.length || dictionary.startsWith('>>', at)) return found
    const keyEnd = valueEnd(dictionary, at)
    let valueFrom = keyEnd
    while (SPACE.test(dictionary[valueFrom] ?? '')) valueFrom += 1
    const to = valueEnd(dictionary, valueFrom)
    found.push({ key: dictionary.slice(at + 1, keyEnd), from: at, valueFrom, to })
    at = to
  }
}

/** The value of a key, or null. */
export function entry(dictionary: string, key: string): string | null {
  const span = spans(dictionary).find((one) => one.key === key)
  return span ? dictionary.slice(span.valueFrom, span.to) : null
}

/** The dictionary with this entry set; null takes it out. */
export function withEntry(dictionary: string, key: string, value: string | null): string {
  const span = spans(dictionary).find((one) => one.key === key)
  const put = value === null ? '' : `/${key} ${value}`
  if (span) return dictionary.slice(0, span.from) + put + dictionary.slice(span.to)
  const head = dictionary.indexOf('<<') + 2
  return `${dictionary.slice(0, head)} ${put}${dictionary.slice(head)}`
}

/** A text string: plain when it can be, UTF-16 otherwise. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  const units = Buffer.from(text, 'utf16le').swap16()
  return `<FEFF${units.toString('hex').toUpperCase()}>`
}

/** A moment as PDF writes it, in the time of Việt Nam. */
export function pdfDate(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString().replace(/[-:T]|\..*$/g, '')
  return `(D:${local}+07'00')`
}
