import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { hashPassword, passwordFits } from '../../../platform/passwords.ts'
import { record } from '../../audit/index.ts'
import { whyNotPassword } from '../rules/password.ts'
import { credentialsById, type Link, proveAddress, setPassword, usableLink, useLink } from '../store/accounts.ts'
import { endSteps } from '../store/second-factor.ts'
import { endOtherSessions } from '../store/sessions.ts'
import { forgive, mayTry } from './attempts.ts'
import { hashOf } from './secrets.ts'
import type { Place } from './sessions.ts'
import { type Entered, enter } from './sign-in.ts'
import { dropFactors } from './sign-in-links.ts'

/** Whose password this link sets; undefined when it was used, is older than 24 hours or never was. */
export const linkOf = (db: DeskDb, secret: string, now: Date): Promise<Link | undefined> =>
  usableLink(db, hashOf(secret), now)

type UseLink = Place & { secret: string; password: string; now: Date }

/**
 * Sets the password, ends all sessions, and signs in, by way of the second factor where there is one. A password that is
 * refused leaves the link usable.
 */
export async function useSignInLink(db: DeskDb, asked: UseLink): Promise<Outcome<Entered>> {
  const link = await linkOf(db, asked.secret, asked.now)
  if (link === undefined) return stopped({ field: 'link', problem: 'link-over' })
  const issues = whyNotPassword(asked.password, link.email)
  if (issues.length > 0) return stopped(...issues)

  const passwordHash = await hashPassword(asked.password)
  return inTransaction(db, async (tx) => {
    if (!(await useLink(tx, hashOf(asked.secret), asked.now))) return stopped({ field: 'link', problem: 'link-over' })
    await setPassword(tx, link.accountId, passwordHash)
    if (link.proof !== null) {
      // Only now is it known whose the address is: factors from before may be somebody else's.
      await dropFactors(tx, link.accountId)
      await proveAddress(tx, link.accountId, link.proof, asked.now)
    }
    await endOtherSessions(tx, link.accountId, null, asked.now)
    await endSteps(tx, link.accountId, asked.now)
    const entered = await enter(tx, link.accountId, asked)
    const by = { kind: 'account', id: link.accountId } as const
    await record(tx, { siteId: null, happened: 'password-set', subjectId: link.accountId, by })
    return done(entered)
  })
}

type ChangePassword = {
  accountId: string
  current: string
  next: string
  sessionSecret: string
  address: string
  now: Date
}

/**
 * Changes the password and signs out everywhere but here. Issues: 'current-wrong', 'slowed' for whoever found an open desk
 * and guesses, and those of the policy.
 */
export async function changePassword(db: DeskDb, asked: ChangePassword): Promise<Outcome<true>> {
  const found = await credentialsById(db, asked.accountId)
  if (found === undefined) return stopped({ field: 'current', problem: 'current-wrong' })
  const attempt = { email: found.email, address: asked.address, now: asked.now }
  if (!(await mayTry(db, attempt))) return stopped({ field: 'current', problem: 'slowed' })
  const fits = await passwordFits(found.passwordHash, asked.current.slice(0, 1000))
  if (!fits) return stopped({ field: 'current', problem: 'current-wrong' })
  const issues = whyNotPassword(asked.next, found.email)
  if (issues.length > 0) return stopped(...issues)

  const passwordHash = await hashPassword(asked.next)
  await inTransaction(db, async (tx) => {
    await forgive(tx, attempt)
    await setPassword(tx, found.accountId, passwordHash)
    await endOtherSessions(tx, found.accountId, hashOf(asked.sessionSecret), asked.now)
    await endSteps(tx, found.accountId, asked.now)
    const by = { kind: 'account', id: found.accountId } as const
    await record(tx, { siteId: null, happened: 'password-changed', subjectId: found.accountId, by })
  })
  return done(true)
}
