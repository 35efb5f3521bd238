import type { LocalDate } from '../../../basics/dates.ts'
import { stableText } from './stable-text.ts'

export const verdictStates = ['met', 'stale', 'missing', 'unknown', 'not_applicable'] as const
export type VerdictState = (typeof verdictStates)[number]

export type CountOf = 'sections' | 'items' | 'links' | 'pages' | 'files'

export type Detail = {
  /** What is not there: names of sections or fields, periods. */
  missing?: readonly string[]
  /** The last day of what ends. */
  until?: LocalDate
  /** Where it was looked for in vain. */
  places?: readonly string[]
  /** The first section in which it would be put right. */
  sectionId?: string
}

/** What was found of one duty at one site on one day. */
export type Verdict = {
  siteId: string
  key: string
  label: string
  state: VerdictState
  count: number
  countOf: CountOf
  newest: LocalDate | null
  /** Addresses at the site, or away from it, where it can be seen. */
  evidence: readonly string[]
  legalRefs: readonly string[]
  confidence: string
  minimum: number
  staleDays: number | null
  detail: Detail
}

/** What was found, as text: two findings that say the same are alike. */
export const contentOf = ({ siteId: _site, ...verdict }: Verdict): string => stableText(verdict)

export type Score = { met: number; stale: number; missing: number; unknown: number; required: number }

/** Of what applies and is known: how much is met. What nobody knows is told apart and counts neither way. */
export function scoreOf(verdicts: readonly Pick<Verdict, 'state'>[]): Score {
  const count = (state: VerdictState) => verdicts.filter((verdict) => verdict.state === state).length
  const [met, stale, missing] = [count('met'), count('stale'), count('missing')]
  return { met, stale, missing, unknown: count('unknown'), required: met + stale + missing }
}

/** A stale duty is half of a met one; no share without a denominator. In hundredths of a per cent, so that ties are ties. */
export const shareOf = ({ met, stale, required }: Score): number | null =>
  required === 0 ? null : Math.round(((met + stale / 2) * 10_000) / required)

export type Ranked<T> = T & { place: number | null }

/** Best first; equal shares have one place, and the next place counts them all. Without a share there is no place. */
export function ranked<T extends { share: number | null }>(rows: readonly T[]): Ranked<T>[] {
  const inOrder = rows.toSorted((one, other) => (other.share ?? -1) - (one.share ?? -1))
  return inOrder.map((row) => ({
    ...row,
    place: row.share === null ? null : inOrder.filter(({ share }) => (share ?? -1) > (row.share ?? -1)).length + 1,
  }))
}
