/** Reads a notice of days off as somebody types it, a day on a line. */
import { dayOf, dayText, parseInstant } from '../../../basics/dates.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import type { DayKind, MarkedDay, Notice } from '../../calendar/rules/index.ts'

export type NoticeForm = { title: string; year: string; source: string; list: string }

const kinds: Record<string, DayKind> = {
  'nghỉ lễ': 'holiday',
  'nghỉ bù': 'compensatory',
  'hoán đổi': 'swapped-off',
  'làm bù': 'make-up',
  'tạm nghỉ': 'local-closure',
  'ngày thường': 'ordinary',
}

/** Issues: 'title-missing', 'year-wrong', 'source-missing', 'notice-empty', and 'line-wrong' with the number of the line. */
export function readNotice(form: NoticeForm): Outcome<Notice> {
  const { title, source } = form
  const issues: Issue[] = []
  const year = form.year.trim()
  if (title.trim() === '') issues.push({ field: 'ten', problem: 'title-missing' })
  if (year !== '' && !/^20\d\d$/.test(year)) issues.push({ field: 'nam', problem: 'year-wrong' })
  if (source.trim() === '') issues.push({ field: 'can-cu', problem: 'source-missing' })
  const read = form.list.split(/\r?\n/).map((line) => (line.trim() === '' ? null : lineOf(line, source.trim())))
  for (const [index, line] of read.entries()) {
    if (line === 'wrong') issues.push({ field: 'danh-sach', problem: `line-wrong ${index + 1}` })
  }
  const days = read.filter((line) => line !== null && line !== 'wrong')
  if (days.length === 0 && year === '') issues.push({ field: 'danh-sach', problem: 'notice-empty' })
  if (issues.length > 0) return { issues }
  const key = `network-${year || (days[0]?.day ?? '')}`
  return { done: { key, title: title.trim(), years: year === '' ? [] : [Number(year)], days } }
}

function lineOf(line: string, source: string): MarkedDay | 'wrong' {
  const [on = '', kindText = '', name = '', instead = ''] = line.split(';').map((part) => part.normalize('NFC').trim())
  const moment = parseInstant(on)
  const kind = Object.hasOwn(kinds, kindText.toLowerCase()) ? kinds[kindText.toLowerCase()] : undefined
  const replaced = instead === '' ? undefined : parseInstant(instead)
  if (moment === null || kind === undefined || name === '' || replaced === null) return 'wrong'
  const mark: MarkedDay = { day: dayOf(moment), kind, name, source, confidence: 'sure' }
  return replaced === undefined ? mark : { ...mark, inPlaceOf: dayOf(replaced) }
}

/** The same days as they are typed. */
export const typed = (days: readonly MarkedDay[]): string =>
  days
    .map(({ day, kind, name, inPlaceOf }) => {
      const kindText = Object.entries(kinds).find(([, one]) => one === kind)?.[0] ?? ''
      const parts = [dayText(day, 'vi'), kindText, name, ...(inPlaceOf === undefined ? [] : [dayText(inPlaceOf, 'vi')])]
      return parts.join('; ')
    })
    .join('\n')
