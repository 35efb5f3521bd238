// What editors change about a file: its texts and rights, whether it is there, and what the scanner said of it.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { FileTexts } from '../rules/texts.ts'
import { foldedOf, type Scan } from './catalogue.ts'

type Of = { siteId: string; id: string }

/** Holds the entry until the commit. */
export async function lockFile(tx: Tx, { siteId, id }: Of): Promise<boolean> {
  const { rows } = await sql`select from media.file where site_id = ${siteId} and id = ${id} for update`.execute(tx)
  return rows.length > 0
}

export async function saveTexts(tx: Tx, { siteId, id }: Of, name: string, texts: FileTexts): Promise<void> {
  const { alt, isDecoration, caption, credit, source, licence, permission, focus, mapAnswer } = texts
  await sql`update media.file set alt = ${alt}, is_decoration = ${isDecoration}, caption = ${caption}, credit = ${credit},
      source = ${source}, licence = ${licence}, permission = ${permission}, focal_x = ${focus?.x ?? null},
      focal_y = ${focus?.y ?? null}, map_answer = ${mapAnswer}, folded = ${foldedOf({ name, alt, caption, credit })}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export async function setDeleted(
  tx: Tx,
  { siteId, id }: Of,
  deleted: { at: Date; accountId: string | null } | null,
): Promise<void> {
  await sql`update media.file set deleted_at = ${deleted?.at ?? null}, deleted_by = ${deleted?.accountId ?? null}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export async function setScan(tx: Tx, { siteId, id }: Of, scan: Scan, at: Date): Promise<void> {
  await sql`update media.file set scan = ${scan}, scanned_at = ${scan === 'clean' ? at : null}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

/** The new entry takes over what was said of the old one, and stands for it. */
export async function takePlaceOf(tx: Tx, { siteId, id }: Of, oldId: string): Promise<void> {
  await sql`update media.file as n set replaces_id = o.id, alt = coalesce(n.alt, o.alt), caption = coalesce(n.caption, o.caption),
      credit = coalesce(n.credit, o.credit), source = coalesce(n.source, o.source), licence = coalesce(n.licence, o.licence),
      permission = coalesce(n.permission, o.permission), is_decoration = n.alt is null and (n.is_decoration or o.is_decoration)
    from media.file as o
    where n.site_id = ${siteId} and n.id = ${id} and o.site_id = n.site_id and o.id = ${oldId} and o.id <> n.id`.execute(
    tx,
  )
  await sql`insert into media.collected (site_id, collection_id, file_id)
    select site_id, collection_id, ${id}::uuid from media.collected where site_id = ${siteId} and file_id = ${oldId}
    on conflict do nothing`.execute(tx)
}

/** How many files of a site wait for the scanner. */
export async function unscannedCount(db: Reader, siteId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from media.file
    where site_id = ${siteId} and scan = 'unscanned' and deleted_at is null`.execute(db)
  return rows[0]?.count ?? 0
}

export type Waiting = { siteId: string; id: string; sha256: string; name: string }

/** Files that the scanner has not seen, the oldest first; of a picture its original, for that is what came. */
export async function unscannedFiles(
  db: Reader,
  { siteId, limit }: { siteId: string | null; limit: number },
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select site_id as "siteId", id, coalesce(original_sha256, sha256) as sha256, name from media.file
    where scan = 'unscanned' and deleted_at is null ${siteId === null ? sql`` : sql`and site_id = ${siteId}`}
    order by created_at limit ${limit}`.execute(db)
  return rows
}
