/** What one period hands to the next (I6, I9), what may be added over periods (I8), and rows said twice (I13). */
import { addDays } from '../../../basics/dates.ts'
import type { CheckedRow, Finding } from './checked-row.ts'
import { type FigureName, figureLabels } from './figure-names.ts'
import { count, labelled, sameSize, swappedDigits } from './gaps.ts'

type Placed = { row: CheckedRow; at: number }

/** Findings of every row against the one of the same place that ends the day before it begins. */
export function acrossPeriods(rows: readonly CheckedRow[]): Finding[] {
  const placed = rows.map((row, index) => ({ row, at: index + 1 }))
  const ending = new Map<string, Placed[]>()
  for (const one of placed) {
    const key = endKey(one.row.place, one.row.to)
    ending.set(key, [...(ending.get(key) ?? []), one])
  }
  return placed.flatMap((one) => {
    const before = ending.get(endKey(one.row.place, addDays(one.row.from, -1))) ?? []
    const previous = before.find(({ row }) => row.figures.in_process !== undefined) ?? before[0]
    return previous === undefined ? [] : handedOn(previous.row, one.row, one.at)
  })
}

const endKey = (place: string, to: string): string => `${to} ${place}`

/** What is carried over is what was in process, in all and bucket by bucket: what was overdue is carried over too. */
const carried: readonly (readonly [FigureName, FigureName])[] = [
  ['carried_over', 'in_process'],
  ['carried_not_due', 'not_due'],
  ['carried_overdue', 'overdue'],
  ['carried_suspended', 'suspended'],
]

/** The findings between two periods that follow each other; `at` is the number of the later row. */
export function handedOn(before: CheckedRow, after: CheckedRow, at: number): Finding[] {
  const broken = carried.flatMap(([opening, closing]) => openingGap({ before, after, opening, closing, at }))
  return [...broken, ...(broken.length === 0 ? [] : countedTwice(before, after, at)), ...stillLate(before, after, at)]
}

type Opening = { before: CheckedRow; after: CheckedRow; opening: FigureName; closing: FigureName; at: number }

function openingGap({ before, after, opening, closing, at }: Opening): Finding[] {
  const [stated, due] = [after.figures[opening], before.figures[closing]]
  if (stated === undefined || due === undefined || stated === due) return []
  const gap = stated - due
  const message = `${capital(labelled(opening, stated))}, nhưng kỳ trước còn ${labelled(closing, due)}: ${gap < 0 ? 'thiếu' : 'thừa'} ${count(Math.abs(gap))}.`
  const wouldReconcile = [
    ...sameSize(gap, before, { whose: ' của kỳ trước', except: [closing] }),
    ...sameSize(stated, before, { whose: ' của kỳ trước', except: [closing] }).map((text) => `số đã ghi ${text}`),
    ...swappedDigits(after, [[opening, due]]),
  ]
  return [{ row: at, identity: 'I6', message, gap, wouldReconcile }]
}

/**
 * Where the chain is broken, adding the totals of both periods counts what was carried over twice, and no other figure of the
 * rows says how many different ones there were.
 */
function countedTwice(before: CheckedRow, after: CheckedRow, at: number): Finding[] {
  const [first, second, twice] = [
    before.figures.total_received,
    after.figures.total_received,
    after.figures.carried_over,
  ]
  if (first === undefined || second === undefined || !twice) return []
  const [sum, distinct] = [first + second, first + second - twice]
  const message = `Cộng tổng số tiếp nhận của hai kỳ được ${count(sum)}, tính hai lần ${count(twice)} hồ sơ chuyển kỳ; số hồ sơ khác nhau là ${count(distinct)}.`
  return [{ row: at, identity: 'I8', message, gap: twice, wouldReconcile: [`${count(distinct)} hồ sơ`] }]
}

/** What was overdue stays overdue until it leaves: then it is resolved late, withdrawn or transferred (I9). */
function stillLate({ figures: before }: CheckedRow, { figures: after }: CheckedRow, at: number): Finding[] {
  if (before.overdue === undefined || after.late === undefined || after.overdue === undefined) return []
  const places = after.late + after.overdue + (after.withdrawn ?? 0) + (after.transferred ?? 0)
  const gap = places - before.overdue
  if (gap >= 0) return []
  const message = `Kỳ trước có ${count(before.overdue)} hồ sơ quá hạn đang giải quyết, nhưng kỳ này chỉ có ${labelled('late', after.late)} và ${labelled('overdue', after.overdue)}: ${count(-gap)} hồ sơ quá hạn không còn thấy.`
  const open = (['withdrawn', 'transferred'] as const).filter((name) => after[name] === undefined)
  const wouldReconcile =
    open.length === 0
      ? []
      : [`${count(-gap)} hồ sơ ${open.map((name) => figureLabels[name]).join(' hoặc ')} không được nêu`]
  return [{ row: at, identity: 'I9', message, gap, wouldReconcile }]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
