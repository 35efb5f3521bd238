/** How the watched folder of a site does: the last look at it, and files that could not be taken. */
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type FolderProblem = { path: string; bytes: number; seenAt: Date; problem: string }

export async function folderProblems(db: Reader, siteId: string, most: number): Promise<readonly FolderProblem[]> {
  const { rows } = await sql<FolderProblem>`
    select path, bytes::float8 as bytes, seen_at as "seenAt", problem from intake.seen
    where site_id = ${siteId} and problem is not null order by seen_at desc, path limit ${most}`.execute(db)
  return rows
}

export async function countFolderProblems(db: Reader, siteId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from intake.seen
    where site_id = ${siteId} and problem is not null`.execute(db)
  return rows[0]?.n ?? 0
}

/** Forgotten, a file is looked at like a new one; answers whether there was one to forget. */
export async function forgetSeen(tx: Tx, siteId: string, path: string): Promise<boolean> {
  const { rows } = await sql`delete from intake.seen where site_id = ${siteId} and path = ${path}
    and problem is not null returning path`.execute(tx)
  return rows.length > 0
}

export type FolderLook = { files: number; problem: string | null; since: Date }

/** Written only where it is another than the last: most looks find what they found before. */
export async function noteLook(
  tx: Tx,
  siteId: string,
  { files, problem, at }: { files: number; problem: string | null; at: Date },
): Promise<void> {
  await sql`insert into intake.folder as f (site_id, files, problem, since) values (${siteId}, ${files}, ${problem}, ${at})
    on conflict on constraint folder_pk do update set files = excluded.files, problem = excluded.problem,
      since = case when f.problem is not distinct from excluded.problem then f.since else excluded.since end
    where f.files <> excluded.files or f.problem is distinct from excluded.problem`.execute(tx)
}

export async function lastLook(db: Reader, siteId: string): Promise<FolderLook | null> {
  const { rows } =
    await sql<FolderLook>`select files, problem, since from intake.folder where site_id = ${siteId}`.execute(db)
  return rows[0] ?? null
}

export type SiteTrouble = { slug: string; folder: string | null; files: number; aside: number }

/** Sites whose folder cannot be read, holds what cannot be taken, or has arrivals set aside: for the operator, over all sites. */
export async function troubles(db: Reader): Promise<readonly SiteTrouble[]> {
  const { rows } = await sql<SiteTrouble>`
    select s.slug, f.problem as folder,
      (select count(*)::int from intake.seen as n where n.site_id = s.id and n.problem is not null) as files,
      (select count(*)::int from intake.arrival as a where a.site_id = s.id and a.state = 'set-aside') as aside
    from sites.site as s left join intake.folder as f on f.site_id = s.id
    where f.problem is not null
      or exists (select from intake.seen as n where n.site_id = s.id and n.problem is not null)
      or exists (select from intake.arrival as a where a.site_id = s.id and a.state = 'set-aside')
    order by s.slug limit 500`.execute(db)
  return rows
}
