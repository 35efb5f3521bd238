/** Whether a document that came in is a report that waits for its number: by symbol, subject and period. A person confirms. */
import type { LocalDate } from '../../../basics/dates.ts'
import { fold } from '../../../basics/vietnamese.ts'
import type { Period } from './period.ts'

export type Arrived = {
  id: string
  numberSymbol: string
  subject: string
  issuedOn: LocalDate | null
  sha256: string
  name: string
}

/** '01' of '01/BC-BBT'; null where the symbol is another. */
export function numberUnder(numberSymbol: string, symbol: string): string | null {
  const [, number = '', rest = ''] = /^\s*(\d{1,6}[a-z]?)\s*[/-]\s*(.+?)\s*$/.exec(numberSymbol) ?? []
  const plain = (text: string) => fold(text).replace(/[^a-z0-9]/g, '')
  return number !== '' && plain(rest) === plain(symbol) ? number : null
}

/** How much of the wanted subject stands in the arrived one, from 0 to 1. */
export function likeness(wanted: string, arrived: string): number {
  const words = (text: string) => new Set(fold(text).match(/[a-z0-9]+/g) ?? [])
  const [asked, found] = [words(wanted), words(arrived)]
  if (asked.size === 0) return 0
  return [...asked].filter((word) => found.has(word)).length / asked.size
}

export type Match = Arrived & { number: string; likeness: number }

/** Documents that may be the report, the likeliest first: its symbol, a year of its period or the next, most of its words. */
export function matchesOf(
  arrived: readonly Arrived[],
  { symbol, subject, period }: { symbol: string; subject: string; period: Period },
): Match[] {
  return arrived
    .flatMap((one) => {
      const number = numberUnder(one.numberSymbol, symbol)
      if (number === null || (one.issuedOn !== null && one.issuedOn < period.from)) return []
      return [{ ...one, number, likeness: likeness(subject, one.subject) }]
    })
    .filter((one) => one.likeness >= 0.6)
    .toSorted((one, other) => other.likeness - one.likeness)
}
