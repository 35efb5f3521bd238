import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Figures } from '../rules/figures.ts'
import type { PeriodKind } from '../rules/period.ts'
import type { Named, ReportState, Texts } from '../rules/report.ts'
import type { SeriesFacts } from '../rules/series.ts'

export type ReportLine = {
  id: string
  seriesId: string
  series: string
  periodKind: PeriodKind
  from: LocalDate
  to: LocalDate
  state: ReportState
  number: string | null
  symbol: string
  issuedOn: LocalDate | null
  madeAt: Date
}

export type Report = ReportLine & {
  siteId: string
  version: number
  figures: Figures
  figuresSum: string
  takenAt: Date
  explanation: string
  texts: Texts
  named: Named
  /** As it was when it went out to be signed; null before. */
  heading: SeriesFacts | null
  signedSha256: string | null
  signedName: string | null
  arrivalId: string | null
  issuedAt: Date | null
}

const line = sql`r.id, r.series_id as "seriesId", s.name as series, r.period_kind as "periodKind", r.period_from as "from",
  r.period_to as "to", r.state, r.number, coalesce(r.heading ->> 'symbol', s.symbol) as symbol, r.issued_on as "issuedOn",
  r.made_at as "madeAt"`

const whole = sql`${line}, r.site_id as "siteId", r.version, r.figures, r.figures_sum as "figuresSum", r.taken_at as "takenAt",
  r.explanation, r.texts, r.named, r.heading, r.signed_sha256 as "signedSha256", r.signed_name as "signedName",
  r.arrival_id as "arrivalId", r.issued_at as "issuedAt"`

const table = sql`reports.report as r join reports.series as s on s.site_id = r.site_id and s.id = r.series_id`

/** The latest periods first. */
export async function reportsOf(db: Reader, siteId: string, limit: number): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select ${line} from ${table} where r.site_id = ${siteId} order by r.period_to desc, r.made_at desc, r.id limit ${limit}`.execute(
    db,
  )
  return rows
}

export async function reportAt(db: Reader, siteId: string, id: string): Promise<Report | undefined> {
  const { rows } =
    await sql<Report>`select ${whole} from ${table} where r.site_id = ${siteId} and r.id = ${id}`.execute(db)
  return rows[0]
}

/** Holds the report until the commit. */
export async function lockReport(tx: Tx, siteId: string, id: string): Promise<Report | undefined> {
  const { rows } = await sql<Report>`
    select ${whole} from ${table} where r.site_id = ${siteId} and r.id = ${id} for update of r`.execute(tx)
  return rows[0]
}

/** What was written in the latest report of the series before this period, issued ones first. */
export async function formerTexts(
  db: Reader,
  { siteId, seriesId, before }: { siteId: string; seriesId: string; before: LocalDate },
): Promise<Texts> {
  const { rows } = await sql<{ texts: Texts }>`
    select texts from reports.report where site_id = ${siteId} and series_id = ${seriesId} and period_to < ${before}
    order by state = 'issued' desc, period_to desc, made_at desc limit 1`.execute(db)
  return rows[0]?.texts ?? {}
}

type Key = { siteId: string; id: string }
export type Taken = { figures: Figures; sum: string; at: Date }
type New = Key & {
  seriesId: string
  period: { kind: PeriodKind; from: LocalDate; to: LocalDate }
  taken: Taken
  texts: Texts
  named: Named
  by: string | null
  at: Date
}

export async function insertReport(
  tx: Tx,
  { siteId, id, seriesId, period, taken, texts, named, by, at }: New,
): Promise<void> {
  await sql`insert into reports.report (site_id, id, series_id, period_kind, period_from, period_to, state, figures, figures_sum,
      taken_at, texts, named, made_at, made_by)
    values (${siteId}, ${id}, ${seriesId}, ${period.kind}, ${period.from}, ${period.to}, 'draft', ${JSON.stringify(taken.figures)}::jsonb,
      ${taken.sum}, ${taken.at}, ${JSON.stringify(texts)}::jsonb, ${JSON.stringify(named)}::jsonb, ${at}, ${by})`.execute(
    tx,
  )
}

/** Writing makes a checked report a draft again. */
export async function saveTexts(tx: Tx, { siteId, id }: Key, texts: Texts, named: Named): Promise<void> {
  await sql`update reports.report set texts = ${JSON.stringify(texts)}::jsonb, named = ${JSON.stringify(named)}::jsonb, state = 'draft',
      version = version + 1
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export async function saveFigures(tx: Tx, { siteId, id }: Key, taken: Taken, named: Named): Promise<void> {
  await sql`update reports.report set figures = ${JSON.stringify(taken.figures)}::jsonb, figures_sum = ${taken.sum},
      taken_at = ${taken.at}, named = ${JSON.stringify(named)}::jsonb, version = version + 1
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export async function setState(
  tx: Tx,
  { siteId, id }: Key,
  { state, explanation, heading }: { state: ReportState; explanation?: string; heading?: SeriesFacts | null },
): Promise<void> {
  const said = explanation === undefined ? sql`` : sql`, explanation = ${explanation}`
  const kept =
    heading === undefined ? sql`` : sql`, heading = ${heading === null ? null : JSON.stringify(heading)}::jsonb`
  await sql`update reports.report set state = ${state}, version = version + 1 ${said} ${kept}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export type IssuedAs = {
  number: string
  issuedOn: LocalDate
  signed: { sha256: string; name: string }
  arrivalId: string | null
  at: Date
}

export async function setIssued(
  tx: Tx,
  { siteId, id }: Key,
  { number, issuedOn, signed, arrivalId, at }: IssuedAs,
): Promise<void> {
  await sql`update reports.report set state = 'issued', number = ${number}, issued_on = ${issuedOn}, signed_sha256 = ${signed.sha256},
      signed_name = ${signed.name}, arrival_id = ${arrivalId}, issued_at = ${at}, version = version + 1
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export type StepLine = { deed: string; toState: ReportState; at: Date; name: string | null; detail: string }

export async function insertStep(
  tx: Tx,
  {
    siteId,
    id,
    reportId,
    deed,
    toState,
    at,
    by,
    detail,
  }: Key & {
    reportId: string
    deed: string
    toState: ReportState
    at: Date
    by: string | null
    detail: string
  },
): Promise<void> {
  await sql`insert into reports.step (site_id, id, report_id, deed, to_state, at, by_account, detail)
    values (${siteId}, ${id}, ${reportId}, ${deed}, ${toState}, ${at}, ${by}, ${detail})`.execute(tx)
}

/** The latest first. */
export async function stepsOf(db: Reader, siteId: string, reportId: string): Promise<StepLine[]> {
  const { rows } = await sql<StepLine>`
    select t.deed, t.to_state as "toState", t.at, p.full_name as name, t.detail
    from reports.step as t
    left join people.account as a on a.id = t.by_account
    left join units.person as p on p.id = a.person_id
    where t.site_id = ${siteId} and t.report_id = ${reportId} order by t.at desc, t.id desc limit 50`.execute(db)
  return rows
}
