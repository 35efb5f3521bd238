/** Folds what the ledger counted into the lines of a report; pure. */
import type { LocalDate, LocalMonth } from '../../../basics/dates.ts'
import { type GivenFigure, type Line, type Origin, origins, type Scope, sum, type UnitOfCount } from './figures.ts'
import { together } from './given.ts'

type Kind = 'article' | 'document'

/** First publications within a period, each row one cell of a grouping. Shared: shown by reference from another site. */
export type Counts = {
  bySite: readonly { siteId: string; type: Kind; origin: string; isShared: boolean; count: number }[]
  byGenre: readonly { type: Kind; genre: string; isShared: boolean; count: number }[]
  /** Articles; of one site alone. */
  byMonth: readonly { month: LocalMonth; isShared: boolean; count: number }[]
  /** Articles. */
  byUnit: readonly { unitId: string | null; isShared: boolean; count: number }[]
  byBody: readonly { body: string; isShared: boolean; count: number }[]
}

export type Money = { works: number; payable: number; paid: number; owed: number; ceiling: number | null }

/** What is known of one period. Null is not known. */
export type Known = {
  counts: Counts | null
  sections: number
  visits: { views: number; visits: number } | null
  visitsTotal: number | null
  staff: number | null
  sites: { all: number; active: number } | null
  /** Contributors of the site's list, and those of them without anything; of one site only. */
  silent: number | null
  money: Money | null
  given: readonly GivenFigure[]
}

/** A row that counts in this scope: the province counts an item where it was written, a site everything it shows. */
const counting = (scope: Scope, { isShared }: { isShared: boolean }): boolean => scope === 'site' || !isShared

const originOf = ({ origin, isShared }: { origin: string; isShared: boolean }): Origin =>
  isShared ? 'shared' : origin === 'republished' || origin === 'translated' ? origin : 'own'

type Entry = Omit<Line, 'base'>

function entriesOf(known: Known, scope: Scope): Entry[] {
  const { counts, visits, money, sites } = known
  const of = (key: string, unit: UnitOfCount, value: number | null): Entry => ({ key, of: unit, value })
  return [
    ...itemEntries(counts, scope),
    ...documentEntries(counts, scope),
    of('sections', 'section', known.sections),
    ...(sites === null ? [] : [of('sites', 'site', sites.all), of('sites.active', 'site', sites.active)]),
    of('contributors', 'unit', counts === null ? null : activeUnits(counts, scope)),
    ...(scope === 'site' ? [of('contributors.silent', 'unit', known.silent)] : []),
    of('visits', 'visit', visits?.visits ?? null),
    of('views', 'view', visits?.views ?? null),
    of('visits.total', 'visit', known.visitsTotal),
    of('staff', 'person', known.staff),
    of('money.ceiling', 'dong', money?.ceiling ?? null),
    of('money.works', 'work', money?.works ?? null),
    of('money.payable', 'dong', money?.payable ?? null),
    of('money.paid', 'dong', money?.paid ?? null),
    of('money.owed', 'dong', money?.owed ?? null),
    ...givenEntries(known.given),
  ]
}

function itemEntries(counts: Counts | null, scope: Scope): Entry[] {
  const rows = counts?.bySite.filter((row) => row.type === 'article' && counting(scope, row)) ?? null
  const total = rows === null ? null : sum(rows.map(({ count }) => count))
  const shown = origins.filter((origin) => scope === 'site' || origin !== 'shared')
  const byOrigin = shown.map((origin): Entry => {
    const own = rows === null ? null : sum(rows.filter((row) => originOf(row) === origin).map(({ count }) => count))
    return { key: `items.origin.${origin}`, of: 'item', value: own }
  })
  const genres = counts?.byGenre.filter((row) => row.type === 'article' && counting(scope, row)) ?? []
  const byGenre = grouped(genres, ({ genre }) => genre || 'none').map(
    ([genre, value]): Entry => ({ key: `items.genre.${genre}`, of: 'item', value }),
  )
  return [{ key: 'items', of: 'item', value: total }, ...byOrigin, ...byGenre]
}

function documentEntries(counts: Counts | null, scope: Scope): Entry[] {
  const rows = counts?.bySite.filter((row) => row.type === 'document' && counting(scope, row)) ?? null
  const total = rows === null ? null : sum(rows.map(({ count }) => count))
  const bodies = counts?.byBody.filter((row) => counting(scope, row)) ?? []
  const byBody = grouped(bodies, ({ body }) => body).map(
    ([body, value]): Entry => ({ key: `documents.body.${body}`, of: 'document', value }),
  )
  return [{ key: 'documents', of: 'document', value: total }, ...byBody]
}

function grouped<T extends { count: number }>(rows: readonly T[], keyOf: (row: T) => string): [string, number][] {
  const totals = new Map<string, number>()
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + row.count)
  return [...totals].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
}

/** Units with at least one item of their own. */
const activeUnits = (counts: Counts, scope: Scope): number =>
  new Set(counts.byUnit.filter((row) => row.unitId !== null && counting(scope, row)).map(({ unitId }) => unitId)).size

/** One line an indicator: what was given is added, what was not is counted as silent and never as zero. */
function givenEntries(given: readonly GivenFigure[]): Entry[] {
  const byIndicator = Map.groupBy(given, ({ indicator }) => indicator)
  return [...byIndicator].map(([indicator, rows]) => ({
    key: `given.${indicator}`,
    of: 'given' as const,
    value: together(rows),
    label: rows[0]?.label ?? indicator,
    measure: rows[0]?.measure ?? '',
    silent: rows.filter(({ state }) => state !== 'given').length,
  }))
}

/** Every line of the period with the same line a year before; a part that only the base had is a zero now. */
export function linesOf(now: Known, before: Known, scope: Scope): Line[] {
  const [entries, bases] = [entriesOf(now, scope), entriesOf(before, scope)]
  const baseByKey = new Map(bases.map((entry) => [entry.key, entry.value]))
  const isPart = (key: string) => /^(items\.genre|documents\.body)\./.test(key)
  const known = new Set(entries.map(({ key }) => key))
  const lines = entries.map((entry): Line => {
    const base = baseByKey.get(entry.key)
    const missing = isPart(entry.key) && before.counts !== null ? 0 : null
    return { ...entry, base: base === undefined ? missing : base }
  })
  const gone = bases.filter(({ key }) => isPart(key) && !known.has(key))
  return gone.reduce(
    (all, { value, ...entry }) => inserted(all, { ...entry, value: now.counts === null ? null : 0, base: value }),
    lines,
  )
}

/** Behind the last line of its own family. */
function inserted(lines: readonly Line[], line: Line): Line[] {
  const family = line.key.split('.').slice(0, -1).join('.')
  const last = lines.findLastIndex(({ key }) => key.startsWith(`${family}.`) || key === family.split('.')[0])
  return [...lines.slice(0, last + 1), line, ...lines.slice(last + 1)]
}

export const monthsOf = (counts: Counts, scope: Scope): { month: LocalMonth; items: number }[] =>
  grouped(
    counts.byMonth.filter((row) => counting(scope, row)),
    ({ month }) => month,
  )
    .map(([month, items]) => ({ month, items }))
    .toSorted((one, other) => (one.month < other.month ? -1 : 1))

/** The last day whose visits are all counted at that moment: what the portal holds back for seconds is in by then. */
export function lastWholeDay(yesterday: LocalDate, to: LocalDate): LocalDate {
  return yesterday < to ? yesterday : to
}
