import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx, type WorkerDb } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { plainEmail } from '../rules/account.ts'
import { insertLink } from '../store/accounts.ts'
import { accountByEmail } from '../store/members.ts'
import { removePasskeys } from '../store/passkeys.ts'
import { removeSecondFactor } from '../store/second-factor.ts'
import { hashOf, newSecret } from './secrets.ts'

/** Milliseconds a one-time link stays open. */
export const linkLives = 24 * 3_600_000

type NewLink = {
  email: string
  /** For a lost telephone without recovery codes: the person sets a second factor up anew. */
  dropsSecondFactor: boolean
  /** Sent to the address of the account and told to nobody else; the operator hands on any other. */
  isMailed?: boolean
  by: By
  now: Date
}

/** A new one-time link for an account that exists. Issue: 'no-such-account', also for one that was closed. */
export async function newSignInLink(
  db: DeskDb | WorkerDb,
  asked: NewLink,
): Promise<Outcome<{ accountId: string; linkSecret: string }>> {
  return inTransaction(db, async (tx) => {
    const found = await accountByEmail(tx, plainEmail(asked.email))
    if (found === undefined || found.isClosed) return stopped({ field: 'email', problem: 'no-such-account' })
    const { accountId } = found
    const linkSecret = newSecret()
    const expiresAt = new Date(asked.now.getTime() + linkLives)
    const proves = asked.isMailed ? 'mail' : 'operator'
    await insertLink(tx, { secretHash: hashOf(linkSecret), accountId, expiresAt, proves })
    const dropped = asked.dropsSecondFactor && (await dropFactors(tx, accountId))
    const after = { droppedSecondFactor: dropped }
    await record(tx, { siteId: null, happened: 'sign-in-link-made', subjectId: accountId, by: asked.by, after })
    return done({ accountId, linkSecret })
  })
}

/** Keys first: recovery codes stay as long as there is one. Answers whether there was anything. */
export async function dropFactors(tx: Tx, accountId: string): Promise<boolean> {
  const hadKeys = await removePasskeys(tx, accountId)
  return (await removeSecondFactor(tx, accountId)) || hadKeys
}
