// The word lists and the repairs; lines end, they are not removed, so that every list tells its history.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { RepairList } from '../rules/lists.ts'

export type AcceptedLine = {
  id: string
  siteId: string | null
  text: string
  addedAt: Date
  addedBy: string
  endedAt: Date | null
  endedBy: string | null
}

/** What counts at a site: its own list and the network's. */
export async function acceptedTexts(db: Reader, siteId: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select text from quality.accepted where ended_at is null and (site_id = ${siteId} or site_id is null)
    order by text`.execute(db)
  return rows.map(({ text }) => text)
}

/** The list of a site, or of the network; those that count first, then what was taken out, the latest first. */
export async function acceptedLines(db: Reader, siteId: string | null, limit: number): Promise<AcceptedLine[]> {
  const { rows } = await sql<AcceptedLine>`
    select a.id, a.site_id as "siteId", a.text, a.added_at as "addedAt", p.full_name as "addedBy", a.ended_at as "endedAt",
      e.full_name as "endedBy"
    from quality.accepted as a
    join people.account as c on c.id = a.added_by join units.person as p on p.id = c.person_id
    left join people.account as d on d.id = a.ended_by left join units.person as e on e.id = d.person_id
    where a.site_id is not distinct from ${siteId}::uuid
    order by a.ended_at is not null, a.ended_at desc, a.text collate "vi-x-icu", a.id limit ${limit}`.execute(db)
  return rows
}

type NewAccepted = { id: string; siteId: string | null; text: string; key: string; at: Date; accountId: string }

/** False where the list has it already. */
export async function insertAccepted(tx: Tx, { id, siteId, text, key, at, accountId }: NewAccepted): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into quality.accepted (id, site_id, text, key, added_at, added_by)
    values (${id}, ${siteId}, ${text}, ${key}, ${at}, ${accountId})
    on conflict (coalesce(site_id, '00000000-0000-0000-0000-000000000000'), key) where ended_at is null do nothing`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

type Ending = { siteId: string | null; id: string; at: Date; accountId: string }

/** Takes a line out of its list; answers its text, or nothing where the list has no such line. */
export async function endAccepted(tx: Tx, { siteId, id, at, accountId }: Ending): Promise<string | undefined> {
  const { rows } = await sql<{ text: string }>`
    update quality.accepted set ended_at = ${at}, ended_by = ${accountId}
    where site_id is not distinct from ${siteId}::uuid and id = ${id} and ended_at is null returning text`.execute(tx)
  return rows[0]?.text
}

export type RepairLine = {
  id: string
  list: RepairList
  wrong: string
  right: string
  source: string
  addedAt: Date
  addedBy: string
}

export async function repairLines(db: Reader, list: RepairList | null): Promise<RepairLine[]> {
  const { rows } = await sql<RepairLine>`
    select r.id, r.list, r.wrong, r.fixed as right, r.source, r.added_at as "addedAt", p.full_name as "addedBy"
    from quality.repair as r
    join people.account as c on c.id = r.added_by join units.person as p on p.id = c.person_id
    where r.ended_at is null and (${list}::text is null or r.list = ${list})
    order by r.wrong collate "vi-x-icu", r.id`.execute(db)
  return rows
}

type NewRepair = Pick<RepairLine, 'id' | 'list' | 'wrong' | 'right' | 'source'> & { at: Date; accountId: string }

export async function insertRepair(tx: Tx, r: NewRepair): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into quality.repair (id, list, wrong, fixed, source, added_at, added_by)
    values (${r.id}, ${r.list}, ${r.wrong}, ${r.right}, ${r.source}, ${r.at}, ${r.accountId})
    on conflict (list, wrong) where ended_at is null do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function endRepair(
  tx: Tx,
  id: string,
  at: Date,
  accountId: string,
): Promise<{ wrong: string; right: string } | undefined> {
  const { rows } = await sql<{ wrong: string; right: string }>`
    update quality.repair set ended_at = ${at}, ended_by = ${accountId} where id = ${id} and ended_at is null
    returning wrong, fixed as right`.execute(tx)
  return rows[0]
}

export type Passed = { siteId: string; editionId: string; kind: string; quote: string }

export async function insertPassed(
  tx: Tx,
  { siteId, editionId, kind, quote }: Passed,
  at: Date,
  accountId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into quality.passed_over (site_id, edition_id, kind, quote, passed_at, passed_by)
    select e.site_id, e.id, ${kind}, ${quote}, ${at}, ${accountId} from editions.edition as e
    where e.site_id = ${siteId} and e.id = ${editionId}
    on conflict on constraint passed_over_pk do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function passedOf(
  db: Reader,
  siteId: string,
  editionId: string,
): Promise<{ kind: string; quote: string }[]> {
  const { rows } = await sql<{ kind: string; quote: string }>`
    select kind, quote from quality.passed_over where site_id = ${siteId} and edition_id = ${editionId}`.execute(db)
  return rows
}
