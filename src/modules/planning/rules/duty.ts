/** Who is on duty on the days when others rest. A stretch of days off goes to one person, and the turns go round. */
import { addDays, type LocalDate, weekdayOf } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { isWorkingDay, type WorkCalendar, whyDayOff } from '../../calendar/rules/index.ts'

/** `sure` is false where nobody has entered the year's holidays: then only the week's own days off are known. */
export type RestDay = { day: LocalDate; name: string | null; isSure: boolean }

/** The days off from a day on, so many days ahead. */
export function restDays(calendar: WorkCalendar, from: LocalDate, days: number): RestDay[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((day): RestDay[] => {
    const works = isWorkingDay(calendar, day)
    if ('issues' in works) return weekdayOf(day) >= 6 ? [{ day, name: null, isSure: false }] : []
    if (works.done) return []
    const why = whyDayOff(calendar, day)
    const name = 'done' in why && why.done !== null && why.done.kind !== 'weekly' ? why.done.name : null
    return [{ day, name, isSure: true }]
  })
}

/** Days off that follow one another are one stretch. */
export function stretches(days: readonly RestDay[]): RestDay[][] {
  const found: RestDay[][] = []
  for (const day of days) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && addDays(before.day, 1) === day.day) last.push(day)
    else found.push([day])
  }
  return found
}

export type Duty = { day: LocalDate; personId: string }
export type Candidate = { personId: string; name: string }

/**
 * Proposes somebody for every stretch that nobody has: whoever had the fewest days lately, then whose last duty is longest
 * ago, then by name. What is set already counts, and so does what is proposed before it.
 */
export function proposals(
  days: readonly RestDay[],
  { duties, people }: { duties: readonly Duty[]; people: readonly Candidate[] },
): Map<LocalDate, string> {
  const set = new Map(duties.map(({ day, personId }) => [day, personId]))
  const counted = [...duties]
  const proposed = new Map<LocalDate, string>()
  for (const stretch of stretches(days)) {
    const open = stretch.filter(({ day }) => !set.has(day))
    const first = open[0]
    if (first === undefined) continue
    const inStretch = stretch.map(({ day }) => set.get(day)).find((one) => one !== undefined)
    const personId = inStretch ?? nextInTurn(people, counted, first.day)
    if (personId === undefined) continue
    for (const { day } of open) {
      proposed.set(day, personId)
      counted.push({ day, personId })
    }
  }
  return proposed
}

function nextInTurn(people: readonly Candidate[], duties: readonly Duty[], day: LocalDate): string | undefined {
  const turns = people.map((person) => {
    const own = duties.filter(({ personId }) => personId === person.personId)
    const before = own.filter((one) => one.day < day).map((one) => one.day)
    return { ...person, count: own.length, last: before.toSorted().at(-1) ?? '' }
  })
  const [next] = turns.toSorted(
    (one, other) =>
      one.count - other.count ||
      compared(one.last, other.last) ||
      compared(one.name, other.name) ||
      compared(one.personId, other.personId),
  )
  return next?.personId
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Why a roster cannot be kept. */
export function whyNotRoster(
  wanted: readonly { day: LocalDate; personId: string | null }[],
  around: { days: readonly RestDay[]; people: readonly Candidate[] },
): Issue[] {
  const [days, people] = [
    new Set(around.days.map(({ day }) => day)),
    new Set(around.people.map(({ personId }) => personId)),
  ]
  return wanted.flatMap(({ day, personId }): Issue[] => {
    if (!days.has(day)) return [{ field: day, problem: 'day-not-off' }]
    return personId === null || people.has(personId) ? [] : [{ field: day, problem: 'person-not-here' }]
  })
}
