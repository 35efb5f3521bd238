import { sql } from 'kysely'
import type { PortalDb } from '../../../platform/database/index.ts'
import type { CountedRow } from '../rules/visit-counter.ts'

/** The most one row of the inbox may say; a count that waited longer is told in several. */
const mostInRow = 1_000_000

/** Hands counted views to the worker in one insert; the portal can write them and never read them. */
export async function sendCounts(db: PortalDb, counted: readonly CountedRow[]): Promise<void> {
  const rows = counted.flatMap(split)
  await sql`insert into visits.inbox (site_id, item_id, counted_at, views, visits)
    select * from unnest(${rows.map((row) => row.siteId)}::uuid[], ${rows.map((row) => row.itemId)}::uuid[],
      ${rows.map((row) => row.countedAt)}::timestamptz[], ${rows.map((row) => row.views)}::integer[],
      ${rows.map((row) => row.visits)}::integer[])`.execute(db)
}

function split(row: CountedRow): CountedRow[] {
  const parts: CountedRow[] = []
  let { views, visits } = row
  do {
    const part = { ...row, views: Math.min(views, mostInRow), visits: Math.min(visits, mostInRow) }
    parts.push(part)
    views -= part.views
    visits -= part.visits
  } while (views > 0 || visits > 0)
  return parts
}
