import { type Figures, type Line, lineOf, partsOf, sum } from './figures.ts'

/** What does not add up. A soft one is told and may be explained; a hard one stops the report. */
export type Finding = {
  field: string
  problem: string
  left?: number
  right?: number
  /** In somebody's own words, where the figures module found it. */
  said?: string
  isSoft: boolean
}

/** Where the figures of a report contradict each other; an empty list means that every total holds. */
export function whyNotAddsUp(figures: Figures): Finding[] {
  return [
    ...partsDiffer(figures, 'items', 'items.origin', 'origins-differ'),
    ...partsDiffer(figures, 'items', 'items.genre', 'genres-differ'),
    ...partsDiffer(figures, 'documents', 'documents.body', 'bodies-differ'),
    ...monthsDiffer(figures),
    ...tableDiffers(figures),
    ...sitesDiffer(figures),
    ...visitsDiffer(figures),
    ...moneyDiffers(figures),
    ...figures.findings.map(({ message, identity, gap }) => ({
      ...{ field: identity, problem: 'given', said: message, isSoft: true },
      ...(gap === null ? {} : { left: gap }),
    })),
  ]
}

const hard = (field: string, problem: string, left: number, right: number): Finding[] =>
  left === right ? [] : [{ field, problem, left, right, isSoft: false }]

function partsDiffer(figures: Figures, whole: string, prefix: string, problem: string): Finding[] {
  const line = lineOf(figures, whole)
  const parts = partsOf(figures, prefix)
  if (line === undefined) return []
  const check = (of: (line: Line) => number | null): Finding[] => {
    const total = of(line)
    if (total === null || (parts.length === 0 && total === 0)) return []
    return hard(whole, problem, sum(parts.map((part) => of(part) ?? 0)), total)
  }
  return [...check(({ value }) => value), ...check(({ base }) => base)]
}

const itemsOf = (figures: Figures): number | null => lineOf(figures, 'items')?.value ?? null

function monthsDiffer(figures: Figures): Finding[] {
  const total = itemsOf(figures)
  // The months of the whole network are not asked for.
  return total === null || figures.scope === 'network'
    ? []
    : hard('items', 'months-differ', sum(figures.months.map(({ items }) => items)), total)
}

/** The table counts the site's own portal: for the whole province it is one site among many. */
function tableDiffers(figures: Figures): Finding[] {
  const { contribution: table, scope } = figures
  if (table === null) return []
  const rows = table.groups.flatMap((group) => group.rows)
  const down = table.columns.map((_, index) => sum(rows.map(({ counts }) => counts[index] ?? 0)))
  const total = itemsOf(figures)
  return [
    ...rows.flatMap((row) => hard(row.unit, 'row-total-wrong', sum(row.counts), row.total)),
    ...table.columnTotals.flatMap((column, index) =>
      hard(table.columns[index] ?? '', 'column-total-wrong', down[index] ?? 0, column),
    ),
    ...hard('contribution', 'table-total-wrong', sum(rows.map((row) => row.total)), table.total),
    ...(scope === 'site' && total !== null ? hard('contribution', 'table-differs', table.total, total) : []),
  ]
}

function sitesDiffer(figures: Figures): Finding[] {
  const total = itemsOf(figures)
  if (figures.sites === null || total === null) return []
  const counted = figures.sites.map(({ items }) => (items.state === 'counted' ? items.value : 0))
  return hard('sites', 'sites-differ', sum(counted), total)
}

function visitsDiffer(figures: Figures): Finding[] {
  const [now, all] = [lineOf(figures, 'visits')?.value ?? null, lineOf(figures, 'visits.total')?.value ?? null]
  return now === null || all === null || now <= all
    ? []
    : [{ field: 'visits', problem: 'visits-above-total', left: now, right: all, isSoft: false }]
}

function moneyDiffers(figures: Figures): Finding[] {
  const of = (key: string) => lineOf(figures, `money.${key}`)?.value ?? null
  const [ceiling, payable, paid] = [of('ceiling'), of('payable'), of('paid')]
  const above = (field: string, problem: string, left: number | null, right: number | null): Finding[] =>
    left === null || right === null || left <= right ? [] : [{ field, problem, left, right, isSoft: true }]
  return [
    ...above('money.payable', 'payable-above-ceiling', payable, ceiling),
    ...above('money.paid', 'paid-above-ceiling', paid, ceiling),
  ]
}
