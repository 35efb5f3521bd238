/** Bold, italic and links as they are typed: **bold**, *italic*, [words](address). */
import { safeHref } from '../urls.ts'
import { trimInline } from './inline.ts'
import type { Inline, Mark, TextNode } from './types.ts'

/** The notation of a line of text; null where it holds a mark that has none. */
export function inlineNotation(content: readonly Inline[]): string | null {
  const parts = content.map((node) => (node.type === 'hardBreak' ? '\n' : marked(node)))
  return parts.some((part) => part === null) ? null : parts.join('')
}

function marked({ text, marks = [] }: TextNode): string | null {
  let out = text
  for (const mark of [...marks].reverse()) {
    if (mark.type === 'bold') out = `**${out}**`
    else if (mark.type === 'italic') out = `*${out}*`
    else if (mark.type === 'link' && mark.attrs.title === undefined) out = `[${out}](${mark.attrs.href})`
    else return null
  }
  return out
}

export const readInlineNotation = (text: string): Inline[] =>
  trimInline(
    text
      .split('\n')
      .flatMap((row, index): Inline[] => [...(index > 0 ? [{ type: 'hardBreak' } as const] : []), ...pieces(row, [])]),
  )

const sign = /\*\*(?=\S)(.+?\S|\S)\*\*(?!\*)|\*(?=[^\s*])(.+?[^\s*]|[^\s*])\*(?!\*)|\[([^[\]]+)\]\(([^\s()]+)\)/

function pieces(text: string, marks: readonly Mark[]): Inline[] {
  const found = text === '' ? null : sign.exec(text)
  if (found === null) return plain(text, marks)
  const [whole, bold, italic, words, href] = found
  const before = plain(text.slice(0, found.index), marks)
  const after = pieces(text.slice(found.index + whole.length), marks)
  if (bold !== undefined) return [...before, ...pieces(bold, [...marks, { type: 'bold' }]), ...after]
  if (italic !== undefined) return [...before, ...pieces(italic, [...marks, { type: 'italic' }]), ...after]
  const safe = safeHref(href ?? '')
  if (safe === null) return [...before, ...plain(whole, marks), ...after]
  return [...before, ...pieces(words ?? '', [...marks, { type: 'link', attrs: { href: safe } }]), ...after]
}

const plain = (text: string, marks: readonly Mark[]): Inline[] =>
  text === '' ? [] : [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] }]
