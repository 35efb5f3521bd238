/** A year of working days: notices in force, proposals, and the second person who confirms. */
import { dayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, forbidden, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { byOf, headOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { confirmNotice, proposeNotice } from '../actions/change-calendar.ts'
import { workDaysConfirmPath, workDaysPath } from '../paths.ts'
import { emptyNotice, type NoticeForm, readNotice, typed } from '../rules/notice-form.ts'
import { suggestHolidays } from '../rules/suggestions.ts'
import { lastKnownYear } from '../rules/work-calendar.ts'
import { marksIn, monthsOf } from '../rules/year.ts'
import { calendarOn, type VersionLine, versionLines } from '../store.ts'
import { workDayWords as words } from '../words/desk.ts'
import { calendarWords } from '../words.ts'
import type { CalendarParts } from './parts.ts'
import type { VersionShown } from './versions.part.tsx'
import { type Agency, YearPage, type YearPageProps } from './year.page.tsx'

export const yearRoutes = (parts: CalendarParts): readonly DeskRoute[] => [
  deskRoute('GET', workDaysPath(), 'signed-in', (request) => showYear(request, parts)),
  deskRoute('POST', workDaysPath(), 'signed-in', (request) => receiveProposal(request, parts)),
  deskRoute('POST', workDaysConfirmPath, 'signed-in', (request) => receiveConfirmation(request, parts)),
]

type Form = NoticeForm & { ownerId: string }
const empty: Form = { ...emptyNotice, ownerId: '' }

function showYear(request: DeskRequest, parts: CalendarParts): Promise<Answer> {
  const { query } = request
  if (query.get('goi-y') !== '1') return yearAnswer(request, parts, { form: empty, issues: [] })
  const year = yearIn(request)
  const list = typed(suggestHolidays(year))
  const form = { ...empty, title: `Ngày nghỉ lễ, tết năm ${year}`, year: String(year), list }
  return yearAnswer(request, parts, { form, issues: [] })
}

const yearIn = ({ query, now }: DeskRequest): number => {
  const year = Number(query.get('nam') ?? '')
  return Number.isInteger(year) && year >= 2018 && year <= 2099 ? year : Number(dayOf(now).slice(0, 4))
}

async function yearAnswer(
  request: DeskRequest,
  parts: CalendarParts,
  { form, issues }: { form: Form; issues: readonly Issue[] },
): Promise<Answer> {
  const { db, account, query, csrf } = request
  if (account === null) return forbidden
  const [year, agencies] = [yearIn(request), await parts.agencies(db)]
  const agency = agencies.find(({ id }) => id === query.get('co-quan')) ?? null
  const calendar = await calendarOn(db, { owners: agency === null ? [] : [agency.id] })
  const isKnown = calendar.years.has(year)
  const today = dayOf(request.now)
  const nextUnknown = (lastKnownYear(calendar, today) ?? Number(today.slice(0, 4)) - 1) + 1
  const told = { 'de-nghi': words.proposed, 'xac-nhan': words.confirmed } as Record<string, string>
  const props: YearPageProps = {
    ...{
      year,
      agency,
      agencies,
      isKnown,
      nextUnknown,
      form,
      csrf,
      months: monthsOf(calendar, year),
      days: marksIn(calendar, year),
    },
    suggested: isKnown ? [] : suggestHolidays(year),
    versions: await shownVersions(request, parts, agencies),
    mayChange: await parts.mayChange(db, account),
    said: issues.map(({ field, problem }) => ({ field, text: textOf(field, problem) })),
    done: issues.length === 0 ? (told[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(words.title), <YearPage {...props} />, { status: issues.length > 0 ? 422 : 200 })
}

async function shownVersions(
  { db, account }: DeskRequest,
  { namesOf }: CalendarParts,
  agencies: readonly Agency[],
): Promise<VersionShown[]> {
  const lines = await versionLines(db)
  const names = await namesOf(
    db,
    lines.flatMap(({ proposedBy, confirmedBy }) => [proposedBy, confirmedBy].filter((id) => id !== null)),
  )
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''))
  const whoseIs = ({ ownerId }: VersionLine) =>
    ownerId === null ? words.everybody : (agencies.find(({ id }) => id === ownerId)?.name ?? '')
  return lines.map((line) => ({
    ...{ id: line.id, no: line.no, title: line.title, days: line.days, whose: whoseIs(line) },
    ...{
      proposedBy: nameOf(line.proposedBy),
      confirmedBy: nameOf(line.confirmedBy),
      isOwn: line.proposedBy === account?.id,
    },
  }))
}

const own: Record<string, string> = {
  'title-missing': words.titleMissing,
  'year-wrong': words.yearWrong,
  'single-wrong': words.singleWrong,
}

function textOf(field: string, problem: string): string {
  const line = /^line-wrong (\d+)$/.exec(problem)?.[1]
  return line === undefined
    ? (own[problem] ?? calendarWords.problem({ field, problem }))
    : words.lineWrong(Number(line))
}

const personOf = (request: DeskRequest) => ({ ...byOf(request), id: request.account?.id ?? '' })

function formIn({ body }: DeskRequest): Form {
  const text = (name: string, most: number) => (body.get(name) ?? '').normalize('NFC').slice(0, most)
  return {
    ...{ title: text('ten', 300), year: text('nam', 8), source: text('can-cu', 500), confidence: text('do-chac', 10) },
    ...{ list: text('danh-sach', 20_000), day: text('ngay', 20), kind: text('loai', 20), name: text('ten-ngay', 200) },
    ...{ inPlaceOf: text('thay-cho', 20), ownerId: text('ap-dung', 40) },
  }
}

async function receiveProposal(request: DeskRequest, parts: CalendarParts): Promise<Answer> {
  const { db, account, now } = request
  if (account === null || !(await parts.mayChange(db, account))) return forbidden
  const form = formIn(request)
  const notice = readNotice(form)
  if ('issues' in notice) return yearAnswer(request, parts, { form, issues: notice.issues })
  const agency = (await parts.agencies(db)).find(({ id }) => id === form.ownerId)
  if (form.ownerId !== '' && agency === undefined)
    return yearAnswer(request, parts, { form, issues: [{ field: 'ap-dung', problem: 'agency-unknown' }] })
  const outcome = await proposeNotice(db, {
    notice: notice.done,
    ownerId: agency?.id ?? null,
    by: personOf(request),
    at: now,
  })
  if ('issues' in outcome) return yearAnswer(request, parts, { form, issues: outcome.issues })
  const year = Number(form.year || notice.done.days[0]?.day.slice(0, 4))
  return seeOther(`${workDaysPath({ year, agency: agency?.id ?? '' })}&da=de-nghi`)
}

async function receiveConfirmation(request: DeskRequest, parts: CalendarParts): Promise<Answer> {
  const { db, account, body, now } = request
  if (account === null || !(await parts.mayChange(db, account))) return forbidden
  const id = body.get('thong-bao') ?? ''
  const stopped = { form: empty, issues: [{ field: 'id', problem: 'not-found' }] }
  if (!isId(id)) return yearAnswer(request, parts, stopped)
  const outcome = await confirmNotice(db, { id, by: personOf(request), at: now })
  return 'issues' in outcome
    ? yearAnswer(request, parts, { form: empty, issues: outcome.issues })
    : seeOther('/lich-lam-viec?da=xac-nhan')
}
