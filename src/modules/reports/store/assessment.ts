import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Answer, AssessmentRow } from '../rules/assessment.ts'

/** The rows of a report's table with the form they come from; empty where it has none. */
export async function assessmentOf(
  db: Reader,
  siteId: string,
  reportId: string,
): Promise<{ form: string; takenAt: Date; rows: AssessmentRow[] } | null> {
  const { rows } = await sql<AssessmentRow & { form: string; takenAt: Date }>`
    select no, key, label, proposed, count, count_of as "countOf", tick, quantity, note, reason, evidence, legal_refs as "legalRefs",
      team_tick as "teamTick", team_note as "teamNote", form, taken_at as "takenAt"
    from reports.assessment where site_id = ${siteId} and report_id = ${reportId} order by no`.execute(db)
  const [first] = rows
  if (first === undefined) return null
  return { form: first.form, takenAt: first.takenAt, rows: rows.map(({ form: _f, takenAt: _t, ...row }) => row) }
}

type Of = { siteId: string; reportId: string }

export async function insertAssessment(
  tx: Tx,
  { siteId, reportId, form, at }: Of & { form: string; at: Date },
  rows: readonly AssessmentRow[],
): Promise<void> {
  const written = rows.map((row) => ({
    ...{
      site_id: siteId,
      report_id: reportId,
      no: row.no,
      form,
      key: row.key,
      label: row.label,
      proposed: row.proposed,
    },
    ...{
      count: row.count,
      count_of: row.countOf,
      tick: row.tick,
      quantity: row.quantity,
      note: row.note,
      reason: row.reason,
    },
    ...{ evidence: row.evidence, legal_refs: row.legalRefs, taken_at: at, team_note: '' },
  }))
  await sql`insert into reports.assessment
    select * from jsonb_populate_recordset(null::reports.assessment, ${JSON.stringify(written)}::jsonb)`.execute(tx)
}

/** Proposals made anew; what the unit has answered stays where it still agrees or says why. */
export async function updateProposals(
  tx: Tx,
  { siteId, reportId }: Of,
  rows: readonly AssessmentRow[],
  at: Date,
): Promise<void> {
  for (const row of rows) {
    await sql`update reports.assessment set proposed = ${row.proposed}, count = ${row.count}, count_of = ${row.countOf},
        evidence = ${[...row.evidence]}, legal_refs = ${[...row.legalRefs]}, taken_at = ${at},
        tick = case when tick = ${row.proposed} or ${row.proposed}::boolean is null or reason <> '' then tick end
      where site_id = ${siteId} and report_id = ${reportId} and no = ${row.no}`.execute(tx)
  }
}

export async function saveAnswers(tx: Tx, { siteId, reportId }: Of, answers: readonly Answer[]): Promise<void> {
  for (const { no, tick, quantity, note, reason } of answers) {
    await sql`update reports.assessment set tick = ${tick}, quantity = ${quantity}, note = ${note}, reason = ${reason}
      where site_id = ${siteId} and report_id = ${reportId} and no = ${no}`.execute(tx)
  }
}

export type TeamAnswer = { no: number; tick: boolean | null; note: string }

export async function saveTeam(
  tx: Tx,
  { siteId, reportId, by, at }: Of & { by: string | null; at: Date },
  answers: readonly TeamAnswer[],
): Promise<void> {
  for (const { no, tick, note } of answers) {
    await sql`update reports.assessment set team_tick = ${tick}, team_note = ${note}, team_by = ${by}, team_at = ${at}
      where site_id = ${siteId} and report_id = ${reportId} and no = ${no}`.execute(tx)
  }
}
