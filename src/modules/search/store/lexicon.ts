// The word lists, and the words there are.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { ListedWord } from '../rules/lexicon.ts'
import type { Place } from './sources.ts'

/** Every word of the lists, also those the index is still being made with. */
export async function listedWords(db: Reader): Promise<ListedWord[]> {
  const { rows } =
    await sql<ListedWord>`select kind, text, means from search.listed_word order by used desc, text`.execute(db)
  return rows
}

/** Names of sites, sections and bodies in use. */
export async function namesInUse(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.name from (
      select name from sites.site union all select name from sites.section union all select s.name from units.state as s
    ) as n where n.name is not null`.execute(db)
  return rows.map(({ name }) => name)
}

export type NewCompound = { text: string; used: number }

/** Adds compounds under a new version of the lists and answers which were new. */
export async function addCompounds(
  tx: Tx,
  origin: 'names' | 'mined',
  compounds: readonly NewCompound[],
): Promise<string[]> {
  const { rows } = await sql<{ text: string; isNew: boolean }>`
    insert into search.listed_word (kind, text, origin, used, since_version)
    select 'compound', n.text, ${origin}, n.used, s.lexicon_version + 1
    from unnest(${compounds.map(({ text }) => text)}::text[], ${compounds.map(({ used }) => used)}::integer[]) as n (text, used),
      search.state as s
    on conflict (kind, text, (coalesce(means, ''))) do update set used = greatest(listed_word.used, excluded.used)
    returning text, xmax = 0 as "isNew"`.execute(tx)
  const added = rows.filter(({ isNew }) => isNew)
  if (added.length > 0) await sql`update search.state set lexicon_version = lexicon_version + 1`.execute(tx)
  return added.map(({ text }) => text)
}

/** Every item that has all of these words is to be indexed again, after what has changed; answers how many that adds. */
export async function waitForWords(tx: Tx, questions: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`insert into search.waiting (site_id, edition_id, is_late)
    select distinct i.site_id, i.edition_id, true from unnest(${[...questions]}::text[]) as q (asked)
    join search.item as i on i.words @@ q.asked::tsquery
    where not exists (select from search.waiting as w where w.site_id = i.site_id and w.edition_id = i.edition_id)`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0n)
}

/** Once nothing waits, questions may use every word of the lists. */
export async function lexiconIsReady(tx: Tx): Promise<void> {
  await sql`update search.state set ready_version = lexicon_version
    where ready_version <> lexicon_version and not exists (select from search.waiting)`.execute(tx)
}

export type CountedWord = { key: string; shown: string; items: number }

export async function countWords(tx: Tx, words: readonly CountedWord[]): Promise<void> {
  await sql`insert into search.vocabulary as v (key, shown, items)
    select * from unnest(${words.map(({ key }) => key)}::text[], ${words.map(({ shown }) => shown)}::text[],
      ${words.map(({ items }) => items)}::integer[])
    order by 1
    on conflict (key) do update set items = v.items + excluded.items`.execute(tx)
}

/** Titles of what is published, a part at a time in the order of their keys; read there, they are known before anything is indexed. */
export async function titlesAfter(db: Reader, after: Place, limit: number): Promise<(Place & { text: string })[]> {
  const { rows } = await sql<Place & { text: string }>`
    select p.site_id as "siteId", p.edition_id as "editionId", p.title as text from editions.publication as p
    where (p.site_id, p.edition_id) > (${after.siteId}::uuid, ${after.editionId}::uuid) and p.language = 'vi'
      and p.live_from <= now() and (p.live_until is null or p.live_until > now())
    order by p.site_id, p.edition_id limit ${limit}`.execute(db)
  return rows
}
