/** Reads a notice of days off as somebody types it: a list with a day on a line, or one day in fields of its own. */
import { dayOf, dayText, isDay, parseInstant } from '../../../basics/dates.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Confidence, confidences, type DayKind, dayKinds, type MarkedDay, type Notice } from './notice.ts'

export type NoticeForm = {
  title: string
  year: string
  source: string
  confidence: string
  list: string
  /** One day, beside the list or instead of it. */
  day: string
  kind: string
  name: string
  inPlaceOf: string
}

export const emptyNotice: NoticeForm = {
  ...{ title: '', year: '', source: '', confidence: 'sure', list: '' },
  ...{ day: '', kind: 'holiday', name: '', inPlaceOf: '' },
}

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
  const cited = { source: source.trim(), confidence: confidences.find((one) => one === form.confidence) ?? 'unsure' }
  const read = form.list.split(/\r?\n/).map((line) => (line.trim() === '' ? null : lineOf(line, cited)))
  for (const [index, line] of read.entries()) {
    if (line === 'wrong') issues.push({ field: 'danh-sach', problem: `line-wrong ${index + 1}` })
  }
  const single = singleOf(form, cited)
  if (single === 'wrong') issues.push({ field: 'ngay', problem: 'single-wrong' })
  const days = [...read, single].filter((line) => line !== null && line !== 'wrong')
  if (days.length === 0 && year === '') issues.push({ field: 'danh-sach', problem: 'notice-empty' })
  if (issues.length > 0) return { issues }
  const key = `network-${year || (days[0]?.day ?? '')}`
  return { done: { key, title: title.trim(), years: year === '' ? [] : [Number(year)], days } }
}

type Cited = { source: string; confidence: Confidence }

/** Null when nothing was typed there. */
function singleOf({ day, kind, name, inPlaceOf }: NoticeForm, cited: Cited): MarkedDay | 'wrong' | null {
  if (day.trim() === '' && name.trim() === '') return null
  const known = dayKinds.find((one) => one === kind)
  const isInstead = inPlaceOf === '' || isDay(inPlaceOf)
  if (!isDay(day) || known === undefined || name.trim() === '' || !isInstead) return 'wrong'
  const mark: MarkedDay = { day, kind: known, name: name.trim(), ...cited }
  return inPlaceOf === '' ? mark : { ...mark, inPlaceOf }
}

function lineOf(line: string, cited: Cited): MarkedDay | 'wrong' {
  const [on = '', kindText = '', name = '', instead = ''] = line.split(';').map((part) => part.normalize('NFC').trim())
  const moment = parseInstant(on)
  const kind = Object.hasOwn(kinds, kindText.toLowerCase()) ? kinds[kindText.toLowerCase()] : undefined
  const replaced = instead === '' ? undefined : parseInstant(instead)
  if (moment === null || kind === undefined || name === '' || replaced === null) return 'wrong'
  const mark: MarkedDay = { day: dayOf(moment), kind, name, ...cited }
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
