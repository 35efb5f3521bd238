import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { accountLimit, addressLimit, attemptsKeptMs, heldUntil, networkOf, pairLimit } from '../rules/attempts.ts'
import { attemptsUnder, forgiveAttempts, insertAttempts, lockAttempts } from '../store/attempts.ts'
import { hasSignedInFrom } from '../store/sessions.ts'
import { attemptKey } from './secrets.ts'

/** Somebody's try at a password, from an address that is empty when it is not known. */
export type Attempt = { email: string; address: string; now: Date }

/** How long an address counts as the account's own after a sign-in. */
const knownFor = 30 * 24 * 3_600_000

/**
 * Counts the attempt as failed before the password is looked at, so that a burst of them cannot pass together; a success
 * takes it back. False when it comes too soon after others. From an address the account has used before only its own
 * failures there count.
 */
export function mayTry(db: DeskDb, attempt: Attempt): Promise<boolean> {
  const { email, address, now } = attempt
  const keys = keysOf(attempt)
  return inTransaction(db, async (tx) => {
    await lockAttempts(tx, keys.account)
    const isKnown = await hasSignedInFrom(tx, email, { address, since: new Date(now.getTime() - knownFor) })
    if (await isHeld(tx, keys, isKnown, now)) return false
    await insertAttempts(tx, isKnown ? [keys.pair, keys.address] : Object.values(keys), now)
    return true
  })
}

/** The password was right: the failures of this account at this address are forgotten, elsewhere only this attempt. */
export async function forgive(tx: Tx, attempt: Attempt): Promise<void> {
  const { pair, account, address } = keysOf(attempt)
  await forgiveAttempts(tx, { all: [pair], once: [account, address] }, attempt.now)
}

type Keys = { pair: string; account: string; address: string }

function keysOf({ email, address }: Attempt): Keys {
  const network = networkOf(address)
  return {
    pair: attemptKey('pair', email, network),
    account: attemptKey('account', email),
    address: attemptKey('address', network),
  }
}

async function isHeld(tx: Tx, keys: Keys, isKnown: boolean, now: Date): Promise<boolean> {
  const made = await attemptsUnder(tx, Object.values(keys), new Date(now.getTime() - attemptsKeptMs))
  const isOver = (key: string, limit: typeof pairLimit) => heldUntil(made.get(key) ?? [], limit, now) !== null
  if (isOver(keys.pair, pairLimit)) return true
  return !isKnown && (isOver(keys.account, accountLimit) || isOver(keys.address, addressLimit))
}
