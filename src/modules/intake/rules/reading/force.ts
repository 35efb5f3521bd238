/** From when a document is in force, where it says so itself. */
import { dayIn } from './day.ts'
import { foundIn, joined, type Row, type Sheet } from './sheet.ts'
import type { Found } from './types.ts'

const form = /co hieu luc(?: thi h[ao]nh)?(?:,)?(?: ke)?(?: tu| bat dau tu)? (?:ng[aou]y|sau)/
const forceLine = /hieu luc/

/** 'có hiệu lực kể từ ngày ký', 'có hiệu lực thi hành từ ngày 01 tháng 3 năm 2026'; the sentence may run over lines. */
export function effectiveOn(sheet: Sheet, issuedOn: Found<string> | undefined): Found<string> | undefined {
  for (const [index, row] of sheet.rows.entries()) {
    if (!forceLine.test(row.key) && !/co hieu$/.test(row.key)) continue
    const rows = nextLines(sheet.rows, index)
    const text = joined(rows)
    const key = joinedKey(rows)
    const at = form.exec(key)?.index
    if (at === undefined || !speaksOfItself(key.slice(0, at))) continue
    const after = key.slice(at, at + 110)
    if (/tu ng[aou]y (?:ky|ban hanh)/.test(after)) {
      return issuedOn === undefined ? undefined : foundIn(issuedOn.value, rows, Math.min(0.93, issuedOn.confidence))
    }
    const day = dayIn(text.slice(at, at + 110))
    if (day !== null) return foundIn(day, rows, 0.93)
  }
  return undefined
}

const nextLines = (rows: readonly Row[], index: number): Row[] => {
  const row = rows[index]
  return row === undefined ? [] : [row, ...rows.slice(index + 1, index + 3).filter(({ page }) => page === row.page)]
}

const joinedKey = (rows: readonly Row[]): string =>
  rows.map(({ text, key }) => (key.length === text.trim().length ? key : key)).join(' ')

/** 'Quyết định này …': of another document ('Nghị định số … có hiệu lực') nothing is taken. */
const speaksOfItself = (before: string): boolean => / nay(?: |$)/.test(before) || before.length < 30
