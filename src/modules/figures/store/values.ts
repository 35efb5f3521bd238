import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export const origins = ['typed', 'import', 'api', 'answer'] as const
export type Origin = (typeof origins)[number]

export type Value = {
  siteId: string
  id: string
  indicator: string
  unitId: string
  from: LocalDate
  to: LocalDate
  /** With as many decimals as were written; null takes an earlier figure back. */
  value: string | null
  origin: Origin
  source: string
  reason: string
  recordedAt: Date
  recordedBy: string | null
}

const line = sql`v.site_id as "siteId", v.id, v.indicator, v.unit_id as "unitId", v.period_from as "from", v.period_to as "to",
  v.value::text as value, v.origin, v.source, v.reason, v.recorded_at as "recordedAt", v.recorded_by as "recordedBy"`

type Asked = { siteIds: readonly string[]; from: LocalDate; to: LocalDate; asOf: Date; unitId?: string }

/** The figures that held at an instant, of periods that lie within these days: of each the last one that was recorded. */
export async function valuesAt(db: Reader, { siteIds, from, to, asOf, unitId }: Asked): Promise<Value[]> {
  const { rows } = await sql<Value>`
    select distinct on (v.site_id, v.unit_id, v.indicator, v.period_from, v.period_to) ${line}
    from figures.value as v
    where v.site_id = any (${[...siteIds]}::uuid[]) and v.period_from >= ${from} and v.period_to <= ${to}
      and v.recorded_at <= ${asOf} and (${unitId ?? null}::uuid is null or v.unit_id = ${unitId ?? null}::uuid)
    order by v.site_id, v.unit_id, v.indicator, v.period_from, v.period_to, v.recorded_at desc, v.id desc`.execute(db)
  return rows
}

export type Place = { siteId: string; unitId: string; from: LocalDate; to: LocalDate }

/** All that was ever recorded for one figure, the newest first. */
export async function historyOf(
  db: Reader,
  { siteId, unitId, from, to, indicator }: Place & { indicator: string },
): Promise<Value[]> {
  const { rows } = await sql<Value>`
    select ${line} from figures.value as v
    where v.site_id = ${siteId} and v.unit_id = ${unitId} and v.indicator = ${indicator}
      and v.period_from = ${from} and v.period_to = ${to}
    order by v.recorded_at desc, v.id desc limit 100`.execute(db)
  return rows
}

/** The figures of a unit for periods that end on these days: what the checker compares a new period with. */
export async function periodsEnding(
  db: Reader,
  { siteId, unitId, on }: { siteId: string; unitId: string; on: LocalDate },
): Promise<Value[]> {
  const { rows } = await sql<Value>`
    select distinct on (v.indicator, v.period_from) ${line} from figures.value as v
    where v.site_id = ${siteId} and v.unit_id = ${unitId} and v.period_to = ${on} and v.indicator like 'dossiers.%'
    order by v.indicator, v.period_from, v.recorded_at desc, v.id desc`.execute(db)
  return rows
}

export type NewValue = Place & {
  id: string
  indicator: string
  value: string | null
  origin: Origin
  source: string
  sourceId: string | null
  requestId: string | null
  reason: string
  at: Date
  by: string | null
}

export async function insertValues(tx: Tx, values: readonly NewValue[]): Promise<void> {
  const rows = values.map((v) => ({
    ...{ site_id: v.siteId, id: v.id, indicator: v.indicator, unit_id: v.unitId, period_from: v.from, period_to: v.to },
    ...{ value: v.value, origin: v.origin, source: v.source, source_id: v.sourceId, request_id: v.requestId },
    ...{ reason: v.reason, recorded_at: v.at, recorded_by: v.by },
  }))
  await sql`insert into figures.value select * from jsonb_populate_recordset(null::figures.value, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

/** Whoever records figures of a unit waits for whoever is recording them, so that each sees what went before. */
export async function lockUnitFigures(tx: Tx, siteId: string, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`figures ${siteId} ${unitId}`}, 0))`.execute(tx)
}

/** Names of units as they were called on a day. */
export async function unitNamesOn(
  db: Reader,
  unitIds: readonly string[],
  day: LocalDate,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (s.unit_id) s.unit_id as id, s.name from units.state as s
    where s.unit_id = any (${[...new Set(unitIds)]}::uuid[])
    order by s.unit_id, (s.valid_from is null or s.valid_from <= ${day}::date) desc,
      case when s.valid_from is null or s.valid_from <= ${day}::date then s.valid_from end desc nulls last, s.valid_from`.execute(
    db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
