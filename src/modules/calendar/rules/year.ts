/** One year as people hang it on a wall: its months in weeks, and why each day is off. */
import { addDays, type LocalDate, weekdayOf } from '../../../basics/dates.ts'
import type { MarkedDay } from './notice.ts'
import { type WorkCalendar, worksOn } from './work-calendar.ts'

/** 'unknown': of a year that nobody has entered. */
export type DayInYear = { day: LocalDate; state: 'worked' | 'weekly' | 'marked' | 'unknown'; mark: MarkedDay | null }

export type MonthInYear = { month: string; weeks: readonly (readonly (DayInYear | null)[])[] }

/** Monday first; null before the first and after the last day of a month. */
export function monthsOf(calendar: WorkCalendar, year: number): MonthInYear[] {
  return Array.from({ length: 12 }, (_, index) => monthOf(calendar, `${year}-${String(index + 1).padStart(2, '0')}`))
}

function monthOf(calendar: WorkCalendar, month: string): MonthInYear {
  const days: (DayInYear | null)[] = Array.from({ length: weekdayOf(`${month}-01`) - 1 }, () => null)
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(dayIn(calendar, day))
  while (days.length % 7 !== 0) days.push(null)
  return { month, weeks: Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7)) }
}

function dayIn(calendar: WorkCalendar, day: LocalDate): DayInYear {
  if (!calendar.years.has(Number(day.slice(0, 4)))) return { day, state: 'unknown', mark: null }
  const mark = calendar.marked.get(day) ?? null
  if (mark !== null && mark.kind !== 'ordinary') return { day, state: 'marked', mark }
  return { day, state: worksOn(calendar, day) ? 'worked' : 'weekly', mark: null }
}

/** What is marked in a year, in order; marks that were taken back are none. */
export const marksIn = (calendar: WorkCalendar, year: number): MarkedDay[] =>
  [...calendar.marked.values()]
    .filter(({ day, kind }) => day.startsWith(`${year}-`) && kind !== 'ordinary')
    .sort((a, b) => (a.day < b.day ? -1 : 1))
