import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Duty } from '../rules/proposals.ts'
import type { TaxWay } from '../rules/tax.ts'

export type Payee = {
  id: string
  kind: 'person' | 'organisation'
  name: string
  personId: string | null
  taxWay: TaxWay
  names: readonly string[]
  quotas: readonly (Duty & { validFrom: LocalDate; basis: string })[]
  hasAccount: boolean
}

/** The payees of a site in Vietnamese order, without what only those who pay may see. */
export async function payeesOf(db: Reader, siteId: string): Promise<Payee[]> {
  const { rows } = await sql<Payee>`
    select p.id, p.kind, p.name, p.person_id as "personId", p.tax_way as "taxWay",
      array(select n.name_key from royalties.payee_name as n where n.site_id = p.site_id and n.payee_id = p.id) as names,
      (select coalesce(jsonb_agg(jsonb_build_object('validFrom', q.valid_from, 'dutyWorks', q.duty_works, 'dutyPercent', q.duty_percent,
        'mostWorks', q.most_works, 'basis', q.basis) order by q.valid_from desc, q.set_at desc), '[]')
        from royalties.quota as q where q.site_id = p.site_id and q.payee_id = p.id) as quotas,
      exists (select from royalties.payee_account as a where a.site_id = p.site_id and a.payee_id = p.id) as "hasAccount"
    from royalties.payee as p where p.site_id = ${siteId} order by p.name collate "vi-x-icu", p.id`.execute(db)
  return rows
}

type NewPayee = Pick<Payee, 'id' | 'kind' | 'name' | 'personId' | 'taxWay'> & { siteId: string; at: Date }

export async function insertPayee(tx: Tx, p: NewPayee): Promise<void> {
  await sql`insert into royalties.payee (site_id, id, kind, name, person_id, tax_way, made_at)
    values (${p.siteId}, ${p.id}, ${p.kind}, ${p.name}, ${p.personId}, ${p.taxWay}, ${p.at})`.execute(tx)
}

export async function addPayeeName(tx: Tx, siteId: string, payeeId: string, nameKey: string): Promise<void> {
  await sql`insert into royalties.payee_name (site_id, name_key, payee_id) values (${siteId}, ${nameKey}, ${payeeId})
    on conflict on constraint payee_name_pk do nothing`.execute(tx)
}

type Changed = Pick<Payee, 'id' | 'kind' | 'name' | 'personId' | 'taxWay'> & { siteId: string }

export async function updatePayee(tx: Tx, { siteId, id, kind, name, personId, taxWay }: Changed): Promise<void> {
  await sql`update royalties.payee set kind = ${kind}, name = ${name}, person_id = ${personId}, tax_way = ${taxWay}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export type Account = { no: number; bank: string; number: string }

/** Where the money of these payees goes now; for those who pay, and for the payee. */
export async function accountsOf(
  db: Reader,
  siteId: string,
  payeeIds: readonly string[],
): Promise<Map<string, Account>> {
  const { rows } = await sql<Account & { payeeId: string }>`
    select distinct on (payee_id) payee_id as "payeeId", no, bank, number from royalties.payee_account
    where site_id = ${siteId} and payee_id = any (${[...payeeIds]}::uuid[]) order by payee_id, no desc`.execute(db)
  return new Map(rows.map(({ payeeId, ...account }) => [payeeId, account]))
}

type NewAccount = { siteId: string; payeeId: string; bank: string; number: string; accountId: string; at: Date }

export async function insertAccount(tx: Tx, a: NewAccount): Promise<void> {
  await sql`insert into royalties.payee_account (site_id, payee_id, no, bank, number, entered_at, entered_by)
    select ${a.siteId}, ${a.payeeId}, coalesce(max(no), 0) + 1, ${a.bank}, ${a.number}, ${a.at}::timestamptz, ${a.accountId}::uuid
    from royalties.payee_account where site_id = ${a.siteId} and payee_id = ${a.payeeId}`.execute(tx)
}

type NewQuota = Duty & {
  siteId: string
  payeeId: string
  validFrom: LocalDate
  basis: string
  accountId: string
  at: Date
}

export async function insertQuota(tx: Tx, q: NewQuota): Promise<void> {
  await sql`insert into royalties.quota (site_id, payee_id, valid_from, duty_works, duty_percent, most_works, basis, set_at, set_by)
    values (${q.siteId}, ${q.payeeId}, ${q.validFrom}, ${q.dutyWorks}, ${q.dutyPercent}, ${q.mostWorks}, ${q.basis}, ${q.at},
      ${q.accountId})`.execute(tx)
}

/** Persons with a role at the site, to be named as payees. */
export async function peopleOfSite(db: Reader, siteId: string): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select p.id as "personId", p.full_name as name from units.person as p
    where exists (select from people.held_role as h where h.person_id = p.id and h.site_id = ${siteId})
    order by p.full_name collate "vi-x-icu", p.id limit 500`.execute(db)
  return rows
}
