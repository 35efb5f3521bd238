/** What a report counts: every figure with its base, and the tables behind them. Nothing here is typed but what units gave. */
import type { LocalDate, LocalMonth } from '../../../basics/dates.ts'
import type { Period } from './period.ts'

export const scopes = ['site', 'network'] as const
/** One site, or the province's portal with every site below it. */
export type Scope = (typeof scopes)[number]

export type Origin = 'own' | 'republished' | 'shared' | 'translated'
export const origins: readonly Origin[] = ['own', 'republished', 'shared', 'translated']

export type UnitOfCount =
  | 'item'
  | 'document'
  | 'section'
  | 'visit'
  | 'view'
  | 'person'
  | 'unit'
  | 'site'
  | 'dong'
  | 'work'
  | 'given'

/** A figure. Null is 'no figures there are', which is never zero. */
export type Line = {
  /** 'items', 'items.origin.own', 'documents.body.party', 'given.<indicator>' … */
  key: string
  of: UnitOfCount
  value: number | null
  base: number | null
  /** What a given figure is called and counted in, as its indicator says. */
  label?: string
  measure?: string
  /** Of a given figure: how many units were asked and have not reported. */
  silent?: number
}

/** The same words as the table of contributions. */
export type TableRow = {
  unitId: string | null
  no: number | null
  unit: string
  counts: readonly number[]
  total: number
}

export type ContributionTable = {
  columns: readonly LocalMonth[]
  groups: readonly { group: 'board' | 'contributor' | 'unassigned'; rows: readonly TableRow[] }[]
  columnTotals: readonly number[]
  total: number
}

/** 'counted' by the product, 'given' by a unit, or not reported; a site nobody asked has nothing. */
export type Reported =
  | { state: 'counted' | 'given'; value: number }
  | { state: 'not-reported' | 'unknown'; value: null }

export type SiteRow = {
  siteId: string | null
  unitId: string | null
  name: string
  group: 'department' | 'local'
  items: Reported
  dossiers: Reported
}

/** Who stood on the board at the end of the period, by which decision. */
export type BoardFact = { number: string; issuer: string; decidedOn: LocalDate; seats: number }

export type GivenFigure = {
  indicator: string
  label: string
  measure: string
  siteId: string
  unitId: string
  unit: string
  from: LocalDate
  to: LocalDate
  value: number | null
  state: 'given' | 'requested' | 'not-reported'
  source: string
  /** How it is put together with others; see `together`. */
  adds: 'flow' | 'stock' | 'opening' | 'total' | 'single'
}

/** What somebody found in figures that units gave. */
export type GivenFinding = { message: string; identity: string; gap: number | null }

export type Figures = {
  scope: Scope
  site: { id: string; slug: string; name: string }
  period: Period
  base: Period
  /** ISO, UTC: whose knowledge they are. */
  asOf: string
  /** The last whole day of visits that is counted; null where no day of the period is over. */
  visitsUntil: LocalDate | null
  lines: readonly Line[]
  months: readonly { month: LocalMonth; items: number }[]
  contribution: ContributionTable | null
  sites: readonly SiteRow[] | null
  board: BoardFact | null
  sections: readonly { name: string; site: string }[]
  given: readonly GivenFigure[]
  findings: readonly GivenFinding[]
}

export const lineOf = ({ lines }: Pick<Figures, 'lines'>, key: string): Line | undefined =>
  lines.find((line) => line.key === key)

/** Lines below one: its parts. */
export const partsOf = ({ lines }: Pick<Figures, 'lines'>, prefix: string): Line[] =>
  lines.filter(({ key }) => key.startsWith(`${prefix}.`))

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Adds what is known; null where nothing is. */
export function sumKnown(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((one): one is number => one !== null)
  return known.length === 0 ? null : sum(known)
}

/** One text for one value, whatever order its fields were written in: what is frozen is compared by it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, one]) => one !== undefined)
  const sorted = fields.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}
