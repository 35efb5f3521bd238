import { agendaPath } from '../../../basics/addresses.ts'
import { daysOfWeek, dayText, type LocalWeek } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'

export type AgendaEntry = {
  startsAt: Date
  endsAt?: Date
  leader: string
  what: string
  place?: string
  preparedBy?: string
}

/** The agenda of leaders (lịch công tác) of one week, decided elsewhere. */
export type AgendaInput = {
  language: Language
  week: LocalWeek
  sectionId: string
  entries: readonly AgendaEntry[]
  publishedAt: Date
}

/** An edition of a week stands at its own address, so that a former week stays where it was. */
export const pathOf = ({ language, week }: Pick<AgendaInput, 'language' | 'week'>): string => agendaPath(language, week)

export function titleOf({ week }: Pick<AgendaInput, 'week'>): string {
  const days = daysOfWeek(week)
  const number = Number(week.slice(6))
  return `Lịch công tác tuần ${number} (${dayText(days[0] ?? '', 'vi')} – ${dayText(days[6] ?? '', 'vi')})`
}
