/** What would outlive a session - a key, a second factor - asks for a proof of some minutes ago, not only for an open desk. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { passwordFits } from '../../../platform/passwords.ts'
import { record } from '../../audit/index.ts'
import { credentialsById } from '../store/accounts.ts'
import { noteProved, provedAt } from '../store/sessions.ts'
import { forgive, mayTry } from './attempts.ts'
import { hashOf } from './secrets.ts'

/** Milliseconds: enough to fetch a telephone and scan a code. */
const freshFor = 15 * 60_000

/** Whether somebody signed in, or proved themselves again, in this session some minutes ago. */
export async function isFresh(db: DeskDb, sessionSecret: string, now: Date): Promise<boolean> {
  const proved = await provedAt(db, hashOf(sessionSecret))
  return proved !== undefined && now.getTime() - proved.getTime() < freshFor
}

/** Null where the account has a provider or a key only: its owner signs in anew. */
export const hasPassword = async (db: DeskDb, accountId: string): Promise<boolean> =>
  ((await credentialsById(db, accountId))?.passwordHash ?? null) !== null

type Proving = { accountId: string; sessionSecret: string; password: string; address: string; now: Date }

/** Issues: 'current-wrong', 'slowed' for whoever found an open desk and guesses. */
export async function proveAgain(db: DeskDb, asked: Proving): Promise<Outcome<true>> {
  const { accountId, sessionSecret, password, address, now } = asked
  const found = await credentialsById(db, accountId)
  if (found === undefined) return stopped({ field: 'mat-khau', problem: 'current-wrong' })
  const attempt = { email: found.email, address, now }
  if (!(await mayTry(db, attempt))) return stopped({ field: 'mat-khau', problem: 'slowed' })
  if (!(await passwordFits(found.passwordHash, password.slice(0, 1000))))
    return stopped({ field: 'mat-khau', problem: 'current-wrong' })
  await inTransaction(db, async (tx) => {
    await forgive(tx, attempt)
    await noteProved(tx, hashOf(sessionSecret), now)
    const by = { kind: 'account', id: accountId, ...(address ? { address } : {}) } as const
    await record(tx, { siteId: null, happened: 'proved-again', subjectId: accountId, by })
  })
  return done(true)
}
