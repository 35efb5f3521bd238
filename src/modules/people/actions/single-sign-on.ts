/** Signing in at the province's own provider: the account must exist here; the provider only says who somebody is. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import type { Identity, Provider } from '../../../platform/single-sign-on.ts'
import { record } from '../../audit/index.ts'
import { plainEmail } from '../rules/account.ts'
import { forgetPassword, proveAddress, useUpLinks } from '../store/accounts.ts'
import { accountOfIdentity, insertSignOn, linkIdentity, useUpSignOn } from '../store/identities.ts'
import { accountByEmail } from '../store/members.ts'
import { endOtherSessions } from '../store/sessions.ts'
import { hashOf, newSecret } from './secrets.ts'
import type { Place } from './sessions.ts'
import { type Entered, enter } from './sign-in.ts'
import { dropFactors } from './sign-in-links.ts'

export type { Provider }

/** Milliseconds somebody may take at the provider. */
const awayFor = 10 * 60_000

export type Departure = { address: string; secret: string }

/** Where to send the browser, and the secret it must bring back in a cookie. Issue: 'provider-away'. */
export async function leaveForProvider(
  db: DeskDb,
  provider: Provider,
  { callback, back, now }: { callback: string; back: string; now: Date },
): Promise<Outcome<Departure>> {
  const left = await provider.leave(callback).catch(() => null)
  if (left === null) return stopped({ field: 'don-vi', problem: 'provider-away' })
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + awayFor)
  await inTransaction(db, (tx) => insertSignOn(tx, { ...left.leaving, back, secretHash: hashOf(secret), expiresAt }))
  return done({ address: left.address, secret })
}

/** `pageAddress`: the whole address the provider sent the browser to. */
export type Return = Place & { pageAddress: string; secret: string | null; now: Date }

/**
 * Signs in whoever comes back. A first return is linked to the account of the same e-mail, if the provider has checked it;
 * whatever opened that account before (password, factors, sessions) is forgotten, and afterwards the provider's own name for the
 * person counts, whatever the e-mail. The second factor is asked as always.
 * Whatever is wrong has one answer: 'sign-on-refused'.
 */
export async function comeBack(
  db: DeskDb,
  provider: Provider,
  returned: Return,
): Promise<Outcome<{ entered: Entered; back: string }>> {
  const refused = stopped({ field: 'don-vi', problem: 'sign-on-refused' })
  const { secret, now } = returned
  const left = secret === null ? undefined : await inTransaction(db, (tx) => useUpSignOn(tx, hashOf(secret), now))
  if (left === undefined) return refused
  const identity = await provider.welcome(returned.pageAddress, left)
  if (identity === null) return refused
  return inTransaction(db, async (tx) => {
    const accountId = (await accountOfIdentity(tx, identity)) ?? (await linked(tx, identity, now))
    return accountId === undefined ? refused : done({ entered: await enter(tx, accountId, returned), back: left.back })
  })
}

async function linked(tx: Tx, identity: Identity, now: Date): Promise<string | undefined> {
  const { issuer, subject, email, isEmailVerified } = identity
  if (email === null || !isEmailVerified) return undefined
  const found = await accountByEmail(tx, plainEmail(email))
  if (found === undefined || found.isClosed) return undefined
  const { accountId } = found
  if (!(await linkIdentity(tx, { issuer, subject, accountId, at: now }))) return undefined
  // Only now has somebody proved that the address is theirs: whoever opened the account before may have been another.
  await forgetPassword(tx, accountId)
  await dropFactors(tx, accountId)
  await endOtherSessions(tx, accountId, null, now)
  await useUpLinks(tx, accountId, now)
  await proveAddress(tx, accountId, 'sign-on', now)
  const by = { kind: 'account', id: accountId } as const
  await record(tx, { siteId: null, happened: 'identity-linked', subjectId: accountId, by, after: { issuer } })
  return accountId
}
