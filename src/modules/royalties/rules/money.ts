/**
 * How an amount comes about. Everything is counted in whole numbers and rounded once, at the end, to a đồng: half a đồng and
 * more goes up. What is shared is shared out to the đồng, so that the shares always sum to the amount.
 */
import { type ModifierKind, modifierLaws } from './law.table.ts'

export type Modifier = { kind: ModifierKind; percent: number; reason: string }

export type Rate = {
  mode: 'coefficient' | 'sum'
  /** Hundredths of a coefficient, or đồng. */
  measure: number
  /** What a coefficient of 1 is worth; null where sums are fixed. */
  unitAmount: number | null
  quantity: number
  /** What the site is paid of the amount; 100 for the site the table was made for. */
  sitePercent: number
  modifiers: readonly Modifier[]
}

/** amount = coefficient × unit × quantity × Π modifiers × share of the site, rounded once. */
export function amountOf({ measure, ...rate }: Rate): number {
  const { above, below } = factorOf(rate)
  return Number(rounded(BigInt(measure) * above, below))
}

/** What one of the measure is worth, as a fraction: an amount is the measure by it, rounded. */
export function factorOf({ mode, unitAmount, quantity, sitePercent, modifiers }: Omit<Rate, 'measure'>) {
  let above = BigInt(quantity) * BigInt(sitePercent)
  let below = 100n
  if (mode === 'coefficient') {
    above *= BigInt(unitAmount ?? 0)
    below *= 100n
  }
  for (const { kind, percent } of modifiers) {
    above *= BigInt(modifierLaws[kind].way === 'raise' ? 100 + percent : percent)
    below *= 100n
  }
  return { above, below }
}

const rounded = (above: bigint, below: bigint): bigint => (2n * above + below) / (2n * below)

/** Percents are rounded as amounts are. */
export const percentOf = (amount: number, percent: number): number =>
  Number(rounded(BigInt(amount) * BigInt(percent), 100n))

/** Ten percent of the base salary: what a coefficient of 1 is worth by NĐ 18/2014, Điều 7 khoản 3. */
export const unitOfSalary = (baseSalary: number): number => percentOf(baseSalary, 10)

/** Shares an amount out by parts: whole đồng first, those left over to the greatest remainders, the first before the later. */
export function sharedOut(amount: number, parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole === 0) return parts.map(() => 0)
  const exact = parts.map((part) => BigInt(amount) * BigInt(part))
  const shares = exact.map((one) => Number(one / BigInt(whole)))
  const left = amount - shares.reduce((sum, share) => sum + share, 0)
  const order = exact
    .map((one, index) => ({ index, remainder: one % BigInt(whole) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of order.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/** Shares in hundredths of a percent that sum to 100 %, whatever sum they were given with. */
export const wholeParts = (parts: readonly number[]): number[] => sharedOut(10_000, parts)
