import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Indicator } from '../rules/indicator.ts'

export async function allIndicators(db: Reader): Promise<Indicator[]> {
  const { rows } = await sql<Indicator>`
    select key, area, label, unit_of_measure as "unitOfMeasure", kind, position, valid_from as "validFrom", valid_to as "validTo",
      source, confidence
    from figures.indicator order by position, key, valid_from`.execute(db)
  return rows
}

/** Answers false when the same key stands there from the same day. */
export async function insertIndicator(
  tx: Tx,
  one: Indicator,
  { id, at, by }: { id: string; at: Date; by: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into figures.indicator (id, key, area, label, unit_of_measure, kind, position, valid_from, valid_to, source, confidence,
      entered_at, entered_by)
    values (${id}, ${one.key}, ${one.area}, ${one.label}, ${one.unitOfMeasure}, ${one.kind}, ${one.position}, ${one.validFrom},
      ${one.validTo}, ${one.source}, ${one.confidence}, ${at}, ${by})
    on conflict (key, valid_from) do nothing returning id`.execute(tx)
  return rows.length > 0
}

export type Target = { id: string; indicator: string; value: string; dueYear: number; source: string; setAt: Date }

/** What a site is to reach: of each indicator and year the one that was set last. */
export async function targetsOf(db: Reader, siteId: string): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select distinct on (indicator, due_year) id, indicator, value::text as value, due_year as "dueYear", source, set_at as "setAt"
    from figures.target where site_id = ${siteId} order by indicator, due_year, set_at desc, id desc`.execute(db)
  return rows
}

export async function insertTarget(
  tx: Tx,
  t: {
    siteId: string
    id: string
    indicator: string
    value: string
    dueYear: number
    source: string
    at: Date
    by: string
  },
): Promise<void> {
  await sql`insert into figures.target (site_id, id, indicator, value, due_year, source, set_at, set_by)
    values (${t.siteId}, ${t.id}, ${t.indicator}, ${t.value}::numeric, ${t.dueYear}, ${t.source}, ${t.at}, ${t.by})`.execute(
    tx,
  )
}
