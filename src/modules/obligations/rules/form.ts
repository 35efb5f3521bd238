/** A form of self-assessment: rows and columns are data with their decision. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { CountOf, Verdict } from './verdict.ts'

export type FormRow = {
  no: number
  label: string
  /** The duties whose verdicts propose the tick; all of them count. */
  duties: readonly string[]
  /** What "Số lượng" counts in this row. */
  countOf: CountOf
  /** The sections it counts, by key; where it counts sections. */
  sections: readonly string[]
}

export type AssessmentForm = {
  key: string
  validFrom: LocalDate
  title: string
  /** Number, day and issuer of the decision the form belongs to. */
  decision: string
  rows: readonly FormRow[]
}

export type Proposal = {
  present: boolean
  count: number
  countOf: CountOf
  legalRefs: readonly string[]
  evidence: readonly string[]
}

/** The computed tick of a row: present where every duty that applies has something, be it stale. A proposal, nothing more. */
export function proposalOf(row: FormRow, verdicts: readonly Verdict[]): Proposal {
  const found = verdicts.filter(({ key, state }) => row.duties.includes(key) && state !== 'not_applicable')
  const there = found.filter(({ state }) => state === 'met' || state === 'stale')
  return {
    present: found.length > 0 && there.length === found.length,
    count: found.reduce((sum, { count }) => sum + count, 0),
    countOf: found[0]?.countOf ?? row.countOf,
    legalRefs: [...new Set(found.flatMap(({ legalRefs }) => legalRefs))],
    evidence: [...new Set(found.flatMap(({ evidence }) => evidence))],
  }
}
