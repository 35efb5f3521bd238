import { dayOf, isDay, type LocalDate } from '../../../basics/dates.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { Actor } from '../rules/edition.ts'
import { type SitePath, sitePaths } from '../rules/state.ts'
import { keepSitePath, sitePathOn } from '../store/site-path.ts'
import { byOf, type Doing } from './editing.ts'

export type Choice = Omit<Doing, 'editionId'> & { path: string; validFrom: LocalDate; decision?: string }

/** Chooses one of the ready-made paths for a site, from today or a later day on; what was decided before stays decided so. */
export async function choosePath(db: DeskDb, choice: Choice): Promise<Outcome<{ path: SitePath }>> {
  const { siteId, actor, at, validFrom, decision } = choice
  const path = sitePaths.find((known) => known === choice.path)
  if (path === undefined) return stopped({ field: 'path', problem: 'path-unknown' })
  const issues = whyNotChoose(actor, validFrom, at)
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const before = await sitePathOn(tx, siteId, validFrom)
    await keepSitePath(tx, siteId, { path, validFrom, decision: decision ?? null, accountId: actor.accountId, at })
    const after = { path, validFrom, decision: decision ?? null }
    await record(tx, {
      siteId,
      happened: 'path-chosen',
      subjectId: siteId,
      by: byOf(choice),
      before: { path: before },
      after,
    })
    return done({ path })
  })
}

function whyNotChoose({ roles }: Actor, validFrom: LocalDate, at: Date): Issue[] {
  if (!roles.some((role) => role === 'board-head' || role === 'standing-deputy')) {
    return [{ field: 'person', problem: 'not-yours-to-do' }]
  }
  if (!isDay(validFrom)) return [{ field: 'valid-from', problem: 'not-a-day' }]
  return validFrom < dayOf(at) ? [{ field: 'valid-from', problem: 'day-is-past' }] : []
}
