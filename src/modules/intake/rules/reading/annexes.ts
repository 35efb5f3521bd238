/** Annexes inside the file: 'Phụ lục', 'PHỤ LỤC II' at the head of a page, with their titles. */
import { bottomOf, foundIn, joined, type Row, type Sheet, topOf } from './sheet.ts'
import type { Found } from './types.ts'

const label = /^phu luc(?: (?:so )?(?:[ivxl]+|\d{1,2}|[a-e]))?\s*[.:]?$/
const labelWithTitle = /^phu luc(?: (?:so )?(?:[ivxl]+|\d{1,2}))?\s*[.:–-]\s+\S/

export function annexesOf(sheet: Sheet): Found<string>[] {
  const heads = sheet.rows.filter(
    (row) => (label.test(row.key) || labelWithTitle.test(row.key)) && topOf(row) < 0.35 * row.page.height,
  )
  return heads.slice(0, 50).map((row) => {
    const title = titleBelow(sheet.rows, row)
    return foundIn(joined([row, ...title]).slice(0, 500), [row, ...title], 0.93)
  })
}

/** The centred lines below, without '(Kèm theo …)'. */
function titleBelow(rows: readonly Row[], head: Row): Row[] {
  const out: Row[] = []
  for (const row of rows.slice(rows.indexOf(head) + 1)) {
    const last = out.at(-1) ?? head
    if (row.page !== head.page || out.length >= 5 || /^\(? ?kem theo|^\(ban hanh/.test(row.key)) break
    if (topOf(row) - bottomOf(last) > 1.6 * row.line.size || !row.line.centre) break
    if (topOf(row) > topOf(last) + 2) out.push(row)
  }
  return out
}
