/** What an import must know of a site, and what it adds to it. */
import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type NamedContributor = {
  unitId: string
  name: string
  group: 'board' | 'contributor'
  validFrom: LocalDate | null
  validTo: LocalDate | null
}

/** The contributors of a site in all periods under every name each has had: an old article names a unit as it was then. */
export async function namedContributors(db: Reader, siteId: string): Promise<NamedContributor[]> {
  const { rows } = await sql<NamedContributor>`
    select distinct c.unit_id as "unitId", st.name, c.contributor_group as "group", c.valid_from as "validFrom", c.valid_to as "validTo"
    from sites.contributor as c
    join units.state as st on st.unit_id = c.unit_id
    where c.site_id = ${siteId}`.execute(db)
  return rows
}

/** Until the commit no other import adds units or sections to the site, so none is added twice. */
export async function lockForImport(tx: Tx, siteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('congso-import ' || ${siteId}, 0))`.execute(tx)
}

export async function languagesOf(db: Reader, siteId: string): Promise<Language[]> {
  const { rows } = await sql<{ languages: Language[] }>`select languages from sites.site where id = ${siteId}`.execute(
    db,
  )
  return rows[0]?.languages ?? []
}

/** The position behind all sections of a site. */
export async function nextSectionPosition(db: Reader, siteId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from sites.section where site_id = ${siteId}`.execute(db)
  return rows[0]?.next ?? 1
}
