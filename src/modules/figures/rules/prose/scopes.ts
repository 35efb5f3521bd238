/** The same thing counted in the text and in a table beside it, with different results: two scopes that nobody names. */
import type { Finding } from '../checked-row.ts'
import { count } from '../gaps.ts'
import { typedCount } from '../typed-number.ts'
import { type List, listsIn } from './lists.ts'
import type { Passage, TableRow } from './passages.ts'

const isOnline = (text: string): boolean => /trực tuyến|dvc/iu.test(text) && /hồ sơ/iu.test(text)

export function unnamedScopes(passages: readonly Passage[], tables: readonly (readonly TableRow[])[]): Finding[] {
  const fields = passages
    .filter(({ text }) => isOnline(text))
    .flatMap((passage) =>
      listsIn(passage)
        .filter((list) => list.unit === 'hồ sơ')
        .flatMap(fieldsOf),
    )
  const counted = tables.flatMap(onlineOf)
  return fields.flatMap((field) => {
    const unit = counted.find(({ name }) => namesField(name, field.label))
    if (unit === undefined || unit.value === field.value) return []
    const gap = field.value - unit.value
    const message = `Lĩnh vực ${field.label} ghi ${count(field.value)} hồ sơ trong lời văn, nhưng bảng ghi ${unit.name} ${count(unit.value)}: hai phạm vi khác nhau mà không nói rõ.`
    return [{ row: field.line, identity: 'scope', message, gap, wouldReconcile: [] }]
  })
}

const fieldsOf = ({ line, parts }: List) =>
  parts.flatMap(({ label, value }) => {
    const field = /lĩnh vực (.+)$/iu.exec(label)?.[1]
    return field === undefined ? [] : [{ line, label: field, value }]
  })

/** The column of online dossiers with the names that stand to the left of it. */
function onlineOf(rows: readonly TableRow[]): { name: string; value: number }[] {
  const column = rows[0]?.cells.findIndex(isOnline) ?? -1
  if (column < 1) return []
  return rows.flatMap(({ cells }) => {
    const [name = '', value] = [cells[column - 1], typedCount(cells[column] ?? '')]
    return value === null || name === '' ? [] : [{ name, value }]
  })
}

/** 'lý lịch tư pháp' is kept by 'Sở Tư pháp': the last two syllables name the trade. */
function namesField(unit: string, field: string): boolean {
  const trade = field.toLowerCase().split(/\s+/).slice(-2).join(' ')
  return /^(?:sở|phòng|ban)\s/iu.test(unit) && unit.toLowerCase().includes(trade)
}
