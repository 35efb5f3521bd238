// The one row that makes an edition visible, and what it leaves when it goes.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Of } from './steps.ts'

/** Takes the publication with its places and files; what stood in lists is gone with the commit. */
export async function removePublication(tx: Tx, { siteId, editionId }: Of): Promise<void> {
  await sql`delete from editions.publication where site_id = ${siteId} and edition_id = ${editionId}`.execute(tx)
}

/** Takes the tombstone away and answers the address it stood at. */
export async function removeTombstone(tx: Tx, { siteId, editionId }: Of): Promise<string | undefined> {
  const { rows } = await sql<{ path: string }>`
    delete from editions.withdrawal where site_id = ${siteId} and edition_id = ${editionId} returning path`.execute(tx)
  return rows[0]?.path
}

export async function limitPublication(tx: Tx, { siteId, editionId }: Of, until: Date | null): Promise<void> {
  await sql`update editions.publication set live_until = ${until}
    where site_id = ${siteId} and edition_id = ${editionId}`.execute(tx)
}

export type PublishedBefore = { item: boolean; edition: boolean; lastAt: Date | null }

/** Whether the item, and this edition of it, has been published before, and when the edition last was. */
export async function publishedBefore(db: Reader, { siteId, editionId }: Of, itemId: string): Promise<PublishedBefore> {
  const { rows } = await sql<PublishedBefore>`
    select coalesce(bool_or(e.kind = 'published'), false) as item, coalesce(bool_or(e.edition_id = ${editionId}), false) as edition,
      max(e.happened_at) filter (where e.edition_id = ${editionId} and e.kind <> 'published-again') as "lastAt"
    from editions.event as e
    where e.site_id = ${siteId} and e.item_id = ${itemId}
      and e.kind in ('published', 'published-in-another-language', 'published-again')`.execute(db)
  return rows[0] ?? { item: false, edition: false, lastAt: null }
}

export type MachineWithdrawal = { eventId: number }

/** The withdrawal that still stands, where it was taken back as a mistake without a person's step of the workflow. */
export async function withdrawnByMachine(
  db: Reader,
  { siteId, editionId }: Of,
): Promise<MachineWithdrawal | undefined> {
  const { rows } = await sql<MachineWithdrawal & { deed: string | null; reason: string | null }>`
    select id as "eventId", deed, reason from editions.event
    where site_id = ${siteId} and edition_id = ${editionId} and kind = 'withdrawn' order by id desc limit 1`.execute(db)
  return rows[0]?.deed === null && rows[0].reason === 'mistake' ? { eventId: rows[0].eventId } : undefined
}
