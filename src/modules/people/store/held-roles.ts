/** Roles as they are held from all sources, on a day or at this moment. */
import { type RawBuilder, sql } from 'kysely'
import { dayOf, type LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { HeldRole } from '../rules/responsibility.ts'
import { publishingRoles, type Role } from '../rules/role.ts'

/** Of `people.held_role as h`: what is held on the day. */
export const heldOn = (day: LocalDate): RawBuilder<unknown> =>
  sql`(h.valid_from is null or h.valid_from <= ${day}) and (h.valid_until is null or h.valid_until >= ${day})`

/** Of `people.held_role as h`: what is held at the moment; what was ended today is over. */
export const heldNow = (now: Date): RawBuilder<unknown> => sql`h.ended_at is null and ${heldOn(dayOf(now))}`

const publishing = sql`h.role = any (${[...publishingRoles]}::text[])`

/** Of `people.held_role as h` and `people.account as a`: a publishing role without a second factor, or after long idleness. */
export const isResting = sql`(${publishing} and a.id is not null and (
  not exists (select from people.factor_holder as f where f.account_id = a.id)
  or exists (select from people.pause as z where z.account_id = a.id and z.ended_at is null)))`

const heldRole = sql`h.person_id as "personId", h.site_id as "siteId", h.role, h.board_title as "boardTitle",
  h.office_title as "officeTitle", h.valid_from as "validFrom", h.valid_until as "validUntil", ${isResting} as "isResting"`

/** The roles held at a site on the day: of everybody, or of the persons named. */
export async function rolesAt(
  db: Reader,
  { siteId, day, personIds }: { siteId: string; day: LocalDate; personIds: readonly string[] | null },
): Promise<HeldRole[]> {
  const { rows } = await sql<HeldRole>`
    select ${heldRole} from people.held_role as h left join people.account as a on a.person_id = h.person_id
    where h.site_id = ${siteId} and h.ended_at is null and ${heldOn(day)}
      and (${personIds === null ? null : [...personIds]}::uuid[] is null
        or h.person_id = any (${personIds === null ? null : [...personIds]}::uuid[]))
    order by h.rank nulls last, h.valid_from nulls first, h.person_id`.execute(db)
  return rows
}

/** The roles held at many sites on the day, without contributors but those named: a province has thousands of them. */
export async function officesAt(
  db: Reader,
  { siteIds, day, named }: { siteIds: readonly string[]; day: LocalDate; named: readonly string[] },
): Promise<HeldRole[]> {
  const { rows } = await sql<HeldRole>`
    select ${heldRole} from people.held_role as h left join people.account as a on a.person_id = h.person_id
    where h.site_id = any (${[...siteIds]}::uuid[]) and h.ended_at is null and ${heldOn(day)}
      and (h.role <> 'contributor' or h.person_id = any (${[...named]}::uuid[]))
    order by h.rank nulls last, h.valid_from nulls first, h.person_id`.execute(db)
  return rows
}

/** Who holds one of these roles at the site that day; at most `limit` of them, in Vietnamese order. */
export async function holdersAt(
  db: Reader,
  { siteId, day, roles, limit }: { siteId: string; day: LocalDate; roles: readonly string[]; limit: number },
): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select * from (
      select distinct p.id as "personId", p.full_name as name
      from people.held_role as h join units.person as p on p.id = h.person_id
      where h.site_id = ${siteId} and h.ended_at is null and h.role = any (${[...roles]}::text[]) and ${heldOn(day)}
      order by p.full_name, p.id limit ${limit}
    ) as holder order by name collate "vi-x-icu", "personId"`.execute(db)
  return rows
}

export type RoleLine = {
  id: string
  personId: string
  name: string
  email: string | null
  role: Role
  unit: string | null
  boardTitle: string | null
  officeTitle: string | null
  source: 'given' | 'help' | 'board' | 'inspection'
  basis: string | null
  validFrom: LocalDate | null
  validUntil: LocalDate | null
  endedAt: Date | null
  account: 'none' | 'invited' | 'open' | 'closed'
  hasSecondFactor: boolean
  isPaused: boolean
}

/** Everybody with a role at the site, past and coming ones too; the board in its order, then by role and name. */
export async function roleLinesOf(db: Reader, siteId: string): Promise<RoleLine[]> {
  const { rows } = await sql<RoleLine>`
    select h.id, h.person_id as "personId", p.full_name as name, a.email, h.role, h.board_title as "boardTitle",
      h.office_title as "officeTitle", h.source, h.basis, h.valid_from as "validFrom", h.valid_until as "validUntil",
      h.ended_at as "endedAt",
      (select st.name from units.state as st where st.unit_id = h.unit_id order by st.valid_from desc nulls last limit 1) as unit,
      case when a.id is null then 'none' when a.deactivated_at is not null then 'closed'
        when a.password_hash is null then 'invited' else 'open' end as account,
      exists (select from people.factor_holder as f where f.account_id = a.id) as "hasSecondFactor",
      exists (select from people.pause as z where z.account_id = a.id and z.ended_at is null) as "isPaused"
    from people.held_role as h
    join units.person as p on p.id = h.person_id
    left join people.account as a on a.person_id = h.person_id
    where h.site_id = ${siteId}
    order by h.valid_from desc nulls last, h.rank nulls last, h.role, p.full_name collate "vi-x-icu", h.id`.execute(db)
  return rows
}

export type AccessLine = {
  name: string
  email: string | null
  siteId: string | null
  site: string | null
  role: Role
  title: string | null
  source: RoleLine['source'] | 'delegation'
  basis: string | null
  validFrom: LocalDate | null
  validUntil: LocalDate | null
  /** Whether the person could sign in at all that day. */
  hadAccount: boolean
  /** A publishing role that rested that day: no second factor by its end, or idle. */
  rested: boolean
}

/**
 * Who could do what at the site on that day (null: the whole network): roles from all sources, and cover as roles of those
 * who were away. Held roles are those of the day, whatever was ended or changed since.
 */
export async function accessOn(
  db: Reader,
  { siteId, day }: { siteId: string | null; day: LocalDate },
): Promise<AccessLine[]> {
  const { rows } = await sql<AccessLine>`
    with ending as (select (${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as moment),
    held as (
      select h.person_id, h.site_id, h.role, coalesce(h.board_title, h.office_title) as title, h.source, h.basis, h.valid_from,
        h.valid_until
      from people.held_role as h
      where (${siteId}::uuid is null or h.site_id = ${siteId}::uuid or h.site_id is null) and ${heldOn(day)}
    ), allowed as (
      select * from held
      union all
      select d.to_person_id, d.site_id, h.role, h.title, 'delegation', p.full_name, d.valid_from,
        least(d.valid_until, (d.ended_at at time zone 'Asia/Ho_Chi_Minh')::date)
      from people.delegation as d
      join held as h on h.site_id = d.site_id and h.person_id = d.from_person_id and h.source <> 'inspection'
      join units.person as p on p.id = d.from_person_id
      where d.valid_from <= ${day} and least(d.valid_until, (d.ended_at at time zone 'Asia/Ho_Chi_Minh')::date) >= ${day}
    )
    select p.full_name as name, a.email, h.site_id as "siteId", s.name as site, h.role, h.title, h.source, h.basis,
      h.valid_from as "validFrom", h.valid_until as "validUntil",
      a.created_at < (select moment from ending)
        and (a.deactivated_at is null or a.deactivated_at >= (select moment from ending)) is true as "hadAccount",
      h.role = any (${[...publishingRoles]}::text[]) and (
        not exists (select from people.factor_holder as f
          where f.account_id = a.id and f.since < (select moment from ending))
        or exists (select from people.pause as z where z.account_id = a.id and z.began_at < (select moment from ending)
          and (z.ended_at is null or z.ended_at >= (select moment from ending)))) as rested
    from allowed as h
    join units.person as p on p.id = h.person_id
    left join people.account as a on a.person_id = h.person_id
    left join sites.site as s on s.id = h.site_id
    order by s.name collate "vi-x-icu" nulls first, p.full_name collate "vi-x-icu", h.role, h.source`.execute(db)
  return rows.map((line) => ({ ...line, hadAccount: line.hadAccount === true }))
}
