/** Personal income tax on a payment, by the rule of the day it is paid. */
import type { LocalDate } from '../../../basics/dates.ts'
import { percentOf } from './money.ts'
import { figureOn, type LawFigure } from './rate-table.ts'

export const taxWays = ['withheld', 'withheld-below', 'committed', 'payroll', 'organisation'] as const
export type TaxWay = (typeof taxWays)[number]

export const isTaxWay = (text: string): text is TaxWay => (taxWays as readonly string[]).includes(text)

export type Taxed = { tax: number; net: number; source: string | null }

/**
 * What is withheld of one payment to one payee. Staff are taxed with their salary, organisations by themselves; who handed in
 * the commitment form is spared; below the threshold only who asks for it is taxed.
 */
export function taxedOn(
  gross: number,
  { way, day, figures }: { way: TaxWay; day: LocalDate; figures: readonly LawFigure[] },
): Taxed {
  const rule = figureOn(figures, 'tax', day)
  const isWithheld = way === 'withheld' || way === 'withheld-below'
  if (rule?.percent == null || !isWithheld || (way === 'withheld' && gross < rule.amount))
    return { tax: 0, net: gross, source: isWithheld ? (rule?.source ?? null) : null }
  const tax = percentOf(Math.max(0, gross), rule.percent)
  return { tax, net: gross - tax, source: rule.source }
}
