/**
 * Days in fields, the way they are written in Vietnam: day, month, year, whatever the language of the browser is. A field of the
 * browser's own would show the month first to whoever has it in English, and 03/09 would be another day.
 */
import { dayText, isDay, type LocalDate } from './dates.ts'

/** Stands before the name of a field that holds a typed day ('ngay') or moment ('gio'). */
export const typedMark = '_kieu.'

const two = (text: string) => text.padStart(2, '0')
const dayForm = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/

/** 'YYYY-MM-DD' of '2/9/2026', '02-09-2026', '2.9.2026' or itself; what is no day of the calendar comes back as it is. */
export function readTypedDay(text: string): LocalDate {
  const trimmed = text.trim()
  const found = dayForm.exec(trimmed)
  const day = found === null ? trimmed : `${found[3]}-${two(found[2] ?? '')}-${two(found[1] ?? '')}`
  return isDay(day) ? day : text
}

/** 'YYYY-MM-DDTHH:mm' of '2/9/2026 8:05', '2/9/2026' (midnight) or itself; anything else comes back as it is. */
export function readTypedMoment(text: string): string {
  const [, day = '', hour = '0', minute = '0'] =
    /^(\S+)(?:[\sT,]+(\d{1,2})(?:[:hg](\d{2})?)?)?$/i.exec(text.trim()) ?? []
  const read = readTypedDay(day)
  const isTime = Number(hour) < 24 && Number(minute) < 60
  return isDay(read) && isTime ? `${read}T${two(hour)}:${two(minute || '0')}` : text
}

/** How a field shows what it holds: '02/09/2026', '02/09/2026 08:05'; anything else as it was typed. */
export function typedText(value: string): string {
  const [day = '', time = ''] = value.split('T')
  if (!isDay(day)) return value
  return time === '' ? dayText(day, 'vi') : `${dayText(day, 'vi')} ${time.slice(0, 5)}`
}
