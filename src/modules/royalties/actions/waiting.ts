/** What waits for the head and for the account holder, as a list of waiting work takes it. */
import type { Reader } from '../../../platform/database/index.ts'
import { paymentsPath, ratingsPath } from '../paths.ts'
import { monthsWaiting, paymentsWaiting, type WaitingMonths, type WaitingPayment } from '../store/waiting.ts'

export type WaitingRoyalty = { siteId: string; href: string; since: Date; from: string | null } & (
  | { what: 'months'; months: Pick<WaitingMonths, 'from' | 'to'> }
  | { what: 'payment'; payment: Pick<WaitingPayment, 'id' | 'no' | 'title'> }
)

type Asked = { siteIds: readonly string[]; rolesAt: (siteId: string) => Promise<readonly string[]> }

const deciding: readonly string[] = ['board-head', 'standing-deputy']

/** Months to be signed off for the head, payments to be approved for the account holder; by the roles held now. */
export async function waitingRoyalties(db: Reader, { siteIds, rolesAt }: Asked): Promise<WaitingRoyalty[]> {
  const waiting: WaitingRoyalty[] = []
  for (const { siteId, slug, since, by, from, to } of await monthsWaiting(db, siteIds)) {
    if (!(await rolesAt(siteId)).some((role) => deciding.includes(role))) continue
    const href = ratingsPath(slug, { from, to }, 'waiting')
    waiting.push({ what: 'months', siteId, href, since, from: by, months: { from, to } })
  }
  for (const { siteId, slug, since, by, ...payment } of await paymentsWaiting(db, siteIds)) {
    if (!(await rolesAt(siteId)).includes('account-holder')) continue
    waiting.push({ what: 'payment', siteId, href: paymentsPath(slug, payment.id), since, from: by, payment })
  }
  return waiting
}
