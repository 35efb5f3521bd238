/** Begins a report: takes its figures and offers what was written in the one before. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { proposedRows } from '../rules/assessment.ts'
import type { Figures } from '../rules/figures.ts'
import { forms } from '../rules/forms.table.ts'
import type { Period, PeriodKind } from '../rules/period.ts'
import { type Named, nobody } from '../rules/report.ts'
import { insertAssessment } from '../store/assessment.ts'
import { formerTexts, insertReport, insertStep } from '../store/reports.ts'
import { seriesAt } from '../store/series.ts'
import type { ReportSources } from './sources.ts'
import { taken } from './take-figures.ts'

type Beginning = {
  site: { id: string; slug: string; name: string }
  seriesId: string
  period: Period & { kind: PeriodKind }
  by: By
  now: Date
}

export async function beginReport(
  db: DeskDb,
  sources: ReportSources,
  { site, seriesId, period, by, now }: Beginning,
): Promise<Outcome<{ id: string }>> {
  const series = await seriesAt(db, site.id, seriesId)
  if (series === undefined) return stopped({ field: 'loai', problem: 'not-found' })
  const { kind: periodKind, ...days } = period
  const figures = await taken(db, sources, { site, scope: series.scope, period: days, asOf: now })
  const rows = await proposals(db, sources, { siteId: site.id, period: days, now })
  return inTransaction(db, async (tx) => {
    const key = { siteId: site.id, id: newId(now) }
    const texts = await formerTexts(tx, { siteId: site.id, seriesId, before: period.from })
    const named = proposedNames(figures.figures)
    const at = { at: now, by: by.id ?? null }
    await insertReport(tx, {
      ...key,
      seriesId,
      period: { ...days, kind: periodKind },
      taken: figures,
      texts,
      named,
      ...at,
    })
    await insertAssessment(tx, { siteId: site.id, reportId: key.id, form: rows.form, at: now }, rows.rows)
    await insertStep(tx, {
      ...{ siteId: site.id, id: newId(now), reportId: key.id, deed: 'begin', toState: 'draft', detail: '' },
      ...at,
    })
    const after = { seriesId, ...period, sum: figures.sum }
    await record(tx, { siteId: site.id, happened: 'report-begun', subjectId: key.id, by, after })
    return done({ id: key.id })
  })
}

/** The table of the form in force, with what the obligations come to on the last day of the period, or today. */
export async function proposals(
  db: DeskDb,
  sources: ReportSources,
  { siteId, period, now }: { siteId: string; period: Period; now: Date },
) {
  const form = forms.findLast((one) => one.decision.issuedOn <= now.toISOString().slice(0, 10)) ?? forms[0]
  if (form === undefined) throw new Error('no form of self-assessment is known')
  const asked = { siteIds: [siteId], day: period.to, asOf: now }
  const verdicts = sources.verdicts === null ? null : await sources.verdicts(db, asked)
  return { form: form.key, rows: proposedRows(form, verdicts) }
}

const mostNamed = 3

/** The three most active are proposed by name; who was silent stands in the appendix unless somebody wants them named. */
export function proposedNames({ scope, contribution, sites }: Figures): Named {
  const rows =
    scope === 'network'
      ? (sites ?? []).map(({ siteId, items }) => ({ id: siteId, total: items.value ?? 0 }))
      : (contribution?.groups.flatMap((group) => group.rows) ?? []).map(({ unitId, total }) => ({ id: unitId, total }))
  const most = rows.filter(({ total }) => total > 0).toSorted((one, other) => other.total - one.total)
  return { ...nobody, active: most.slice(0, mostNamed).flatMap(({ id }) => id ?? []) }
}
