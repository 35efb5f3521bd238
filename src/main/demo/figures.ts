/** What the units of the demonstration province report: two half-years of dossiers, signatures, and a request some left unanswered. */
import { addDays, dayOf, type LocalDate } from '../../basics/dates.ts'
import { askUnits, recordFigures, reportingUnits } from '../../modules/figures/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import type { Colleagues } from './boards.ts'

type Scene = { colleagues: Colleagues; now: Date }

type Half = { from: LocalDate; to: LocalDate }

/** The last two half-years that are over, by calendar months. */
function lastHalves(now: Date): [Half, Half] {
  const [year, month] = dayOf(now).split('-').map(Number) as [number, number]
  const first = { from: `${year}-01-01`, to: `${year}-06-30` }
  const second = { from: `${year - 1}-07-01`, to: `${year - 1}-12-31` }
  const before = { from: `${year - 1}-01-01`, to: `${year - 1}-06-30` }
  return month > 6 ? [second, first] : [before, second]
}

const mostUnits = 12

export async function enterFigures(db: DeskDb, { colleagues, now }: Scene): Promise<void> {
  const secretary = colleagues.get('thu-ky')
  const siteId = secretary?.memberships[0]?.siteId
  if (secretary === undefined || !siteId) return
  const [earlier, later] = lastHalves(now)
  const units = (await reportingUnits(db, siteId, later)).slice(0, mostUnits)
  const by = { kind: 'account' as const, id: secretary.id }
  const give = async (unitId: string, half: Half, figures: Record<string, number>) => {
    const typed = Object.entries(figures).map(([indicator, value]) => ({ indicator, text: String(value) }))
    const said = { source: 'Báo cáo 6 tháng của đơn vị (dữ liệu minh họa)', reason: '', origin: 'typed' as const }
    const outcome = await recordFigures(db, {
      ...half,
      siteId,
      unitId,
      typed,
      ...said,
      by,
      now: new Date(now.getTime() - 60_000),
    })
    if ('issues' in outcome) throw new Error(`figures of the demo: ${JSON.stringify(outcome.issues)}`)
  }
  const asked = {
    ...{ siteId, governingUnitId: null, title: 'Chứng thư số đã cấp trong sáu tháng', termDays: null, note: '' },
    ...{
      ...later,
      unitIds: units.map(({ unitId }) => unitId),
      indicators: ['signatures.issued', 'signatures.persons'],
    },
  }
  await askUnits(db, { ...asked, dueOn: addDays(dayOf(now), -3), by, now: new Date(now.getTime() - 12 * 86_400_000) })
  for (const [index, { unitId }] of units.entries()) {
    const opening = dossiersOf(index, null)
    await give(unitId, earlier, opening)
    await give(unitId, later, dossiersOf(index + 3, index === 2 ? lost(opening) : opening))
    if (index % 4 !== 3)
      await give(unitId, later, { 'signatures.issued': 32 + index * 8, 'signatures.persons': 24 + index * 6 })
  }
}

/** One unit carries over only what was not yet due, so that the checker has something to say. */
const lost = (before: Record<string, number>): Record<string, number> => ({
  ...before,
  'dossiers.in_process': before['dossiers.not_due'] ?? 0,
})

function dossiersOf(seed: number, before: Record<string, number> | null): Record<string, number> {
  const carried = before?.['dossiers.in_process'] ?? 14 + seed * 3
  const received = 420 + seed * 57
  const [late, overdue, notDue] = [3 + (seed % 5) * 2, 2 + (seed % 4), 18 + seed * 2]
  const total = carried + received
  const inProcess = notDue + overdue
  const resolved = total - inProcess
  return {
    ...{ 'dossiers.total_received': total, 'dossiers.carried_over': carried, 'dossiers.received': received },
    ...{ 'dossiers.resolved': resolved, 'dossiers.on_time': resolved - late, 'dossiers.late': late },
    ...{ 'dossiers.in_process': inProcess, 'dossiers.not_due': notDue, 'dossiers.overdue': overdue },
  }
}
