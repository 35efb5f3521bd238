// Collections of a site and what lies in them.
import { sql } from 'kysely'
import { newId } from '../../../basics/ids.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type Collection = { id: string; name: string; count: number }

export async function collectionsOf(db: Reader, siteId: string): Promise<Collection[]> {
  const { rows } = await sql<Collection>`
    select c.id, c.name, (select count(*)::int from media.collected as d
      join media.file as f on f.site_id = d.site_id and f.id = d.file_id and f.deleted_at is null
      where d.site_id = c.site_id and d.collection_id = c.id) as count
    from media.collection as c where c.site_id = ${siteId} order by c.name collate "vi-x-icu"`.execute(db)
  return rows
}

/** In which collections of the site a file lies. */
export async function collectionIdsOf(db: Reader, siteId: string, fileId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select collection_id as id from media.collected where site_id = ${siteId} and file_id = ${fileId}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The collection of that name, made when the site has none. */
export async function collectionNamed(tx: Tx, siteId: string, name: string, now: Date): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into media.collection (site_id, id, name, created_at) values (${siteId}, ${newId(now)}, ${name}, ${now})
    on conflict on constraint collection_name_once do update set name = excluded.name returning id`.execute(tx)
  return rows[0]?.id ?? ''
}

/** Puts files of the site in a collection of the site; answers how many were not in it before. */
export async function collect(
  tx: Tx,
  siteId: string,
  collectionId: string,
  fileIds: readonly string[],
): Promise<number> {
  const { rows } = await sql`
    insert into media.collected (site_id, collection_id, file_id)
    select f.site_id, c.id, f.id from media.file as f
    join media.collection as c on c.site_id = f.site_id and c.id = ${collectionId}
    where f.site_id = ${siteId} and f.id = any (${[...fileIds]}::uuid[])
    on conflict do nothing returning 1`.execute(tx)
  return rows.length
}

/** A file lies in these collections of the site and in no other. */
export async function placeIn(tx: Tx, siteId: string, fileId: string, collectionIds: readonly string[]): Promise<void> {
  await sql`delete from media.collected
    where site_id = ${siteId} and file_id = ${fileId} and collection_id <> all (${[...collectionIds]}::uuid[])`.execute(
    tx,
  )
  for (const id of collectionIds) await collect(tx, siteId, id, [fileId])
}
