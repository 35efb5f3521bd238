/** An item looked at as a whole: its title, summary and text, and its tables. */
import { type Prose, plainText } from '../../../basics/prose/prose.ts'
import { tableFindings } from './amounts.ts'
import { type Around, checkText } from './check.ts'
import { type Kind, type TextFinding, weightOf } from './finding.ts'

export type ItemText = { title: string; summary: string; body: Prose }
export type ItemFinding = Omit<TextFinding, 'from' | 'to'> & { field: 'title' | 'summary' | 'body' }

/** Findings of one item that are told; a text that is wrong from end to end tells it by these already. */
const most = 60

/** Read as one text, because a word or a way of writing that comes again is meant. */
export function checkItem({ title, summary, body }: ItemText, around: Around): ItemFinding[] {
  const [first, second] = [title.length + 1, title.length + summary.length + 2]
  const text = [title, summary, plainText(body)].join('\n')
  const found = checkText(text, around).map(({ from, to: _to, ...rest }) => ({
    ...rest,
    field: from < first ? ('title' as const) : from < second ? ('summary' as const) : ('body' as const),
  }))
  const sums = tableFindings(body).map((one) => ({
    kind: 'sum' as const,
    field: 'body' as const,
    suggestion: null,
    ...one,
  }))
  return [...found, ...sums].slice(0, most)
}

/** How much there is to see to: each kind counts once for each different passage. */
export const weightOfItem = (findings: readonly { kind: Kind; quote: string }[]): number =>
  [...new Set(findings.map(({ kind, quote }) => `${kind} ${quote}`))].reduce(
    (sum, one) => sum + weightOf(one.slice(0, one.indexOf(' ')) as Kind),
    0,
  )

const placed = /(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh)\s+(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){1,3})/giu

/** The places in the names of units and sites: of 'Ủy ban nhân dân xã An Hòa' the name 'An Hòa'. */
export const placesIn = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [...name.matchAll(placed)].map(([, place = '']) => place)).filter(isProper)),
]

/** The pattern looks away from case, so that 'XÃ' and 'xã' are one; the name itself must have its capitals. */
const isProper = (place: string): boolean => place.split(' ').every((word) => word[0] !== word[0]?.toLowerCase())
