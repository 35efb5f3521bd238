import { addMonths, dayOf, type LocalDate, startOfMonth } from '../../../basics/dates.ts'

/** The same day so many months later, or the last day of a month that is shorter. */
export function addMonthsTo(day: LocalDate, months: number): LocalDate {
  const month = addMonths(day.slice(0, 7), months)
  const lastDay = dayOf(new Date(startOfMonth(addMonths(month, 1)).getTime() - 1))
  const wanted = `${month}-${day.slice(8)}`
  return wanted < lastDay ? wanted : lastDay
}
