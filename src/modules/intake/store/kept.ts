/** Bytes that intake keeps, and the pages drawn from them. */
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type Kept = {
  siteId: string
  sha256: string
  what: 'original' | 'container' | 'part' | 'page' | 'redacted'
  contentType: string
  bytes: number
}

export async function keep(tx: Tx, { siteId, sha256, what, contentType, bytes }: Kept, at: Date): Promise<void> {
  await sql`insert into intake.kept (site_id, sha256, what, content_type, bytes, kept_at)
    values (${siteId}, ${sha256}, ${what}, ${contentType}, ${bytes}, ${at})
    on conflict on constraint kept_pk do nothing`.execute(tx)
}

export async function keptAt(db: Reader, siteId: string, sha256: string): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select site_id as "siteId", sha256, what, content_type as "contentType", bytes::float8 as bytes from intake.kept
    where site_id = ${siteId} and sha256 = ${sha256}`.execute(db)
  return rows[0]
}

export type DrawnPage = { number: number; sha256: string; width: number; height: number }

export async function pagesOf(db: Reader, siteId: string, arrivalId: string): Promise<DrawnPage[]> {
  const { rows } = await sql<DrawnPage>`select number, sha256, width, height from intake.page
    where site_id = ${siteId} and arrival_id = ${arrivalId} order by number limit 60`.execute(db)
  return rows
}

export async function insertPage(tx: Tx, siteId: string, arrivalId: string, page: DrawnPage): Promise<void> {
  await sql`insert into intake.page (site_id, arrival_id, number, sha256, width, height)
    values (${siteId}, ${arrivalId}, ${page.number}, ${page.sha256}, ${page.width}, ${page.height})
    on conflict on constraint page_pk do update set sha256 = excluded.sha256, width = excluded.width, height = excluded.height`.execute(
    tx,
  )
}

export type Seen = { path: string; bytes: number; changedAt: Date }

export async function seenIn(db: Reader, siteId: string): Promise<Seen[]> {
  const { rows } = await sql<Seen>`select path, bytes::float8 as bytes, changed_at as "changedAt" from intake.seen
    where site_id = ${siteId} limit 200000`.execute(db)
  return rows
}

export async function noteSeen(
  tx: Tx,
  siteId: string,
  seen: Seen,
  { at, problem }: { at: Date; problem: string | null },
): Promise<void> {
  await sql`insert into intake.seen (site_id, path, bytes, changed_at, seen_at, problem)
    values (${siteId}, ${seen.path}, ${seen.bytes}, ${seen.changedAt}, ${at}, ${problem})
    on conflict on constraint seen_pk do update set bytes = excluded.bytes, changed_at = excluded.changed_at,
      seen_at = excluded.seen_at, problem = excluded.problem`.execute(tx)
}
