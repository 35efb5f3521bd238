import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Entry } from '../rules/entry.ts'

/** Rows travel as one JSON array: a batch is one statement whatever its size. */
const rowsOf = (rows: readonly object[]): string => JSON.stringify(rows)

/** Takes `count` running numbers of the site and answers the first. Holds the counter until the commit. */
export async function takeNumbers(tx: Tx, siteId: string, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into editions.counter as c (site_id, last_number) values (${siteId}, ${count})
    on conflict (site_id) do update set last_number = c.last_number + ${count}
    returning last_number as last`.execute(tx)
  return (rows[0]?.last ?? count) - count + 1
}

/** Which of these external ids the site already has. */
export async function knownExternalIds(db: Reader, siteId: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select external_id as id from editions.item where site_id = ${siteId} and external_id = any (${[...ids]}::text[])`.execute(
    db,
  )
  return new Set(rows.map((row) => row.id))
}

export async function insertItems(tx: Tx, siteId: string, entries: readonly Entry[], now: Date): Promise<void> {
  const items = entries
    .filter((entry) => entry.isNewItem)
    .map((entry) => ({
      site_id: siteId,
      id: entry.itemId,
      type: entry.type,
      number: entry.number,
      external_id: entry.externalId ?? null,
      created_at: now,
    }))
  await sql`insert into editions.item select * from jsonb_populate_recordset(null::editions.item, ${rowsOf(items)}::jsonb)`.execute(
    tx,
  )
}

export async function insertEditions(tx: Tx, siteId: string, entries: readonly Entry[], now: Date): Promise<void> {
  const rows = entries.map((entry) => ({
    site_id: siteId,
    id: entry.editionId,
    item_id: entry.itemId,
    language: entry.language,
    state: entry.liveFrom > now ? 'scheduled' : 'published',
    version: 1,
    created_at: now,
  }))
  await sql`insert into editions.edition
    select * from jsonb_populate_recordset(null::editions.edition, ${rowsOf(rows)}::jsonb)`.execute(tx)
}

export async function insertRevisions(tx: Tx, siteId: string, entries: readonly Entry[], now: Date): Promise<void> {
  const rows = entries.map((entry) => ({
    site_id: siteId,
    id: entry.revisionId,
    edition_id: entry.editionId,
    no: 1,
    title: entry.title,
    summary: entry.summary,
    slug: entry.slug,
    picture: entry.picture ?? null,
    content: entry.content,
    section_ids: entry.sectionIds,
    created_at: now,
  }))
  await sql`insert into editions.revision
    select * from jsonb_populate_recordset(null::editions.revision, ${rowsOf(rows)}::jsonb)`.execute(tx)
}

/** What makes an edition visible; `changedAt` is set where a later text takes the place of a former one. */
export type Publication = Omit<
  Entry,
  | 'slug'
  | 'content'
  | 'works'
  | 'files'
  | 'oldPaths'
  | 'externalId'
  | 'isNewItem'
  | 'origin'
  | 'unitId'
  | 'contributorGroup'
> & { changedAt?: Date }

/** `gathered_by` is the parent of the site that publishes: the portal that shows its newest items. */
export async function insertPublications(
  tx: Tx,
  siteId: string,
  entries: readonly Publication[],
  now: Date,
): Promise<void> {
  const rows = entries.map((entry) => ({
    edition_id: entry.editionId,
    item_id: entry.itemId,
    revision_id: entry.revisionId,
    type: entry.type,
    genre: entry.genre ?? null,
    language: entry.language,
    number: entry.number,
    path: entry.path,
    section_id: entry.sectionIds[0] ?? null,
    title: entry.title,
    summary: entry.summary,
    picture: entry.picture ?? null,
    live_from: entry.liveFrom,
    live_until: entry.liveUntil ?? null,
    changed_at: entry.changedAt ?? (entry.liveFrom < now ? entry.liveFrom : now),
  }))
  await sql`insert into editions.publication (site_id, edition_id, item_id, revision_id, type, genre, language, number, path, section_id,
      title, summary, picture, live_from, live_until, changed_at, gathered_by)
    select s.id, p.edition_id, p.item_id, p.revision_id, p.type, p.genre, p.language, p.number, p.path, p.section_id,
      p.title, p.summary, p.picture, p.live_from, p.live_until, p.changed_at, s.parent_id
    from jsonb_populate_recordset(null::editions.publication, ${rowsOf(rows)}::jsonb) as p
    cross join sites.site as s
    where s.id = ${siteId}`.execute(tx)
  await insertPlacements(tx, siteId, entries)
}

