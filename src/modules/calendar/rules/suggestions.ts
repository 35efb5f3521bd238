import { addDays, type LocalDate, weekdayOf } from '../../../basics/dates.ts'
import { solarDay } from './lunar.ts'
import type { MarkedDay } from './notice.ts'

const source = 'Gợi ý theo Bộ luật Lao động 45/2019/QH14 và âm lịch, chờ thông báo của năm'
const culture = 'Gợi ý theo Nghị quyết 28/2026/QH16, chờ kiểm tra'

/**
 * Days off that a year will probably have, all of them unsure: somebody compares them with the notice before they count. The
 * five days of Tết, the second of Quốc khánh and swaps are for the notice to choose; here stands the usual choice.
 */
export function suggestHolidays(year: number): MarkedDay[] {
  const tet = solarDay(year, 1, 1)
  const days = [
    suggested(`${year}-01-01`, 'Tết Dương lịch'),
    ...[-1, 0, 1, 2, 3].map((days) => suggested(addDays(tet, days), 'Tết Nguyên đán')),
    suggested(solarDay(year, 3, 10), 'Giỗ Tổ Hùng Vương'),
    suggested(`${year}-04-30`, 'Ngày Chiến thắng 30/4'),
    suggested(`${year}-05-01`, 'Ngày Quốc tế Lao động 1/5'),
    ...nationalDays(year).map((day) => suggested(day, 'Quốc khánh')),
  ]
  return [...withDaysInstead(days), ...cultureDay(year)].sort((a, b) => (a.day < b.day ? -1 : 1))
}

const suggested = (day: LocalDate, name: string): MarkedDay => ({
  day,
  kind: 'holiday',
  name,
  source,
  confidence: 'unsure',
})

/** 2 September and the neighbour that joins it to the weekend. */
function nationalDays(year: number): LocalDate[] {
  const day = `${year}-09-02`
  const isAtWeekBeginning = [1, 4, 7].includes(weekdayOf(day))
  return isAtWeekBeginning ? [day, addDays(day, 1)] : [addDays(day, -1), day]
}

/** Nghị quyết 28/2026/QH16 does not stand in Điều 112, so no day is given in its place. */
const cultureDay = (year: number): MarkedDay[] =>
  year < 2026 ? [] : [{ ...suggested(`${year}-11-24`, 'Ngày Văn hóa Việt Nam'), source: culture }]

/** A holiday on a weekend is made up on the next working day (Điều 111.3). */
function withDaysInstead(days: readonly MarkedDay[]): MarkedDay[] {
  const all = [...days]
  for (const holiday of days) {
    if (weekdayOf(holiday.day) < 6) continue
    let day = addDays(holiday.day, 1)
    while (weekdayOf(day) > 5 || all.some((other) => other.day === day)) day = addDays(day, 1)
    all.push({
      ...holiday,
      day,
      kind: 'compensatory',
      name: `Nghỉ bù ${holiday.name}`,
      inPlaceOf: holiday.day,
    })
  }
  return all
}
