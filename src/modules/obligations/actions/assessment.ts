/** Self-assessment by a form: computed ticks, the unit's own, the inspection team's, and the evidence of the day. */
import { createHash } from 'node:crypto'
import { dayOf, type LocalDate } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { addressOf } from '../rules/evaluate.ts'
import { type AssessmentForm, type FormRow, type Proposal, proposalOf } from '../rules/form.ts'
import type { CountOf } from '../rules/verdict.ts'
import {
  type EvidenceLine,
  evidenceOf,
  type Frozen,
  insertEvidence,
  insertTicks,
  sectionCounts,
  sectionsNamed,
  shownIn,
  type Tick,
  ticksOf,
} from '../store/assessment.ts'
import { enteredRules, formsKnown } from '../store/rules.ts'
import { verdictsOn } from './verdicts-on.ts'

export type AssessmentAsked = { siteId: string; formKey: string; day: LocalDate; asOf?: Date; now?: Date }

export type AssessmentRow = {
  no: number
  label: string
  /** The articles behind the row. */
  law: readonly string[]
  proposal: Proposal
  /** The unit's own statement; null until it is made. */
  confirmed: { present: boolean; quantity: string; reason: string; at: Date; by: string } | null
  count: number
  countOf: CountOf
  team: { present: boolean; note: string; at: Date; by: string } | null
  evidence: readonly { address: string; title: string; sha256: string; frozenAt: Date }[]
}

export type SelfAssessment = {
  form: Pick<AssessmentForm, 'key' | 'title' | 'decision'>
  day: LocalDate
  rows: readonly AssessmentRow[]
}

/** The form as it stands for a site and day; undefined where there is no such form. */
export async function selfAssessment(db: Reader, asked: AssessmentAsked): Promise<SelfAssessment | undefined> {
  const { siteId, formKey, day, now = new Date(), asOf = now } = asked
  const form = (await formsKnown(db)).find(({ key }) => key === formKey)
  if (form === undefined) return undefined
  const verdicts = await verdictsOn(db, { siteIds: [siteId], day, asOf, now })
  const counts = await sectionCounts(
    db,
    siteId,
    form.rows.flatMap(({ sections }) => sections),
  )
  const ticks = await ticksOf(db, asked, asOf)
  const frozen = (await evidenceOf(db, asked)).filter(({ frozenAt }) => frozenAt <= asOf)
  const { key, title, decision, rows } = form
  const shown = rows.map((row) => rowOf(row, { proposal: proposalOf(row, verdicts), counts, ticks, frozen }))
  return { form: { key, title, decision }, day, rows: shown }
}

type Found = {
  proposal: Proposal
  counts: ReadonlyMap<string, { sections: number; below: number }>
  ticks: readonly Tick[]
  frozen: readonly EvidenceLine[]
}

function rowOf(row: FormRow, { proposal, counts, ticks, frozen }: Found): AssessmentRow {
  const of = (side: Tick['side']) => ticks.find((tick) => tick.no === row.no && tick.side === side)
  const [own, team] = [of('unit'), of('team')]
  const sections = row.sections.reduce(
    (sum, key) => sum + Math.max(1, counts.get(key)?.below ?? 0) * Math.min(1, counts.get(key)?.sections ?? 0),
    0,
  )
  const counted =
    row.countOf === 'sections'
      ? { count: sections, countOf: row.countOf }
      : { count: proposal.count, countOf: row.countOf }
  return {
    ...{ no: row.no, label: row.label, law: proposal.legalRefs, proposal, ...counted },
    confirmed:
      own === undefined
        ? null
        : { present: own.isPresent, quantity: own.quantity, reason: own.reason, at: own.tickedAt, by: own.by },
    team: team === undefined ? null : { present: team.isPresent, note: team.reason, at: team.tickedAt, by: team.by },
    evidence: frozen.filter(({ no }) => no === row.no).map(({ no: _no, ...line }) => line),
  }
}

export type Ticked = { no: number; isPresent: boolean; quantity: string; reason: string }
type Ticking = AssessmentAsked & { side: Tick['side']; ticks: readonly Ticked[]; by: By & { id: string }; now: Date }