async function insertPlacements(tx: Tx, siteId: string, entries: readonly Publication[]): Promise<void> {
  const placements = entries.flatMap((entry) =>
    entry.placedIn.map((sectionId) => ({
      site_id: siteId,
      section_id: sectionId,
      edition_id: entry.editionId,
      language: entry.language,
      number: entry.number,
      live_from: entry.liveFrom,
    })),
  )
  await sql`insert into editions.placement
    select * from jsonb_populate_recordset(null::editions.placement, ${rowsOf(placements)}::jsonb)`.execute(tx)
}

export async function insertFiles(
  tx: Tx,
  siteId: string,
  entries: readonly Pick<Entry, 'editionId' | 'files'>[],
): Promise<void> {
  const rows = entries.flatMap((entry) =>
    entry.files.map((file) => ({
      site_id: siteId,
      edition_id: entry.editionId,
      prefix: file.prefix,
      name: file.name,
      sha256: file.sha256,
      content_type: file.contentType,
      bytes: file.bytes,
    })),
  )
  if (rows.length === 0) return
  await sql`insert into editions.publication_file
    select * from jsonb_populate_recordset(null::editions.publication_file, ${rowsOf(rows)}::jsonb)
    on conflict do nothing`.execute(tx)
}

export async function insertWorks(
  tx: Tx,
  siteId: string,
  entries: readonly Pick<Entry, 'revisionId' | 'works'>[],
): Promise<void> {
  const works = entries.flatMap((entry) =>
    entry.works.map((work, index) => ({
      work,
      key: { site_id: siteId, revision_id: entry.revisionId },
      no: index + 1,
    })),
  )
  if (works.length === 0) return
  const workRows = works.map(({ work, key, no }) => ({
    ...key,
    no,
    kind: work.kind,
    title: work.title ?? null,
    sha256: work.sha256 ?? null,
  }))
  await sql`insert into editions.work select * from jsonb_populate_recordset(null::editions.work, ${rowsOf(workRows)}::jsonb)`.execute(
    tx,
  )
  const authorRows = works.flatMap(({ work, key, no }) =>
    work.authors.map((author, index) => ({
      ...key,
      work_no: no,
      no: index + 1,
      name: author.name,
      pen_name: author.penName ?? null,
      person_id: author.personId ?? null,
      role: author.role,
      share_percent: author.sharePercent,
    })),
  )
  await sql`insert into editions.authorship
    select * from jsonb_populate_recordset(null::editions.authorship, ${rowsOf(authorRows)}::jsonb)`.execute(tx)
}

/**
 * The first publication of an item is 'published' and counts; that of a further language is told apart. What is not due yet
 * is only 'scheduled': the worker writes its publication when the moment has come.
 */
export async function insertPublishedEvents(
  tx: Tx,
  siteId: string,
  entries: readonly Entry[],
  now: Date,
): Promise<void> {
  const rows = entries.map((entry) => ({
    item_id: entry.itemId,
    edition_id: entry.editionId,
    revision_id: entry.revisionId,
    kind: entry.liveFrom > now ? 'scheduled' : entry.isNewItem ? 'published' : 'published-in-another-language',
    type: entry.type,
    language: entry.language,
    genre: entry.genre ?? null,
    origin: entry.origin ?? null,
    unit_id: entry.unitId ?? null,
    contributor_group: entry.contributorGroup ?? null,
    happened_at: entry.liveFrom,
  }))
  await sql`insert into editions.event (site_id, item_id, edition_id, revision_id, kind, type, language, genre, origin, unit_id,
      contributor_group, happened_at, recorded_at)
    select ${siteId}, e.item_id, e.edition_id, e.revision_id, e.kind, e.type, e.language, e.genre, e.origin, e.unit_id,
      e.contributor_group, e.happened_at, ${now}
    from jsonb_populate_recordset(null::editions.event, ${rowsOf(rows)}::jsonb) as e`.execute(tx)
}

export async function insertRedirects(tx: Tx, siteId: string, entries: readonly Entry[]): Promise<void> {
  const rows = entries.flatMap((entry) =>
    entry.oldPaths.map((path) => ({ site_id: siteId, path, edition_id: entry.editionId })),
  )
  if (rows.length === 0) return
  await sql`insert into editions.redirect (site_id, path, edition_id)
    select site_id, path, edition_id from jsonb_populate_recordset(null::editions.redirect, ${rowsOf(rows)}::jsonb)
    on conflict do nothing`.execute(tx)
}
