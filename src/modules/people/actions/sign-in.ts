import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { PasswordsBusy, passwordFits } from '../../../platform/passwords.ts'
import { record } from '../../audit/index.ts'
import { plainEmail } from '../rules/account.ts'
import { type Credentials, credentialsByEmail } from '../store/accounts.ts'
import { hasFactor } from '../store/second-factor.ts'
import { forgive, mayTry } from './attempts.ts'
import { beginStep } from './second-factor.ts'
import { type Place, startSession } from './sessions.ts'

export type SignIn = Place & { email: string; password: string; now: Date }

/**
 * Signs in with a password and answers the secret of a new session. An unknown e-mail and a wrong password get the same
 * issue ('wrong') after the same work; whoever guesses is told 'slowed', and 'busy' when too many sign in at once. With a second
 * factor the answer is not a session but the step at which its code is asked for.
 */
export async function signIn(db: DeskDb, asked: SignIn): Promise<Outcome<Entered>> {
  const { address, now } = asked
  const email = plainEmail(asked.email)
  if (!(await mayTry(db, { email, address, now }))) return stopped({ field: 'email', problem: 'slowed' })

  const found = await credentialsByEmail(db, email)
  const fits = await fitsOrBusy(found, asked.password)
  if (fits === 'busy') return stopped({ field: 'email', problem: 'busy' })
  if (!fits || found === undefined) return stopped({ field: 'email', problem: 'wrong' })

  return inTransaction(db, async (tx) => {
    await forgive(tx, { email, address, now })
    return done(await enter(tx, found.accountId, asked))
  })
}

/** A session's secret, or that of the step which asks for the second factor. */
export type Entered = { secret: string } | { step: string }

/** Lets an account in whose password was right. */
export async function enter(tx: Tx, accountId: string, asked: Place & { now: Date }): Promise<Entered> {
  const { address, now } = asked
  if (await hasFactor(tx, accountId)) return { step: await beginStep(tx, accountId, now) }
  const secret = await startSession(tx, accountId, asked, now)
  const by = { kind: 'account', id: accountId, ...(address ? { address } : {}) } as const
  await record(tx, { siteId: null, happened: 'signed-in', subjectId: accountId, by })
  return { secret }
}

async function fitsOrBusy(found: Credentials | undefined, password: string): Promise<boolean | 'busy'> {
  try {
    return await passwordFits(found?.passwordHash ?? null, password.slice(0, 1000))
  } catch (problem) {
    if (problem instanceof PasswordsBusy) return 'busy'
    throw problem
  }
}
