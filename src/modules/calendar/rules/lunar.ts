/**
 * The lunar calendar of Vietnam, which counts days at UTC+7 and so may differ from China's: it only suggests Tết and Giỗ Tổ,
 * the yearly notice decides.
 */
import { addDays, dayOf, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import { newMoon, newMoonBefore, sunLongitude } from './sky.ts'

/** The day of a lunar date; the ordinary month where a leap one has the same number. */
export function solarDay(year: number, month: number, day: number): LocalDate {
  const start = monthStarts(year).find((each) => each.month === month && !each.isLeap)
  if (start === undefined) throw new RangeError(`no lunar month ${month}`)
  return addDays(start.day, day - 1)
}

type MonthStart = { day: LocalDate; month: number; isLeap: boolean }

/** The months from the first to the tenth of a lunar year, and the two that go before. */
function monthStarts(year: number): MonthStart[] {
  const first = eleventhMonth(year - 1)
  const last = eleventhMonth(year)
  const starts = Array.from({ length: last - first }, (_, index) => dayOf(newMoon(first + index)))
  const leap = last - first === 13 ? starts.findIndex((day, index) => index > 0 && hasNoTerm(day, first + index)) : -1
  return starts.map((day, index) => {
    const ordinal = leap !== -1 && index >= leap ? index - 1 : index
    return { day, month: ((ordinal + 10) % 12) + 1, isLeap: index === leap }
  })
}

/** The number of the new moon that begins the eleventh month, which holds the winter solstice. */
function eleventhMonth(year: number): number {
  const k = newMoonBefore(endOf(`${year}-12-31`))
  return termAt(dayOf(newMoon(k))) >= 9 ? k - 1 : k
}

/** A month without a principal term is the leap one: the sun stays in the same twelfth from its beginning to the next. */
const hasNoTerm = (day: LocalDate, k: number): boolean => termAt(day) === termAt(dayOf(newMoon(k + 1)))

/** Which twelfth of its circle the sun is in at the beginning of a day; 9 begins with the winter solstice. */
const termAt = (day: LocalDate): number => Math.floor(sunLongitude(startOfDay(day)) / 30)

const endOf = (day: LocalDate): Date => new Date(startOfDay(addDays(day, 1)).getTime() - 1)
