/** People of a site: roles given and ended, invitations by a one-time link. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { addJob } from '../../../platform/jobs/index.ts'
import { type By, record } from '../../audit/index.ts'
import { insertPersons } from '../../units/index.ts'
import { plainEmail, whyNotAccount } from '../rules/account.ts'
import { type GrantInput, givableRoles, whyNotGrant } from '../rules/grant.ts'
import type { Role } from '../rules/role.ts'
import { forgetPassword, insertAccount, insertLink, useUpLinks } from '../store/accounts.ts'
import { roleLinesOf } from '../store/held-roles.ts'
import {
  accountByEmail,
  endMembership,
  hasBoardDecision,
  insertDatedMembership,
  isOursToOpen,
  membershipAt,
  unitsAround,
  unprovedElsewhere,
} from '../store/members.ts'
import { endOtherSessions } from '../store/sessions.ts'
import { hashOf, newSecret } from './secrets.ts'
import { dropFactors, linkLives } from './sign-in-links.ts'

/** Who gives: their roles at the site now, and their own address, because nobody gives themselves a role. */
export type Giver = { by: By; roles: readonly Role[]; email: string; personId: string }

type Giving = {
  siteId: string
  input: GrantInput
  giver: Giver
  /** The giver answers that an address nobody has proved is this person's. */
  isConfirmed: boolean
  /** Whether letters can be sent, the only way a link gets to somebody whose account another site has opened. */
  sendsMail: boolean
  now: Date
}

/** `isReset`: whatever opened the account before opens it no more; a letter with a new link goes to its address. */
export type Given = { linkSecret: string | null; isReset: boolean }

/**
 * Gives a role at a site. Who has no account yet gets one, and a one-time link to open it; whoever has one keeps it and
 * only gains the role. An account that another site opened is not trusted before its address is proved: the giver confirms the
 * person, and it is opened anew by a link that only its address receives. Issues: those of the form.
 */
export async function giveRole(db: DeskDb, asked: Giving): Promise<Outcome<Given>> {
  const { siteId, input, giver } = asked
  const givable = givableRoles(giver.roles)
  const around = { givable, hasBoard: await hasBoardDecision(db, siteId), ownEmail: giver.email }
  const units = await unitsAround(db, siteId)
  const known = await accountByEmail(db, plainEmail(input.email))
  const issues = [
    ...(known?.isClosed ? [{ field: 'email', problem: 'account-closed' }] : []),
    ...whyNotAccount({ ...input, role: input.role as Role, siteId }).filter(({ field }) => field !== 'role'),
    ...whyNotGrant(input, around),
    ...(input.unitId === null || units.some(({ id }) => id === input.unitId)
      ? []
      : [{ field: 'don-vi', problem: 'unit-not-here' }]),
  ]
  return issues.length > 0 ? stopped(...issues) : inTransaction(db, (tx) => give(tx, asked))
}

async function give(tx: Tx, asked: Giving): Promise<Outcome<Given>> {
  const { siteId, input, giver, now } = asked
  const unproved = await unprovedElsewhere(tx, { email: plainEmail(input.email), siteId })
  if (unproved !== null) {
    if (!asked.sendsMail) return stopped({ field: 'email', problem: 'address-needs-operator' })
    if (!asked.isConfirmed) return stopped({ field: 'xac-nhan', problem: 'address-not-proved' })
    await openAnew(tx, asked, unproved.accountId)
  }
  const { personId, linkSecret } = await personWithAccount(tx, siteId, input, now)
  const { role, unitId, validFrom, validUntil, isHelp, basis } = input
  const id = newId(now)
  const given = { id, siteId, personId, role: role as Role, unitId, validFrom, validUntil, isHelp, basis }
  await insertDatedMembership(tx, given, now)
  const after = { ...given, email: plainEmail(input.email) }
  await record(tx, { siteId, happened: 'role-given', subjectId: personId, by: giver.by, after })
  return done({ linkSecret: unproved === null ? linkSecret : null, isReset: unproved !== null })
}

