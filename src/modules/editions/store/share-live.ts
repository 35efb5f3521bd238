// What a shared item leaves on the receiving site: a number, a row in its lists, a line in its ledger. Never its text.
import { sql } from 'kysely'
import type { Language } from '../../../basics/language.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { ShareMode } from '../rules/sharing.ts'

export type Standing = { itemId: string; editionId: string; number: number }

/** What stood for the item on the receiving site before: the same edition, or its item in the other language. */
export async function formerStanding(
  db: Reader,
  { shareId, language }: { shareId: string; language: Language },
): Promise<{ itemId: string; editionId: string | null; number: number } | undefined> {
  const { rows } = await sql<{ itemId: string; editionId: string | null; number: number }>`
    select i.id as "itemId", i.number,
      (select e.id from editions.edition as e where e.site_id = i.site_id and e.item_id = i.id and e.language = ${language}) as "editionId"
    from editions.share as s
    join editions.edition as o on o.site_id = s.from_site_id and o.id = s.from_edition_id
    join editions.share as former on former.from_site_id = s.from_site_id and former.to_site_id = s.to_site_id
      and former.item_id is not null
    join editions.edition as f on f.site_id = former.from_site_id and f.id = former.from_edition_id and f.item_id = o.item_id
    join editions.item as i on i.site_id = former.to_site_id and i.id = former.item_id
    where s.id = ${shareId} limit 1`.execute(db)
  return rows[0]
}

type Place = { siteId: string; itemId: string; editionId: string; at: Date }

export async function insertItemOfShare(tx: Tx, { siteId, itemId, at }: Place, number: number): Promise<void> {
  await sql`insert into editions.item (site_id, id, type, number, created_at)
    values (${siteId}, ${itemId}, 'article', ${number}, ${at})`.execute(tx)
}

/** The edition that stands for a shared text has no revisions: nothing can be written in it here. */
export async function standAsPublished(
  tx: Tx,
  { siteId, itemId, editionId, at }: Place,
  language: Language,
): Promise<void> {
  await sql`insert into editions.edition (site_id, id, item_id, language, state, created_at, changed_at)
    values (${siteId}, ${editionId}, ${itemId}, ${language}, 'published', ${at}, ${at})
    on conflict on constraint edition_pk do update set state = 'published', version = edition.version + 1, changed_at = ${at}`.execute(
    tx,
  )
}

export type Accepted = Standing & {
  shareId: string
  mode: ShareMode
  by: { accountId: string; personId: string; title: string }
  at: Date
}

/** Frozen at the text its readers see now. */
export async function acceptShare(tx: Tx, { shareId, itemId, editionId, mode, by, at }: Accepted): Promise<void> {
  await sql`update editions.share as s set state = 'accepted', mode = ${mode}, item_id = ${itemId}, edition_id = ${editionId},
      revision_id = case when ${mode}::text = 'freeze' then o.revision_id end, answered_at = ${at}, answered_by = ${by.accountId},
      answered_by_person = ${by.personId}, answered_title = ${by.title}, taken_at = ${at}
    from editions.publication as o
    where s.id = ${shareId} and o.site_id = s.from_site_id and o.edition_id = s.from_edition_id`.execute(tx)
}

type Shown = { shareId: string; path: string; sectionIds: readonly string[]; placedIn: readonly string[]; at: Date }

/** Puts the item into the lists of the receiving site, under the day it was accepted. Nobody gathers it from there. */
export async function showShare(tx: Tx, { shareId, path, sectionIds, placedIn, at }: Shown): Promise<void> {
  await sql`insert into editions.publication (site_id, edition_id, item_id, share_id, type, genre, language, number, path, section_id,
      title, summary, picture, live_from, live_until, changed_at)
    select s.to_site_id, s.edition_id, s.item_id, s.id, o.type, o.genre, o.language, i.number, ${path}, ${sectionIds[0] ?? null},
      o.title, o.summary, o.picture, ${at}, o.live_until, ${at}
    from editions.share as s
    join editions.publication as o on o.site_id = s.from_site_id and o.edition_id = s.from_edition_id
    join editions.item as i on i.site_id = s.to_site_id and i.id = s.item_id
    where s.id = ${shareId}`.execute(tx)
  await sql`insert into editions.placement (site_id, section_id, edition_id, language, number, live_from)
    select p.site_id, c.id, p.edition_id, p.language, p.number, p.live_from
    from editions.share as s
    join editions.publication as p on p.site_id = s.to_site_id and p.share_id = s.id
    cross join unnest(${[...placedIn]}::uuid[]) as c (id)
    where s.id = ${shareId}`.execute(tx)
  await copyFiles(tx, shareId)
}

