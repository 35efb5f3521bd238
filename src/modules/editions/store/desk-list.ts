// The list of a site's items at the desk. Every query names the site, and for those who see only their own, whose.
import { type RawBuilder, sql } from 'kysely'
import type { IdKey } from '../../../basics/id-key.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { ItemType, Origin } from '../rules/entry.ts'
import type { DateKind, ListedState } from '../rules/list-filter.ts'
import type { PendingState, State } from '../rules/state.ts'

/** Somebody's own: what they opened or wrote, and what comes from the units they look after. */
export type Owner = { ids: readonly string[]; names: readonly string[] }

/** A filter with its sections found and its days as moments. */
export type ListNarrowing = {
  siteId: string
  /** Null for those who may see all of the site. */
  own: Owner | null
  state?: ListedState
  sectionIds?: readonly string[]
  unitId?: string
  authorWords?: readonly string[]
  authorId?: string
  genre?: string
  origin?: Origin
  type?: ItemType
  dateOf?: DateKind
  from?: Date
  until?: Date
  titleWords?: readonly string[]
  mine?: Owner
}

export type ListedItem = {
  editionId: string
  number: number
  type: ItemType
  language: 'vi' | 'en'
  state: State
  pending: PendingState | null
  title: string
  sectionIds: readonly string[]
  genre: string | null
  origin: Origin
  unit: string | null
  createdAt: Date
  changedAt: Date
  publishedAt: Date | null
  writer: string | null
  takenUpBy: string | null
}

export type ListStep = { limit: number; after?: IdKey | undefined; before?: IdKey | undefined }

/** Rows of a list, newest change first: those after a key, those right before one, or the first. */
export async function listedItems(
  db: Reader,
  narrowing: ListNarrowing,
  { limit, after, before }: ListStep,
): Promise<ListedItem[]> {
  const order = before === undefined ? newestFirst : sql`l.changed_at, l.edition_id`
  const { rows } = await sql<ListedItem>`
    with page as (
      select l.* from ${rowsOf(narrowing)}
      where ${narrowed(narrowing)}
        ${after === undefined ? sql`` : sql`and (l.changed_at, l.edition_id) < (${after.instant}, ${after.id}::uuid)`}
        ${before === undefined ? sql`` : sql`and (l.changed_at, l.edition_id) > (${before.instant}, ${before.id}::uuid)`}
      order by ${order}
      limit ${limit}
    )
    select ${shown} from page as l
    left join editions.writer as w on w.site_id = l.site_id and w.revision_id = l.revision_id
    order by ${newestFirst};`.execute(db)
  return rows
}

/** The first page, and how many rows there are, counted no further than `most`: with one walk for both. */
export async function firstListed(
  db: Reader,
  narrowing: ListNarrowing,
  { limit, most }: { limit: number; most: number },
): Promise<{ rows: ListedItem[]; found: number }> {
  const { rows } = await sql<ListedItem & { found: number }>`
    with found as materialized (
      select l.* from ${rowsOf(narrowing)} where ${narrowed(narrowing)} order by ${newestFirst} limit ${Math.max(limit, most)}
    ), page as (
      select l.* from found as l order by ${newestFirst} limit ${limit}
    )
    select ${shown}, (select count(*)::integer from found) as found from page as l
    left join editions.writer as w on w.site_id = l.site_id and w.revision_id = l.revision_id
    order by ${newestFirst};`.execute(db)
  return { rows: rows.map(({ found: _, ...row }) => row), found: Math.min(rows[0]?.found ?? 0, most) }
}

const newestFirst: RawBuilder<unknown> = sql`l.changed_at desc, l.edition_id desc`

/** The name the unit had last. */
const unitName: RawBuilder<string> = sql`(select s.name from units.state as s where s.unit_id = l.unit_id
  order by s.valid_from desc nulls last limit 1)`

const takenUpBy: RawBuilder<string> = sql`(select p.full_name from editions.event as v join units.person as p on p.id = v.by_person
  where v.site_id = l.site_id and v.edition_id = l.edition_id and v.deed = 'take-up' order by v.id desc limit 1)`

const shown: RawBuilder<unknown> = sql`l.edition_id as "editionId", l.number, l.type, l.language, l.state, l.pending_state as pending,
  l.title, l.section_ids as "sectionIds", l.genre, l.origin, ${unitName} as unit, l.created_at as "createdAt",
  l.changed_at as "changedAt", l.published_at as "publishedAt", w.name as writer,
  case when l.stage = 'in-review' then ${takenUpBy} end as "takenUpBy"`

/** How many rows there are, counted no further than `most`. */
export async function countListed(db: Reader, narrowing: ListNarrowing, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from (select from ${rowsOf(narrowing)} where ${narrowed(narrowing)} limit ${most}) as found;`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many stand in each of these states, each counted no further than `most`; what is none's own is left out. */
export async function countByState(
  db: Reader,
  { siteId, own }: Pick<ListNarrowing, 'siteId' | 'own'>,
  states: readonly ListedState[],
  most: number,
): Promise<Map<ListedState, number>> {
  const source = own === null ? sql`editions.listed` : sql`own`
  const counts = states.map(
    (state) => sql`select ${state} as state, (select count(*)::integer from (
      select from ${source} as l where ${narrowed({ siteId, own, state })} limit ${most}) as found) as count`,
  )
  const first = own === null ? sql`` : sql`with own as materialized (select l.* from ${rowsOf({ siteId, own })})`
  const { rows } = await sql<{
    state: ListedState
    count: number
  }>`${first} ${sql.join(counts, sql` union all `)}`.execute(db)
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** Of these editions, those the site has and this person may see, as they are listed. */
export async function chosenItems(
  db: Reader,
  { siteId, own }: Pick<ListNarrowing, 'siteId' | 'own'>,
  editionIds: readonly string[],
): Promise<{ editionId: string; title: string }[]> {
  const { rows } = await sql<{ editionId: string; title: string }>`
    select l.edition_id as "editionId", l.title from ${rowsOf({ siteId, own })}
    where ${narrowed({ siteId, own })} and l.edition_id = any (${[...editionIds]}::uuid[])
    order by l.changed_at desc, l.edition_id desc`.execute(db)
  return rows
}

/** The name of a person who wrote something at the site. */
export async function writerNamed(db: Reader, siteId: string, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select p.full_name as name from units.person as p
    where p.id = ${personId} and exists (
      select from editions.listed as l where l.site_id = ${siteId} and l.whose @> array[p.id])`.execute(db)
  return rows[0]?.name
}

