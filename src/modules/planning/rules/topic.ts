/** When the subjects of the editorial plan come round. */
import { addDays, isDay, type LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { lunarDay } from '../../calendar/rules/index.ts'

export const reckonings = ['solar', 'lunar'] as const
export type Reckoning = (typeof reckonings)[number]

export type TopicDate = { reckoning: Reckoning; month: number; day: number; year: number | null }

/** The days on which it comes from one day up to another, both included. */
export function occurrences(topic: TopicDate, from: LocalDate, until: LocalDate): LocalDate[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  const years = topic.year === null ? range(first - 1, last + 1) : [topic.year]
  const days = years.flatMap((year) => dayIn(topic, year) ?? [])
  return [...new Set(days)].filter((day) => day >= from && day <= until).toSorted()
}

const range = (from: number, until: number): number[] => Array.from({ length: until - from + 1 }, (_, at) => from + at)

function dayIn({ reckoning, month, day }: TopicDate, year: number): LocalDate | null {
  if (reckoning === 'solar') {
    const found = `${year}-${two(month)}-${two(day)}`
    return isDay(found) ? found : null
  }
  return lunar(year, month, day)
}

/** The thirtieth of a month of twenty-nine days is kept on its last. */
function lunar(year: number, month: number, day: number): LocalDate {
  const found = lunarDay(year, month, day)
  return day === 30 && isFirstOfNext(year, month, found) ? addDays(found, -1) : found
}

function isFirstOfNext(year: number, month: number, found: LocalDate): boolean {
  const [nextYear, next] = month === 12 ? [year, 1] : [month === 10 ? year + 1 : year, month + 1]
  return lunarDay(nextYear, next, 1) === found
}

const two = (value: number): string => String(value).padStart(2, '0')

export type TopicForm = TopicDate & { title: string; note: string }

export function whyNotTopic({ title, note, reckoning, month, day, year }: TopicForm): Issue[] {
  const issues: Issue[] = []
  if (title === '') issues.push({ field: 'ten', problem: 'title-missing' })
  if (title.length > 200) issues.push({ field: 'ten', problem: 'too-long' })
  if (note.length > 1000) issues.push({ field: 'ghi-chu', problem: 'too-long' })
  if (reckoning === 'lunar' && year !== null) issues.push({ field: 'nam', problem: 'lunar-every-year' })
  const most = reckoning === 'lunar' ? 30 : 31
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= most
  if (!isDate || (reckoning === 'solar' && !isDay(`${year ?? 2024}-${two(month)}-${two(day)}`))) {
    issues.push({ field: 'ngay', problem: 'not-a-day' })
  }
  return issues
}
