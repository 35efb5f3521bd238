import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { PasswordsBusy, passwordFits } from '../../../platform/passwords.ts'
import { record } from '../../audit/index.ts'
import { plainEmail } from '../rules/account.ts'
import { type Credentials, credentialsByEmail } from '../store/accounts.ts'
import { forgive, mayTry } from './attempts.ts'
import { type Place, startSession } from './sessions.ts'

export type SignIn = Place & { email: string; password: string; now: Date }

/**
 * Signs in with a password and answers the secret of a new session. An unknown e-mail and a wrong password get the same
 * issue ('wrong') after the same work; whoever guesses is told 'slowed', and 'busy' when too many sign in at once.
 */
export async function signIn(db: DeskDb, asked: SignIn): Promise<Outcome<{ secret: string }>> {
  const { address, now } = asked
  const email = plainEmail(asked.email)
  if (!(await mayTry(db, { email, address, now }))) return stopped({ field: 'email', problem: 'slowed' })

  const found = await credentialsByEmail(db, email)
  const fits = await fitsOrBusy(found, asked.password)
  if (fits === 'busy') return stopped({ field: 'email', problem: 'busy' })
  if (!fits || found === undefined) return stopped({ field: 'email', problem: 'wrong' })

  return inTransaction(db, async (tx) => {
    await forgive(tx, { email, address, now })
    const secret = await startSession(tx, found.accountId, asked, now)
    const by = { kind: 'account', id: found.accountId, ...(address ? { address } : {}) } as const
    await record(tx, { siteId: null, happened: 'signed-in', subjectId: found.accountId, by })
    return done({ secret })
  })
}

async function fitsOrBusy(found: Credentials | undefined, password: string): Promise<boolean | 'busy'> {
  try {
    return await passwordFits(found?.passwordHash ?? null, password.slice(0, 1000))
  } catch (problem) {
    if (problem instanceof PasswordsBusy) return 'busy'
    throw problem
  }
}