function narrowed(n: ListNarrowing): RawBuilder<unknown> {
  const conditions = [
    sql`l.site_id = ${n.siteId}`,
    ...(n.state === undefined ? [] : [standing(n.state)]),
    ...(n.sectionIds === undefined ? [] : [placedIn(n.sectionIds, n)]),
    ...(n.unitId === undefined ? [] : [sql`l.unit_id = ${n.unitId}`]),
    ...(n.authorId === undefined ? [] : [sql`l.whose @> array[${n.authorId}::uuid]`]),
    ...(n.authorWords === undefined ? [] : [saying(n.authorWords, '@')]),
    ...(n.titleWords === undefined ? [] : [saying(n.titleWords, '')]),
    ...(n.genre === undefined ? [] : [sql`l.genre = ${n.genre}`]),
    ...(n.origin === undefined ? [] : [sql`l.origin = ${n.origin}`]),
    ...(n.type === undefined ? [] : [sql`l.type = ${n.type}`]),
    ...within(n),
  ]
  return sql.join(conditions, sql` and `)
}

/** What is asked whether it is true is not looked up in an index, but is expected as often as before. */
function placedIn(sectionIds: readonly string[], narrowing: ListNarrowing): RawBuilder<unknown> {
  const isPlaced = sql`(l.section_ids && ${sql.lit(`{${sectionIds.join(',')}}`)}::uuid[])`
  return isFew(narrowing) ? sql`${isPlaced} is true` : isPlaced
}

/**
 * Two words, or one within a state, lead to few rows: looking through those costs less than finding all of a large section by
 * its index.
 */
function isFew({ state, titleWords = [], authorWords = [] }: ListNarrowing): boolean {
  const words = titleWords.length + authorWords.length
  return words > 1 || (words === 1 && state !== undefined && state !== 'published')
}

/**
 * All of the site; or what is somebody's own, or was made or published within a year: that is found first, so that it is not
 * searched for along the whole list.
 */
function rowsOf(n: ListNarrowing): RawBuilder<unknown> {
  const owners = [n.own, n.mine].filter((owner) => owner !== null && owner !== undefined)
  const first = [...owners.map(ownedBy), ...(isShortSpan(n) ? within(n, sql.ref('o')) : [])]
  if (first.length === 0) return sql`editions.listed as l`
  return sql`(select o.* from editions.listed as o where o.site_id = ${n.siteId} and ${sql.join(first, sql` and `)} offset 0) as l`
}

const year = 366 * 86_400_000

const isShortSpan = ({ dateOf, from, until }: ListNarrowing): boolean =>
  dateOf !== 'changed' && from !== undefined && until !== undefined && until.getTime() - from.getTime() <= year

const ownedBy = ({ ids, names }: Owner): RawBuilder<unknown> =>
  sql`(o.whose && ${[...ids]}::uuid[] or o.whose_names && ${keysOf(names)}::text[])`

const keysOf = (names: readonly string[]): RawBuilder<unknown> =>
  names.length === 0 ? sql`'{}'` : sql`array[${sql.join(names.map((name) => sql`editions.name_key(${name})`))}]`

/** A live item is found where its change stands, and among what is live. */
function standing(state: ListedState): RawBuilder<unknown> {
  if (state === 'change') return sql`l.pending_state is not null`
  return state === 'published' ? sql`l.state = 'published'` : sql`l.stage = ${state}`
}

/**
 * Every word, the last letters of each left open; a single letter stands for itself. What is sought stands in the text of the
 * query, for the way to rare words is not the way to common ones: each gets a plan of its own, and the semicolon at the end of
 * such a query keeps it from being prepared. Words are letters a to z and digits.
 */
const saying = (words: readonly string[], mark: '' | '@'): RawBuilder<unknown> =>
  words.length === 0
    ? sql`false`
    : sql`l.words @@ ${sql.lit(words.map((word) => `'${mark}${word}'${word.length > 1 ? ':*' : ''}`).join(' & '))}::tsquery`

function within({ dateOf = 'changed', from, until }: ListNarrowing, rows = sql.ref('l')): RawBuilder<unknown>[] {
  const column = sql`${rows}.${sql.ref(`${dateOf}_at`)}`
  return [
    ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
    ...(until === undefined ? [] : [sql`${column} < ${until}`]),
  ]
}

/** The titles of these editions of the site; of what is no edition, nothing. */
export async function titlesOf(
  db: Reader,
  siteId: string,
  editionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; title: string }>`
    select edition_id as id, title from editions.listed
    where site_id = ${siteId} and edition_id = any (${[...new Set(editionIds)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, title }) => [id, title]))
}
