import { sql } from 'kysely'
import type { Language } from '../../basics/language.ts'
import type { Reader, Tx } from '../../platform/database/index.ts'
import { type Arrangement, completed, type PinRow } from './rules/arrangement.ts'

export type KeptArrangement = Arrangement & {
  no: number
  madeAt: Date
  madeBy: string | null
  restoredFrom: number | null
}

type Wanted = { siteId: string; language: Language }

/** The latest arrangements of a front page; the first is the one that holds. */
export async function arrangementsOf(
  db: Reader,
  { siteId, language }: Wanted,
  limit: number,
): Promise<KeptArrangement[]> {
  const { rows } = await sql<KeptArrangement>`
    select no, blocks, section_ids as "sectionIds", notices_section_id as "noticesSectionId", made_at as "madeAt",
      made_by as "madeBy", restored_from as "restoredFrom"
    from home.arrangement where site_id = ${siteId} and language = ${language} order by no desc limit ${limit}`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, blocks: completed(row.blocks) }))
}

/** One of the earlier ones. */
export async function arrangementNo(
  db: Reader,
  { siteId, language }: Wanted,
  no: number,
): Promise<KeptArrangement | undefined> {
  const { rows } = await sql<KeptArrangement>`
    select no, blocks, section_ids as "sectionIds", notices_section_id as "noticesSectionId", made_at as "madeAt",
      made_by as "madeBy", restored_from as "restoredFrom"
    from home.arrangement where site_id = ${siteId} and language = ${language} and no = ${no}`.execute(db)
  return rows.map((row) => ({ ...row, blocks: completed(row.blocks) }))[0]
}

/** Two people who save at once are told apart by the number, so only one of them comes first. */
export async function lockArrangements(tx: Tx, siteId: string): Promise<void> {
  await sql`select from sites.site where id = ${siteId} for update`.execute(tx)
}

export async function insertArrangement(
  tx: Tx,
  { siteId, language }: Wanted,
  row: Arrangement & { no: number; at: Date; by: string | null; restoredFrom: number | null },
): Promise<void> {
  const sections = row.sectionIds === null ? null : [...row.sectionIds]
  await sql`insert into home.arrangement (site_id, language, no, blocks, section_ids, notices_section_id, made_at, made_by, restored_from)
    values (${siteId}, ${language}, ${row.no}, ${JSON.stringify(row.blocks)}::jsonb, ${sections}::uuid[], ${row.noticesSectionId},
      ${row.at}, ${row.by}, ${row.restoredFrom})`.execute(tx)
}

/** Which of these sections of news are not (or no longer) open on the site. */
export async function sectionsNotHere(db: Reader, siteId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select w.id from unnest(${[...ids]}::uuid[]) as w (id)
    where not exists (select from sites.section as s
      where s.site_id = ${siteId} and s.id = w.id and s.kind = 'news' and s.closed_at is null)`.execute(db)
  return rows.map(({ id }) => id)
}

const moment = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The pins of a site that stand or ended lately: what the page shows, and what can be taken back. */
export async function pinRows(db: Reader, siteId: string): Promise<PinRow[]> {
  const { rows } = await sql<PinRow>`
    select p.id, p.edition_id as "editionId", p.title, p.place, ${moment('p.live_from')} as "liveFrom",
      ${moment('p.live_until')} as "liveUntil"
    from home.pin as p
    where p.site_id = ${siteId} and p.live_until > now() - interval '7 days' order by p.live_from desc`.execute(db)
  return rows
}

export async function writePins(
  tx: Tx,
  siteId: string,
  { put, gone }: { put: readonly PinRow[]; gone: readonly string[] },
): Promise<void> {
  await sql`delete from home.pin where site_id = ${siteId} and id = any (${[...gone]}::uuid[])`.execute(tx)
  const rows = put.map(({ editionId, liveFrom, liveUntil, ...pin }) => ({
    ...pin,
    ...{ site_id: siteId, edition_id: editionId, live_from: liveFrom, live_until: liveUntil },
  }))
  await sql`insert into home.pin (site_id, id, edition_id, title, place, live_from, live_until)
    select site_id, id, edition_id, title, place, live_from, live_until
    from jsonb_populate_recordset(null::home.pin, ${JSON.stringify(rows)}::jsonb)
    on conflict (site_id, id) do update set live_from = excluded.live_from, live_until = excluded.live_until`.execute(
    tx,
  )
}

export type Pinnable = { editionId: string; title: string; liveFrom: Date }

/** Live articles of a site in one language, the newest first, or those whose title holds a phrase. */
export async function pinnable(
  db: Reader,
  { siteId, language }: Wanted,
  { phrase, limit }: { phrase: string; limit: number },
): Promise<Pinnable[]> {
  const like = `%${phrase.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Pinnable>`
    select p.edition_id as "editionId", p.title, p.live_from as "liveFrom"
    from live.publication as p
    where p.site_id = ${siteId} and p.type = 'article' and p.language = ${language}
      ${phrase === '' ? sql`` : sql`and p.title ilike ${like}`}
    order by p.live_from desc, p.number desc limit ${limit}`.execute(db)
  return rows
}

/** The title of a live article of the site; undefined where it is none. */
export async function livingTitle(db: Reader, siteId: string, editionId: string): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    select p.title from live.publication as p
    where p.site_id = ${siteId} and p.edition_id = ${editionId} and p.type = 'article'`.execute(db)
  return rows[0]?.title
}
