/** Statements of periods that follow each other, and of the whole span above them. */
import { handedOn } from '../across.ts'
import type { CheckedRow, Finding } from '../checked-row.ts'
import { count } from '../gaps.ts'
import { brokenSums } from '../sums.ts'
import { overPeriods } from '../wholes.ts'
import type { Statement } from './statements.ts'

/** Days do not matter here: the text says itself which period follows which. */
const rowOf = ({ figures }: Statement): CheckedRow => ({ place: '', from: '2000-01-01', to: '2000-01-01', figures })

const size = ({ figures }: Statement): number => Object.keys(figures).length

export function periodFindings(statements: readonly Statement[]): Finding[] {
  const periods = statements.filter((one) => !one.isHeading && size(one) >= 2)
  return [
    ...periods.flatMap((one) => brokenSums(rowOf(one), one.line)),
    ...periods.flatMap((one, index) => {
      const before = periods[index - 1]
      return before === undefined || one.figures.carried_over === undefined ? [] : openings(before, one)
    }),
    ...statements.flatMap((one, index) => (one.isHeading ? overSpan(one, partsAfter(statements, index)) : [])),
  ]
}

/** Whether the sum of both is stated stands elsewhere: alone, two periods state no sum. */
const openings = (before: Statement, after: Statement): Finding[] =>
  handedOn(rowOf(before), rowOf(after), after.line).filter(({ identity }) => identity !== 'I8')

/** The periods that a heading announces: those after it that hand on from each other. */
function partsAfter(statements: readonly Statement[], heading: number): Statement[] {
  const parts: Statement[] = []
  for (const one of statements.slice(heading + 1)) {
    if (one.isHeading || size(one) < 2 || (parts.length > 0 && one.figures.carried_over === undefined)) break
    parts.push(one)
  }
  return parts
}

function overSpan(heading: Statement, parts: readonly Statement[]): Finding[] {
  if (parts.length < 2) return []
  return [...overPeriods(rowOf(heading), parts.map(rowOf), heading.line), ...unionGap(heading, parts)]
}

/** Over the whole span, too, what came in is resolved or still in process. */
function unionGap({ line }: Statement, parts: readonly Statement[]): Finding[] {
  const all = (name: 'total_received' | 'carried_over' | 'resolved') => parts.map(({ figures }) => figures[name])
  const sum = (values: (number | undefined)[]) =>
    values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0)
  const distinct = sum(all('total_received')) - sum(all('carried_over').slice(1))
  const [resolved, left] = [sum(all('resolved')), parts.at(-1)?.figures.in_process ?? Number.NaN]
  const gap = resolved + left - distinct
  if (!Number.isFinite(gap) || gap === 0) return []
  const message = `Cả thời gian có ${count(distinct)} hồ sơ khác nhau, nhưng đã giải quyết ${count(resolved)} và đang giải quyết ${count(left)}, cộng lại ${count(resolved + left)}: ${gap < 0 ? 'thiếu' : 'thừa'} ${count(Math.abs(gap))}.`
  return [{ row: line, identity: 'union', message, gap, wouldReconcile: [] }]
}
