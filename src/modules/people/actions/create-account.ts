import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { hashPassword } from '../../../platform/passwords.ts'
import { type By, record } from '../../audit/index.ts'
import { insertPersons } from '../../units/index.ts'
import { type AccountInput, plainEmail, whyNotAccount } from '../rules/account.ts'
import { whyNotPassword } from '../rules/password.ts'
import { isBoardRole } from '../rules/role.ts'
import { credentialsByEmail, insertAccount, insertLink, insertMembership } from '../store/accounts.ts'
import { hasBoardDecision } from '../store/members.ts'
import { hashOf, newSecret } from './secrets.ts'
import { linkLives } from './sign-in-links.ts'

export type CreateAccount = { input: AccountInput; by: By; now: Date; password?: string }
/** `linkSecret` opens `/mat-khau/<secret>` once, within 24 hours; null when a password was given. */
export type AccountMade = { accountId: string; personId: string; linkSecret: string | null }

/** Makes a person with an account and one role. Issues: those of the input, of a given password, 'email-taken', and 'board-by-decision'. */
export async function createAccount(db: DeskDb, asked: CreateAccount): Promise<Outcome<AccountMade>> {
  const email = plainEmail(asked.input.email)
  const issues = [
    ...whyNotAccount(asked.input),
    ...(asked.password === undefined ? [] : whyNotPassword(asked.password, email)),
  ]
  if (issues.length > 0) return stopped(...issues)
  if (await credentialsByEmail(db, email)) return stopped({ field: 'email', problem: 'email-taken' })

  const { role, siteId } = asked.input
  if (isBoardRole(role) && siteId !== null && (await hasBoardDecision(db, siteId))) {
    return stopped({ field: 'role', problem: 'board-by-decision' })
  }

  const passwordHash = asked.password === undefined ? null : await hashPassword(asked.password)
  try {
    return await inTransaction(db, (tx) => addAccount(tx, { ...asked, passwordHash }))
  } catch (problem) {
    if (problem instanceof EmailTaken) return stopped({ field: 'email', problem: 'email-taken' })
    throw problem
  }
}

type Adding = Omit<CreateAccount, 'password'> & { passwordHash: string | null }

/** The same inside a transaction that has checked the input. */
export async function addAccount(tx: Tx, { input, by, now, passwordHash }: Adding): Promise<Outcome<AccountMade>> {
  const made = { accountId: newId(now), personId: newId(now), linkSecret: passwordHash === null ? newSecret() : null }
  const { accountId, personId, linkSecret } = made
  const email = plainEmail(input.email)
  const openedBySite = by.kind === 'command' ? null : input.siteId
  await insertPersons(tx, [{ id: personId, fullName: input.name.trim() }], now)
  if (!(await insertAccount(tx, { id: accountId, personId, email, passwordHash, openedBySite }, now)))
    throw new EmailTaken()
  await insertMembership(tx, { siteId: input.siteId, personId, role: input.role }, now)
  if (linkSecret !== null) {
    await insertLink(tx, { secretHash: hashOf(linkSecret), accountId, expiresAt: new Date(now.getTime() + linkLives) })
  }
  const after = { name: input.name.trim(), email, role: input.role }
  await record(tx, { siteId: input.siteId, happened: 'account-created', subjectId: accountId, by, after })
  return done(made)
}

/** Two made the same account in the same instant; thrown so that the second leaves nothing behind. */
class EmailTaken extends Error {}
