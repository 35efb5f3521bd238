import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import { type SitePath, usualPath } from '../rules/state.ts'

/** The path of a site on a day. */
export const sitePathOn = async (db: Reader, siteId: string, day: LocalDate): Promise<SitePath> =>
  (await pathsOn(db, [siteId], day)).get(siteId) ?? usualPath

/** The paths of many sites on a day, by site. */
export async function pathsOn(db: Reader, siteIds: readonly string[], day: LocalDate): Promise<Map<string, SitePath>> {
  const { rows } = await sql<{ siteId: string; path: SitePath }>`
    select distinct on (site_id) site_id as "siteId", path from editions.site_path
    where site_id = any (${[...siteIds]}::uuid[]) and valid_from <= ${day}
    order by site_id, valid_from desc`.execute(db)
  const chosen = new Map(rows.map(({ siteId, path }) => [siteId, path]))
  return new Map(siteIds.map((id) => [id, chosen.get(id) ?? usualPath]))
}

export type ChosenPath = { path: SitePath; validFrom: LocalDate; decision: string | null; chosenAt: Date }

/** Every path a site ever chose, the latest first. */
export async function sitePathsOf(db: Reader, siteId: string): Promise<ChosenPath[]> {
  const { rows } = await sql<ChosenPath>`
    select path, valid_from as "validFrom", decision, chosen_at as "chosenAt" from editions.site_path
    where site_id = ${siteId} order by valid_from desc`.execute(db)
  return rows
}

export async function keepSitePath(
  tx: Tx,
  siteId: string,
  { path, validFrom, decision, accountId, at }: ChosenSitePath,
): Promise<void> {
  await sql`insert into editions.site_path (site_id, valid_from, path, decision, chosen_at, chosen_by)
    values (${siteId}, ${validFrom}, ${path}, ${decision}, ${at}, ${accountId})
    on conflict on constraint site_path_pk do update set path = excluded.path, decision = excluded.decision,
      chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by`.execute(tx)
}

type ChosenSitePath = {
  path: SitePath
  validFrom: LocalDate
  decision: string | null
  accountId: string | null
  at: Date
}
