import { sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { NotCounted, RateKind } from '../rules/kinds.ts'
import type { Modifier } from '../rules/money.ts'
import type { PaidShare } from '../rules/rating.ts'

export type RatingState = 'proposed' | 'returned' | 'decided'

export type Rating = {
  id: string
  month: LocalMonth
  itemId: string | null
  workNo: number | null
  rateKind: RateKind
  genre: string | null
  title: string
  day: LocalDate
  unitId: string | null
  unit: string | null
  quantity: number
  tableSiteId: string | null
  tableId: string | null
  basis: 'A' | 'B' | null
  mode: 'coefficient' | 'sum' | null
  measure: number | null
  unitAmount: number | null
  sitePercent: number | null
  modifiers: readonly Modifier[]
  notCounted: NotCounted | null
  note: string
  amount: number
  state: RatingState
  proposedBy: string
  proposedByPerson: string
  returnedBecause: string | null
  decidedAt: Date | null
  reversedAt: Date | null
  shares: readonly (PaidShare & { no: number; personId: string | null })[]
}

const rating = sql`r.id, r.month, r.item_id as "itemId", r.work_no as "workNo", r.rate_kind as "rateKind", r.genre, r.title, r.day,
  r.unit_id as "unitId", (select st.name from units.state as st where st.unit_id = r.unit_id
    order by st.valid_from desc nulls last limit 1) as unit,
  r.quantity, r.table_site_id as "tableSiteId", r.table_id as "tableId", r.basis, r.mode, r.measure, r.unit_amount as "unitAmount",
  r.site_percent as "sitePercent", r.modifiers, r.not_counted as "notCounted", r.note, r.amount, r.state,
  r.proposed_by as "proposedBy", r.proposed_by_person as "proposedByPerson", r.returned_because as "returnedBecause",
  r.decided_at as "decidedAt", r.reversed_at as "reversedAt",
  (select coalesce(jsonb_agg(jsonb_build_object('no', s.no, 'payeeId', s.payee_id, 'name', s.name, 'role', s.role, 'parts', s.parts,
    'amount', s.amount, 'personId', p.person_id) order by s.no), '[]')
    from royalties.share as s join royalties.payee as p on p.site_id = s.site_id and p.id = s.payee_id
    where s.site_id = r.site_id and s.rating_id = r.id) as shares`

type Within = { siteId: string; from: LocalMonth; to: LocalMonth }

/** What stands in these months, and whatever else was made of works published in them; nothing that was taken back. */
export async function ratingsIn(db: Reader, { siteId, from, to }: Within): Promise<Rating[]> {
  const { rows } = await sql<Rating>`
    select ${rating} from royalties.rating as r
    where r.site_id = ${siteId} and r.reversed_at is null
      and (r.month between ${from} and ${to} or (r.item_id is not null and r.day >= ${`${from}-01`}
        and r.day < (${`${to}-01`}::date + interval '1 month')))
    order by r.day, r.item_id, r.work_no, r.id`.execute(db)
  return rows
}

export async function ratingsOf(db: Reader, siteId: string, ids: readonly string[]): Promise<Rating[]> {
  const { rows } = await sql<Rating>`
    select ${rating} from royalties.rating as r where r.site_id = ${siteId} and r.id = any (${[...ids]}::uuid[])
    order by r.day, r.id`.execute(db)
  return rows
}

/** What stands of these items, locked. */
export async function lockRatings(tx: Tx, siteId: string, ids: readonly string[]): Promise<Rating[]> {
  await sql`select from royalties.rating where site_id = ${siteId} and id = any (${[...ids]}::uuid[]) order by id for update`.execute(
    tx,
  )
  return ratingsOf(tx, siteId, ids)
}

/** What stands of these items. */
export async function ratingsOfItems(db: Reader, siteId: string, itemIds: readonly string[]): Promise<Rating[]> {
  const { rows } = await sql<Rating>`
    select ${rating} from royalties.rating as r
    where r.site_id = ${siteId} and r.item_id = any (${[...itemIds]}::uuid[]) and r.reversed_at is null`.execute(db)
  return rows
}

export type NewRating = Omit<Rating, 'shares' | 'unit' | 'state' | 'returnedBecause' | 'decidedAt' | 'reversedAt'> & {
  siteId: string
  at: Date
  paid: readonly PaidShare[]
}

/** Proposals, all in one go; one that stood before, proposed or returned, is replaced. */
export async function writeRatings(tx: Tx, ratings: readonly NewRating[]): Promise<void> {
  const [first] = ratings
  if (first === undefined) return
  const ids = ratings.map(({ id }) => id)
  await sql`delete from royalties.share where site_id = ${first.siteId} and rating_id = any (${ids}::uuid[])`.execute(
    tx,
  )
  await sql`insert into royalties.rating select * from jsonb_populate_recordset(null::royalties.rating, ${JSON.stringify(ratings.map(rowOf))}::jsonb)
    on conflict on constraint rating_pk do update set month = excluded.month, rate_kind = excluded.rate_kind,
      quantity = excluded.quantity, table_site_id = excluded.table_site_id, table_id = excluded.table_id, basis = excluded.basis,
      mode = excluded.mode, measure = excluded.measure, unit_amount = excluded.unit_amount, site_percent = excluded.site_percent,
      modifiers = excluded.modifiers, not_counted = excluded.not_counted, note = excluded.note, amount = excluded.amount,
      state = 'proposed', returned_because = null, proposed_at = excluded.proposed_at, proposed_by = excluded.proposed_by,
      proposed_by_person = excluded.proposed_by_person`.execute(tx)
  const shares = ratings.flatMap(({ siteId, id, paid }) =>
    paid.map(({ payeeId, name, role, parts, amount }, at) => ({
      ...{ site_id: siteId, rating_id: id, no: at + 1, payee_id: payeeId, name, role, parts, amount },
    })),
  )
  await sql`insert into royalties.share select * from jsonb_populate_recordset(null::royalties.share, ${JSON.stringify(shares)}::jsonb)`.execute(
    tx,
  )
}

const rowOf = (r: NewRating) => ({
  ...{ site_id: r.siteId, id: r.id, month: r.month, item_id: r.itemId, work_no: r.workNo, rate_kind: r.rateKind },
  ...{
    genre: r.genre,
    title: r.title,
    day: r.day,
    unit_id: r.unitId,
    quantity: r.quantity,
    table_site_id: r.tableSiteId,
  },
  ...{ table_id: r.tableId, basis: r.basis, mode: r.mode, measure: r.measure, unit_amount: r.unitAmount },
  ...{ site_percent: r.sitePercent, modifiers: r.modifiers, not_counted: r.notCounted, note: r.note, amount: r.amount },
  ...{ state: 'proposed', proposed_at: r.at.toISOString(), proposed_by: r.proposedBy },
  proposed_by_person: r.proposedByPerson,
})

type Deciding = { siteId: string; ids: readonly string[]; accountId: string; personId: string; title: string; at: Date }

export async function markDecided(tx: Tx, d: Deciding): Promise<void> {
  await sql`update royalties.rating set state = 'decided', decided_at = ${d.at}, decided_by = ${d.accountId},
      decided_by_person = ${d.personId}, decided_title = ${d.title}
    where site_id = ${d.siteId} and id = any (${[...d.ids]}::uuid[])`.execute(tx)
}

export async function markReturned(tx: Tx, siteId: string, ids: readonly string[], reason: string): Promise<void> {
  await sql`update royalties.rating set state = 'returned', returned_because = ${reason}
    where site_id = ${siteId} and id = any (${[...ids]}::uuid[]) and state <> 'decided'`.execute(tx)
}

export async function dropProposals(tx: Tx, siteId: string, ids: readonly string[]): Promise<void> {
  const wanted = sql`site_id = ${siteId} and rating_id = any (${[...ids]}::uuid[])`
  await sql`delete from royalties.share where ${wanted}`.execute(tx)
  await sql`delete from royalties.rating where site_id = ${siteId} and id = any (${[...ids]}::uuid[]) and state <> 'decided'`.execute(
    tx,
  )
}
