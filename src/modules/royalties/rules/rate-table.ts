import type { LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { isRateKind, type RateKind } from './kinds.ts'
import { legalMost, oldLawEnds } from './law.table.ts'
import { unitOfSalary } from './money.ts'

export type RateLine = { rateKind: RateKind; mode: 'coefficient' | 'sum'; least: number; usual: number; most: number }

export type RateTable = {
  siteId: string
  id: string
  title: string
  decisionNumber: string
  issuer: string
  decidedOn: LocalDate
  signerName: string
  basis: 'A' | 'B'
  legalBasis: string
  unitAmount: number | null
  belowPercent: number | null
  photoCap: number | null
  validFrom: LocalDate
  validUntil: LocalDate | null
  lines: readonly RateLine[]
}

/** A figure of the law; the newest in force on a day holds on that day. */
export type LawFigure = {
  kind: 'base-salary' | 'tax'
  validFrom: LocalDate
  amount: number
  percent: number | null
  source: string
  confidence: string
}

export const figureOn = <F extends LawFigure>(figures: readonly F[], kind: LawFigure['kind'], day: LocalDate) =>
  figures
    .filter((figure) => figure.kind === kind && figure.validFrom <= day)
    .reduce<F | undefined>(
      (last, one) => (last === undefined || one.validFrom > last.validFrom ? one : last),
      undefined,
    )

/** What a work published that day is rated by: `sitePercent` is less than 100 where the table is that of a site above. */
export type InForce = { table: RateTable; sitePercent: number; unitAmount: number | null }

/**
 * The table in force for a site on a day: its own, else that of the nearest site above that holds for those below. `lineage`
 * begins with the site. Tables by NĐ 18/2014 serve no work published after 31 August 2026.
 */
export function inForceOn(
  tables: readonly RateTable[],
  { lineage, day, figures }: { lineage: readonly string[]; day: LocalDate; figures: readonly LawFigure[] },
): InForce | null {
  for (const [step, siteId] of lineage.entries()) {
    const table = tables
      .filter((one) => one.siteId === siteId && holdsOn(one, day) && (step === 0 || one.belowPercent !== null))
      .reduce<RateTable | undefined>((last, one) => (last && last.validFrom >= one.validFrom ? last : one), undefined)
    if (table === undefined) continue
    const salary = figureOn(figures, 'base-salary', day)
    const unitAmount = table.unitAmount ?? (salary === undefined ? null : unitOfSalary(salary.amount))
    return { table, sitePercent: step === 0 ? 100 : (table.belowPercent ?? 100), unitAmount }
  }
  return null
}

function holdsOn({ basis, validFrom, validUntil }: RateTable, day: LocalDate): boolean {
  if (validFrom > day || (validUntil !== null && validUntil < day)) return false
  return basis === 'B' || day <= oldLawEnds
}

export const lineOf = ({ lines }: RateTable, kind: RateKind): RateLine | undefined =>
  lines.find(({ rateKind }) => rateKind === kind)

const mostCoefficient = 100_00
const mostSum = 1_000_000_000

/** Why a table cannot be entered. A line is 'dong-<kind>'. */
export function whyNotTable(table: Omit<RateTable, 'siteId' | 'id'>): Issue[] {
  const issues: Issue[] = []
  for (const field of ['title', 'decisionNumber', 'issuer', 'signerName', 'legalBasis'] as const) {
    if (table[field].trim() === '') issues.push({ field, problem: 'missing' })
    else if (table[field].length > 300) issues.push({ field, problem: 'too-long' })
  }
  if (table.validUntil !== null && table.validUntil < table.validFrom)
    issues.push({ field: 'validUntil', problem: 'days-in-order' })
  if (table.basis === 'A' && table.validFrom > oldLawEnds) issues.push({ field: 'basis', problem: 'old-law-ended' })
  if (table.basis === 'B' && table.unitAmount === null && table.lines.some(({ mode }) => mode === 'coefficient'))
    issues.push({ field: 'unitAmount', problem: 'unit-missing' })
  if (table.lines.length === 0) issues.push({ field: 'lines', problem: 'no-lines' })
  return [...issues, ...table.lines.flatMap((line) => whyNotLine(line, table.basis))]
}

function whyNotLine({ rateKind, mode, least, usual, most }: RateLine, basis: 'A' | 'B'): Issue[] {
  const field = `dong-${rateKind}`
  if (!isRateKind(rateKind)) return [{ field, problem: 'kind-unknown' }]
  if (![least, usual, most].every((value) => Number.isSafeInteger(value) && value >= 0))
    return [{ field, problem: 'not-a-figure' }]
  if (least > usual || usual > most) return [{ field, problem: 'bounds-in-order' }]
  const law = legalMost[rateKind]
  if (basis === 'A' && mode === 'coefficient' && law !== null && most > law.hundredths)
    return [{ field, problem: 'above-law' }]
  return most > (mode === 'coefficient' ? mostCoefficient : mostSum) ? [{ field, problem: 'too-much' }] : []
}
