/** The deeds that move a report: figures anew, checked, out to be signed, taken back. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { whyNotAddsUp } from '../rules/adds-up.ts'
import { becomes, mayDo, type ReportDeed, type ReportState, whyNotCheck } from '../rules/report.ts'
import type { SeriesFacts } from '../rules/series.ts'
import { updateProposals } from '../store/assessment.ts'
import { insertStep, type Report, reportAt, saveFigures, setState } from '../store/reports.ts'
import { seriesAt } from '../store/series.ts'
import { proposals, proposedNames } from './begin.ts'
import type { ReportSources } from './sources.ts'
import { sumOf, taken } from './take-figures.ts'
import { heldReport, type OnReport } from './write.ts'

/** Takes the figures again, as they are known now; texts stay, and the report is a draft. */
export async function takeAgain(
  db: DeskDb,
  sources: ReportSources,
  asked: OnReport & { site: { id: string; slug: string; name: string } },
): Promise<Outcome<null>> {
  const { site, id, by, now } = asked
  const before = await reportAt(db, site.id, id)
  if (before === undefined) return stopped({ field: 'bao-cao', problem: 'not-found' })
  const period = { from: before.from, to: before.to }
  const figures = await taken(db, sources, { site, scope: before.figures.scope, period, asOf: now })
  const rows = await proposals(db, sources, { siteId: site.id, period, now })
  return inTransaction(db, async (tx) => {
    const held = await heldFor(tx, asked, 'take-figures')
    if ('issues' in held) return held
    const known = new Set(idsIn(figures.figures))
    const kept = held.done.named.active.filter((one) => known.has(one))
    const active = kept.length > 0 ? kept : proposedNames(figures.figures).active
    const named = { active, silent: held.done.named.silent.filter((one) => known.has(one)) }
    await saveFigures(tx, { siteId: site.id, id }, figures, named)
    await updateProposals(tx, { siteId: site.id, reportId: id }, rows.rows, now)
    await setState(tx, { siteId: site.id, id }, { state: 'draft' })
    await step(tx, asked, { deed: 'take-figures', to: 'draft', detail: '' })
    const [was, is] = [{ sum: held.done.figuresSum }, { sum: figures.sum, takenAt: figures.at }]
    await record(tx, { siteId: site.id, happened: 'report-figures-taken', subjectId: id, by, before: was, after: is })
    return done(null)
  })
}

function idsIn({ sites, contribution }: Report['figures']): string[] {
  const units = contribution?.groups.flatMap(({ rows }) => rows.flatMap(({ unitId }) => unitId ?? [])) ?? []
  return [...units, ...(sites ?? []).flatMap(({ siteId }) => siteId ?? [])]
}

/** Checks the figures as they are kept. What units gave may be wrong and explained; our own sums may not. */
export async function checkReport(db: DeskDb, asked: OnReport & { explanation: string }): Promise<Outcome<null>> {
  const { siteId, id, by, explanation } = asked
  return inTransaction(db, async (tx) => {
    const held = await heldFor(tx, asked, 'check')
    if ('issues' in held) return held
    const { figures, figuresSum } = held.done
    if (sumOf(figures) !== figuresSum) return stopped({ field: 'so-lieu', problem: 'figures-changed' })
    const issues = whyNotCheck(whyNotAddsUp(figures), explanation)
    if (issues.length > 0) return stopped(...issues)
    await setState(tx, { siteId, id }, { state: 'checked', explanation: explanation.trim() })
    await step(tx, asked, { deed: 'check', to: 'checked', detail: explanation.trim() })
    await record(tx, { siteId, happened: 'report-checked', subjectId: id, by, after: { explanation, sum: figuresSum } })
    return done(null)
  })
}

/** Out to be signed: from now on its heading is what the series says today. */
export async function sendReport(db: DeskDb, asked: OnReport): Promise<Outcome<null>> {
  const { siteId, id, by } = asked
  return inTransaction(db, async (tx) => {
    const held = await heldFor(tx, asked, 'send')
    if ('issues' in held) return held
    const series = await seriesAt(tx, siteId, held.done.seriesId)
    if (series === undefined) return stopped({ field: 'loai', problem: 'not-found' })
    const heading = headingOf(series)
    await setState(tx, { siteId, id }, { state: 'for-signature', heading })
    await step(tx, asked, { deed: 'send', to: 'for-signature', detail: '' })
    await record(tx, { siteId, happened: 'report-sent', subjectId: id, by, after: { heading } })
    return done(null)
  })
}

export function headingOf({
  id: _i,
  siteId: _s,
  template: _t,
  endedAt: _e,
  ...facts
}: SeriesFacts & {
  id: string
  siteId: string
  template: unknown
  endedAt: unknown
}): SeriesFacts {
  return facts
}

/** Back to be written on; what is with the leader to be signed is taken back with a reason. */
export async function takeBack(db: DeskDb, asked: OnReport & { reason: string }): Promise<Outcome<null>> {
  const { siteId, id, by, reason } = asked
  return inTransaction(db, async (tx) => {
    const held = await heldFor(tx, asked, 'take-back')
    if ('issues' in held) return held
    const { state } = held.done
    if (state === 'for-signature' && reason.trim() === '') return stopped({ field: 'ly-do', problem: 'reason-missing' })
    await setState(tx, { siteId, id }, { state: 'draft', heading: null })
    await step(tx, asked, { deed: 'take-back', to: 'draft', detail: reason.trim() })
    await record(tx, { siteId, happened: 'report-taken-back', subjectId: id, by, before: { state }, after: { reason } })
    return done(null)
  })
}

export async function heldFor(tx: Tx, asked: OnReport, deed: ReportDeed): Promise<Outcome<Report>> {
  const held = await heldReport(tx, asked)
  if ('issues' in held) return held
  return mayDo(deed, held.done.state) ? held : stopped({ field: 'bao-cao', problem: 'not-now' })
}

export async function step(
  tx: Tx,
  { siteId, id, by, now }: { siteId: string; id: string; by: By; now: Date },
  { deed, to, detail }: { deed: ReportDeed; to: ReportState; detail: string },
): Promise<void> {
  if (becomes[deed] !== to) throw new Error(`${deed} does not lead to ${to}`)
  await insertStep(tx, { siteId, id: newId(now), reportId: id, deed, toState: to, at: now, by: by.id ?? null, detail })
}
