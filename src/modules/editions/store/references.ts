// Whether what a text points at is there, and on this site.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

export type Pointed = { sectionIds: readonly string[]; unitIds: readonly string[]; personIds: readonly string[] }

/** What is not there: sections are looked for on the site alone; units and persons belong to the whole network. */
export async function missingReferences(db: Reader, siteId: string, pointed: Pointed): Promise<Pointed> {
  const { sectionIds, unitIds, personIds } = pointed
  if (sectionIds.length + unitIds.length + personIds.length === 0) return pointed
  const { rows } = await sql<{ what: 'section' | 'unit' | 'person'; id: string }>`
    select 'section' as what, w.id from unnest(${[...sectionIds]}::uuid[]) as w (id)
      where not exists (select from sites.section as s where s.site_id = ${siteId} and s.id = w.id)
    union all
    select 'unit', w.id from unnest(${[...unitIds]}::uuid[]) as w (id)
      where not exists (select from units.unit as u where u.id = w.id)
    union all
    select 'person', w.id from unnest(${[...personIds]}::uuid[]) as w (id)
      where not exists (select from units.person as p where p.id = w.id)`.execute(db)
  const of = (what: string) => rows.filter((row) => row.what === what).map(({ id }) => id)
  return { sectionIds: of('section'), unitIds: of('unit'), personIds: of('person') }
}
