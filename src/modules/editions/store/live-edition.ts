import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import { keepsTitle, type WithdrawalReason } from '../rules/withdrawal.ts'

export type LiveEdition = {
  editionId: string
  itemId: string
  revisionId: string
  type: string
  language: string
  genre: string | null
  number: number
  path: string
  title: string
  liveFrom: Date
}

/** The live or scheduled edition, locked until the commit. */
export async function lockLive(tx: Tx, siteId: string, editionId: string): Promise<LiveEdition | undefined> {
  const { rows } = await sql<LiveEdition>`
    select edition_id as "editionId", item_id as "itemId", revision_id as "revisionId", type, language, genre, number, path, title,
      live_from as "liveFrom"
    from editions.publication where site_id = ${siteId} and edition_id = ${editionId} for update`.execute(tx)
  return rows[0]
}

export type Happening = {
  kind: 'corrected' | 'withdrawn' | 'revised'
  at: Date
  reason?: string
}

/** Adds one line to the ledger of a live edition. */
export async function insertEvent(
  tx: Tx,
  siteId: string,
  live: LiveEdition,
  { kind, at, reason }: Happening,
): Promise<void> {
  await sql`insert into editions.event (site_id, item_id, edition_id, revision_id, kind, type, language, genre, happened_at, reason)
    values (${siteId}, ${live.itemId}, ${live.editionId}, ${live.revisionId}, ${kind}, ${live.type}, ${live.language}, ${live.genre},
      ${at}, ${reason ?? null})`.execute(tx)
}

export type Withdrawal = { reason: WithdrawalReason; documentNumber?: string; at: Date }

/** Takes an edition from the public and leaves a tombstone at its address; what was never public leaves no word behind. */
export async function replaceByTombstone(
  tx: Tx,
  siteId: string,
  live: LiveEdition,
  withdrawal: Withdrawal,
): Promise<void> {
  if (live.liveFrom <= withdrawal.at) await insertTombstone(tx, siteId, live, withdrawal)
  await sql`delete from editions.publication where site_id = ${siteId} and edition_id = ${live.editionId}`.execute(tx)
  await sql`update editions.edition set state = 'withdrawn', pending_state = null, head_revision_id = ${live.revisionId},
      version = version + 1, changed_at = ${withdrawal.at}
    where site_id = ${siteId} and id = ${live.editionId}`.execute(tx)
}

async function insertTombstone(
  tx: Tx,
  siteId: string,
  live: LiveEdition,
  { reason, documentNumber, at }: Withdrawal,
): Promise<void> {
  await sql`insert into editions.withdrawal (site_id, edition_id, path, language, reason, title, document_number, withdrawn_at)
    values (${siteId}, ${live.editionId}, ${live.path}, ${live.language}, ${reason}, ${keepsTitle(reason) ? live.title : null},
      ${documentNumber ?? null}, ${at})`.execute(tx)
}

export async function insertCorrection(
  tx: Tx,
  siteId: string,
  editionId: string,
  text: string,
  at: Date,
): Promise<void> {
  await sql`insert into editions.correction (site_id, edition_id, no, text, corrected_at)
    select ${siteId}, ${editionId}, coalesce(max(no), 0) + 1, ${text}, ${at}
    from editions.correction where site_id = ${siteId} and edition_id = ${editionId}`.execute(tx)
  await sql`update editions.publication set changed_at = ${at} where site_id = ${siteId} and edition_id = ${editionId}`.execute(
    tx,
  )
}

/** Whether another live or scheduled edition of the site stands at this address. */
export async function isTaken(db: Reader, siteId: string, path: string): Promise<boolean> {
  const { rows } = await sql`select from editions.publication where site_id = ${siteId} and path = ${path}`.execute(db)
  return rows.length > 0
}

/** Gives an edition a new address; the former one leads to it for ever. */
export async function moveAddress(tx: Tx, siteId: string, live: LiveEdition, path: string): Promise<void> {
  await sql`update editions.publication set path = ${path} where site_id = ${siteId} and edition_id = ${live.editionId}`.execute(
    tx,
  )
  await sql`insert into editions.redirect (site_id, path, edition_id) values (${siteId}, ${live.path}, ${live.editionId})
    on conflict (site_id, path) do update set edition_id = excluded.edition_id`.execute(tx)
  await sql`delete from editions.redirect where site_id = ${siteId} and path = ${path}`.execute(tx)
}

/**
 * Writes the publication of every scheduled edition (or one) whose moment has come, at that moment; answers how many. Of an
 * item that comes in two languages at once the earlier one counts, the Vietnamese one when they come together.
 */
export async function recordDue(tx: Tx, now: Date, only?: { siteId: string; editionId: string }): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with due as (
      update editions.edition as e set state = 'published', version = e.version + 1
      from editions.publication as p
      where p.site_id = e.site_id and p.edition_id = e.id and e.state = 'scheduled' and p.live_from <= ${now}
        ${only === undefined ? sql`` : sql`and e.site_id = ${only.siteId} and e.id = ${only.editionId}`}
      returning e.site_id, e.id, p.item_id, p.language, p.live_from
    ), in_turn as (
      select *, row_number() over (partition by site_id, item_id order by live_from, language desc) as turn from due
    )
    insert into editions.event (site_id, item_id, edition_id, revision_id, kind, type, language, genre, origin, unit_id,
      contributor_group, happened_at, recorded_at)
    select s.site_id, s.item_id, s.edition_id, s.revision_id,
      case
        when exists (select from editions.event as f where f.site_id = s.site_id and f.edition_id = s.edition_id
          and f.kind in ('published', 'published-in-another-language')) then 'published-again'
        when due.turn > 1
          or exists (select from editions.event as f where f.site_id = s.site_id and f.item_id = s.item_id and f.kind = 'published')
          then 'published-in-another-language'
        else 'published' end,
      s.type, s.language, s.genre, s.origin, s.unit_id, s.contributor_group, due.live_from, ${now}
    from in_turn as due
    join lateral (
      select * from editions.event as e
      where e.site_id = due.site_id and e.edition_id = due.id and e.kind = 'scheduled' order by e.id desc limit 1
    ) as s on true
    returning edition_id as id`.execute(tx)
  return rows.length
}

/** Takes editions whose time is over out of the sections; their publication stays, for the answer at their address. */
export async function unlistExpired(tx: Tx, now: Date): Promise<void> {
  await sql`delete from editions.placement as c using editions.publication as p
    where p.site_id = c.site_id and p.edition_id = c.edition_id and p.live_until <= ${now}`.execute(tx)
}

export type MistakeReport = { id: string; path: string; message: string; contact: string | null; receivedAt: Date }

/** What citizens reported through "Báo sai sót", newest first. */
export async function mistakeReports(db: Reader, siteId: string, limit: number): Promise<MistakeReport[]> {
  const { rows } = await sql<MistakeReport>`
    select id, path, message, contact, received_at as "receivedAt" from editions.mistake_report
    where site_id = ${siteId} order by received_at desc limit ${limit}`.execute(db)
  return rows
}

/** The Vietnamese edition of the item an older system or an import knows by this id. */
export async function editionOfExternalId(db: Reader, siteId: string, externalId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select e.id from editions.item as i join editions.edition as e on e.site_id = i.site_id and e.item_id = i.id
    where i.site_id = ${siteId} and i.external_id = ${externalId} order by e.language desc limit 1`.execute(db)
  return rows[0]?.id
}
