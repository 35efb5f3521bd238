import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { addJob } from '../../../platform/jobs/index.ts'
import { record } from '../../audit/index.ts'
import { plainEmail } from '../rules/account.ts'
import { roleLinesOf } from '../store/held-roles.ts'

type Asked = { siteId: string; email: string; byAccountId: string }

/**
 * Asks for a one-time link to be made and sent to somebody of the site who has not opened their account yet. The link itself
 * is made by whoever sends it. Issue: 'nobody-invited'.
 */
export async function inviteByMail(
  db: DeskDb,
  { siteId, email, byAccountId }: Asked,
): Promise<Outcome<{ email: string }>> {
  const wanted = plainEmail(email)
  const isInvited = (await roleLinesOf(db, siteId)).some(
    (line) => line.email === wanted && line.account === 'invited' && line.endedAt === null,
  )
  if (!isInvited) return stopped({ field: 'email', problem: 'nobody-invited' })
  await inTransaction(db, async (tx) => {
    await addJob(tx, 'send-invitation', { email: wanted, byAccountId }, { key: `send-invitation:${wanted}` })
    const by = { kind: 'account', id: byAccountId } as const
    await record(tx, { siteId, happened: 'invitation-mailed', subjectId: byAccountId, by, after: { email: wanted } })
  })
  return done({ email: wanted })
}
