/** Passkeys: made by somebody who is signed in, used to sign in without a password. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { askToMake, askToSign, keyNamedIn, type Party, readMade, readSigned } from '../../../platform/passkeys.ts'
import { record } from '../../audit/index.ts'
import {
  deletePasskey,
  insertChallenge,
  insertPasskey,
  type KeptPasskey,
  markUsed,
  passkeyAt,
  passkeysOf,
  useUpChallenge,
} from '../store/passkeys.ts'
import { codesLeft } from '../store/second-factor.ts'
import { freshCodes } from './second-factor.ts'
import { hashOf } from './secrets.ts'
import { type Place, startSession } from './sessions.ts'

/** Milliseconds in which a question is to be answered. */
const askedFor = 5 * 60_000
const mostKeys = 20

type Owner = { id: string; name: string; email: string }

/** The options, as JSON for the browser, with which a key of this account is made. */
export async function askForPasskey(db: DeskDb, account: Owner, party: Party, now: Date): Promise<string> {
  const known = await passkeysOf(db, account.id)
  const question = await askToMake(party, { ...account, knownIds: known.map(({ credentialId }) => credentialId) })
  await keepQuestion(db, question.challenge, account.id, now)
  return question.options
}

/** The options with which any key of this desk signs in. */
export async function askForSignIn(db: DeskDb, party: Party, now: Date): Promise<string> {
  const question = await askToSign(party)
  await keepQuestion(db, question.challenge, null, now)
  return question.options
}

const keepQuestion = (db: DeskDb, challenge: string, accountId: string | null, now: Date): Promise<void> =>
  inTransaction(db, (tx) =>
    insertChallenge(tx, { hash: hashOf(challenge), accountId, expiresAt: new Date(now.getTime() + askedFor) }),
  )

export type NewKey = { account: Owner; party: Party; answer: string; name: string; now: Date }

/**
 * Keeps the key a browser has made. With the first key come recovery codes, where the account has none; they are shown this
 * once. Issues: 'name-missing', 'too-many-keys', 'key-unread', 'key-known'.
 */
export async function addPasskey(db: DeskDb, asked: NewKey): Promise<Outcome<{ recoveryCodes: string[] }>> {
  const { account, party, answer, now } = asked
  const name = asked.name.trim().slice(0, 100)
  if (name === '') return stopped({ field: 'ten', problem: 'name-missing' })
  if ((await passkeysOf(db, account.id)).length >= mostKeys) return stopped({ field: 'ten', problem: 'too-many-keys' })
  const isAsked = (challenge: string) => isOurs(db, challenge, account.id, now)
  const key = await readMade(party, { answer, isAsked })
  if (key === null) return stopped({ field: 'ten', problem: 'key-unread' })
  return inTransaction(db, async (tx) => {
    if (!(await insertPasskey(tx, { ...key, accountId: account.id, name, madeAt: now }))) {
      return stopped({ field: 'ten', problem: 'key-known' })
    }
    await told(tx, account.id, { happened: 'passkey-added', name })
    return (await codesLeft(tx, account.id)) > 0
      ? done({ recoveryCodes: [] })
      : freshCodes(tx, account.id, 'recovery-codes-renewed')
  })
}

/** Takes a key away; one that is not this account's stays. */
export const removePasskey = (
  db: DeskDb,
  { accountId, credentialId }: { accountId: string; credentialId: string },
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const name = await deletePasskey(tx, { accountId, credentialId })
    if (name === undefined) return false
    await told(tx, accountId, { happened: 'passkey-removed', name })
    return true
  })

/** Signs in with a key. Whatever is wrong has one answer: 'key-refused'. */
export async function signInWithPasskey(
  db: DeskDb,
  asked: Place & { party: Party; answer: string; now: Date },
): Promise<Outcome<{ secret: string }>> {
  const { party, answer, address, now } = asked
  const refused = stopped({ field: 'khoa', problem: 'key-refused' })
  const named = keyNamedIn(answer)
  const key: KeptPasskey | undefined = named === null ? undefined : await passkeyAt(db, named)
  if (key === undefined) return refused
  const counter = await readSigned(party, key, { answer, isAsked: (challenge) => isOurs(db, challenge, null, now) })
  if (counter === null) return refused
  return inTransaction(db, async (tx) => {
    await markUsed(tx, { credentialId: key.credentialId, counter, at: now })
    const secret = await startSession(tx, key.accountId, asked, now)
    const by = { kind: 'account', id: key.accountId, ...(address ? { address } : {}) } as const
    await record(tx, { siteId: null, happened: 'signed-in', subjectId: key.accountId, by, after: { with: 'passkey' } })
    return done({ secret })
  })
}

const isOurs = (db: DeskDb, challenge: string, accountId: string | null, now: Date): Promise<boolean> =>
  inTransaction(db, (tx) => useUpChallenge(tx, { hash: hashOf(challenge), accountId, now }))

const told = (tx: Tx, accountId: string, { happened, name }: { happened: string; name: string }): Promise<void> =>
  record(tx, { siteId: null, happened, subjectId: accountId, by: { kind: 'account', id: accountId }, after: { name } })
