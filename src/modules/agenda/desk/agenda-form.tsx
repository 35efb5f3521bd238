/** How the agenda of a week is written at the desk. */
import { agendaCalendarPath, agendaPath } from '../../../basics/addresses.ts'
import { addWeeks, dayOf, daysOfWeek, dayText, isWeek, startOfDay, weekOf } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { issuesInWords } from '../../../design/form-fields.tsx'
import type { ContentForm } from '../../../web/content-form.ts'
import { trailTo } from '../../../web/trail.ts'
import { AgendaPage } from '../portal/agenda.page.tsx'
import type { AgendaEntry } from '../rules/agenda.ts'
import { type AgendaRow, composedOf, readAgenda } from '../rules/draft.ts'
import { readFields } from '../rules/read-fields.ts'
import { rowsOf } from '../rules/rows.ts'
import { agendaSection, publishedLines } from '../store.ts'
import { agendaIssues, otherAgendaIssue, agendaDeskWords as words } from '../words/desk.ts'
import { AgendaFields } from './agenda-fields.part.tsx'

type Offered = { sectionId: string | null; thisWeek: string; former: Readonly<Record<string, readonly AgendaRow[]>> }

const nothingOffered: Offered = { sectionId: null, thisWeek: '', former: {} }

const [weeksBefore, weeksAfter] = [1, 8]

export const agendaForm: ContentForm = {
  type: 'agenda',
  name: words.name,
  templates: [{ key: 'tuan', name: words.template, form: {} }],
  async offer({ db, site, now }, language): Promise<Offered> {
    const thisWeek = weekOf(dayOf(now))
    const from = mondayOf(addWeeks(thisWeek, -weeksBefore - 1))
    const lines = await publishedLines(db, site.id, { from, until: mondayOf(addWeeks(thisWeek, weeksAfter)), language })
    const former = Object.groupBy(lines, ({ startsAt }) => weekOf(dayOf(startsAt)))
    return {
      sectionId: await agendaSection(db, site.id),
      thisWeek,
      former: Object.fromEntries(Object.entries(former).map(([week, all]) => [week, rowsOf(all ?? [])])),
    }
  },
  Fields({ form, offered: found, issues }) {
    const offered = (found as Offered | null) ?? nothingOffered
    const read = readAgenda(form)
    const { week, rows } = 'issues' in read ? { week: '', rows: [] } : read.done
    const told = said(issues)
    return (
      <AgendaFields
        {...{ week, rows, sectionId: offered.sectionId, weeks: weekChoices(offered.thisWeek, week) }}
        former={isWeek(week) ? (offered.former[addWeeks(week, -1)] ?? []) : []}
        issueAt={(field) => told.find((one) => one.field === field)?.text}
      />
    )
  },
  said,
  read: readFields,
  scripts: [],
  async preview({ now }, form, { language, sections }) {
    const read = readAgenda(form)
    if ('issues' in read || !isWeek(read.done.week)) return undefined
    const { week } = read.done
    const composed = composedOf(read.done)
    return {
      head: { title: composed.title, description: composed.summary, kind: 'website', date: null, hidden: true },
      body: (
        <AgendaPage
          {...{ language, week, days: daysIn(week, composed.facts, now), updatedAt: null, thisWeekHref: null }}
          trail={trailTo(
            sections.find(({ kind }) => kind === 'agenda'),
            { language, sections },
          )}
          previousHref={agendaPath(language, addWeeks(week, -1))}
          nextHref={agendaPath(language, addWeeks(week, 1))}
          calendarHref={agendaCalendarPath(language)}
        />
      ),
    }
  },
}

const mondayOf = (week: string): Date => startOfDay(daysOfWeek(week)[0] ?? '')

function said(issues: readonly Issue[]) {
  const known: Record<string, string> = { sectionIds: 'week', sectionId: 'week' }
  const placed = issues.map(({ field, problem }) => {
    const root = field.split('.')[0] ?? ''
    return { field: known[root] ?? root, problem }
  })
  return issuesInWords(placed, agendaIssues, otherAgendaIssue)
}

/** Last week to two months ahead, and the week that is chosen already. */
function weekChoices(thisWeek: string, chosen: string) {
  const around = isWeek(thisWeek)
    ? Array.from({ length: weeksBefore + weeksAfter + 1 }, (_, at) => addWeeks(thisWeek, at - weeksBefore))
    : []
  const weeks = chosen === '' || around.includes(chosen) ? around : [chosen, ...around]
  return weeks.filter(isWeek).map((week) => {
    const days = daysOfWeek(week)
    const text = words.weekText(Number(week.slice(6)), dayText(days[0] ?? '', 'vi'), dayText(days[6] ?? '', 'vi'))
    return { value: week, text }
  })
}

const daysIn = (week: string, entries: readonly AgendaEntry[], now: Date) =>
  daysOfWeek(week).map((day) => ({
    day,
    isToday: day === dayOf(now),
    engagements: entries
      .filter(({ startsAt }) => dayOf(startsAt) === day)
      .map(({ endsAt, place, preparedBy, ...entry }) => ({
        ...entry,
        ...{ endsAt: endsAt ?? null, place: place ?? null, preparedBy: preparedBy ?? null },
      })),
  }))
