import { sql } from 'kysely'
import type { Picture } from '../../../basics/picture.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Composed, KeptRevision } from '../rules/content-type.ts'
import type { Writer } from '../rules/edition.ts'
import type { ItemType, Work } from '../rules/entry.ts'
import { insertWorks } from './entering.ts'

export type NewItem = { itemId: string; type: ItemType; number: number; at: Date; externalId?: string }

/** Answers false when the site has an item of this external id. */
export async function insertItem(tx: Tx, siteId: string, item: NewItem): Promise<boolean> {
  const { itemId, type, number, at, externalId = null } = item
  const { rows } = await sql`insert into editions.item (site_id, id, type, number, external_id, created_at)
    values (${siteId}, ${itemId}, ${type}, ${number}, ${externalId}, ${at})
    on conflict on constraint item_external_id_unique do nothing returning id`.execute(tx)
  return rows.length > 0
}

export async function insertDraftEdition(
  tx: Tx,
  siteId: string,
  { editionId, itemId, language, at }: { editionId: string; itemId: string; language: string; at: Date },
): Promise<void> {
  await sql`insert into editions.edition (site_id, id, item_id, language, state, created_at, changed_at)
    values (${siteId}, ${editionId}, ${itemId}, ${language}, 'draft', ${at}, ${at})`.execute(tx)
}

/** The type and number of an item of the site, and the languages it has. */
export async function itemAt(
  db: Reader,
  siteId: string,
  itemId: string,
): Promise<{ type: ItemType; number: number; languages: string[] } | undefined> {
  const { rows } = await sql<{ type: ItemType; number: number; languages: string[] }>`
    select i.type, i.number,
      array(select e.language from editions.edition as e where e.site_id = i.site_id and e.item_id = i.id) as languages
    from editions.item as i where i.site_id = ${siteId} and i.id = ${itemId}`.execute(db)
  return rows[0]
}

export type NewRevision = {
  id: string
  editionId: string
  composed: Composed
  basedOn: string | null
  restoredFrom: string | null
  writer: Writer
  onBehalf: boolean
  typedBy: string
  at: Date
}

/** Writes a revision with its works and writer, and makes it the text under way. Nothing ever changes it again. */
export async function insertRevision(tx: Tx, siteId: string, revision: NewRevision): Promise<void> {
  const { id, editionId, composed, basedOn, restoredFrom, writer, onBehalf, typedBy, at } = revision
  await sql`insert into editions.revision (site_id, id, edition_id, no, title, summary, slug, picture, content, section_ids, created_at,
      created_by, based_on, restored_from, genre, origin, unit_id)
    select ${siteId}, ${id}, ${editionId}, coalesce(max(no), 0) + 1, ${composed.title}, ${composed.summary}, ${composed.slug},
      ${jsonOrNull(composed.picture)}::jsonb, ${JSON.stringify(composed.content)}::jsonb, ${[...composed.sectionIds]}::uuid[], ${at},
      ${typedBy}, ${basedOn}, ${restoredFrom}, ${composed.genre ?? null}, ${composed.origin ?? null}, ${composed.unitId ?? null}
    from editions.revision where site_id = ${siteId} and edition_id = ${editionId}`.execute(tx)
  await insertWorks(tx, siteId, [{ revisionId: id, works: composed.works }])
  await sql`insert into editions.writer (site_id, revision_id, person_id, name, typed_by, on_behalf)
    values (${siteId}, ${id}, ${writer.personId}, ${writer.name}, ${typedBy}, ${onBehalf})`.execute(tx)
  await sql`update editions.edition set head_revision_id = ${id}, version = version + 1, changed_at = ${at}
    where site_id = ${siteId} and id = ${editionId}`.execute(tx)
}

const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

type Row = Omit<KeptRevision, 'works'>
type AuthorRow = Work['authors'][number] & { workNo: number; penName?: string | null; personId?: string | null }

/** A revision of the site as it was kept. */
export async function keptRevision(db: Reader, siteId: string, revisionId: string): Promise<KeptRevision | undefined> {
  const { rows } = await sql<Row & { picture: Picture | null }>`
    select id, edition_id as "editionId", title, summary, picture, content, section_ids as "sectionIds"
    from editions.revision where site_id = ${siteId} and id = ${revisionId}`.execute(db)
  const [row] = rows
  return row === undefined ? undefined : { ...row, works: await worksOf(db, siteId, revisionId) }
}

async function worksOf(db: Reader, siteId: string, revisionId: string): Promise<Work[]> {
  const { rows: works } = await sql<{ no: number; kind: Work['kind']; title: string | null; sha256: string | null }>`
    select no, kind, title, sha256 from editions.work
    where site_id = ${siteId} and revision_id = ${revisionId} order by no`.execute(db)
  if (works.length === 0) return []
  const { rows: authors } = await sql<AuthorRow>`
    select work_no as "workNo", name, pen_name as "penName", person_id as "personId", role, share_percent::float8 as "sharePercent"
    from editions.authorship where site_id = ${siteId} and revision_id = ${revisionId} order by work_no, no`.execute(db)
  return works.map(({ no, kind, title, sha256 }) => ({
    kind,
    ...(title === null ? {} : { title }),
    ...(sha256 === null ? {} : { sha256 }),
    authors: authors.filter(({ workNo }) => workNo === no).map(authorOf),
  }))
}

const authorOf = ({ name, penName, personId, role, sharePercent }: AuthorRow): Work['authors'][number] => ({
  name,
  ...(penName == null ? {} : { penName }),
  ...(personId == null ? {} : { personId }),
  role,
  sharePercent,
})

export type RevisionLine = {
  revisionId: string
  no: number
  title: string
  at: Date
  writer: string | null
  onBehalf: boolean
  typedBy: string | null
  basedOn: string | null
  restoredFrom: string | null
  isLive: boolean
  isHead: boolean
}

/** Every revision of an edition, newest first: who and when. */
export async function revisionsOf(db: Reader, siteId: string, editionId: string): Promise<RevisionLine[]> {
  const { rows } = await sql<RevisionLine>`
    select r.id as "revisionId", r.no, r.title, r.created_at as at, w.name as writer, coalesce(w.on_behalf, false) as "onBehalf",
      n.full_name as "typedBy", r.based_on as "basedOn", r.restored_from as "restoredFrom",
      r.id is not distinct from p.revision_id as "isLive",
      r.id is not distinct from coalesce(e.head_revision_id, p.revision_id) as "isHead"
    from editions.revision as r
    join editions.edition as e on e.site_id = r.site_id and e.id = r.edition_id
    left join editions.publication as p on p.site_id = r.site_id and p.edition_id = r.edition_id
    left join editions.writer as w on w.site_id = r.site_id and w.revision_id = r.id
    left join people.account as a on a.id = r.created_by
    left join units.person as n on n.id = a.person_id
    where r.site_id = ${siteId} and r.edition_id = ${editionId}
    order by r.no desc`.execute(db)
  return rows
}
