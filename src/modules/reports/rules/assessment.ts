/** Self-assessment: the machine proposes, the unit confirms or overrides with a reason, the team's verdict is a third column. */
import type { Issue } from '../../../basics/outcomes.ts'
import { type AssessmentForm, type FormRow, forms } from './forms.table.ts'

export type CountOf = 'sections' | 'items' | 'links' | 'pages' | 'files'

/** What the obligations of a site come to on a day. */
export type Verdict = {
  siteId: string
  key: string
  label: string
  state: 'met' | 'stale' | 'missing' | 'not_applicable' | 'unknown'
  count: number
  countOf: CountOf
  newest: string | null
  evidence: readonly string[]
  legalRefs: readonly string[]
  confidence: string
}

export type AssessmentRow = {
  no: number
  key: string
  label: string
  /** Null: nobody could tell. */
  proposed: boolean | null
  /** The count with its own noun, as proposed. */
  count: number | null
  countOf: CountOf | null
  /** Null until the unit has answered. */
  tick: boolean | null
  quantity: string
  note: string
  /** Why the unit differs from the proposal. */
  reason: string
  evidence: readonly string[]
  legalRefs: readonly string[]
  teamTick: boolean | null
  teamNote: string
}

export const formOf = (key: string | null): AssessmentForm | undefined =>
  key === null ? forms.at(-1) : forms.find((form) => form.key === key)

/** The rows of a form with what the obligations say; a row of several obligations is fulfilled when all that apply are. */
export function proposedRows(form: AssessmentForm, verdicts: readonly Verdict[] | null): AssessmentRow[] {
  return form.rows.map((row) => {
    const found = verdicts?.filter(({ key }) => row.obligations.includes(key)) ?? []
    const { count, countOf } = countIn(row, found)
    return {
      ...{ no: row.no, key: row.key, label: row.label, proposed: proposal(found), count, countOf },
      ...{ tick: null, quantity: '', note: '', reason: '', teamTick: null, teamNote: '' },
      evidence: [...new Set(found.flatMap(({ evidence }) => evidence))],
      legalRefs: [...new Set(found.flatMap(({ legalRefs }) => legalRefs))],
    }
  })
}

function proposal(found: readonly Verdict[]): boolean | null {
  const applying = found.filter(({ state }) => state !== 'not_applicable')
  if (applying.length === 0 || applying.some(({ state }) => state === 'unknown')) return null
  return applying.every(({ state }) => state === 'met' || state === 'stale')
}

/** The form counts sections, links or pages: what else was counted is not added to them. */
function countIn(row: FormRow, found: readonly Verdict[]): { count: number | null; countOf: CountOf | null } {
  const counted = found.filter(({ countOf, state }) => countOf === row.countOf && state !== 'unknown')
  if (counted.length > 0) {
    return { count: counted.reduce((total, { count }) => total + count, 0), countOf: row.countOf }
  }
  const [first] = found.filter(({ state }) => state !== 'unknown')
  return first === undefined ? { count: null, countOf: null } : { count: first.count, countOf: first.countOf }
}

export type Answer = { no: number; tick: boolean | null; quantity: string; note: string; reason: string }

/** An answer against the proposal says why. A row nobody answered stays open, which only a finished table must not have. */
export function whyNotAnswer(rows: readonly AssessmentRow[], answers: readonly Answer[]): Issue[] {
  return answers.flatMap(({ no, tick, reason }) => {
    const row = rows.find((one) => one.no === no)
    if (row === undefined) return [{ field: `muc-${no}`, problem: 'row-unknown' }]
    const differs = row.proposed !== null && tick !== null && tick !== row.proposed
    return differs && reason.trim() === '' ? [{ field: `ly-do-${no}`, problem: 'reason-missing' }] : []
  })
}

export const openRows = (rows: readonly AssessmentRow[]): number => rows.filter(({ tick }) => tick === null).length
