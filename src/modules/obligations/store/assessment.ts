import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type Of = { siteId: string; formKey: string; day: LocalDate }

export type Tick = {
  no: number
  side: 'unit' | 'team'
  isPresent: boolean
  proposed: boolean
  quantity: string
  reason: string
  tickedAt: Date
  by: string
}

/** The last tick of each row and side, as known at the moment. */
export async function ticksOf(db: Reader, { siteId, formKey, day }: Of, asOf: Date): Promise<Tick[]> {
  const { rows } = await sql<Tick>`
    select distinct on (t.side, t.no) t.no, t.side, t.is_present as "isPresent", t.proposed, t.quantity, t.reason,
      t.ticked_at as "tickedAt", p.full_name as by
    from obligations.tick as t
    join people.account as a on a.id = t.ticked_by
    join units.person as p on p.id = a.person_id
    where t.site_id = ${siteId} and t.form_key = ${formKey} and t.day = ${day} and t.ticked_at <= ${asOf}
    order by t.side, t.no, t.ticked_at desc, t.id desc`.execute(db)
  return rows
}

export type NewTick = Omit<Tick, 'tickedAt' | 'by'> & { id: string }

export async function insertTicks(
  tx: Tx,
  { siteId, formKey, day }: Of,
  ticks: readonly NewTick[],
  { at, accountId }: { at: Date; accountId: string },
): Promise<void> {
  const rows = ticks.map((tick) => ({
    ...{
      site_id: siteId,
      id: tick.id,
      form_key: formKey,
      day,
      no: tick.no,
      side: tick.side,
      is_present: tick.isPresent,
    },
    ...{ proposed: tick.proposed, quantity: tick.quantity, reason: tick.reason, ticked_at: at, ticked_by: accountId },
  }))
  await sql`insert into obligations.tick
    select * from jsonb_populate_recordset(null::obligations.tick, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

export type EvidenceLine = { no: number; address: string; title: string; sha256: string; frozenAt: Date }

export async function evidenceOf(db: Reader, { siteId, formKey, day }: Of): Promise<EvidenceLine[]> {
  const { rows } = await sql<EvidenceLine>`
    select no, address, title, sha256, frozen_at as "frozenAt" from obligations.evidence
    where site_id = ${siteId} and form_key = ${formKey} and day = ${day} order by no, address, frozen_at`.execute(db)
  return rows
}

export type Frozen = {
  id: string
  no: number
  address: string
  title: string
  sha256: string
  revisionIds: readonly string[]
}

export async function insertEvidence(
  tx: Tx,
  { siteId, formKey, day }: Of,
  frozen: readonly Frozen[],
  { at, accountId }: { at: Date; accountId: string },
): Promise<void> {
  const rows = frozen.map((one) => ({
    ...{ site_id: siteId, id: one.id, form_key: formKey, day, no: one.no, address: one.address, title: one.title },
    ...{ sha256: one.sha256, revision_ids: one.revisionIds, frozen_at: at, frozen_by: accountId },
  }))
  await sql`insert into obligations.evidence
    select * from jsonb_populate_recordset(null::obligations.evidence, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

export type Shown = { revisionId: string; title: string; print: string }

/**
 * What stands in a section and below it, the newest first, with a print of each text and its files. The addresses of sections show no
 * more than these, and whole texts are kept with their revisions for ever.
 */
export async function shownIn(db: Reader, siteId: string, sectionIds: readonly string[], now: Date): Promise<Shown[]> {
  const { rows } = await sql<Shown>`
    select p.revision_id as "revisionId", p.title, encode(sha256(convert_to(jsonb_build_array(r.title, r.summary, r.content, (
        select jsonb_agg(f.sha256 order by f.sha256) from editions.publication_file as f
        where f.site_id = p.site_id and f.edition_id = p.edition_id))::text, 'UTF8')), 'hex') as print
    from (
      select distinct c.edition_id, c.live_from, c.number from editions.placement as c
      where c.site_id = ${siteId} and c.section_id = any (${[...sectionIds]}::uuid[]) and c.live_from <= ${now}
      order by c.live_from desc, c.number desc limit 50
    ) as c
    join editions.publication as p on p.site_id = ${siteId} and p.edition_id = c.edition_id
    join editions.revision as r on r.site_id = p.site_id and r.id = p.revision_id
    order by c.live_from desc, c.number desc`.execute(db)
  return rows
}

/** Sections by their keys or slugs. */
export async function sectionsNamed(
  db: Reader,
  siteId: string,
  names: readonly string[],
): Promise<{ id: string; name: string; slug: string; kind: string; href: string | null }[]> {
  const { rows } = await sql<{ id: string; name: string; slug: string; kind: string; href: string | null }>`
    select id, name, slug, kind, href from sites.section
    where site_id = ${siteId} and (key = any (${[...names]}::text[]) or slug = any (${[...names]}::text[])) and merged_into is null
    order by position`.execute(db)
  return rows
}

/** How many open sections stand at or below the named ones. */
export async function sectionCounts(
  db: Reader,
  siteId: string,
  keys: readonly string[],
): Promise<Map<string, { sections: number; below: number }>> {
  const { rows } = await sql<{ key: string; sections: number; below: number }>`
    with recursive below as (
      select s.key as top, s.id, 0 as depth from sites.section as s
      where s.site_id = ${siteId} and s.key = any (${[...keys]}::text[]) and s.closed_at is null
      union all
      select b.top, s.id, b.depth + 1 from sites.section as s join below as b on s.parent_id = b.id
      where s.site_id = ${siteId} and s.closed_at is null
    )
    select top as key, (count(*) filter (where depth = 0))::integer as sections, (count(*) filter (where depth > 0))::integer as below
    from below group by 1`.execute(db)
  return new Map(rows.map(({ key, ...counts }) => [key, counts]))
}
