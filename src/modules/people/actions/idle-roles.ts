import { addDays, dayOf } from '../../../basics/dates.ts'
import { type DeskDb, inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { idleStep, warnsAfterDays } from '../rules/idle.ts'
import { beginPause, endPause, idleAccounts, markWarned, restingBecause } from '../store/idle.ts'

export type IdleNotice = { accountId: string; email: string; name: string; step: 'warn' | 'rest' }

/**
 * Once a day: warns whoever has publishing roles and was not seen for long, and two weeks later lets those roles rest.
 * Answers whom to write to. Safe to run twice.
 */
export async function reviewIdleRoles(db: WorkerDb | DeskDb, now: Date): Promise<IdleNotice[]> {
  const today = dayOf(now)
  const notices: IdleNotice[] = []
  for (const account of await idleAccounts(db, { today, before: addDays(today, 1 - warnsAfterDays) })) {
    const step = idleStep(account, today)
    if (step === null) continue
    const { accountId, email, name } = account
    await inTransaction(db, async (tx) => {
      if (step === 'warn') await markWarned(tx, accountId, today)
      else if (!(await beginPause(tx, accountId, now))) return
      const happened = step === 'warn' ? 'idle-warned' : 'roles-rested'
      await record(tx, { siteId: null, happened, subjectId: accountId, by: { kind: 'worker' } })
      notices.push({ accountId, email, name, step })
    })
  }
  return notices
}

/** The one tap: publishing roles that rested from idleness are held again. Whoever taps has signed in with both factors. */
export async function renewRoles(db: DeskDb, accountId: string, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (!(await endPause(tx, accountId, now))) return
    const by = { kind: 'account', id: accountId } as const
    await record(tx, { siteId: null, happened: 'roles-renewed', subjectId: accountId, by })
  })
}

/** Why a person's publishing roles rest now; null when they do not. */
export const whyRolesRest = (db: DeskDb, accountId: string, now: Date) => restingBecause(db, accountId, dayOf(now))
