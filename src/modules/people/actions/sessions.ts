import type { DeskDb, Tx } from '../../../platform/database/index.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { Role } from '../rules/role.ts'
import {
  accountBySession,
  endSession,
  forget,
  insertSession,
  type OpenSession,
  openSessions,
  touchSession,
} from '../store/sessions.ts'
import { hashOf, newSecret } from './secrets.ts'

const hour = 3_600_000
const idle = 8 * hour
const longest = 7 * 24 * hour
const touchedEvery = 60_000

/** From where somebody acts; the address is empty when it is not known. */
export type Place = { address: string; agent: string }

/** Starts a session and answers its secret, of which only the hash is kept. */
export async function startSession(tx: Tx, accountId: string, place: Place, now: Date): Promise<string> {
  const secret = newSecret()
  const session = { secretHash: hashOf(secret), accountId, expiresAt: new Date(now.getTime() + longest) }
  await insertSession(tx, { ...session, address: place.address, agent: place.agent }, now)
  return secret
}

export type SignedIn = {
  id: string
  personId: string
  name: string
  email: string
  memberships: readonly { siteId: string | null; role: Role }[]
}

/** Whose session this is: null when it ended, was idle for 8 hours or is 7 days old. */
export async function accountOfSession(db: DeskDb, secret: string, now: Date): Promise<SignedIn | null> {
  const found = await accountBySession(db, hashOf(secret), { now, idleSince: idleSince(now) })
  if (found === undefined) return null
  const { lastSeenAt, ...account } = found
  if (now.getTime() - lastSeenAt.getTime() > touchedEvery) await touchSession(db, hashOf(secret), now)
  return account
}

/** Ends the session of this secret; a session that is over already stays so. */
export async function signOut(db: DeskDb, secret: string, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const accountId = await endSession(tx, hashOf(secret), now)
    if (accountId === undefined) return
    const by = { kind: 'account', id: accountId } as const
    await record(tx, { siteId: null, happened: 'signed-out', subjectId: accountId, by })
  })
}

export type SessionShown = OpenSession & { isThis: boolean }

/** Where an account is signed in; the one of `secret` is marked. */
export async function sessionsOf(db: DeskDb, accountId: string, secret: string, now: Date): Promise<SessionShown[]> {
  const here = hashOf(secret).toString('hex')
  const open = await openSessions(db, accountId, { now, idleSince: idleSince(now) })
  return open.map((session) => ({ ...session, isThis: session.id === here }))
}

/** Ends one session of the account; another's session cannot be named. */
export async function revokeSession(
  db: DeskDb,
  { accountId, sessionId, now }: { accountId: string; sessionId: string; now: Date },
): Promise<void> {
  const open = await openSessions(db, accountId, { now, idleSince: idleSince(now) })
  if (!open.some((session) => session.id === sessionId)) return
  await inTransaction(db, async (tx) => {
    await endSession(tx, Buffer.from(sessionId, 'hex'), now)
    const by = { kind: 'account', id: accountId } as const
    await record(tx, { siteId: null, happened: 'session-revoked', subjectId: accountId, by })
  })
}

const idleSince = (now: Date): Date => new Date(now.getTime() - idle)

/** Removes what sign-in no longer needs. Sessions stay 30 days, because they say which addresses an account knows. */
export async function forgetOldSignIns(db: Parameters<typeof forget>[0], now: Date): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * hour)
  await forget(db, { attempts: before(24), sessions: before(24 * 30), links: before(24 * 7) })
}