/** The row in the lists says what the origin says now, and the files of that text may be served here. */
export async function refreshShare(tx: Tx, shareId: string, at: Date): Promise<void> {
  await sql`update editions.publication as p
    set title = o.title, summary = o.summary, picture = o.picture, genre = o.genre, live_until = o.live_until, changed_at = ${at}
    from editions.share as s
    join editions.publication as o on o.site_id = s.from_site_id and o.edition_id = s.from_edition_id
    where s.id = ${shareId} and p.site_id = s.to_site_id and p.share_id = s.id`.execute(tx)
  await copyFiles(tx, shareId)
}

/** A frozen text too leaves when the origin leaves. */
export async function limitShare(tx: Tx, shareId: string): Promise<void> {
  await sql`update editions.publication as p set live_until = o.live_until
    from editions.share as s
    join editions.publication as o on o.site_id = s.from_site_id and o.edition_id = s.from_edition_id
    where s.id = ${shareId} and p.site_id = s.to_site_id and p.share_id = s.id`.execute(tx)
}

export async function takeNewerRevision(tx: Tx, shareId: string, at: Date): Promise<void> {
  await sql`update editions.share as s set revision_id = o.revision_id, taken_at = ${at}
    from editions.publication as o
    where s.id = ${shareId} and o.site_id = s.from_site_id and o.edition_id = s.from_edition_id`.execute(tx)
}

/** Frozen at the text of this moment, or free to follow from now on. */
export async function changeMode(tx: Tx, shareId: string, mode: ShareMode, at: Date): Promise<void> {
  await sql`update editions.share as s
    set mode = ${mode}, revision_id = case when ${mode}::text = 'freeze' then o.revision_id end, taken_at = ${at}
    from editions.publication as o
    where s.id = ${shareId} and o.site_id = s.from_site_id and o.edition_id = s.from_edition_id`.execute(tx)
}

/** Names and hashes only: the bytes lie under their hash, whoever shows them. */
async function copyFiles(tx: Tx, shareId: string): Promise<void> {
  await sql`delete from editions.publication_file as f using editions.share as s
    where s.id = ${shareId} and f.site_id = s.to_site_id and f.edition_id = s.edition_id`.execute(tx)
  await sql`insert into editions.publication_file (site_id, edition_id, prefix, name, sha256, content_type, bytes)
    select s.to_site_id, s.edition_id, f.prefix, f.name, f.sha256, f.content_type, f.bytes
    from editions.share as s
    join editions.publication_file as f on f.site_id = s.from_site_id and f.edition_id = s.from_edition_id
    where s.id = ${shareId}`.execute(tx)
}

export type ShareEvent = {
  shareId: string
  kind: 'published' | 'published-again' | 'published-in-another-language' | 'revised' | 'withdrawn'
  unitId: string | null
  group: string | null
  at: Date
  reason: string | null
  by: { accountId: string; personId: string; title: string } | null
}

/** The line in the ledger of the receiving site: 'khai thác', told apart from what it wrote itself. */
export async function insertShareEvent(tx: Tx, e: ShareEvent): Promise<void> {
  await sql`insert into editions.event (site_id, item_id, edition_id, kind, type, language, genre, origin, unit_id, contributor_group,
      happened_at, recorded_at, by_account, by_person, by_title, reason, share_id)
    select s.to_site_id, s.item_id, s.edition_id, ${e.kind}, i.type, d.language,
      (select p.genre from editions.publication as p where p.site_id = s.from_site_id and p.edition_id = s.from_edition_id),
      'republished', ${e.unitId}, ${e.group}, ${e.at}, ${e.at}, ${e.by?.accountId ?? null}, ${e.by?.personId ?? null},
      ${e.by?.title ?? null}, ${e.reason}, s.id
    from editions.share as s
    join editions.item as i on i.site_id = s.to_site_id and i.id = s.item_id
    join editions.edition as d on d.site_id = s.to_site_id and d.id = s.edition_id
    where s.id = ${e.shareId}`.execute(tx)
}

/** The unit that governs the site an item comes from: whose contribution it is on the receiving site. */
export async function governingUnitOf(db: Reader, siteId: string): Promise<string | null> {
  const { rows } = await sql<{ unitId: string | null }>`
    select governing_unit_id as "unitId" from sites.site where id = ${siteId}`.execute(db)
  return rows[0]?.unitId ?? null
}
