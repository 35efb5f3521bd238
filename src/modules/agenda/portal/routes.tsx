import { agendaCalendarPath, agendaPath, languageOfPath } from '../../../basics/addresses.ts'
import { addWeeks, dayOf, daysOfWeek, isWeek, type LocalWeek, startOfDay, weekOf } from '../../../basics/dates.ts'
import { type Answer, bytes, gone, notFound, page } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { portalRoute } from '../../../web/routes.ts'
import { trailTo } from '../../../web/trail.ts'
import { tombstoneAt } from '../../editions/live.ts'
import { type AgendaLine, engagements } from '../live.ts'
import { calendarFile } from '../rules/calendar-file.ts'
import { agendaWords } from '../words.ts'
import { AgendaPage } from './agenda.page.tsx'

/** Weeks the pages offer; without an end their steps would lead on for ever. */
const [firstWeek, lastWeek] = ['2000-W01', '2099-W52']
const weeksBefore = 4
const weeksAfter = 8

/** Monday's midnight, as an instant. */
const startOfWeek = (week: LocalWeek): Date => startOfDay(daysOfWeek(week)[0] ?? '')

/** The agenda of this week, or of the week asked for. */
async function showAgenda(request: PortalRequest): Promise<Answer> {
  const { db, site, language, query, now, path } = request
  const thisWeek = weekOf(dayOf(now))
  const week = query.get('tuan') ?? thisWeek
  if (languageOfPath(path) !== language || !isShown(week)) return notFound
  const span = { from: startOfWeek(week), until: startOfWeek(addWeeks(week, 1)) }
  const lines = await engagements(db, { siteId: site.id, language, ...span })
  const tombstone = lines.length === 0 ? await tombstoneAt(db, site.id, agendaPath(language, week)) : undefined
  return tombstone ? gone(tombstone) : weekPage(request, { week, thisWeek, lines })
}

/** The bounds come first: the last days of the year 9999 lie in a week of a year that no day can be written in. */
const isShown = (week: string): boolean => week >= firstWeek && week <= lastWeek && isWeek(week)

type Week = { week: LocalWeek; thisWeek: LocalWeek; lines: readonly AgendaLine[] }

function weekPage(request: PortalRequest, { week, thisWeek, lines }: Week): Answer {
  const { site, frame, sections, language, now } = request
  const words = agendaWords[language]
  const isThisWeek = week === thisWeek
  const changed = lines.map((line) => line.changedAt.getTime())
  const updatedAt = changed.length > 0 ? new Date(Math.max(...changed)) : null
  return page(
    {
      title: isThisWeek
        ? words.title
        : `${words.title} - ${words.weekNumber(Number(week.slice(6)))}/${week.slice(0, 4)}`,
      description: `${words.title} - ${frame.site.name}`,
      kind: 'website',
      date: updatedAt,
      path: isThisWeek ? agendaPath(language) : agendaPath(language, week),
      ...(lines.length === 0 && !isThisWeek ? { hidden: true } : {}),
    },
    <AgendaPage
      language={language}
      trail={trailTo(
        sections.find(({ kind }) => kind === 'agenda'),
        request,
      )}
      week={week}
      days={daysIn(week, lines, now)}
      previousHref={agendaPath(language, addWeeks(week, -1))}
      nextHref={agendaPath(language, addWeeks(week, 1))}
      thisWeekHref={isThisWeek ? null : agendaPath(language)}
      calendarHref={agendaCalendarPath(language)}
      updatedAt={updatedAt}
    />,
    {
      alternate:
        site.languages.length > 1 ? agendaPath(language === 'vi' ? 'en' : 'vi', isThisWeek ? undefined : week) : null,
    },
  )
}

const daysIn = (week: LocalWeek, lines: readonly AgendaLine[], now: Date) =>
  daysOfWeek(week).map((day) => ({
    day,
    isToday: day === dayOf(now),
    engagements: lines.filter(({ startsAt }) => dayOf(startsAt) === day),
  }))

/** A month back and two ahead, for the calendar of a telephone. */
async function sendCalendar(request: PortalRequest): Promise<Answer> {
  const { db, site, frame, language, now, path } = request
  if (languageOfPath(path) !== language) return notFound
  const week = weekOf(dayOf(now))
  const span = { from: startOfWeek(addWeeks(week, -weeksBefore)), until: startOfWeek(addWeeks(week, weeksAfter + 1)) }
  const lines = await engagements(db, { siteId: site.id, language, ...span })
  const file = calendarFile({
    name: `${agendaWords[language].title} - ${frame.site.name}`,
    language,
    url: site.origin + agendaPath(language),
    events: lines.map((line) => eventOf(line, request)),
  })
  return bytes('text/calendar; charset=utf-8', file, { keep: 'site' })
}

function eventOf(line: AgendaLine, { site, language }: PortalRequest) {
  const { editionId, no, startsAt, endsAt, what, leader, place, preparedBy, changedAt } = line
  const words = agendaWords[language]
  const description = [`${words.leader}: ${leader}`, ...(preparedBy ? [`${words.preparedBy}: ${preparedBy}`] : [])]
  return {
    uid: `${editionId}-${no}@${new URL(site.origin).hostname}`,
    startsAt,
    endsAt,
    summary: what,
    description: description.join('\n'),
    location: place,
    changedAt,
  }
}

export const agendaRoutes = (['vi', 'en'] as const).flatMap((language) => [
  portalRoute('GET', agendaPath(language), showAgenda),
  portalRoute('GET', agendaCalendarPath(language), sendCalendar),
])
