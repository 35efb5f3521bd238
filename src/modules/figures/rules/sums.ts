/** The sums within one row: a whole and its parts (I1 to I5). */
import type { CheckedRow, Finding } from './checked-row.ts'
import type { FigureName } from './figure-names.ts'
import { count, gapText, labelled, sameSize, swappedDigits, unstatedParts } from './gaps.ts'

type Sum = {
  identity: string
  whole: FigureName
  parts: readonly FigureName[]
  /** Parts that reports often leave out; where they are absent the others must do. */
  unstated: readonly FigureName[]
}

const sums: readonly Sum[] = [
  { identity: 'I1', whole: 'total_received', parts: ['carried_over', 'received'], unstated: [] },
  { identity: 'I2', whole: 'received', parts: ['online', 'direct'], unstated: ['post'] },
  {
    identity: 'I3',
    whole: 'total_received',
    parts: ['resolved', 'in_process'],
    unstated: ['withdrawn', 'transferred'],
  },
  { identity: 'I4', whole: 'resolved', parts: ['on_time', 'late'], unstated: ['early'] },
  { identity: 'I4', whole: 'resolved', parts: ['granted', 'refused'], unstated: [] },
  { identity: 'I5', whole: 'in_process', parts: ['not_due', 'overdue'], unstated: ['suspended'] },
  {
    identity: 'I5',
    whole: 'carried_over',
    parts: ['carried_not_due', 'carried_overdue'],
    unstated: ['carried_suspended'],
  },
]

/** Every sum that can be tested and does not come out; `at` is the row's number. */
export const brokenSums = (row: CheckedRow, at: number): Finding[] => sums.flatMap((sum) => broken(row, sum, at))

function broken(row: CheckedRow, sum: Sum, at: number): Finding[] {
  const whole = wholeOf(row, sum)
  if (whole === undefined) return []
  const stated = [...sum.parts, ...sum.unstated].flatMap((name) => {
    const value = row.figures[name]
    return value === undefined ? [] : [{ name, value }]
  })
  const total = stated.reduce((all, { value }) => all + value, 0)
  const gap = whole - total
  const isWhole = sum.parts.every((name) => row.figures[name] !== undefined)
  // With a part unknown only an excess can be told: no part is below zero.
  if (gap === 0 || (!isWhole && gap > 0)) return []
  const said = stated.map(({ name, value }) => labelled(name, value)).join(' + ')
  const message = `${upperFirst(labelled(sum.whole, whole))}, nhưng ${said} = ${count(total)}: ${gapText(gap)}.`
  return [
    { row: at, identity: sum.identity, message, gap, wouldReconcile: explained(row, sum, { gap, whole, stated }) },
  ]
}

/** New ones are the total without what was carried over, where a form has no column for them. */
function wholeOf({ figures }: CheckedRow, { whole }: Sum): number | undefined {
  const { total_received: total, carried_over: before } = figures
  if (whole !== 'received' || figures.received !== undefined) return figures[whole]
  return total === undefined || before === undefined ? undefined : total - before
}

type Broken = { gap: number; whole: number; stated: readonly { name: FigureName; value: number }[] }

function explained(row: CheckedRow, { whole: wholeName, unstated }: Sum, { gap, whole, stated }: Broken): string[] {
  const wanted = [[wholeName, whole - gap] as const, ...stated.map(({ name, value }) => [name, value + gap] as const)]
  return [
    ...unstatedParts(gap, row, unstated),
    ...sameSize(gap, row, { except: wanted.map(([name]) => name) }),
    ...swappedDigits(row, wanted),
  ]
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
