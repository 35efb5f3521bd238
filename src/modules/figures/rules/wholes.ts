/** Rows that are the whole of others: a longer period (I8), a parent over its units (I7), or the same one again (I13). */
import { addDays, daysBetween } from '../../../basics/dates.ts'
import type { CheckedRow, Finding } from './checked-row.ts'
import { type FigureName, figureLabels, figureNames, flows } from './figure-names.ts'
import { count } from './gaps.ts'

/** Findings of every row whose period is made of shorter ones of the same place. */
export function longerPeriods(rows: readonly CheckedRow[]): Finding[] {
  const byPlace = Map.groupBy(rows, ({ place }) => place)
  return rows.flatMap((whole, index) => {
    const parts = chainOf(whole, byPlace.get(whole.place) ?? [])
    return parts === null ? [] : overPeriods(whole, parts, index + 1)
  })
}

/** The shorter periods that fill it without a gap, in order; null where there are none. */
function chainOf(whole: CheckedRow, rows: readonly CheckedRow[]): CheckedRow[] | null {
  const chain: CheckedRow[] = []
  for (let from = whole.from; from <= whole.to; ) {
    const next = rows
      .filter((row) => row !== whole && row.from === from && row.to <= whole.to && lengthOf(row) < lengthOf(whole))
      .sort((a, b) => (a.to < b.to ? 1 : -1))[0]
    if (next === undefined) return null
    chain.push(next)
    from = addDays(next.to, 1)
  }
  return chain.length > 1 ? chain : null
}

const lengthOf = ({ from, to }: CheckedRow): number => daysBetween(from, to)

/** A longer period against its parts, which follow each other. */
export function overPeriods(whole: CheckedRow, parts: readonly CheckedRow[], at: number): Finding[] {
  return [...totalOver(whole, parts, at), ...flows.flatMap((name) => flowOver(whole, parts, { name, at }))]
}

/** All values of one figure, or undefined when one of them is not stated. */
function allOf(parts: readonly CheckedRow[], name: FigureName): number[] | undefined {
  const values = parts.flatMap(({ figures }) => figures[name] ?? [])
  return values.length === parts.length ? values : undefined
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** The total counts what was carried over inside it once. */
function totalOver({ figures }: CheckedRow, parts: readonly CheckedRow[], at: number): Finding[] {
  const [totals, carried] = [allOf(parts, 'total_received'), allOf(parts.slice(1), 'carried_over')]
  const stated = figures.total_received
  if (stated === undefined || totals === undefined || carried === undefined) return []
  const [twice, added] = [sum(carried), sum(totals)]
  const distinct = added - twice
  const gap = stated - distinct
  if (gap === 0) return []
  const isTwice = stated === added
  const message = isTwice
    ? `Tổng số tiếp nhận ${count(stated)} cộng các kỳ lại, tính hai lần ${count(twice)} hồ sơ chuyển kỳ; số hồ sơ khác nhau là ${count(distinct)}.`
    : `Tổng số tiếp nhận ${count(stated)}, nhưng các kỳ thành phần có ${count(distinct)} hồ sơ khác nhau.`
  return [{ row: at, identity: 'I8', message, gap, wouldReconcile: [`${count(distinct)} hồ sơ`] }]
}

function flowOver(
  whole: CheckedRow,
  parts: readonly CheckedRow[],
  { name, at }: { name: FigureName; at: number },
): Finding[] {
  const [stated, values] = [whole.figures[name], allOf(parts, name)]
  if (stated === undefined || values === undefined || stated === sum(values)) return []
  const gap = stated - sum(values)
  const message = `Số hồ sơ ${figureLabels[name]} cả thời gian ghi ${count(stated)}, nhưng các kỳ cộng lại được ${count(sum(values))}.`
  return [{ row: at, identity: 'I8', message, gap, wouldReconcile: [`${count(sum(values))} hồ sơ`] }]
}

/** A parent's figure is the sum of its units', where all of them are stated (I7). */
export function overUnits(rows: readonly CheckedRow[]): Finding[] {
  return rows.flatMap((whole, index) => {
    const parts = rows.filter(
      ({ parent, from, to }) => parent === whole.place && from === whole.from && to === whole.to,
    )
    if (parts.length === 0) return []
    return figureNames.flatMap((name) => unitsGap(whole, parts, { name, at: index + 1 }))
  })
}

function unitsGap(
  whole: CheckedRow,
  parts: readonly CheckedRow[],
  { name, at }: { name: FigureName; at: number },
): Finding[] {
  const [stated, values] = [whole.figures[name], allOf(parts, name)]
  if (stated === undefined || values === undefined || stated === sum(values)) return []
  const gap = stated - sum(values)
  const message = `Số hồ sơ ${figureLabels[name]} của ${whole.place} ghi ${count(stated)}, nhưng ${parts.length} đơn vị cộng lại được ${count(sum(values))}.`
  const sameAsGap = parts.filter(({ figures }) => figures[name] === Math.abs(gap) && gap !== 0)
  return [
    {
      row: at,
      identity: 'I7',
      message,
      gap,
      wouldReconcile: sameAsGap.map(({ place }) => `đúng bằng số của ${place}`),
    },
  ]
}

/** The same place and period twice with other figures: what was closed does not change silently (I13). */
export function saidTwice(rows: readonly CheckedRow[]): Finding[] {
  const first = new Map<string, CheckedRow>()
  return rows.flatMap((row, index) => {
    const key = `${row.place} ${row.from} ${row.to}`
    const before = first.get(key)
    if (before === undefined) first.set(key, row)
    return before === undefined ? [] : differences(before, row, index + 1)
  })
}

function differences(before: CheckedRow, row: CheckedRow, at: number): Finding[] {
  return figureNames.flatMap((name) => {
    const [was, is] = [before.figures[name], row.figures[name]]
    if (was === undefined || is === undefined || was === is) return []
    const message = `Cùng đơn vị và kỳ này đã ghi số hồ sơ ${figureLabels[name]} là ${count(was)}, nay ghi ${count(is)}.`
    return [{ row: at, identity: 'I13', message, gap: is - was, wouldReconcile: [] }]
  })
}
