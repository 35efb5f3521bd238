/**
 * Days and moments as Vietnam counts them. An instant is a `Date`; a day is 'YYYY-MM-DD' in Asia/Ho_Chi_Minh, which has
 * been UTC+7 without summer time since 1975, so arithmetic with a fixed offset is exact (and fast) for everything we keep.
 */
import type { Language } from './language.ts'

export type LocalDate = string
/** 'YYYY-MM' */
export type LocalMonth = string
/** An ISO 8601 week, 'YYYY-Www': it begins on Monday, and week 1 holds the first Thursday of the year. */
export type LocalWeek = string

const hour = 3_600_000
const dayLength = 24 * hour
const offset = 7 * hour

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))
const four = (value: number): string => String(value).padStart(4, '0')

/** The Vietnamese day an instant falls on. */
export const dayOf = (instant: Date): LocalDate => utcDay(instant.getTime() + offset)

/** The Vietnamese month an instant falls in. */
export const monthOf = (instant: Date): LocalMonth => dayOf(instant).slice(0, 7)

/** Midnight in Vietnam at the beginning of the day. Throws a RangeError for a text that is no day. */
export const startOfDay = (day: LocalDate): Date => new Date(dayMillis(day) - offset)

/** Midnight in Vietnam at the beginning of the month; takes a month or any day in it. */
export const startOfMonth = (month: LocalMonth | LocalDate): Date => startOfDay(`${month.slice(0, 7)}-01`)

export const addDays = (day: LocalDate, days: number): LocalDate => utcDay(dayMillis(day) + days * dayLength)

export function addMonths(month: LocalMonth, months: number): LocalMonth {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${four(Math.floor(count / 12))}-${two((((count % 12) + 12) % 12) + 1)}`
}

/** Every month from the first to the last, both counted; takes months or days. Empty when the end comes first. */
export function monthsBetween(from: LocalDate | LocalMonth, to: LocalDate | LocalMonth): LocalMonth[] {
  const months: LocalMonth[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(month, 1)) months.push(month)
  return months
}

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (dayMillis(to) - dayMillis(from)) / dayLength

/** Whether the text is a day of the calendar, written 'YYYY-MM-DD': 31 February is not, nor one whose year may run out of digits. */
export function isDay(text: string): boolean {
  const found = /^([1-8]\d{3})-(\d\d)-(\d\d)$/.exec(text)
  return found !== null && isCalendarDay(Number(found[1]), Number(found[2]), Number(found[3]))
}

/** Whether the text is a month of the calendar, written 'YYYY-MM'. */
export const isMonth = (text: string): boolean => isDay(`${text}-01`)

/** The ISO week a day lies in. */
export function weekOf(day: LocalDate): LocalWeek {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const yearDay = daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday)
  return `${thursday.slice(0, 4)}-W${two(Math.floor(yearDay / 7) + 1)}`
}

/** Monday to Sunday of an ISO week. Throws a RangeError for a text that is no week. */
export function daysOfWeek(week: LocalWeek): LocalDate[] {
  const monday = mondayOf(week)
  if (monday === null || weekOf(monday) !== week) throw new RangeError(`not a week: ${week}`)
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))
}

/** Whether the text is an ISO week of the calendar: '2026-W53' is, '2025-W53' is not. */
export function isWeek(text: string): boolean {
  const monday = mondayOf(text)
  return monday !== null && weekOf(monday) === text
}

export const addWeeks = (week: LocalWeek, weeks: number): LocalWeek => weekOf(addDays(firstDay(week), weeks * 7))

const firstDay = (week: LocalWeek): LocalDate => daysOfWeek(week)[0] ?? week

/** 4 January always lies in week 1. */
function mondayOf(week: LocalWeek): LocalDate | null {
  const found = /^([1-9]\d{3})-W(\d\d)$/.exec(week)
  if (found === null) return null
  const anchor = `${found[1]}-01-04`
  return addDays(anchor, 1 - weekdayOf(anchor) + (Number(found[2]) - 1) * 7)
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: LocalDate): number => new Date(dayMillis(day)).getUTCDay() || 7

const weekdays = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

const englishMonths = 'January February March April May June July August September October November December'.split(' ')

/** '19/12/2023', in English '19 December 2023'. */
export function dayText(day: LocalDate, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return language === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${englishMonths[Number(month) - 1]} ${year}`
}

/** 'Tháng 12/2023', in English 'December 2023'. */
export function monthText(month: LocalMonth, language: Language): string {
  const [year = '', number = ''] = month.split('-')
  return language === 'vi' ? `Tháng ${Number(number)}/${year}` : `${englishMonths[Number(number) - 1]} ${year}`
}

/** 'Thứ Ba', in English 'Tuesday'. */
export const weekdayName = (day: LocalDate, language: Language): string => weekdays[language][weekdayOf(day) - 1] ?? ''

/** 'Thứ Ba, 19/12/2023'. */
export const weekdayText = (day: LocalDate, language: Language): string =>
  `${weekdayName(day, language)}, ${dayText(day, language)}`

/** '08:30', the same in both languages. */
export function timeText(instant: Date): string {
  const local = new Date(instant.getTime() + offset)
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

/** '19/12/2023 08:30', in English '19 December 2023, 08:30'. */
export const dayTimeText = (instant: Date, language: Language): string =>
  `${dayText(dayOf(instant), language)}${language === 'vi' ? '' : ','} ${timeText(instant)}`

/** '2023-12-19T08:30:00+07:00': for `<time datetime>`, feeds and JSON. */
export const isoText = (instant: Date): string =>
  `${new Date(instant.getTime() + offset).toISOString().slice(0, 19)}+07:00`

const clock = '(?:[T ]+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?)?'
const isoForm = new RegExp(`^([1-9]\\d{3})-(\\d\\d)-(\\d\\d)${clock}\\s*(Z|[+-]\\d\\d(?::?\\d\\d)?)?$`, 'i')
const slashForm = new RegExp(`^(\\d{1,2})/(\\d{1,2})/([1-9]\\d{3})${clock}$`, 'i')

/**
 * Reads a moment as people and machines write it: ISO 8601 with or without time and offset, or 'DD/MM/YYYY[ HH:mm[:ss]]'.
 * Without an offset it is Vietnamese time; without a time it is the beginning of the day. Null when it is no moment (31/2).
 */
export function parseInstant(text: string): Date | null {
  const trimmed = text.trim()
  const iso = isoForm.exec(trimmed)
  if (iso) return instantOf([iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]], iso[8])
  const slash = slashForm.exec(trimmed)
  return slash ? instantOf([slash[3], slash[2], slash[1], slash[4], slash[5], slash[6], slash[7]], undefined) : null
}

function instantOf(parts: readonly (string | undefined)[], zone: string | undefined): Date | null {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0))
  if (!isCalendarDay(year, month, day) || hours > 23 || minutes > 59 || seconds > 59) return null
  const shift = zone === undefined ? offset : zoneShift(zone)
  if (shift === null || (zone !== undefined && parts[3] === undefined)) return null
  const milliseconds = Number((parts[6] ?? '').padEnd(3, '0').slice(0, 3))
  return new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds, milliseconds) - shift)
}

/** No place on earth is farther than 14 hours from UTC. */
function zoneShift(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || 0)
  if (hours > 14 || minutes > 59) return null
  return (zone[0] === '-' ? -1 : 1) * (hours * hour + minutes * 60_000)
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  // Every month has these; only the last days have to ask the calendar.
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function dayMillis(day: LocalDate): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}

function utcDay(milliseconds: number): LocalDate {
  const date = new Date(milliseconds)
  return `${four(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}
