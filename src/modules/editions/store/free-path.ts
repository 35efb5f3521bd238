// Addresses that end in a number where another stands already: '…-2023', '…-2023-2'.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

/** Those of a batch that something stands at, stood at before it was withdrawn, or leads on from. */
async function takenAmong(db: Reader, siteId: string, stems: readonly string[]): Promise<Set<string>> {
  const wanted = sql`${[...stems]}::text[]`
  const { rows } = await sql<{ path: string }>`
    with stem as (select unnest(${wanted}) as path),
      held as (
        select path from editions.publication where site_id = ${siteId} and path = any (select path from stem)
        union all select path from editions.withdrawal where site_id = ${siteId} and path = any (select path from stem)
        union all select path from editions.redirect where site_id = ${siteId} and path = any (select path from stem)
      )
    select distinct path from held`.execute(db)
  return new Set(rows.map(({ path }) => path))
}

/** Asked for all at once; further numbers are asked for one by one. */
const firstUnread = 10

const candidates = (stem: string): string[] => [
  stem,
  ...Array.from({ length: firstUnread - 2 }, (_, at) => `${stem}-${at + 2}`),
]

/** The first free address of each, in order; two of one batch never get the same one. */
export async function freePaths(tx: Tx, siteId: string, paths: readonly string[]): Promise<string[]> {
  const given = new Set<string>()
  let taken = await takenAmong(tx, siteId, [...new Set(paths)].flatMap(candidates))
  const free: string[] = []
  for (const stem of paths) {
    let path = stem
    for (let no = 2; given.has(path) || taken.has(path); no += 1) {
      path = `${stem}-${no}`
      if (no >= firstUnread) taken = new Set([...taken, ...(await takenAmong(tx, siteId, [path]))])
    }
    given.add(path)
    free.push(path)
  }
  return free
}

/** The address itself, or the first free one with a number behind it. Two at once are told apart by the database. */
export const freePath = async (tx: Tx, siteId: string, path: string): Promise<string> =>
  (await freePaths(tx, siteId, [path]))[0] ?? path
