/** The working days of the whole network: notices in force, proposals, and the second person who confirms. */
import { dayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, forbidden, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { byOf, headOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import {
  calendarOn,
  calendarWords,
  confirmNotice,
  lastKnownYear,
  proposeNotice,
  suggestHolidays,
  versionLines,
} from '../../calendar/index.ts'
import { accountNames, may } from '../../people/index.ts'
import { workDaysConfirmPath, workDaysPath } from '../paths.ts'
import { type NoticeForm, readNotice, typed } from '../rules/notice-form.ts'
import { workDayWords as words } from '../words.ts'
import { WorkDaysPage, type WorkDaysPageProps } from './work-days.page.tsx'

export const calendarRoutes: readonly DeskRoute[] = [
  deskRoute('GET', workDaysPath, 'signed-in', showDays),
  deskRoute('POST', workDaysPath, 'operator', receiveProposal),
  deskRoute('POST', workDaysConfirmPath, 'operator', receiveConfirmation),
]

function showDays(request: DeskRequest): Promise<Answer> {
  const year = Number(request.query.get('goi-y'))
  const isYear = Number.isInteger(year) && year >= 2026 && year <= 2099
  const suggested = isYear
    ? { title: `Ngày nghỉ lễ, tết năm ${year}`, year: String(year), source: '', list: typed(suggestHolidays(year)) }
    : { title: '', year: '', source: '', list: '' }
  return daysAnswer(request, suggested, [])
}

async function daysAnswer(request: DeskRequest, form: NoticeForm, issues: readonly Issue[]): Promise<Answer> {
  const { db, account, now, query, csrf } = request
  if (account === null) return forbidden
  const lines = await versionLines(db)
  const names = await accountNames(
    db,
    lines.flatMap(({ proposedBy, confirmedBy }) => [proposedBy, confirmedBy].filter((id) => id !== null)),
  )
  const nextYear = (lastKnownYear(await calendarOn(db), dayOf(now)) ?? Number(dayOf(now).slice(0, 4)) - 1) + 1
  const said = { 'de-nghi': words.proposed, 'xac-nhan': words.confirmed } as Record<string, string>
  const props: WorkDaysPageProps = {
    ...{ form, csrf, nextYear, mayChange: may(account, 'operator', null) },
    versions: lines.map(({ proposedBy, confirmedBy, ...line }) => ({
      ...line,
      proposedBy: proposedBy === null ? null : (names.get(proposedBy) ?? ''),
      confirmedBy: confirmedBy === null ? null : (names.get(confirmedBy) ?? ''),
      isOwn: proposedBy === account.id,
    })),
    said: issues.map(({ field, problem }) => ({ field, text: textOf(field, problem) })),
    done: issues.length === 0 ? (said[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(words.title), <WorkDaysPage {...props} />, { status: issues.length > 0 ? 422 : 200 })
}

const own: Record<string, string> = { 'title-missing': words.titleMissing, 'year-wrong': words.yearWrong }

function textOf(field: string, problem: string): string {
  const line = /^line-wrong (\d+)$/.exec(problem)?.[1]
  return line === undefined
    ? (own[problem] ?? calendarWords.problem({ field, problem }))
    : words.lineWrong(Number(line))
}

const personOf = (request: DeskRequest) => ({ ...byOf(request), id: request.account?.id ?? '' })

async function receiveProposal(request: DeskRequest): Promise<Answer> {
  const { db, body, now } = request
  const text = (name: string, most: number) => (body.get(name) ?? '').normalize('NFC').slice(0, most)
  const form = {
    title: text('ten', 300),
    year: text('nam', 8),
    source: text('can-cu', 500),
    list: text('danh-sach', 20_000),
  }
  const notice = readNotice(form)
  if ('issues' in notice) return daysAnswer(request, form, notice.issues)
  const outcome = await proposeNotice(db, { notice: notice.done, ownerId: null, by: personOf(request), at: now })
  if ('issues' in outcome)
    return daysAnswer(
      request,
      form,
      outcome.issues.map(({ field, problem }) => ({ field, problem })),
    )
  return seeOther(`${workDaysPath}?da=de-nghi`)
}

async function receiveConfirmation(request: DeskRequest): Promise<Answer> {
  const { db, body, now } = request
  const id = body.get('thong-bao') ?? ''
  const empty = { title: '', year: '', source: '', list: '' }
  if (!isId(id)) return daysAnswer(request, empty, [{ field: 'id', problem: 'not-found' }])
  const outcome = await confirmNotice(db, { id, by: personOf(request), at: now })
  return 'issues' in outcome ? daysAnswer(request, empty, outcome.issues) : seeOther(`${workDaysPath}?da=xac-nhan`)
}
