import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import type { Notice } from '../rules/notice.ts'
import { whyNotEnter } from '../rules/why-not-enter.ts'
import { bringIntoForce, insertVersion, lockVersions, proposal } from '../store.ts'

type Person = By & { kind: 'account'; id: string }

/** Proposes a change of the country's calendar or of one owner's; nothing counts with it until another person confirms it. */
export function proposeNotice(
  db: Db,
  { notice, ownerId, by, at }: { notice: Notice; ownerId: string | null; by: Person; at: Date },
): Promise<Outcome<{ id: string }>> {
  return inTransaction(db, async (tx) => {
    const issues = whyNotEnter(notice)
    if (issues.length > 0) return stopped(...issues)

    const id = newId(at)
    await insertVersion(tx, { id, ownerId, by: by.id, at }, notice)
    await record(tx, {
      siteId: null,
      happened: 'calendar-version-proposed',
      subjectId: id,
      by,
      after: { ownerId, ...notice },
    })
    return done({ id })
  })
}

/** Brings a proposal into force as the next version. Stops with 'same-person', 'already-in-force' or 'not-found'. */
export function confirmNotice(
  db: Db,
  { id, by, at }: { id: string; by: Person; at: Date },
): Promise<Outcome<{ version: number }>> {
  return inTransaction(db, async (tx) => {
    await lockVersions(tx)
    const proposed = await proposal(tx, id)
    if (proposed === undefined) return stopped({ field: 'id', problem: 'not-found' })
    if (proposed.no !== null) return stopped({ field: 'id', problem: 'already-in-force' })
    if (proposed.proposedBy === by.id) return stopped({ field: 'by', problem: 'same-person' })

    const version = await bringIntoForce(tx, { id, by: by.id, at })
    await record(tx, {
      siteId: null,
      happened: 'calendar-version-confirmed',
      subjectId: id,
      by,
      after: { no: version },
    })
    return done({ version })
  })
}
