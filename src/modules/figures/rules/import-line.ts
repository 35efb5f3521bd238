/** A line of an imported table: whose figures, of which period, and which columns are indicators. */
import { isDay } from '../../../basics/dates.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { readTypedDay } from '../../../basics/typed-days.ts'
import { figureNames } from './figure-names.ts'
import { dossierKey, type Indicator, readTyped } from './indicator.ts'
import { type Period, whyNotPeriod } from './period.ts'

const names = {
  unit: ['don_vi', 'đơn vị', 'place', 'unit'],
  from: ['tu_ngay', 'từ ngày', 'period_from'],
  to: ['den_ngay', 'đến ngày', 'period_to'],
} as const

/** Columns that say nothing to be recorded. */
const ignored = ['stt', 'tt', 'no', 'note', 'ghi_chu', 'ghi chú', 'parent', 'source_file']

export type Columns = {
  unit: string
  from: string
  to: string
  /** The indicator of each other column. */
  indicators: ReadonlyMap<string, Indicator>
  strange: readonly string[]
}

/** Null when the table does not say whose figures of which period it has. */
export function columnsOf(header: readonly string[], indicators: readonly Indicator[]): Columns | null {
  const found = (wanted: readonly string[]) => header.find((name) => wanted.includes(name))
  const [unit, from, to] = [found(names.unit), found(names.from), found(names.to)]
  if (unit === undefined || from === undefined || to === undefined) return null
  const others = header.filter((name) => name !== '' && ![unit, from, to, ...ignored].includes(name))
  const known = others.flatMap((name) => {
    const indicator = indicatorOf(name, indicators)
    return indicator === undefined ? [] : [[name, indicator] as const]
  })
  const columns = new Map(known)
  return { unit, from, to, indicators: columns, strange: others.filter((name) => !columns.has(name)) }
}

/** By its key, by the short name of a figure of dossiers, or by its label. */
function indicatorOf(name: string, indicators: readonly Indicator[]): Indicator | undefined {
  const short = figureNames.find((one) => one === name)
  const key = short === undefined ? name : dossierKey(short)
  return indicators.find((one) => one.key === key || one.label.toLowerCase() === name)
}

export type LineTrouble = { problem: 'no-unit' | 'bad-day' | 'bad-period' | 'bad-figure'; text: string; column: string }

/** `value` is what the text says, as the database takes it. */
export type ImportLine = Period & { unitId: string; typed: { indicator: string; text: string; value: string }[] }

/** The line in the units of the site, or every trouble with it. An empty cell says nothing. */
export function importLine(
  fields: Readonly<Record<string, string>>,
  columns: Columns,
  unitOf: (name: string) => string | undefined,
): ImportLine | { troubles: LineTrouble[] } {
  const unit = oneLine(fields[columns.unit] ?? '')
  const [from, to] = [columns.from, columns.to].map((column) => readTypedDay(fields[column] ?? ''))
  const unitId = unitOf(unit)
  const troubles: LineTrouble[] = unitId === undefined ? [{ problem: 'no-unit', text: unit, column: columns.unit }] : []
  for (const column of [columns.from, columns.to]) {
    const text = fields[column] ?? ''
    if (!isDay(readTypedDay(text))) troubles.push({ problem: 'bad-day', text, column })
  }
  const period = { from: from ?? '', to: to ?? '' }
  if (troubles.length === 0 && whyNotPeriod(period).length > 0)
    troubles.push({ problem: 'bad-period', text: period.to, column: columns.to })
  const typed = [...columns.indicators].flatMap(([column, indicator]) => {
    const text = oneLine(fields[column] ?? '')
    if (text === '') return []
    const value = readTyped(indicator.kind, text)
    if (value === null) troubles.push({ problem: 'bad-figure', text, column })
    return value === null ? [] : [{ indicator: indicator.key, text, value }]
  })
  return troubles.length > 0 || unitId === undefined ? { troubles } : { ...period, unitId, typed }
}
