/** What may be spent in a year, what is bound, and when to warn. */

export const budgetLines = ['royalties', 'stationery', 'equipment', 'training', 'maintenance', 'other'] as const
export type BudgetLine = (typeof budgetLines)[number]

export const isBudgetLine = (text: string): text is BudgetLine => (budgetLines as readonly string[]).includes(text)

/** `ceiling` is null where nobody recorded one; `over` is what recorded decisions added. */
export type LineState = { line: BudgetLine; ceiling: number | null; over: number; used: number; paid: number }

export type Warning = 'none' | 'no-budget' | 'near' | 'full' | 'above'

/** From this percent on the board is warned. */
const near = 80

export const allowedOf = ({ ceiling, over }: Pick<LineState, 'ceiling' | 'over'>): number | null =>
  ceiling === null ? null : ceiling + over

export function warningOf({ used, ...line }: Pick<LineState, 'ceiling' | 'over' | 'used'>): Warning {
  const allowed = allowedOf(line)
  if (allowed === null) return used > 0 ? 'no-budget' : 'none'
  if (used > allowed) return 'above'
  if (used === allowed && used > 0) return 'full'
  return used * 100 >= allowed * near && used > 0 ? 'near' : 'none'
}

/** Whole percent of the ceiling that is used, never rounded up to 100; null without a ceiling. */
export function usedPercent({ used, ...line }: Pick<LineState, 'ceiling' | 'over' | 'used'>): number | null {
  const allowed = allowedOf(line)
  return allowed === null || allowed === 0 ? null : Math.floor((used * 100) / allowed)
}
