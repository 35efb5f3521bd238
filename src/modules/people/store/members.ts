/** Roles given outside the board's decisions, and the people a site knows. */
import { sql } from 'kysely'
import { dayOf, type LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Role } from '../rules/role.ts'

export type NewMembership = {
  id: string
  siteId: string
  personId: string
  role: Role
  unitId: string | null
  validFrom: LocalDate
  validUntil: LocalDate | null
  isHelp: boolean
  basis: string
}

export async function insertDatedMembership(tx: Tx, given: NewMembership, now: Date): Promise<void> {
  await sql`insert into people.membership (id, site_id, person_id, role, unit_id, valid_from, valid_until, is_help, basis, given_at)
    values (${given.id}, ${given.siteId}, ${given.personId}, ${given.role}, ${given.unitId}, ${given.validFrom},
      ${given.validUntil}, ${given.isHelp}, ${given.basis || null}, ${now})`.execute(tx)
}

export type Ended = { personId: string; role: Role }

/** Ends a role of this site at once; undefined when it has none such that still runs. */
export async function endMembership(tx: Tx, siteId: string, id: string, now: Date): Promise<Ended | undefined> {
  const { rows } = await sql<Ended>`update people.membership set ended_at = ${now}
    where site_id = ${siteId} and id = ${id} and ended_at is null and (valid_until is null or valid_until >= ${dayOf(now)})
    returning person_id as "personId", role`.execute(tx)
  return rows[0]
}

/** Whose role it is, as long as it is one of this site's. */
export async function membershipAt(db: Reader, siteId: string, id: string): Promise<Ended | undefined> {
  const { rows } = await sql<Ended>`
    select person_id as "personId", role from people.membership where site_id = ${siteId} and id = ${id}`.execute(db)
  return rows[0]
}

/** Whether the site has a board by decision, in force or to come. */
export async function hasBoardDecision(db: Reader, siteId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from people.board_decision where site_id = ${siteId} and revoked_at is null) as found`.execute(
    db,
  )
  return rows[0]?.found ?? false
}

export type KnownPerson = { personId: string; name: string; officeTitle: string | null }

/** Everybody who ever held a role at the site, by name, with the last office title a decision printed for them there. */
export async function personsOf(db: Reader, siteId: string): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select p.id as "personId", p.full_name as name,
      (select s.office_title from people.board_seat as s
        join people.board_decision as d on d.site_id = s.site_id and d.id = s.decision_id
        where s.site_id = ${siteId} and s.person_id = p.id order by d.effective_on desc limit 1) as "officeTitle"
    from units.person as p
    where p.id in (select h.person_id from people.held_role as h where h.site_id = ${siteId} and h.source <> 'inspection'
      union select s.person_id from people.board_seat as s where s.site_id = ${siteId})
    order by p.full_name collate "vi-x-icu", p.id`.execute(db)
  return rows
}

export type UnitChoice = { id: string; name: string }

/** Units people of the site can belong to: its contributors, its bodies, its governing and operating unit. */
export async function unitsAround(db: Reader, siteId: string): Promise<UnitChoice[]> {
  const { rows } = await sql<UnitChoice>`
    select u.id, u.name from (
      select i.id, (select st.name from units.state as st where st.unit_id = i.id order by st.valid_from desc nulls last limit 1) as name
      from (
        select unit_id as id from sites.contributor where site_id = ${siteId}
        union select unit_id from sites.body where site_id = ${siteId}
        union select governing_unit_id from sites.site where id = ${siteId} and governing_unit_id is not null
        union select operator_unit_id from sites.site where id = ${siteId} and operator_unit_id is not null
      ) as i
    ) as u order by u.name collate "vi-x-icu", u.id`.execute(db)
  return rows
}

/** The bodies a site speaks for, in their order. */
export async function bodiesOf(db: Reader, siteId: string): Promise<UnitChoice[]> {
  const { rows } = await sql<UnitChoice>`
    select b.unit_id as id,
      (select st.name from units.state as st where st.unit_id = b.unit_id order by st.valid_from desc nulls last limit 1) as name
    from sites.body as b where b.site_id = ${siteId} order by b.position`.execute(db)
  return rows
}

/**
 * The account of an e-mail that another site opened and nobody has proved to be the person's, with the name of that site; null
 * where the account can be trusted or there is none.
 */
export async function unprovedElsewhere(
  db: Reader,
  { email, siteId }: { email: string; siteId: string },
): Promise<{ accountId: string; openedBy: string } | null> {
  const { rows } = await sql<{ accountId: string; openedBy: string | null }>`
    select a.id as "accountId", (select s.name from sites.site as s where s.id = a.opened_by_site) as "openedBy"
    from people.account as a
    where a.email = ${email} and a.proved_at is null and a.deactivated_at is null
      and a.opened_by_site is distinct from ${siteId}`.execute(db)
  const [found] = rows
  return found === undefined ? null : { accountId: found.accountId, openedBy: found.openedBy ?? '' }
}

export type KnownAccount = { accountId: string; personId: string; isClosed: boolean; isProved: boolean }

/** The person and account of an e-mail, deactivated or not. */
export async function accountByEmail(db: Reader, email: string): Promise<KnownAccount | undefined> {
  const { rows } = await sql<KnownAccount>`
    select id as "accountId", person_id as "personId", deactivated_at is not null as "isClosed", proved_at is not null as "isProved"
    from people.account where email = ${email}`.execute(db)
  return rows[0]
}

/**
 * Whether an account is this site's alone to open: nobody has opened it in any way, and no other site has given its person a
 * role. Whoever holds a one-time link holds the account with all its roles.
 */
export async function isOursToOpen(
  db: Reader,
  { accountId, siteId }: { accountId: string; siteId: string },
): Promise<boolean> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select a.password_hash is null
      and not exists (select from people.identity as i where i.account_id = a.id)
      and not exists (select from people.passkey as k where k.account_id = a.id)
      and not exists (select from people.held_role as h
        where h.person_id = a.person_id and h.ended_at is null and h.site_id is distinct from ${siteId}) as "isOurs"
    from people.account as a where a.id = ${accountId}`.execute(db)
  return rows[0]?.isOurs ?? false
}
