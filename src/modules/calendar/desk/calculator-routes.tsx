/** When a term ends, for whoever works at the desk; nothing is kept. */
import { parseInstant } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { headOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { deadlineCalculatorPath } from '../paths.ts'
import { dueAt } from '../rules/questions.ts'
import { type Pause, type Term, termUnits } from '../rules/term.ts'
import { calendarOn } from '../store.ts'
import { calculatorWords as words } from '../words/desk.ts'
import { calendarWords, explain } from '../words.ts'
import { type CalculatorForm, CalculatorPage, type Reckoning } from './calculator.page.tsx'
import type { CalendarParts } from './parts.ts'

export const calculatorRoutes = (parts: CalendarParts): readonly DeskRoute[] => [
  deskRoute('GET', deadlineCalculatorPath, 'signed-in', (request) => showCalculator(request, parts)),
]

async function showCalculator({ db, query }: DeskRequest, parts: CalendarParts): Promise<Answer> {
  const agencies = await parts.agencies(db)
  const form = formIn(query)
  const agency = agencies.find(({ id }) => id === form.agency)
  const read = query.has('nhan') ? termOf(form) : null
  const calendar = await calendarOn(db, { owners: agency === undefined ? [] : [agency.id] })
  const outcome = read === null || 'issues' in read ? read : dueAt(calendar, read.term, read.received, read.pauses)
  const issues = outcome !== null && 'issues' in outcome ? outcome.issues : []
  const props = {
    ...{
      form,
      agencies,
      said: issues.map((issue) => ({
        field: fieldOf(issue),
        text: own[issue.problem] ?? calendarWords.problem(issue),
      })),
    },
    reckoning: outcome !== null && 'done' in outcome ? reckoningOf(outcome.done) : null,
  }
  return page(headOf(words.title), <CalculatorPage {...props} />, { status: issues.length > 0 ? 422 : 200 })
}

const reckoningOf = (deadline: Parameters<typeof explain>[0] & { calendarVersion: number }): Reckoning => ({
  ...{ due: deadline.due, steps: explain(deadline), unsure: deadline.unsure, version: deadline.calendarVersion },
})

const own: Record<string, string> = { 'bad-moment': words.badMoment, 'bad-amount': words.badAmount }

/** A year that is not known belongs to the day from which it is reckoned. */
const fieldOf = ({ field, problem }: Issue): string =>
  ({ 'calendar-year-unknown': 'nhan', 'pause-ends-before-it-begins': 'tiep', 'pauses-out-of-order': 'dung' })[
    problem
  ] ?? field

function formIn(query: URLSearchParams): CalculatorForm {
  const text = (name: string, otherwise = '') => (query.get(name) ?? otherwise).slice(0, 40)
  return {
    ...{
      received: text('nhan'),
      amount: text('so', '5'),
      unit: text('tinh-theo', 'working-day'),
      cutOff: text('gio-chot', 'none'),
    },
    ...{ endOf: text('het-vao', 'day'), onDayOff: text('ngay-nghi', 'moves-on'), agency: text('co-quan') },
    ...{ pauseFrom: text('dung'), pauseUntil: text('tiep'), resume: text('khi-tiep', 'continue') },
  }
}

type Read = { term: Term; received: Date; pauses: Pause[] }

function termOf(form: CalculatorForm): Read | { issues: Issue[] } {
  const [received, amount] = [instant(form.received), Number(form.amount)]
  const [from, until] = [instant(form.pauseFrom), instant(form.pauseUntil)]
  const isAmount = /^\d{1,4}$/.test(form.amount) && amount <= 1000
  const issues = [
    ...(received === null ? [{ field: 'nhan', problem: 'bad-moment' }] : []),
    ...(isAmount ? [] : [{ field: 'so', problem: 'bad-amount' }]),
    ...(form.pauseFrom !== '' && from === null ? [{ field: 'dung', problem: 'bad-moment' }] : []),
    ...(form.pauseUntil !== '' && (until === null || from === null) ? [{ field: 'tiep', problem: 'bad-moment' }] : []),
  ]
  if (issues.length > 0 || received === null) return { issues }
  const resume = form.resume === 'restart' ? 'restart' : 'continue'
  const pauses: Pause[] = from === null ? [] : [{ from, until, resume }]
  return { term: { amount, ...howOf(form) }, received, pauses }
}

function howOf({ unit, cutOff, endOf, onDayOff }: CalculatorForm): Omit<Term, 'amount'> {
  return {
    unit: termUnits.find((one) => one === unit) ?? 'working-day',
    ...(cutOff === '15:00' || cutOff === 'closing' ? { cutOff } : {}),
    endOf: endOf === 'same-time' ? 'same-time' : 'day',
    endOnDayOff: onDayOff === 'stays' ? 'stays' : 'moves-on',
  }
}

/** A moment as the desk hands it on ('2026-01-26T09:00'), in Vietnam. */
const instant = (text: string): Date | null =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? parseInstant(`${text}:00+07:00`) : null
