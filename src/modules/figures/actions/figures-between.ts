import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { type Indicator, indicatorsOn } from '../rules/indicator.ts'
import { allIndicators } from '../store/indicators.ts'
import { type FigureRequest, requestsFor } from '../store/requests.ts'
import { unitNamesOn, type Value, valuesAt } from '../store/values.ts'

export type FigureState = 'given' | 'requested' | 'not-reported'

export type Figure = {
  indicator: string
  label: string
  area: string
  unitOfMeasure: string
  kind: Indicator['kind']
  siteId: string
  unitId: string
  unitName: string
  from: LocalDate
  to: LocalDate
  value: number | null
  /** As it was written, with its decimals. */
  text: string | null
  /** 'not-reported': somebody was asked and the deadline has passed. It is no zero. */
  state: FigureState
  source: string
  recordedAt: Date | null
}

/**
 * All figures of these sites whose periods lie within the days, as they were known at an instant: what was given, and what was
 * asked for and has not come.
 */
export async function figuresBetween(
  db: Reader,
  asked: { siteIds: readonly string[]; from: LocalDate; to: LocalDate; asOf: Date },
): Promise<readonly Figure[]> {
  const values = (await valuesAt(db, asked)).filter(({ value }) => value !== null)
  const requests = await requestsFor(db, asked)
  const silent = silentOf(requests, values, asked.asOf)
  const catalogue = await allIndicators(db)
  const names = await unitNamesOn(
    db,
    [...values, ...silent].map(({ unitId }) => unitId),
    asked.to,
  )
  const known = new Map<string, Map<string, Indicator>>()
  const indicatorOf = (key: string, day: LocalDate) => {
    const ofDay = known.get(day) ?? new Map(indicatorsOn(catalogue, day).map((one) => [one.key, one]))
    known.set(day, ofDay)
    return ofDay.get(key)
  }
  return [...values.map(given), ...silent]
    .map((one) => ({
      ...named(one.indicator, indicatorOf(one.indicator, one.to)),
      ...one,
      unitName: names.get(one.unitId) ?? '',
    }))
    .sort((a, b) => compare(a.unitName, b.unitName) || compare(a.from, b.from) || compare(a.indicator, b.indicator))
}

type Bare = Omit<Figure, 'label' | 'area' | 'unitOfMeasure' | 'kind' | 'unitName'>

const given = ({ siteId, unitId, indicator, from, to, value, source, recordedAt }: Value): Bare => ({
  ...{ siteId, unitId, indicator, from, to, source, recordedAt, state: 'given' },
  ...{ value: Number(value), text: value },
})

const named = (key: string, indicator: Indicator | undefined) => ({
  label: indicator?.label ?? key,
  area: indicator?.area ?? '',
  unitOfMeasure: indicator?.unitOfMeasure ?? '',
  kind: indicator?.kind ?? 'number',
})

/** What was asked for and is not there; the last request for it says until when it is waited for. */
function silentOf(requests: readonly FigureRequest[], values: readonly Value[], asOf: Date): Bare[] {
  const keyOf = (one: Pick<Bare, 'siteId' | 'unitId' | 'indicator' | 'from' | 'to'>) =>
    [one.siteId, one.unitId, one.indicator, one.from, one.to].join(' ')
  const there = new Set(values.map(keyOf))
  const silent = new Map<string, Bare>()
  for (const { siteId, from, to, dueAt, units, indicators } of requests) {
    for (const { unitId } of units) {
      for (const indicator of indicators) {
        const place = { siteId, unitId, indicator, from, to }
        const state: FigureState = dueAt < asOf ? 'not-reported' : 'requested'
        const bare = { ...place, value: null, text: null, state, source: '', recordedAt: null }
        if (!there.has(keyOf(place))) silent.set(keyOf(place), bare)
      }
    }
  }
  return [...silent.values()]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
