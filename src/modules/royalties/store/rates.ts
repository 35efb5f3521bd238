import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { LawFigure, RateLine, RateTable } from '../rules/rate-table.ts'

export type KeptFigure = LawFigure & {
  id: string
  proposedBy: string | null
  confirmedBy: string | null
  isInForce: boolean
}

/** Figures of the law, the newest first; those that wait for a second person are told apart. */
export async function lawFigures(db: Reader): Promise<KeptFigure[]> {
  const { rows } = await sql<KeptFigure>`
    select id, kind, valid_from as "validFrom", amount, percent, source, confidence, proposed_by as "proposedBy",
      confirmed_by as "confirmedBy", proposed_by is null or confirmed_by is not null as "isInForce"
    from royalties.law_figure order by kind, valid_from desc, proposed_at desc`.execute(db)
  return rows
}

type NewFigure = LawFigure & { accountId: string; at: Date }

export async function insertFigure(tx: Tx, f: NewFigure): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into royalties.law_figure (kind, valid_from, amount, percent, source, confidence, proposed_at, proposed_by)
    values (${f.kind}, ${f.validFrom}, ${f.amount}, ${f.percent}, ${f.source}, ${f.confidence}, ${f.at}, ${f.accountId})
    returning id`.execute(tx)
  return rows[0]?.id ?? ''
}

/** False where somebody was faster, or would confirm their own. */
export async function confirmFigure(tx: Tx, id: string, accountId: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update royalties.law_figure set confirmed_by = ${accountId}, confirmed_at = ${at}
    where id = ${id} and confirmed_by is null and proposed_by <> ${accountId}`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** The site and those above it, nearest first. */
export async function lineageOf(db: Reader, siteId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, parent_id, 0 as step from sites.site where id = ${siteId}
      union all select s.id, s.parent_id, up.step + 1 from sites.site as s join up on s.id = up.parent_id where up.step < 9
    ) select id from up order by step`.execute(db)
  return rows.map(({ id }) => id)
}

export type KeptTable = RateTable & {
  proposedAt: Date
  proposedBy: string
  confirmedAt: Date | null
  confirmedBy: string | null
}

/** The tables of these sites, the newest first, with their lines. */
export async function tablesOf(db: Reader, siteIds: readonly string[]): Promise<KeptTable[]> {
  const { rows } = await sql<KeptTable>`
    select t.site_id as "siteId", t.id, t.title, t.decision_number as "decisionNumber", t.issuer, t.decided_on as "decidedOn",
      t.signer_name as "signerName", t.basis, t.legal_basis as "legalBasis", t.unit_amount as "unitAmount",
      t.below_percent as "belowPercent", t.photo_cap as "photoCap", t.valid_from as "validFrom", t.valid_until as "validUntil",
      t.proposed_at as "proposedAt", t.proposed_by as "proposedBy", t.confirmed_at as "confirmedAt", t.confirmed_by as "confirmedBy",
      (select coalesce(jsonb_agg(jsonb_build_object('rateKind', l.rate_kind, 'mode', l.mode, 'least', l.least, 'usual', l.usual,
        'most', l.most) order by l.rate_kind), '[]') from royalties.rate_line as l
        where l.site_id = t.site_id and l.table_id = t.id) as lines
    from royalties.rate_table as t
    where t.site_id = any (${[...siteIds]}::uuid[])
    order by t.valid_from desc, t.proposed_at desc`.execute(db)
  return rows
}

type NewTable = Omit<RateTable, 'lines'> & { accountId: string; at: Date }

export async function insertTable(tx: Tx, t: NewTable, lines: readonly RateLine[]): Promise<void> {
  await sql`insert into royalties.rate_table (site_id, id, title, decision_number, issuer, decided_on, signer_name, basis,
      legal_basis, unit_amount, below_percent, photo_cap, valid_from, valid_until, proposed_at, proposed_by)
    values (${t.siteId}, ${t.id}, ${t.title}, ${t.decisionNumber}, ${t.issuer}, ${t.decidedOn}, ${t.signerName}, ${t.basis},
      ${t.legalBasis}, ${t.unitAmount}, ${t.belowPercent}, ${t.photoCap}, ${t.validFrom}, ${t.validUntil}, ${t.at}, ${t.accountId})`.execute(
    tx,
  )
  for (const { rateKind, mode, least, usual, most } of lines)
    await sql`insert into royalties.rate_line (site_id, table_id, rate_kind, mode, least, usual, most)
      values (${t.siteId}, ${t.id}, ${rateKind}, ${mode}, ${least}, ${usual}, ${most})`.execute(tx)
}

/** A table takes force by a second person; false where it has it already, or its own proposer asks. */
export async function confirmTable(
  tx: Tx,
  { siteId, id, accountId, at }: { siteId: string; id: string; accountId: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update royalties.rate_table set confirmed_by = ${accountId}, confirmed_at = ${at}
    where site_id = ${siteId} and id = ${id} and confirmed_by is null and proposed_by <> ${accountId}`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** The tables that have taken force, of a site and those above it. */
export async function tablesInForce(db: Reader, siteIds: readonly string[]): Promise<RateTable[]> {
  return (await tablesOf(db, siteIds)).filter(({ confirmedAt }) => confirmedAt !== null)
}

export type Days = { from: LocalDate; to: LocalDate }
