/** The contribution table (bảng tổng hợp tin, bài): contributors × months, folded from the ledger; pure. */
import { type LocalDate, type LocalMonth, monthsBetween } from '../../../basics/dates.ts'

export type ContributorGroup = 'board' | 'contributor'
export type ReportGroup = ContributorGroup | 'unassigned'
export type Origin = 'own' | 'republished' | 'translated'

export const origins: readonly Origin[] = ['own', 'republished', 'translated']

/** A missing date is 'not known' and never excludes. */
export type Contributor = {
  unitId: string
  unit: string
  group: ContributorGroup
  no: number | null
  validFrom: LocalDate | null
  validTo: LocalDate | null
}

/** Items of one unit, group, month and origin. */
export type Counted = {
  unitId: string | null
  group: ContributorGroup | null
  month: LocalMonth
  origin: Origin
  count: number
}

export type ReportRow = {
  unitId: string | null
  no: number | null
  unit: string
  counts: readonly number[]
  total: number
}
export type OriginRow = { origin: Origin; counts: readonly number[]; total: number }

export type ContributionReport = {
  site: string
  siteName: string
  from: LocalDate
  to: LocalDate
  asOf: Date
  columns: readonly LocalMonth[]
  /** Board and contributors always; 'unassigned' only where items name no unit, so that totals always add up. */
  groups: readonly { group: ReportGroup; rows: readonly ReportRow[] }[]
  columnTotals: readonly number[]
  total: number
  origins: readonly OriginRow[]
}

export type Composition = Pick<ContributionReport, 'site' | 'siteName' | 'from' | 'to' | 'asOf'> & {
  contributors: readonly Contributor[]
  counted: readonly Counted[]
  /** Names of the units as they were at the end of the period, by id. */
  names: ReadonlyMap<string, string>
}

/** The row of items that name no unit, in words of the table itself. */
export const unassignedName = 'Chưa rõ đơn vị'

/** Rows are the contributors valid at any time in the period, plus any unit with items; ordered by number, gaps kept. */
export function composeReport(composition: Composition): ContributionReport {
  const { counted, contributors, names, ...heading } = composition
  const columns = monthsBetween(heading.from, heading.to)
  const rows = new Map<string, ReportRow & { group: ReportGroup }>()
  const rowOf = (group: ReportGroup, unitId: string | null, no: number | null, unit: string) => {
    const key = `${group} ${unitId ?? ''}`
    const found = rows.get(key) ?? { group, unitId, no, unit, counts: columns.map(() => 0), total: 0 }
    rows.set(key, found)
    return found
  }
  for (const { group, unitId, no, unit } of validIn(contributors, heading))
    rowOf(group, unitId, no, names.get(unitId) ?? unit)
  for (const item of counted) {
    const group = item.unitId === null ? 'unassigned' : (item.group ?? 'contributor')
    const unit = item.unitId === null ? unassignedName : (names.get(item.unitId) ?? item.unitId)
    const row = rowOf(group, item.unitId, numberOf(contributors, item), unit)
    rows.set(`${group} ${item.unitId ?? ''}`, { ...row, ...plus(row, columns.indexOf(item.month), item.count) })
  }
  const groups = groupsOf([...rows.values()])
  return { ...heading, columns, groups, ...totalsOf(columns, counted), origins: originRows(columns, counted) }
}

/** Later periods first: a unit's row carries the number it had at the end. */
const validIn = (
  contributors: readonly Contributor[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Contributor[] =>
  contributors
    .filter(
      ({ validFrom, validTo }) => (validFrom === null || validFrom <= to) && (validTo === null || validTo >= from),
    )
    .toSorted((one, other) => -compare(one.validFrom ?? '', other.validFrom ?? ''))

/** The number a unit has (or had) on the site's list, for rows that stand there only because of their items. */
function numberOf(contributors: readonly Contributor[], { unitId, group }: Counted): number | null {
  return contributors.find((one) => one.unitId === unitId && one.group === group)?.no ?? null
}

function plus(
  row: Pick<ReportRow, 'counts' | 'total'>,
  column: number,
  count: number,
): Pick<ReportRow, 'counts' | 'total'> {
  return { counts: row.counts.map((held, index) => held + (index === column ? count : 0)), total: row.total + count }
}

function groupsOf(rows: readonly (ReportRow & { group: ReportGroup })[]): ContributionReport['groups'] {
  const inGroup = (group: ReportGroup) =>
    rows
      .filter((row) => row.group === group)
      .toSorted(byNumber)
      .map(({ group: _, ...row }) => row)
  const groups: ReportGroup[] = ['board', 'contributor']
  if (rows.some((row) => row.group === 'unassigned')) groups.push('unassigned')
  return groups.map((group) => ({ group, rows: inGroup(group) }))
}

const byNumber = (one: ReportRow, other: ReportRow): number =>
  (one.no ?? Number.MAX_SAFE_INTEGER) - (other.no ?? Number.MAX_SAFE_INTEGER) || compare(one.unit, other.unit)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function totalsOf(columns: readonly LocalMonth[], counted: readonly Counted[]) {
  const columnTotals = columns.map((month) =>
    sum(counted.filter((item) => item.month === month).map(({ count }) => count)),
  )
  return { columnTotals, total: sum(columnTotals) }
}

const originRows = (columns: readonly LocalMonth[], counted: readonly Counted[]): OriginRow[] =>
  origins.map((origin) => {
    const { columnTotals, total } = totalsOf(
      columns,
      counted.filter((item) => item.origin === origin),
    )
    return { origin, counts: columnTotals, total }
  })

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** As boards file it: the most active first within each group, whoever sent nothing last. */
export function asFiled(report: ContributionReport): ContributionReport {
  const groups = report.groups.map(({ group, rows }) => ({
    group,
    rows: rows.toSorted((one, other) => other.total - one.total || byNumber(one, other)),
  }))
  return { ...report, groups }
}
