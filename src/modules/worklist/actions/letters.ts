/** Letters: written in the transaction of what they tell of, sent by a job that may be tried again. */
import { newId } from '../../../basics/ids.ts'
import type { Tx, WorkerDb } from '../../../platform/database/index.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { addJob } from '../../../platform/jobs/index.ts'
import { composeLetter, type Mail } from '../../../platform/mail/index.ts'
import { addressOf, newSignInLink, passwordLinkPath } from '../../people/index.ts'
import { mailSettingsPath } from '../paths.ts'
import { invitationLetter, type LetterLine, type LetterText } from '../rules/letter.ts'
import { forgetLetters, insertLetter, markFailed, markSent, unsentLetter } from '../store/letters.ts'

/** How letters leave: the operator's server, and the desk's own address for the links in them. */
export type Post = { mail: Mail; origin: string }

type Written = { accountId: string; about: string; text: LetterText; now: Date }

/** Writes a letter and asks for it to be sent; false when the account was told of it already. */
export async function writeLetter(tx: Tx, { accountId, about, text, now }: Written): Promise<boolean> {
  const id = newId(now)
  if (!(await insertLetter(tx, { id, accountId, about, ...text, at: now }))) return false
  await addJob(tx, 'send-letter', { letterId: id })
  return true
}

/**
 * Sends a letter that was written. Throws what the mail server answered, so that the job is tried again; a letter that was
 * sent, or whose account was closed, is done.
 */
export async function sendLetter(db: WorkerDb, { mail, origin }: Post, letterId: string, now: Date): Promise<void> {
  try {
    await inTransaction(db, async (tx) => {
      const letter = await unsentLetter(tx, letterId)
      const to = letter === undefined ? undefined : await addressOf(tx, letter.accountId)
      if (letter === undefined || to === undefined) return
      await mail.send(to, composed(to.name, letter, origin))
      await markSent(tx, letterId, now)
    })
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem)
    await inTransaction(db, (tx) => markFailed(tx, letterId, reason))
    throw problem
  }
}

const composed = (name: string, { subject, lines }: { subject: string; lines: LetterLine[] }, origin: string) =>
  composeLetter({
    ...{ greeting: `Kính gửi ông/bà ${name}`, subject },
    lines: lines.map(({ text, href }) => (href === undefined ? { text } : { text, href: origin + href })),
    closing: 'Thư tự động của trang quản trị. Xin không trả lời thư này.',
    settings: { text: 'Chọn loại thư muốn nhận', href: origin + mailSettingsPath },
  })

type Inviting = { email: string; byAccountId: string; now: Date }

/** Makes a one-time link and sends it: the secret is in no table and in no queue. Nothing happens for an unknown account. */
export async function sendInvitation(db: WorkerDb, { mail, origin }: Post, asked: Inviting): Promise<void> {
  const { email, byAccountId, now } = asked
  const by = { kind: 'account', id: byAccountId } as const
  const link = await newSignInLink(db, { email, dropsSecondFactor: false, isMailed: true, by, now })
  if ('issues' in link) return
  const to = await addressOf(db, link.done.accountId)
  if (to === undefined) return
  await mail.send(to, composed(to.name, invitationLetter(passwordLinkPath(link.done.linkSecret)), origin))
}

const keptFor = 60 * 86_400_000

export const forgetOldLetters = (db: WorkerDb, now: Date): Promise<number> =>
  inTransaction(db, (tx) => forgetLetters(tx, new Date(now.getTime() - keptFor)))
