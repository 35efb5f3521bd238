// What a person narrows the list of a site to, under names of their own.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type SavedFilter = { id: string; name: string; query: string; isDefault: boolean }

type Whose = { siteId: string; personId: string }

/** A person's filters at a site, by name. */
export async function savedFilters(db: Reader, { siteId, personId }: Whose): Promise<SavedFilter[]> {
  const { rows } = await sql<SavedFilter>`
    select id, name, query, is_default as "isDefault" from editions.saved_filter
    where site_id = ${siteId} and person_id = ${personId} order by name collate "vi-x-icu", id`.execute(db)
  return rows
}

/** Keeps a filter under its name; one of the same name is replaced. */
export async function keepFilter(
  tx: Tx,
  { siteId, personId }: Whose,
  { id, name, query, at }: { id: string; name: string; query: string; at: Date },
): Promise<void> {
  await sql`insert into editions.saved_filter (site_id, id, person_id, name, query, created_at)
    values (${siteId}, ${id}, ${personId}, ${name}, ${query}, ${at})
    on conflict on constraint saved_filter_name_unique do update set query = excluded.query`.execute(tx)
}

/** The name of the filter that was taken away; undefined when the person has none of this id. */
export async function dropFilter(tx: Tx, { siteId, personId }: Whose, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`delete from editions.saved_filter
    where site_id = ${siteId} and person_id = ${personId} and id = ${id} returning name`.execute(tx)
  return rows[0]?.name
}

/** Makes one filter, or with null none, the one that opens the list. */
export async function chooseFilter(tx: Tx, { siteId, personId }: Whose, id: string | null): Promise<void> {
  await sql`update editions.saved_filter set is_default = false
    where site_id = ${siteId} and person_id = ${personId} and is_default`.execute(tx)
  if (id === null) return
  await sql`update editions.saved_filter set is_default = true
    where site_id = ${siteId} and person_id = ${personId} and id = ${id}`.execute(tx)
}
