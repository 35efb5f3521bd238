/** How figures that units gave are put together: flows add, stocks do not, shares never do. */
import { type GivenFigure, sumKnown } from './figures.ts'

/**
 * The figure of all units over a whole period: 'flow' adds over units and over periods that follow each other, 'stock' adds the last
 * of each unit, 'opening' the first; 'total' (with what was carried over in it) adds over units of one and the same period; 'single'
 * (a share) stands only by itself.
 */
export function together(rows: readonly GivenFigure[]): number | null {
  const given = rows.filter(({ state, value }) => state === 'given' && value !== null)
  const values = (some: readonly GivenFigure[]) => sumKnown(some.map(({ value }) => value))
  const [first] = given
  if (first === undefined) return null
  if (first.adds === 'flow') return overlaps(given) ? null : values(given)
  const units = [...Map.groupBy(given, ({ unitId }) => unitId).values()]
  if (first.adds === 'stock') return values(units.map((own) => latest(own)))
  if (first.adds === 'opening') return values(units.map((own) => earliest(own)))
  const isOnePeriod = given.every(({ from, to }) => from === first.from && to === first.to)
  if (first.adds === 'total' && isOnePeriod) return values(given)
  return given.length === 1 ? (first.value ?? null) : null
}

const latest = (own: readonly GivenFigure[]): GivenFigure => own.reduce((last, one) => (one.to > last.to ? one : last))
const earliest = (own: readonly GivenFigure[]): GivenFigure =>
  own.reduce((first, one) => (one.from < first.from ? one : first))

/** A year beside its own months would count everything twice. */
function overlaps(given: readonly GivenFigure[]): boolean {
  return [...Map.groupBy(given, ({ unitId }) => unitId).values()].some((own) => {
    const sorted = own.toSorted((one, other) => (one.from < other.from ? -1 : 1))
    return sorted.some((one, index) => index > 0 && one.from <= (sorted[index - 1]?.to ?? ''))
  })
}
