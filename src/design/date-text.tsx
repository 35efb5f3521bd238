import { dayOf, dayText, dayTimeText, isoText, type LocalDate, timeText, weekdayText } from '../basics/dates.ts'
import type { Language } from '../basics/language.ts'

type How = 'day' | 'day-and-time' | 'weekday' | 'weekday-and-time'

/** A moment as people read it, with the machine's form in `datetime`. */
export function DateText({ at, language, as = 'day' }: { at: Date; language: Language; as?: How }) {
  return <time datetime={isoText(at)}>{words(at, language, as)}</time>
}

/** A day without a time. */
export function DayText({ day, language, weekday }: { day: LocalDate; language: Language; weekday?: boolean }) {
  return <time datetime={day}>{weekday ? weekdayText(day, language) : dayText(day, language)}</time>
}

function words(at: Date, language: Language, how: How): string {
  if (how === 'day') return dayText(dayOf(at), language)
  if (how === 'day-and-time') return dayTimeText(at, language)
  const day = weekdayText(dayOf(at), language)
  return how === 'weekday' ? day : `${day}, ${timeText(at)}`
}
