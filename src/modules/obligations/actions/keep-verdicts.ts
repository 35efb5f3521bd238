import { addDays, dayOf, type LocalDate } from '../../../basics/dates.ts'
import { type DeskDb, inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { contentOf, type Verdict } from '../rules/verdict.ts'
import {
  finalSites,
  insertEvaluations,
  insertLines,
  type Line,
  latestLines,
  livingSiteIds,
  lockVerdicts,
  takeChanged,
} from '../store/verdicts.ts'
import { look } from './look.ts'

type Keeping = { siteIds: readonly string[]; day: LocalDate; now: Date }

/** Looks at the sites for a day and keeps what differs from what was kept before. A day that is over is kept once and for ever. */
export async function keepVerdicts(db: WorkerDb | DeskDb, { siteIds, day, now }: Keeping): Promise<number> {
  const isFinal = day < dayOf(now)
  return inTransaction(db, async (tx) => {
    await lockVerdicts(tx)
    const kept = isFinal ? await finalSites(tx, { siteIds, day, asOf: now }) : new Set<string>()
    const wanted = siteIds.filter((id) => !kept.has(id))
    const verdicts = await look(tx, { siteIds: wanted, day, asOf: now, now })
    const before = await latestLines(tx, { siteIds: wanted, day, asOf: now })
    const lines = changedLines(verdicts, before)
    if (lines.length > 0) await insertLines(tx, lines, { day, at: now })
    await insertEvaluations(tx, wanted, { day, at: now, isFinal })
    return lines.length
  })
}

function changedLines(verdicts: readonly Verdict[], before: readonly Line[]): Line[] {
  const name = ({ siteId, key }: { siteId: string; key: string }) => `${siteId} ${key}`
  const known = new Map(before.map((line) => [name(line), line]))
  const found = new Set(verdicts.map(name))
  const changed = verdicts.filter((verdict) => !isKnown(known.get(name(verdict)), verdict))
  const ended = before.filter((line) => !('ended' in line.content) && !found.has(name(line)))
  return [
    ...changed.map(({ siteId, ...content }) => ({ siteId, key: content.key, state: content.state, content })),
    ...ended.map(({ siteId, key }) => ({
      siteId,
      key,
      state: 'not_applicable' as const,
      content: { ended: true } as const,
    })),
  ]
}

const isKnown = (line: Line | undefined, verdict: Verdict): boolean =>
  line !== undefined &&
  !('ended' in line.content) &&
  contentOf({ ...line.content, siteId: verdict.siteId }) === contentOf(verdict)

/** Once a night: yesterday for ever, and today as it begins. */
export async function judgeNightly(db: WorkerDb, now: Date): Promise<number> {
  const siteIds = await livingSiteIds(db)
  const yesterday = await keepVerdicts(db, { siteIds, day: addDays(dayOf(now), -1), now })
  return yesterday + (await keepVerdicts(db, { siteIds, day: dayOf(now), now }))
}

/** Sites where something was published or taken away since the last time. */
export async function judgeChanged(db: WorkerDb, now: Date): Promise<number> {
  const siteIds = await inTransaction(db, takeChanged)
  return siteIds.length === 0 ? 0 : keepVerdicts(db, { siteIds, day: dayOf(now), now })
}
