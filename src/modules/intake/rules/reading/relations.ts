/** What a document says of others: its grounds, what it replaces, amends, repeals, guides, corrects. */
import { fold } from '../../../../basics/vietnamese.ts'
import { numberKey, parseNumberSymbol, type RelationKind, tidyNumberSymbol } from '../../../documents/rules/index.ts'
import { foundIn, joined, type Row, type Sheet } from './sheet.ts'
import type { Found, Relation } from './types.ts'

const symbol =
  /(?<![\p{L}\d/.,-])\d{1,6}\p{Ll}?(?:-\p{Lu}\p{L}*)?\s?\/\s?(?:(?:19|20)\d{2}\s?\/\s?)?\p{Lu}[\p{L}&\d]*(?:\s?[-–]\s?\p{Lu}[\p{L}&\d]*)*/gu

const verbs: readonly (readonly [RegExp, RelationKind])[] = [
  [/thay the/, 'replaces'],
  [/bai bo|het hieu luc/, 'repeals'],
  [/sua doi/, 'amends'],
  [/bo sung/, 'supplements'],
  [/dinh chinh/, 'corrects'],
  [/huong dan (?:thi hanh|thuc hien)/, 'guides'],
]
const most = 100

export function relationsOf(sheet: Sheet, own: string | undefined): Found<Relation>[] {
  const found = new Map<string, Found<Relation>>()
  for (const paragraph of paragraphsOf(sheet.rows)) {
    const text = joined(paragraph)
    const grounds = /^\s*(?:căn cứ|thực hiện|theo|xét)/iu.test(text)
    for (const match of text.matchAll(symbol)) {
      const read = parseNumberSymbol(tidyNumberSymbol(match[0]))
      if (!('done' in read) || read.done.text === own || found.size >= most) continue
      const kind = kindBefore(fold(text.slice(0, match.index)), grounds)
      const key = kind === null ? '' : `${kind} ${numberKey(read.done.text)}`
      if (kind === null || found.has(key)) continue
      found.set(key, foundIn({ kind, numberSymbol: read.done.text, text: match[0] }, paragraph.slice(0, 3), 0.85))
    }
  }
  return [...found.values()]
}

/** The nearest verb before the number; among grounds a mere citation. A document cited in passing is no relation. */
function kindBefore(before: string, grounds: boolean): RelationKind | null {
  if (grounds) return 'cites'
  const near = before.slice(-160)
  const verb = verbs.find(([form]) => form.test(near))
  return verb?.[1] ?? null
}

/** Lines until one ends a sentence; grounds end with a semicolon each. */
function paragraphsOf(rows: readonly Row[]): Row[][] {
  const out: Row[][] = []
  let current: Row[] = []
  for (const row of rows) {
    current.push(row)
    if (/[.;:]$/.test(row.text.trim()) || current.length >= 12) {
      out.push(current)
      current = []
    }
  }
  return current.length > 0 ? [...out, current] : out
}
