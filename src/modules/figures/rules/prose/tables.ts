/** Sums of a pasted table: columns against the row of totals, rows against the column of totals. */
import type { Finding } from '../checked-row.ts'
import { count, gapText } from '../gaps.ts'
import { typedCount } from '../typed-number.ts'
import type { TableRow } from './passages.ts'

const isTotal = (cell: string): boolean => /^(?:tổng cộng|tổng số|cộng)$/iu.test(cell)
const isName = (cell: string): boolean => /\p{L}{2}/u.test(cell)

export function brokenTable(rows: readonly TableRow[]): Finding[] {
  const head = rows.findIndex(({ cells }) => cells.some(isName) && !cells.some((cell) => typedCount(cell) !== null))
  const body = rows.slice(head + 1).filter(({ cells }) => cells.some(isName))
  const totals = body.findIndex(({ cells }) => cells.some(isTotal) && cells.some((cell) => typedCount(cell) !== null))
  const above = totals < 0 ? body : body.slice(0, totals)
  const total = body[totals]
  return [
    ...(total === undefined ? [] : brokenColumns(above, total)),
    ...brokenRows(rows[head], totals < 0 ? body : body.slice(0, totals + 1)),
  ]
}

function brokenColumns(above: readonly TableRow[], total: TableRow): Finding[] {
  return total.cells.flatMap((cell, column) => {
    const stated = typedCount(cell)
    if (stated === null) return []
    const sum = above.reduce((all, { cells }) => all + (typedCount(cells[column] ?? '') ?? 0), 0)
    const gap = stated - sum
    if (gap === 0) return []
    const message = `Bảng: cột ${column + 1} ghi tổng ${count(stated)}, nhưng các dòng cộng lại được ${count(sum)}: ${gapText(gap)}.`
    return [{ row: total.line, identity: 'table', message, gap, wouldReconcile: [count(sum)] }]
  })
}

/** Empty cells of a row are months without anything here; a row of words alone has no sum. */
function brokenRows(head: TableRow | undefined, rows: readonly TableRow[]): Finding[] {
  const last = head?.cells.findIndex(isTotal) ?? -1
  if (last < 0) return []
  return rows.flatMap(({ line, cells }) => {
    const name = cells.findIndex(isName)
    const stated = typedCount(cells[last] ?? '')
    if (stated === null || name < 0 || name >= last - 1) return []
    const sum = cells.slice(name + 1, last).reduce((all, cell) => all + (typedCount(cell) ?? 0), 0)
    const gap = stated - sum
    if (gap === 0) return []
    const message = `Bảng: dòng “${cells[name]}” ghi tổng ${count(stated)}, nhưng các ô cộng lại được ${count(sum)}: ${gapText(gap)}.`
    return [{ row: line, identity: 'table', message, gap, wouldReconcile: [count(sum)] }]
  })
}
