import { isDay } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import type { Norm } from './norm.ts'
import type { MarkedDay, Notice, Session, WeekPattern } from './notice.ts'

/** The reasons a notice cannot be entered; an empty list means that it can. */
export function whyNotEnter(notice: Notice): Issue[] {
  const patterns = notice.patterns ?? []
  if (notice.days.length + patterns.length + notice.years.length === 0) {
    return [{ field: 'days', problem: 'notice-empty' }]
  }
  return [...notice.days.flatMap(dayIssues), ...twice(notice.days), ...patterns.flatMap(patternIssues)]
}

function dayIssues({ day, inPlaceOf, source }: MarkedDay): Issue[] {
  const notDays = [day, ...(inPlaceOf === undefined ? [] : [inPlaceOf])].filter((each) => !isDay(each))
  return [
    ...notDays.map((each) => ({ field: each, problem: 'day-invalid' })),
    ...(source.trim() === '' ? [{ field: day, problem: 'source-missing' }] : []),
  ]
}

function twice(days: readonly MarkedDay[]): Issue[] {
  const all = days.map(({ day }) => day)
  return all.filter((day, index) => all.indexOf(day) !== index).map((day) => ({ field: day, problem: 'day-twice' }))
}

function patternIssues({ validFrom, source, week }: WeekPattern): Issue[] {
  return [
    ...(isDay(validFrom) ? [] : [{ field: validFrom, problem: 'day-invalid' }]),
    ...(source.trim() === '' ? [{ field: validFrom, problem: 'source-missing' }] : []),
    ...Object.entries(week)
      .filter(([weekday, sessions]) => !/^[1-7]$/.test(weekday) || !areInOrder(sessions ?? []))
      .map(([weekday]) => ({ field: weekday, problem: 'session-invalid' })),
  ]
}

const areInOrder = (sessions: readonly Session[]): boolean =>
  sessions.every(
    ({ from, to }, index) =>
      from >= (sessions[index - 1]?.to ?? 0) && from < to && to <= 24 * 60 && (from % 1) + (to % 1) === 0,
  )

/** The reasons a norm cannot be entered. */
export function whyNotSetNorm({ hours, source, validFrom }: Norm): Issue[] {
  return [
    ...(hours > 0 ? [] : [{ field: 'hours', problem: 'hours-not-positive' }]),
    ...(source.trim() === '' ? [{ field: 'source', problem: 'source-missing' }] : []),
    ...(isDay(validFrom) ? [] : [{ field: validFrom, problem: 'day-invalid' }]),
  ]
}