/** As single sign-on does when it first meets an account: nothing from before opens it, and the new link goes by mail alone. */
async function openAnew(tx: Tx, { siteId, input, giver, now }: Giving, accountId: string): Promise<void> {
  await forgetPassword(tx, accountId)
  await dropFactors(tx, accountId)
  await endOtherSessions(tx, accountId, null, now)
  await useUpLinks(tx, accountId, now)
  const email = plainEmail(input.email)
  await addJob(tx, 'send-invitation', { email, byAccountId: giver.by.id ?? '' }, { key: `send-invitation:${email}` })
  await record(tx, { siteId, happened: 'account-opened-anew', subjectId: accountId, by: giver.by, after: { email } })
}

type Opening = { siteId: string; personId: string; email: string; by: By; now: Date }

/**
 * Makes the account of somebody whom a board's decision has named and who has none. Issues: those of an e-mail, 'email-taken',
 * 'person-not-here' for anybody else.
 */
export async function openAccount(db: DeskDb, asked: Opening): Promise<Outcome<{ name: string; linkSecret: string }>> {
  const { siteId, personId, by, now } = asked
  const email = plainEmail(asked.email)
  const line = (await roleLinesOf(db, siteId)).find((one) => one.personId === personId && one.account === 'none')
  if (line === undefined) return stopped({ field: 'nguoi', problem: 'person-not-here' })
  const issues = whyNotAccount({ name: line.name, email, role: line.role, siteId })
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const accountId = newId(now)
    if (!(await insertAccount(tx, { id: accountId, personId, email, passwordHash: null, openedBySite: siteId }, now))) {
      return stopped({ field: 'email', problem: 'email-taken' })
    }
    await record(tx, {
      siteId,
      happened: 'account-created',
      subjectId: accountId,
      by,
      after: { name: line.name, email },
    })
    return done({ name: line.name, linkSecret: await newLinkFor(tx, accountId, now) })
  })
}

/** An account that was never opened gets a new link, as the first one may be lost; one that other sites know gets none here. */
async function personWithAccount(tx: Tx, siteId: string, { email, name }: GrantInput, now: Date) {
  const found = await accountByEmail(tx, plainEmail(email))
  if (found !== undefined) {
    const { accountId, personId } = found
    const isOurs = await isOursToOpen(tx, { accountId, siteId })
    return { personId, linkSecret: isOurs ? await newLinkFor(tx, accountId, now) : null }
  }
  const [accountId, personId] = [newId(now), newId(now)]
  await insertPersons(tx, [{ id: personId, fullName: name.trim() }], now)
  const account = { id: accountId, personId, email: plainEmail(email), passwordHash: null, openedBySite: siteId }
  await insertAccount(tx, account, now)
  return { personId, linkSecret: await newLinkFor(tx, accountId, now) }
}

async function newLinkFor(tx: Tx, accountId: string, now: Date): Promise<string> {
  const secret = newSecret()
  await insertLink(tx, { secretHash: hashOf(secret), accountId, expiresAt: new Date(now.getTime() + linkLives) })
  return secret
}

type Ending = { siteId: string; membershipId: string; giver: Giver; now: Date }

/** Ends a role at once. Issues: 'not-yours-to-end' for a role one could not give, and for one that is over. */
export async function endRole(db: DeskDb, { siteId, membershipId, giver, now }: Ending): Promise<Outcome<true>> {
  const refused = stopped({ field: 'vai-tro', problem: 'not-yours-to-end' })
  return inTransaction(db, async (tx) => {
    const held = await membershipAt(tx, siteId, membershipId)
    if (held === undefined || !mayEnd(giver, held)) return refused
    const ended = await endMembership(tx, siteId, membershipId, now)
    if (ended === undefined) return refused
    await record(tx, { siteId, happened: 'role-ended', subjectId: ended.personId, by: giver.by, before: ended })
    return done(true)
  })
}

/** One may lay down one's own role; of others, any that one could give, and seats from before a board's first decision. */
function mayEnd({ roles, personId }: Giver, held: { personId: string; role: Role }): boolean {
  const givable = givableRoles(roles)
  const isKeeper = givable.includes('site-owner')
  return held.personId === personId || givable.includes(held.role) || isKeeper
}
