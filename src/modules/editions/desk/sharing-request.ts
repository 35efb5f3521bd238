import type { DeskRequest } from '../../../web/context.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import type { Actor } from '../rules/edition.ts'
import { type WithdrawalReason, withdrawalReasons } from '../rules/withdrawal.ts'
import type { ShareLine } from '../store/shares.ts'
import { deedFormWords } from '../words/deed-forms.ts'
import type { EditionDesk } from './at-item.ts'

/** What the pages of shares lean on; `main` hands it in. */
export type SharingDesk = Pick<EditionDesk, 'editingOn' | 'actorOf'> & {
  /** Where the citizens of a site find it, without a slash at the end; null where it is not known. */
  originOfSite(db: DeskRequest['db'], siteId: string): Promise<string | null>
  /** The site that citizens find at a host, if any. */
  siteAtHost(db: DeskRequest['db'], host: string): Promise<string | null>
}

export const actorIn = ({ actorOf }: SharingDesk, { db, account, site, now }: SiteRequest): Promise<Actor> =>
  actorOf(db, account, site.id, now)

const isReason = (text: string): text is WithdrawalReason => withdrawalReasons.some((known) => known === text)

/** Why it was refused, or why it ended, as people read it. */
export const whyOf = ({ reason, endReason }: ShareLine): string | null =>
  endReason !== null && isReason(endReason) ? deedFormWords.reasons[endReason] : reason
