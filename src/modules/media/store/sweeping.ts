// What may leave. Bytes are shared by all sites, so whether anybody names them is asked of all: this is the one place of the
// library that looks across sites.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type Thrown = { siteId: string; id: string; sha256: string; name: string; deletedAt: Date }

type Key = Pick<Thrown, 'deletedAt' | 'id'>

/** Entries of all sites that were thrown away before a moment, the oldest first, after the given one. */
export async function thrownAway(
  db: Reader,
  { before, after, limit }: { before: Date; after: Key | null; limit: number },
): Promise<Thrown[]> {
  const { rows } = await sql<Thrown>`
    select site_id as "siteId", id, sha256, name, deleted_at as "deletedAt" from media.file
    where deleted_at < ${before} ${after === null ? sql`` : sql`and (deleted_at, id) > (${after.deletedAt}, ${after.id}::uuid)`}
    order by deleted_at, id limit ${limit}`.execute(db)
  return rows
}

/** Whether any text of the site names the file, former ones too, or the site shows it itself. */
export async function isNamedOnSite(db: Reader, siteId: string, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select from editions.publication_file where site_id = ${siteId} and sha256 = ${sha256}
    union all select from sites.site where id = ${siteId} and emblem_sha256 = ${sha256}
    union all select from editions.revision
      where site_id = ${siteId} and editions.file_hashes(picture, content) && array[${sha256}::text]
    union all select from editions.draft where site_id = ${siteId} and editions.file_hashes(form) && array[${sha256}::text]
    limit 1`.execute(db)
  return rows.length > 0
}

/** Takes the entry out for good if it is still thrown away; what stood for it stands alone from now on. */
export async function removeThrown(tx: Tx, { siteId, id }: Thrown, before: Date): Promise<boolean> {
  const { rows } = await sql`select from media.file
    where site_id = ${siteId} and id = ${id} and deleted_at < ${before} for update`.execute(tx)
  if (rows.length === 0) return false
  await sql`update media.file set replaces_id = null where site_id = ${siteId} and replaces_id = ${id}`.execute(tx)
  await sql`delete from media.file where site_id = ${siteId} and id = ${id}`.execute(tx)
  return true
}

/** Those of these bytes that nothing of any site names: no entry, no smaller size, no text of today or before, no emblem. */
export async function unnamedAmong(db: Reader, sha256s: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select w.sha256 from unnest(${[...sha256s]}::text[]) as w (sha256)
    where not exists (select from media.file as f where f.sha256 = w.sha256)
      and not exists (select from media.file as f where f.original_sha256 = w.sha256)
      and not exists (select from media.rendition as r where r.rendition_sha256 = w.sha256)
      and not exists (select from media.lighter as l where l.lighter_sha256 = w.sha256)
      and not exists (select from editions.publication_file as f where f.sha256 = w.sha256)
      and not exists (select from editions.work as k where k.sha256 = w.sha256)
      and not exists (select from intake.kept as i where i.sha256 = w.sha256)
      and not exists (select from reports.kept as p where p.sha256 = w.sha256)
      and not exists (select from documents.file as d where d.sha256 = w.sha256)
      and not exists (select from sites.site as s where s.emblem_sha256 = w.sha256)`.execute(db)
  return rows.length === 0
    ? []
    : unwritten(
        db,
        rows.map(({ sha256 }) => sha256),
      )
}

/** Those of them that stand in no revision and in nothing that somebody is writing. */
async function unwritten(db: Reader, sha256s: readonly string[]): Promise<string[]> {
  const wanted = sql`${[...sha256s]}::text[]`
  const { rows } = await sql<{ sha256: string }>`
    select unnest(${wanted}) as sha256
    except select h.sha256 from editions.revision as r cross join unnest(editions.file_hashes(r.picture, r.content)) as h (sha256)
      where editions.file_hashes(r.picture, r.content) && ${wanted}
    except select h.sha256 from editions.draft as d cross join unnest(editions.file_hashes(d.form)) as h (sha256)
      where editions.file_hashes(d.form) && ${wanted}`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}

/** Holds what is known of the smaller sizes of a picture until the commit; answers how many there are. */
export async function lockRenditions(tx: Tx, sha256: string): Promise<number> {
  const { rows } = await sql`select from media.rendition where sha256 = ${sha256} for update`.execute(tx)
  return rows.length
}

export async function removeRenditions(tx: Tx, sha256: string): Promise<void> {
  await sql`delete from media.rendition where sha256 = ${sha256}`.execute(tx)
}

/** The folder of the store that was looked through last; empty before the first run. */
export async function sweptUntil(db: Reader): Promise<string> {
  const { rows } = await sql<{ after: string }>`select after from media.sweep`.execute(db)
  return rows[0]?.after ?? ''
}

export async function noteSwept(tx: Tx, after: string): Promise<void> {
  await sql`insert into media.sweep (after) values (${after})
    on conflict on constraint sweep_pk do update set after = excluded.after`.execute(tx)
}
