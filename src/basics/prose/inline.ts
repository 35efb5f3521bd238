/** Reads what stands inside a paragraph: text with marks, and line breaks. */
import { oneLine, tidy } from '../plain-text.ts'
import { safeHref } from '../urls.ts'
import { proseLimits } from './limits.ts'
import { attrsOf, children, type Fields, fault, isFields, node, type Reading } from './reading.ts'
import type { Inline, Mark } from './types.ts'

const plainMarks = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const
const isPlainMark = (type: unknown): type is (typeof plainMarks)[number] => plainMarks.some((mark) => mark === type)

/** The content of a paragraph without white space or breaks at its ends; empty when it says nothing. */
export const readInline = (reading: Reading, value: unknown, path: string): Inline[] =>
  trimInline(children(reading, value, path, readNode))

function readNode(reading: Reading, value: unknown, path: string): Inline | null {
  const fields = node(reading, value, path)
  if (fields === null) return null
  if (fields.type === 'hardBreak') return { type: 'hardBreak' }
  if (fields.type !== 'text') return fault(reading, path, 'unknown-node')
  if (typeof fields.text !== 'string') return fault(reading, path, 'text-missing')
  return readText(reading, fields, fields.text, path)
}

function readText(reading: Reading, fields: Fields, raw: string, path: string): Inline | null {
  reading.characters += raw.length
  if (reading.characters > proseLimits.characters) return fault(reading, path, 'too-long')
  const text = tidy(raw)
  const marks = readMarks(reading, fields.marks, path)
  if (text === '') return null
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
}

function readMarks(reading: Reading, value: unknown, path: string): Mark[] {
  if (value === undefined) return []
  const marks: Mark[] = []
  for (const entry of Array.isArray(value) ? value : [value]) {
    const mark = readMark(reading, entry, path)
    if (mark !== null && !marks.some((other) => other.type === mark.type)) marks.push(mark)
  }
  return marks
}

function readMark(reading: Reading, value: unknown, path: string): Mark | null {
  const type = isFields(value) ? value.type : undefined
  if (isPlainMark(type)) return { type }
  if (type !== 'link' || !isFields(value)) return fault(reading, path, 'unknown-mark')
  const { href: given, title } = attrsOf(value)
  const href = typeof given === 'string' ? safeHref(given) : null
  if (href === null) return fault(reading, path, 'link-not-allowed')
  const label = typeof title === 'string' ? oneLine(title).slice(0, 300).trim() : ''
  return { type: 'link', attrs: label === '' ? { href } : { href, title: label } }
}

/** Takes white space and breaks from both ends, and doubled spaces where two pieces meet. */
export function trimInline(content: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const item of content) {
    if (item.type === 'hardBreak') {
      trimEnd(out)
      if (out.length > 0) out.push(item)
      continue
    }
    const text = spaceOpen(out) ? item.text.trimStart() : item.text
    if (text !== '') out.push(text === item.text ? item : { ...item, text })
  }
  for (;;) {
    if (out.at(-1)?.type === 'hardBreak') out.pop()
    else if (!trimEnd(out)) return out
  }
}

const spaceOpen = (out: readonly Inline[]): boolean => {
  const last = out.at(-1)
  return last === undefined || last.type === 'hardBreak' || last.text.endsWith(' ')
}

/** Takes the space off the last text; true when something was taken, so the caller looks again. */
function trimEnd(out: Inline[]): boolean {
  const last = out.at(-1)
  if (last === undefined || last.type !== 'text' || !last.text.endsWith(' ')) return false
  const text = last.text.trimEnd()
  if (text === '') out.pop()
  else out[out.length - 1] = { ...last, text }
  return true
}
