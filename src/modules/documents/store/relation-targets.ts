// Documents that others name: by their item, or by the number a citation gives.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'
import { numberKey } from '../rules/keys.ts'

export type FoundDocument = {
  siteId: string
  itemId: string
  title: string
  numberSymbol: string
  kind: string
  issuer: string
  issuedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  path: string
  /** Live relations that end it: 'replaces', 'repeals', with the day they work from. */
  endedBy: readonly { kind: 'replaces' | 'repeals'; on: string | null; whole: boolean }[]
}

const isLive = sql`p.live_from <= now() and (p.live_until is null or p.live_until > now())`

const columns = sql`
  p.site_id as "siteId", p.item_id as "itemId", p.title, f.number_symbol as "numberSymbol", f.kind, f.issuer,
  f.issued_on::text as "issuedOn", f.effective_on::text as "effectiveOn", f.expires_on::text as "expiresOn", p.path,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'whole', r.is_whole, 'on', coalesce(c.effective_on, c.issued_on))), '[]')
    from documents.relation as r
    join editions.publication as q on q.site_id = r.site_id and q.revision_id = r.revision_id and q.live_from <= now()
    join documents.fact as c on c.site_id = r.site_id and c.revision_id = r.revision_id
    where r.kind in ('replaces', 'repeals') and ((r.to_site_id = p.site_id and r.to_item_id = p.item_id)
      or (r.to_item_id is null and r.to_number_key = f.number_key and f.number_key <> ''
        and (r.to_issued_on is null or r.to_issued_on = f.issued_on)))
  ) as "endedBy"`

/** Published documents of any site with one of these numbers, for what others cite. */
export async function documentsByNumber(db: Reader, numberSymbols: readonly string[]): Promise<FoundDocument[]> {
  const keys = [...new Set(numberSymbols.map(numberKey).filter((key) => key !== ''))]
  if (keys.length === 0) return []
  const { rows } = await sql<FoundDocument>`
    select ${columns}
    from documents.fact as f
    join editions.publication as p on p.site_id = f.site_id and p.revision_id = f.revision_id and ${isLive}
    where f.number_key = any (${keys}::text[]) limit 200`.execute(db)
  return rows
}

/** Published documents by their items. */
export async function documentsByItem(
  db: Reader,
  items: readonly { siteId: string; itemId: string }[],
): Promise<FoundDocument[]> {
  if (items.length === 0) return []
  const { rows } = await sql<FoundDocument>`
    select ${columns}
    from unnest(${items.map(({ siteId }) => siteId)}::uuid[], ${items.map(({ itemId }) => itemId)}::uuid[]) as w (site_id, item_id)
    join editions.publication as p on p.site_id = w.site_id and p.item_id = w.item_id and ${isLive}
    join documents.fact as f on f.site_id = p.site_id and f.revision_id = p.revision_id`.execute(db)
  return rows
}

/**
 * Published documents a picker offers for what somebody typed: a number however it is typed, or words of the subject; those of the
 * site first. Sites show their documents to everybody, so the picker looks at all of them.
 */
export async function documentsLike(
  db: Reader,
  siteId: string,
  typed: string,
  limit: number,
): Promise<FoundDocument[]> {
  const key = numberKey(typed)
  const number = /\d/.test(key) ? key : null
  const { rows } = await sql<FoundDocument>`
    select ${columns}
    from documents.fact as f
    join editions.publication as p on p.site_id = f.site_id and p.revision_id = f.revision_id and ${isLive}
    join editions.listed as l on l.site_id = p.site_id and l.edition_id = p.edition_id
    where ${
      number === null
        ? sql`l.type = 'document' and l.words @@ plainto_tsquery('simple', array_to_string(editions.words_of(${typed}, ''), ' '))`
        : sql`f.number_key like ${`${number}%`}`
    }
    order by (f.site_id = ${siteId}) desc, length(f.number_key), f.issued_on desc nulls last, p.item_id limit ${limit}`.execute(
    db,
  )
  return rows
}
