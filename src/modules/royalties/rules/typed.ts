/** How people type coefficients, money and months, and how they read them. */
import { addMonths, isMonth, type LocalMonth, monthOf } from '../../../basics/dates.ts'
import { integerText } from '../../../basics/numbers.ts'

/** '1,5' is 150 hundredths, '120.000' is 120000 đồng; null where it is neither. */
export function readMeasure(text: string, mode: 'coefficient' | 'sum'): number | null {
  if (mode === 'sum') return readMoney(text)
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  return found === null ? null : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}

/** Whole đồng with or without dots between thousands: '1.250.000', '1250000', '1250000 đ'. */
export function readMoney(text: string): number | null {
  const plain = text.trim().replace(/\s*(?:đ|đồng)$/iu, '')
  if (!/^-?(?:\d{1,15}|\d{1,3}(?:[. ]\d{3})+)$/.test(plain)) return null
  const value = Number(plain.replace(/[. ]/g, ''))
  return Number.isSafeInteger(value) ? value : null
}

export function measureText(measure: number, mode: 'coefficient' | 'sum'): string {
  if (mode === 'sum') return integerText(measure, 'vi')
  const [whole, rest] = [Math.floor(measure / 100), measure % 100]
  return rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, '0').replace(/0$/, '')}`
}

export const moneyText = (amount: number): string => integerText(amount, 'vi')

/** '6/2026', '06/2026' and '2026-06'. */
export function readMonth(text: string): LocalMonth | null {
  const [, month = '', year = ''] = /^(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? []
  const found = year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}`
  return isMonth(found) ? found : null
}

export const monthInput = (month: LocalMonth): string => `${month.slice(5)}/${month.slice(0, 4)}`

export type Months = { from: LocalMonth; to: LocalMonth }

/** More months than a year are looked at year by year. */
const mostMonths = 12

/** The months asked for, or the one that ended last. `isRead` is false where something was asked that cannot be shown. */
export function monthsAsked(asked: { from: string; to: string }, now: Date): Months & { isRead: boolean } {
  const last = addMonths(monthOf(now), -1)
  if (asked.from === '' && asked.to === '') return { from: last, to: last, isRead: true }
  const [from, to] = [readMonth(asked.from), readMonth(asked.to === '' ? asked.from : asked.to)]
  const isRead = from !== null && to !== null && from <= to && addMonths(from, mostMonths - 1) >= to
  return isRead ? { from, to, isRead } : { from: last, to: last, isRead: false }
}

/** Months, quarters and halves that boards pay by, around the given month. */
export function presetsAround(month: LocalMonth): (Months & { key: 'month' | 'quarter' | 'half' | 'year' })[] {
  const year = month.slice(0, 4)
  const at = Number(month.slice(5))
  const span = (key: 'month' | 'quarter' | 'half' | 'year', first: number, count: number) => {
    const from = `${year}-${String(first).padStart(2, '0')}`
    return { key, from, to: addMonths(from, count - 1) }
  }
  return [
    ...[span('month', at, 1), span('quarter', Math.floor((at - 1) / 3) * 3 + 1, 3)],
    ...[span('half', at <= 6 ? 1 : 7, 6), span('year', 1, 12)],
  ]
}
