import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { PasswordsBusy, passwordFits } from '../../../platform/passwords.ts'
import { record } from '../../audit/index.ts'
import { plainEmail } from '../rules/account.ts'
import { accountLimit, addressLimit, attemptsKeptMs, heldUntil, networkOf, pairLimit } from '../rules/attempts.ts'
import { type Credentials, credentialsByEmail } from '../store/accounts.ts'
import { attemptsUnder, forgiveAttempts, insertAttempts, lockAttempts } from '../store/attempts.ts'
import { hasSignedInFrom } from '../store/sessions.ts'
import { attemptKey } from './secrets.ts'
import { type Place, startSession } from './sessions.ts'

export type SignIn = Place & { email: string; password: string; now: Date }

/** How long an address counts as the account's own after a sign-in. */
const knownFor = 30 * 24 * 3_600_000

/**
 * Signs in with a password and answers the secret of a new session. An unknown e-mail and a wrong password get the same
 * issue ('wrong') after the same work; whoever guesses is told 'slowed', and 'busy' when too many sign in at once.
 */
export async function signIn(db: DeskDb, asked: SignIn): Promise<Outcome<{ secret: string }>> {
  const email = plainEmail(asked.email)
  const keys = keysOf(email, asked.address)
  if (!(await mayTry(db, email, keys, asked))) return stopped({ field: 'email', problem: 'slowed' })

  const found = await credentialsByEmail(db, email)
  const fits = await fitsOrBusy(found, asked.password)
  if (fits === 'busy') return stopped({ field: 'email', problem: 'busy' })
  if (!fits || found === undefined) return stopped({ field: 'email', problem: 'wrong' })

  return inTransaction(db, async (tx) => {
    await forgiveAttempts(tx, { all: [keys.pair], once: [keys.account, keys.address] }, asked.now)
    const secret = await startSession(tx, found.accountId, asked, asked.now)
    const by = { kind: 'account', id: found.accountId, ...(asked.address ? { address: asked.address } : {}) } as const
    await record(tx, { siteId: null, happened: 'signed-in', subjectId: found.accountId, by })
    return done({ secret })
  })
}

type Keys = { pair: string; account: string; address: string }

function keysOf(email: string, address: string): Keys {
  const network = networkOf(address)
  return {
    pair: attemptKey('pair', email, network),
    account: attemptKey('account', email),
    address: attemptKey('address', network),
  }
}

/**
 * Counts the attempt as failed before the password is looked at, so that a burst of them cannot pass together; a success
 * takes it back. From an address the account has used before only its own failures there count.
 */
function mayTry(db: DeskDb, email: string, keys: Keys, { address, now }: SignIn): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await lockAttempts(tx, keys.account)
    const isKnown = await hasSignedInFrom(tx, email, { address, since: new Date(now.getTime() - knownFor) })
    if (await isHeld(tx, keys, isKnown, now)) return false
    await insertAttempts(tx, isKnown ? [keys.pair, keys.address] : Object.values(keys), now)
    return true
  })
}

async function isHeld(tx: Tx, keys: Keys, isKnown: boolean, now: Date): Promise<boolean> {
  const made = await attemptsUnder(tx, Object.values(keys), new Date(now.getTime() - attemptsKeptMs))
  const isOver = (key: string, limit: typeof pairLimit) => heldUntil(made.get(key) ?? [], limit, now) !== null
  if (isOver(keys.pair, pairLimit)) return true
  return !isKnown && (isOver(keys.account, accountLimit) || isOver(keys.address, addressLimit))
}

async function fitsOrBusy(found: Credentials | undefined, password: string): Promise<boolean | 'busy'> {
  try {
    return await passwordFits(found?.passwordHash ?? null, password.slice(0, 1000))
  } catch (problem) {
    if (problem instanceof PasswordsBusy) return 'busy'
    throw problem
  }
}
