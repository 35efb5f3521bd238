// Reads an edition for the workflow. The lock is a statement of its own: what follows sees everything committed before it.
import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../../basics/language.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Deed } from '../rules/deeds.table.ts'
import type { Edition, Writer } from '../rules/edition.ts'
import type { ItemType, Origin } from '../rules/entry.ts'
import type { PendingState, State } from '../rules/state.ts'

/** An edition with what its steps need beside the rules. */
export type EditionFound = Edition & {
  siteId: string
  editionId: string
  itemId: string
  type: ItemType
  language: Language
  number: number
  sectionIds: readonly string[]
  genre: string | null
  origin: Origin | null
  title: string
  slug: string
  live: { revisionId: string; path: string; from: Date; until: Date | null } | null
}

/** Holds the edition, and its item, until the commit; false when the site has no such edition. */
export async function lockEdition(tx: Tx, siteId: string, editionId: string): Promise<boolean> {
  const { rows } = await sql`
    select from editions.edition as e join editions.item as i on i.site_id = e.site_id and i.id = e.item_id
    where e.site_id = ${siteId} and e.id = ${editionId} for update`.execute(tx)
  return rows.length > 0
}

type Row = Omit<EditionFound, 'live' | 'approval' | 'last' | 'writers' | 'liveFrom' | 'siteId'> & {
  approval: Edition['approval']
  last: (Omit<NonNullable<Edition['last']>, 'deed'> & { deed: Deed }) | null
  live: { revisionId: string; path: string } | null
  liveFrom: Date | null
  liveUntil: Date | null
  state: State
  pending: PendingState | null
}

/** The edition as it stands; undefined when the site has none of this id. */
export async function editionAt(db: Reader, siteId: string, editionId: string): Promise<EditionFound | undefined> {
  const { rows } = await sql<Row>`
    select e.id as "editionId", e.item_id as "itemId", i.type, i.number, e.language, e.state, e.pending_state as pending,
      h.id as "revisionId", h.section_ids as "sectionIds", coalesce(h.genre, p.genre) as genre, h.origin, h.unit_id as "unitId",
      h.title, h.slug, e.recommended_by as "recommendedBy",
      (select f.created_by from editions.revision as f where f.site_id = e.site_id and f.edition_id = e.id order by f.no limit 1)
        as "startedBy",
      case when p.edition_id is not null then json_build_object('revisionId', p.revision_id, 'path', p.path) end as live,
      p.live_from as "liveFrom", p.live_until as "liveUntil", ${approval} as approval, ${lastDeed} as last
    from editions.edition as e
    join editions.item as i on i.site_id = e.site_id and i.id = e.item_id
    left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.id
    join editions.revision as h on h.site_id = e.site_id and h.id = ${headOf}
    where e.site_id = ${siteId} and e.id = ${editionId}`.execute(db)
  const [row] = rows
  if (row === undefined) return undefined
  const { live, liveFrom, liveUntil, ...rest } = row
  const writers = await writersOf(db, siteId, row.revisionId, live?.revisionId ?? null)
  const shown = live !== null && liveFrom !== null ? { ...live, from: liveFrom, until: liveUntil } : null
  return { ...rest, siteId, writers, liveFrom, live: shown }
}

/** The text under way; of what was entered from elsewhere, what is published, else the newest. */
const headOf: RawBuilder<string> = sql`coalesce(e.head_revision_id, p.revision_id,
  (select n.id from editions.revision as n where n.site_id = e.site_id and n.edition_id = e.id order by n.no desc limit 1))`

const approval: RawBuilder<unknown> = sql`(select json_build_object('revisionId', a.revision_id, 'personId', a.person_id, 'name', a.name,
    'exceptionId', a.exception_id)
  from editions.approval as a where a.site_id = e.site_id and a.revision_id = h.id and a.cancelled_at is null)`

const lastDeed: RawBuilder<unknown> = sql`(select json_build_object('eventId', v.id, 'deed', v.deed, 'from', v.from_state, 'to', v.to_state,
    'wasPending', v.was_pending, 'byPersonId', v.by_person, 'revisionId', v.revision_id)
  from editions.event as v
  where v.site_id = e.site_id and v.edition_id = e.id and v.deed is not null
    and not exists (select from editions.event as u where u.undoes = v.id)
  order by v.id desc limit 1)`

/**
 * Whose words a revision is: the authors of its works under every name, who changed it last, and who began the line of
 * changes that led to it since `liveRevisionId`. Who entered a text for a name that nobody at the site bears counts too: a
 * name alone is no second person.
 */
export async function writersOf(
  db: Reader,
  siteId: string,
  revisionId: string,
  liveRevisionId: string | null,
): Promise<Writer[]> {
  const { rows } = await sql<Writer>`
    with recursive line as (
      select r.id, r.based_on from editions.revision as r
      where r.site_id = ${siteId} and r.id = ${revisionId} and r.id is distinct from ${liveRevisionId}
      union all
      select r.id, r.based_on from line
      join editions.revision as r on r.site_id = ${siteId} and r.id = line.based_on and r.id is distinct from ${liveRevisionId}
    )
    select a.person_id as "personId", n.name
    from editions.authorship as a cross join lateral (values (a.name), (a.pen_name)) as n (name)
    where a.site_id = ${siteId} and a.revision_id = ${revisionId} and n.name is not null
    union
    select n.person_id, n.name from editions.writer as w
    join people.account as a on a.id = w.typed_by
    join units.person as p on p.id = a.person_id
    cross join lateral (
      values (w.person_id, w.name), (case when ${isNobody} then p.id end, case when ${isNobody} then p.full_name end)
    ) as n (person_id, name)
    where w.site_id = ${siteId} and n.name is not null and (w.revision_id = ${revisionId} or w.revision_id = (
      select l.id from line as l
      where l.based_on is null or not exists (select from line as earlier where earlier.id = l.based_on)))`.execute(db)
  return rows
}

/** Of `editions.writer as w` and who typed it, `units.person as p`: entered for a name of nobody else at the site. */
const isNobody: RawBuilder<boolean> = sql`w.on_behalf and w.person_id is null and not exists (
  select from people.held_role as h join units.person as other on other.id = h.person_id
  where h.site_id = w.site_id and h.person_id <> p.id and lower(other.full_name) = lower(trim(w.name)))`
