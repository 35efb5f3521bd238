/** The sheet of payment (bảng kê chi trả) folded out of the ledger, by item or by payee; and what every total must agree on. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { RateKind, ShareRole } from './kinds.ts'
import { type Modifier, sharedOut } from './money.ts'
import type { LawFigure } from './rate-table.ts'
import { type Taxed, type TaxWay, taxedOn } from './tax.ts'

/** One line of the ledger with what a sheet prints beside it. */
export type LedgerLine = {
  id: string
  day: LocalDate
  publishedOn: LocalDate
  kind: 'royalty' | 'remuneration'
  ratingId: string
  itemId: string | null
  title: string
  path: string | null
  section: string | null
  rateKind: RateKind
  genre: string | null
  role: ShareRole
  name: string
  payeeId: string
  payee: string
  taxWay: TaxWay
  account: string | null
  unitId: string | null
  unit: string | null
  quantity: number
  mode: 'coefficient' | 'sum'
  measure: number
  unitAmount: number | null
  sitePercent: number
  modifiers: readonly Modifier[]
  amount: number
  isContra: boolean
  reason: string | null
  /** The day it was paid; null: still owed. */
  paidOn: LocalDate | null
}

export type SheetRow = {
  line: LedgerLine
  royalty: number
  remuneration: number
  total: number
  /** Its part of what is withheld of all that its payee gets; a tax is counted on the payment, not on a work. */
  tax: number
  net: number
}

export type PayeeRow = {
  payeeId: string
  payee: string
  unit: string | null
  account: string | null
  taxWay: TaxWay
  works: number
  royalty: number
  remuneration: number
  total: number
  /** As it will be, or was, withheld of one payment of all of it on `taxDay`. */
  tax: number
  net: number
}

export type Sheet = {
  rows: readonly SheetRow[]
  payees: readonly PayeeRow[]
  totals: { royalty: number; remuneration: number; total: number; tax: number; net: number; works: number }
}

type On = { taxDay: LocalDate; figures: readonly LawFigure[] }

/** Rows in the order of the ledger's days, payees by what they get. */
export function sheetOf(lines: readonly LedgerLine[], { taxDay, figures }: On): Sheet {
  const plain = lines.map((line) => ({ line, ...split(line), total: line.amount }))
  const grouped = [...Map.groupBy(plain, ({ line }) => line.payeeId).values()]
  const payees = grouped.map((own) => payeeRow(own, { taxDay, figures }))
  const taxes = new Map(grouped.flatMap((own, at) => taxesWithin(own, payees[at]?.tax ?? 0)))
  const rows = plain.map((row) => {
    const tax = taxes.get(row.line) ?? 0
    return { ...row, tax, net: row.total - tax }
  })
  payees.sort((a, b) => b.total - a.total || (a.payee < b.payee ? -1 : 1))
  const [royalty, remuneration] = [sum(rows.map((row) => row.royalty)), sum(rows.map((row) => row.remuneration))]
  const tax = sum(payees.map((payee) => payee.tax))
  const total = royalty + remuneration
  return { rows, payees, totals: { royalty, remuneration, total, tax, net: total - tax, works: worksIn(lines) } }
}

type PlainRow = Omit<SheetRow, 'tax' | 'net'>

/** A payee's tax shared out over the works by what each is worth, to the đồng. */
function taxesWithin(rows: readonly PlainRow[], tax: number): [LedgerLine, number][] {
  const taxes = sharedOut(
    tax,
    rows.map(({ total }) => Math.max(0, total)),
  )
  return rows.map(({ line }, at) => [line, taxes[at] ?? 0])
}

const split = ({ kind, amount }: LedgerLine) => ({
  royalty: kind === 'royalty' ? amount : 0,
  remuneration: kind === 'remuneration' ? amount : 0,
})

function payeeRow(rows: readonly PlainRow[], { taxDay, figures }: On): PayeeRow {
  const [first] = rows
  if (first === undefined) throw new Error('a payee without a line')
  const { payeeId, payee, account, taxWay } = first.line
  const total = sum(rows.map((row) => row.total))
  const { tax, net }: Taxed = taxedOn(total, { way: taxWay, day: taxDay, figures })
  const units = [...new Set(rows.map(({ line }) => line.unit))]
  return {
    ...{ payeeId, payee, account, taxWay, total, tax, net },
    unit: units.length === 1 ? (units[0] ?? null) : units.filter(Boolean).join('; ') || null,
    works: worksIn(rows.map(({ line }) => line)),
    royalty: sum(rows.map((row) => row.royalty)),
    remuneration: sum(rows.map((row) => row.remuneration)),
  }
}

/** Works that are paid for: what a contra-entry took back does not count. */
export function worksIn(lines: readonly Pick<LedgerLine, 'ratingId' | 'itemId' | 'amount'>[]): number {
  const sums = new Map<string, number>()
  for (const { ratingId, itemId, amount } of lines)
    if (itemId !== null) sums.set(ratingId, (sums.get(ratingId) ?? 0) + amount)
  return [...sums.values()].filter((amount) => amount > 0).length
}

export type Fold = { key: string; name: string | null; amount: number }

/** Totals by whatever a line is known by: unit, payee, genre. */
export function totalsBy(
  lines: readonly LedgerLine[],
  by: (line: LedgerLine) => { key: string | null; name: string | null },
): Fold[] {
  const folds = new Map<string, Fold>()
  for (const line of lines) {
    const { key, name } = by(line)
    const fold = folds.get(key ?? '') ?? { key: key ?? '', name, amount: 0 }
    folds.set(key ?? '', { ...fold, amount: fold.amount + line.amount })
  }
  return [...folds.values()].sort((a, b) => b.amount - a.amount)
}

export const byUnit = ({ unitId, unit }: LedgerLine) => ({ key: unitId, name: unit })
export const byPayee = ({ payeeId, payee }: LedgerLine) => ({ key: payeeId, name: payee })
export const byKind = ({ rateKind }: LedgerLine) => ({ key: rateKind, name: rateKind })

export const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)
