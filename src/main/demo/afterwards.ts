import type { DemoProvince } from '../../../demo/index.ts'
import {
  correct,
  editionOfExternalId,
  type WithdrawalReason,
  withdraw,
  withdrawalReasons,
} from '../../modules/editions/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import type { MadeSite } from './sites.ts'

const by = { kind: 'command' } as const

/** What happened to some articles after they had been published. */
export async function correctAndWithdraw(
  db: DeskDb,
  { articles }: DemoProvince,
  sites: ReadonlyMap<string, MadeSite>,
): Promise<void> {
  for (const { site, externalId, corrections, withdrawn } of articles) {
    const siteId = sites.get(site)?.id
    if (siteId === undefined || (corrections.length === 0 && !withdrawn)) continue
    const editionId = await editionOfExternalId(db, siteId, externalId)
    if (editionId === undefined) continue
    for (const { at, text } of corrections) await correct(db, { siteId, editionId, text, at, by })
    if (withdrawn) {
      await withdraw(db, {
        siteId,
        editionId,
        withdrawal: { reason: reasonOf(withdrawn.reason), at: withdrawn.at },
        by,
      })
    }
  }
}

const reasonOf = (text: string): WithdrawalReason => withdrawalReasons.find((reason) => reason === text) ?? 'mistake'