/** Keeps what a side says. Another tick than the computed one wants a reason. */
export async function keepTicks(db: DeskDb, ticking: Ticking): Promise<Outcome<number>> {
  const { siteId, formKey, day, side, by, now } = ticking
  return inTransaction(db, async (tx) => {
    const assessment = await selfAssessment(tx, { siteId, formKey, day, now })
    if (assessment === undefined) return stopped({ field: 'bieu', problem: 'form-unknown' })
    if (day > dayOf(now)) return stopped({ field: 'ngay', problem: 'not-a-day' })
    const rows = new Map(assessment.rows.map((row) => [row.no, row]))
    const issues = ticking.ticks.flatMap((tick) => whyNotTick(tick, rows.get(tick.no)))
    if (issues.length > 0) return stopped(...issues)
    const fresh = ticking.ticks.filter((tick) => isNews(tick, side, rows.get(tick.no)))
    const lines = fresh.map((tick) => ({
      ...tick,
      id: newId(now),
      side,
      proposed: rows.get(tick.no)?.proposal.present ?? false,
    }))
    await insertTicks(tx, ticking, lines, { at: now, accountId: by.id })
    const told = { siteId, subjectId: siteId, by, after: { formKey, day, ticks: lines } }
    if (side === 'unit') await record(tx, { happened: 'assessment-ticked', ...told })
    else await record(tx, { happened: 'assessment-inspected', ...told })
    return done(lines.length)
  })
}

function whyNotTick({ no, isPresent, reason, quantity }: Ticked, row: AssessmentRow | undefined): Issue[] {
  if (row === undefined) return [{ field: `dong-${no}`, problem: 'row-unknown' }]
  if (reason.length > 1000 || quantity.length > 300) return [{ field: `ly-do-${no}`, problem: 'too-long' }]
  return isPresent !== row.proposal.present && reason === ''
    ? [{ field: `ly-do-${no}`, problem: 'reason-missing' }]
    : []
}

function isNews({ isPresent, reason, quantity }: Ticked, side: Tick['side'], row: AssessmentRow | undefined): boolean {
  const said = side === 'unit' ? row?.confirmed : row?.team
  if (said === null || said === undefined) return true
  const note = 'note' in said ? said.note : said.reason
  return said.present !== isPresent || note !== reason || ('quantity' in said && said.quantity !== quantity)
}

type Freezing = AssessmentAsked & { by: By & { id: string }; now: Date }

/** Keeps what the evidence shows today: its address, and one hash over the texts and files there. The past cannot be frozen. */
export async function freezeEvidence(db: DeskDb, freezing: Freezing): Promise<Outcome<number>> {
  const { siteId, formKey, day, by, now } = freezing
  if (day !== dayOf(now)) return stopped({ field: 'ngay', problem: 'not-a-day' })
  return inTransaction(db, async (tx) => {
    const form = (await formsKnown(tx)).find(({ key }) => key === formKey)
    if (form === undefined) return stopped({ field: 'bieu', problem: 'form-unknown' })
    const rules = await enteredRules(tx)
    const frozen: Frozen[] = []
    for (const row of form.rows) {
      const names = rules.flatMap(({ key, fulfilment }) =>
        row.duties.includes(key) && 'sections' in fulfilment ? fulfilment.sections : [],
      )
      for (const section of await sectionsNamed(tx, siteId, [...new Set([...row.sections, ...names])])) {
        const shown = await shownIn(tx, siteId, [section.id], now)
        const text = JSON.stringify([section.name, section.href, ...shown.map(({ print }) => print)])
        const sha256 = createHash('sha256').update(text).digest('hex')
        frozen.push({
          id: newId(now),
          no: row.no,
          address: addressOf(section),
          title: section.name,
          sha256,
          revisionIds: shown.map(({ revisionId }) => revisionId),
        })
      }
    }
    await insertEvidence(tx, freezing, frozen, { at: now, accountId: by.id })
    await record(tx, {
      siteId,
      happened: 'assessment-evidence-frozen',
      subjectId: siteId,
      by,
      after: { formKey, day, count: frozen.length },
    })
    return done(frozen.length)
  })
}
