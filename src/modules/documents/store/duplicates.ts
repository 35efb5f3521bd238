// Documents that may be one: the same number of the same year, by the same issuer where both say one.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'
import { numberKey } from '../rules/keys.ts'

export type Duplicate = {
  editionId: string
  itemId: string
  title: string
  numberSymbol: string
  issuedOn: string | null
  issuer: string
  isLive: boolean
  /** Of all files of the document, the hash of the main one. */
  mainSha256: string | null
}

export type Wanted = { numberSymbol: string; issuedOn?: string | null; issuer?: string; exceptItemId?: string }

/**
 * Documents of the site with this number and year of issue, the text under way of each: the triple of number, symbol and issuer must
 * be unique within a year (Phụ lục VI, III.1.h NĐ 30/2020/NĐ-CP). Issuers are compared without accents and case; one that is not
 * known agrees with every other. Without a day, every year is looked at.
 */
export async function documentDuplicates(db: Reader, siteId: string, wanted: Wanted): Promise<Duplicate[]> {
  const key = numberKey(wanted.numberSymbol)
  if (key === '') return []
  const year = wanted.issuedOn ? Number(wanted.issuedOn.slice(0, 4)) : null
  const issuer = wanted.issuer ?? ''
  const { rows } = await sql<Duplicate>`
    select e.id as "editionId", e.item_id as "itemId", r.title, f.number_symbol as "numberSymbol", f.issued_on::text as "issuedOn",
      f.issuer, p.edition_id is not null as "isLive", m.sha256 as "mainSha256"
    from documents.fact as f
    join editions.revision as r on r.site_id = f.site_id and r.id = f.revision_id
    join editions.edition as e on e.site_id = r.site_id and e.id = r.edition_id
    left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.id
    left join documents.file as m on m.site_id = f.site_id and m.revision_id = f.revision_id and m.role = 'main'
    where f.site_id = ${siteId} and f.number_key = ${key} and f.number_key <> ''
      and r.id = coalesce(e.head_revision_id, p.revision_id, r.id) and e.state <> 'archived'
      and e.item_id is distinct from ${wanted.exceptItemId ?? null}::uuid
      ${year === null ? sql`` : sql`and (f.issued_year is null or f.issued_year = ${year})`}
      and (${issuer} = '' or f.issuer = '' or editions.words_of(f.issuer, '') = editions.words_of(${issuer}, ''))
    order by (p.edition_id is not null) desc, e.id limit 20`.execute(db)
  return rows
}
