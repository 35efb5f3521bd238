/** A table of a week's agenda as it comes out of Word or Excel: cells apart by tabs, a cell of the day often empty or merged. */
import { oneLine } from '../../../basics/plain-text.ts'
import { fold } from '../../../basics/vietnamese.ts'
import { type AgendaRow, isSaid, timeOf } from './draft.ts'

type Column = 'day' | 'time' | 'what' | 'leader' | 'place' | 'preparedBy' | 'none'

/** How heads of columns begin, folded; the first that fits counts. */
const heads: readonly (readonly [string, Column])[] = [
  ['stt', 'none'],
  ['tt', 'none'],
  ['thu', 'day'],
  ['ngay', 'day'],
  ['thoi gian', 'time'],
  ['gio', 'time'],
  ['noi dung', 'what'],
  ['cong viec', 'what'],
  ['chu tri', 'leader'],
  ['lanh dao', 'leader'],
  ['thanh phan', 'leader'],
  ['dia diem', 'place'],
  ['noi lam viec', 'place'],
  ['chuan bi', 'preparedBy'],
  ['don vi', 'preparedBy'],
]

/** What a table without heads usually has. */
const usual: readonly Column[] = ['day', 'time', 'what', 'leader', 'place', 'preparedBy']

/** The rows of a pasted table. `days` are Monday to Sunday of the week ('2026-11-23' …); other days are left out. */
export function pastedRows(text: string, days: readonly string[]): AgendaRow[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => oneLine(cell)))
    .filter((cells) => cells.some((cell) => cell !== ''))
  const head = lines[0]?.map((cell) => heads.find(([start]) => fold(cell).startsWith(start))?.[1])
  const isHead = (head?.filter((column) => column !== undefined && column !== 'none').length ?? 0) >= 2
  const columns = isHead ? (head ?? []).map((column) => column ?? 'none') : usual
  let day: number | null = null
  return (isHead ? lines.slice(1) : lines).flatMap((cells) => {
    const row = rowOf(cells, columns)
    day = dayIn(row.day, days) ?? dayIn(row.time, days) ?? (row.day === '' ? day : null)
    const spoken = {
      ...spanIn(row.time),
      what: row.what,
      leader: row.leader,
      place: row.place,
      preparedBy: row.preparedBy,
    }
    return day === null || !isSaid({ day, ...spoken }) ? [] : [{ day, ...spoken }]
  })
}

type Cells = Record<Exclude<Column, 'none'>, string>

function rowOf(cells: readonly string[], columns: readonly Column[]): Cells {
  const row: Cells = { day: '', time: '', what: '', leader: '', place: '', preparedBy: '' }
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? ''
    if (column !== 'none' && cell !== '') row[column] = row[column] === '' ? cell : `${row[column]}; ${cell}`
  }
  return row
}

const weekdays = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay']

/** 'Thứ Hai', 'Thứ 2 (23/11)', 'CN', '23/11/2026': the day counted from Monday. */
function dayIn(said: string, days: readonly string[]): number | null {
  const words = fold(said)
  const date = /(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?/.exec(words)
  if (date !== null) {
    const ending = `-${date[2]?.padStart(2, '0')}-${date[1]?.padStart(2, '0')}`
    const at = days.findIndex((day) => day.endsWith(ending) && (date[3] === undefined || day.startsWith(date[3])))
    return at < 0 ? null : at
  }
  if (/\b(chu nhat|cn)\b/.test(words)) return 6
  const named = /\bthu\s*(hai|ba|tu|nam|sau|bay|[2-7])\b/.exec(words)?.[1]
  if (named === undefined) return null
  return /\d/.test(named) ? Number(named) - 2 : weekdays.indexOf(named)
}

/** '8h00 - 10h30', '08:00', 'Sáng' (the usual beginning of the half day). */
function spanIn(said: string): { from: string; to: string } {
  const times = [...said.matchAll(/\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}/giu)].flatMap(([one]) => timeOf(one) ?? [])
  const [from = '', to = ''] = times
  if (from !== '') return { from, to }
  const words = fold(said)
  if (/\bsang\b/.test(words)) return { from: '08:00', to: '' }
  if (/\bchieu\b/.test(words)) return { from: '14:00', to: '' }
  return { from: /\btoi\b/.test(words) ? '19:00' : '', to: '' }
}
