import { sql } from 'kysely'
import type { PortalDb } from '../../platform/database/index.ts'

export type TombstoneFound = { reason: string; title: string | null; documentNumber: string | null; withdrawnAt: Date }

/** What is told at an address where something was withdrawn or has expired; undefined where nothing ever stood. */
export async function tombstoneAt(db: PortalDb, siteId: string, path: string): Promise<TombstoneFound | undefined> {
  const { rows } = await sql<TombstoneFound>`
    select reason, title, document_number as "documentNumber", withdrawn_at as "withdrawnAt"
    from live.tombstone where site_id = ${siteId} and path = ${path}
    union all
    select 'expired', title, null, expired_at from live.expired(${siteId}, ${path})
    union all
    select reason, title, document_number, withdrawn_at from live.withdrawn_from(${siteId}, ${path})`.execute(db)
  return rows[0]
}

/** Where an address that an edition had once leads today. */
export async function redirectFrom(db: PortalDb, siteId: string, path: string): Promise<string | undefined> {
  const { rows } = await sql<{ to: string }>`
    select to_path as "to" from live.redirect where site_id = ${siteId} and path = ${path}`.execute(db)
  return rows[0]?.to
}

export type CorrectionFound = { at: Date; text: string }

/** The visible corrections of a live edition, newest first. */
export async function correctionsOf(db: PortalDb, siteId: string, editionId: string): Promise<CorrectionFound[]> {
  const { rows } = await sql<CorrectionFound>`
    select corrected_at as at, text from live.correction where site_id = ${siteId} and edition_id = ${editionId} order by no desc`.execute(
    db,
  )
  return rows
}

/** The title of what is live at an address. */
export async function titleAt(db: PortalDb, siteId: string, path: string): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    select title from live.publication where site_id = ${siteId} and path = ${path}`.execute(db)
  return rows[0]?.title
}

export type FileFound = {
  sha256: string
  contentType: string
  bytes: number
  name: string
  /** The same picture in AVIF, where one has been made. */
  lighter: { sha256: string; bytes: number } | null
}

/** A file that something live shows, at its address. */
export async function fileAt(
  db: PortalDb,
  { siteId, prefix, name }: { siteId: string; prefix: string; name: string },
): Promise<FileFound | undefined> {
  const { rows } = await sql<FileFound>`
    select sha256, content_type as "contentType", bytes, name,
      case when lighter_sha256 is not null then jsonb_build_object('sha256', lighter_sha256, 'bytes', lighter_bytes) end as lighter
    from live.file
    where site_id = ${siteId} and prefix = ${prefix} and name = ${name} limit 1`.execute(db)
  return rows[0]
}
