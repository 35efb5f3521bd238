/** Setting up the second factor, and passing it at sign-in. */
import { createHash, randomBytes } from 'node:crypto'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { base32Of, enrolmentUrl, matchingStep, newSharedSecret } from '../../../platform/one-time-passwords.ts'
import { type QrCode, qrCode } from '../../../platform/qr.ts'
import { record } from '../../audit/index.ts'
import { codeLimit, heldUntil } from '../rules/attempts.ts'
import { attemptsUnder, forgiveAttempts, insertAttempts, lockAttempts } from '../store/attempts.ts'
import {
  confirmSecret,
  hasFactor,
  insertStep,
  offerSecret,
  removeSecondFactor,
  replaceRecoveryCodes,
  secondFactorOf,
  usableStep,
  useRecoveryCode,
  useStep,
  useUpStep,
} from '../store/second-factor.ts'
import { attemptKey, hashOf, newSecret } from './secrets.ts'
import { type Place, startSession } from './sessions.ts'

const stepLives = 10 * 60_000
const issuer = 'Cổng Số'
const recoveryCodes = 10

export type Enrolment = { isOn: boolean; codesLeft: number; secretText: string; url: string; qr: QrCode | null }

/** What the set-up page shows; makes the secret on the first look and keeps it until it is confirmed. */
export async function enrolmentOf(db: DeskDb, account: { id: string; email: string }, now: Date): Promise<Enrolment> {
  const found = await inTransaction(db, async (tx) => {
    await offerSecret(tx, account.id, newSharedSecret(), now)
    return secondFactorOf(tx, account.id)
  })
  if (found === undefined) throw new Error('the secret that was just offered is gone')
  if (found.confirmedAt !== null) return { isOn: true, codesLeft: found.codesLeft, secretText: '', url: '', qr: null }
  const secretText = base32Of(found.secret).replace(/(.{4})(?=.)/g, '$1 ')
  const url = enrolmentUrl(found.secret, { issuer, account: account.email })
  return { isOn: false, codesLeft: 0, secretText, url, qr: qrCode(url) }
}

type Proof = { accountId: string; code: string; now: Date }

/** Turns the second factor on with a first code; answers recovery codes, which are shown this once. */
export async function confirmEnrolment(db: DeskDb, proof: Proof): Promise<Outcome<{ recoveryCodes: string[] }>> {
  return withProof(db, proof, async (tx) => {
    if (!(await confirmSecret(tx, proof.accountId, proof.now))) return stopped({ field: 'ma', problem: 'factor-on' })
    return freshCodes(tx, proof.accountId, 'second-factor-on')
  })
}

/** New recovery codes in place of all old ones, against a code of the telephone. */
export const renewRecoveryCodes = (db: DeskDb, proof: Proof): Promise<Outcome<{ recoveryCodes: string[] }>> =>
  withProof(db, proof, (tx) => freshCodes(tx, proof.accountId, 'recovery-codes-renewed'))

/** Turns the second factor off, against a code; publishing roles rest until it is on again. */
export const dropSecondFactor = (db: DeskDb, proof: Proof): Promise<Outcome<true>> =>
  withProof(db, proof, async (tx) => {
    await removeSecondFactor(tx, proof.accountId)
    await told(tx, proof.accountId, 'second-factor-off')
    return done(true)
  })

/** New recovery codes in place of all old ones; only their hashes are kept. */
export async function freshCodes(
  tx: Tx,
  accountId: string,
  happened: string,
): Promise<Outcome<{ recoveryCodes: string[] }>> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
  await replaceRecoveryCodes(tx, accountId, codes.map(recoveryHash))
  await told(tx, accountId, happened)
  return done({ recoveryCodes: codes })
}

const told = (tx: Tx, accountId: string, happened: string): Promise<void> =>
  record(tx, { siteId: null, happened, subjectId: accountId, by: { kind: 'account', id: accountId } })

/** 80 random bits in groups of four, so that a plain hash is enough. */
const newRecoveryCode = (): string => base32Of(randomBytes(10)).replace(/(.{4})(?=.)/g, '$1-')

const recoveryHash = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z2-7]/g, ''))
    .digest()

/** The step a right password leads to: a secret for the form that asks for the code, and not a session. */
export async function beginStep(tx: Tx, accountId: string, now: Date): Promise<string> {
  const secret = newSecret()
  await insertStep(tx, { secretHash: hashOf(secret), accountId, expiresAt: new Date(now.getTime() + stepLives) })
  return secret
}

export type PassStep = Place & { step: string; code: string; now: Date }

/**
 * Signs in with the code of the telephone or one recovery code. Issues: 'step-over' when the password was given too long
 * ago, 'slowed', 'code-wrong' (also for a code that was used).
 */
export async function passStep(db: DeskDb, asked: PassStep): Promise<Outcome<{ secret: string }>> {
  const found = await usableStep(db, hashOf(asked.step), asked.now)
  if (found === undefined) return stopped({ field: 'ma', problem: 'step-over' })
  const { accountId } = found
  return withProof(db, { accountId, code: asked.code, now: asked.now, mayRecover: true }, async (tx) => {
    if (!(await useUpStep(tx, hashOf(asked.step), asked.now))) return stopped({ field: 'ma', problem: 'step-over' })
    const secret = await startSession(tx, accountId, asked, asked.now)
    const by = { kind: 'account', id: accountId, ...(asked.address ? { address: asked.address } : {}) } as const
    await record(tx, { siteId: null, happened: 'signed-in', subjectId: accountId, by })
    return done({ secret })
  })
}

/** Looks at the code once the attempt is counted, so that a burst cannot pass together; a right one takes it back. */
async function withProof<T>(
  db: DeskDb,
  proof: Proof & { mayRecover?: boolean },
  then: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const key = attemptKey('code', proof.accountId)
  if (!(await mayGuess(db, key, proof.now))) return stopped({ field: 'ma', problem: 'slowed' })
  return inTransaction(db, async (tx) => {
    if (!(await fits(tx, proof))) return stopped({ field: 'ma', problem: 'code-wrong' })
    await forgiveAttempts(tx, { all: [key], once: [] }, proof.now)
    return then(tx)
  })
}

const mayGuess = (db: DeskDb, key: string, now: Date): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    await lockAttempts(tx, key)
    const made = (await attemptsUnder(tx, [key], new Date(now.getTime() - codeLimit.windowMs))).get(key) ?? []
    if (heldUntil(made, codeLimit, now) !== null) return false
    await insertAttempts(tx, [key], now)
    return true
  })

async function fits(tx: Tx, { accountId, code, now, mayRecover }: Proof & { mayRecover?: boolean }): Promise<boolean> {
  const factor = await secondFactorOf(tx, accountId)
  // At sign-in a secret that was only offered, and perhaps read over a shoulder, counts for nothing yet.
  const isKnown = factor !== undefined && (!mayRecover || factor.confirmedAt !== null)
  const step = isKnown && matchingStep(factor.secret, code, { now, lastStep: factor.lastStep })
  if (typeof step === 'number') return useStep(tx, accountId, step)
  if (!mayRecover || !(await hasFactor(tx, accountId))) return false
  const wasRecovery = await useRecoveryCode(tx, accountId, recoveryHash(code), now)
  if (wasRecovery) await told(tx, accountId, 'recovery-code-used')
  return wasRecovery
}
