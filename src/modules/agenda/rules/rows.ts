import { dayOf, timeText, weekdayOf } from '../../../basics/dates.ts'
import type { AgendaRow } from './draft.ts'

type Line = {
  startsAt: Date
  endsAt: Date | null
  leader: string
  what: string
  place: string | null
  preparedBy: string | null
}

/** Lines of an agenda as the rows somebody would have typed. */
export const rowsOf = (lines: readonly Line[]): AgendaRow[] =>
  lines.map(({ startsAt, endsAt, leader, what, place, preparedBy }) => ({
    ...{ day: weekdayOf(dayOf(startsAt)) - 1, from: timeText(startsAt), to: endsAt === null ? '' : timeText(endsAt) },
    ...{ what, leader, place: place ?? '', preparedBy: preparedBy ?? '' },
  }))
