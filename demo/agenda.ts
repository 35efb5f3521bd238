/** The leaders' agenda around the day of loading: five weeks back to two weeks ahead, so that no week looked at is empty. */
import { addDays, type LocalDate, weekdayOf } from '../src/basics/dates.ts'
import {
  communePlans,
  departmentPlans,
  englishPlans,
  type Plan,
  provincePlans,
  weeklyProvince,
} from './agenda-plans.ts'
import type { DemoAgendaEntry, DemoSite } from './shapes.ts'
import { province, sites } from './sites.ts'
import { hash } from './tokens.ts'

const hours = ['07:30', '08:00', '08:30', '09:00', '14:00', '14:30', '15:00'] as const

export function agendaFor(today: LocalDate): DemoAgendaEntry[] {
  const monday = addDays(today, 1 - weekdayOf(today))
  const days = Array.from({ length: 8 * 7 }, (_, index) => addDays(monday, index - 35)).filter(
    (day) => weekdayOf(day) <= 6,
  )
  return [
    ...sites.filter((site) => site.kind !== 'district').flatMap((site) => days.flatMap((day) => entriesOf(site, day))),
    ...days.flatMap(englishOf),
  ]
}

/** What concerns partners abroad, in English: a few engagements a week, for the province alone. */
const englishOf = (day: LocalDate): DemoAgendaEntry[] =>
  englishPlans
    .filter(([weekday]) => weekday === weekdayOf(day))
    .map(([, startsAt, plan]) => ({ ...entry(province, day, startsAt, plan), language: 'en' }))

function entriesOf(site: DemoSite, day: LocalDate): DemoAgendaEntry[] {
  const weekday = weekdayOf(day)
  if (site.kind === 'province') {
    const fixed = weeklyProvince
      .filter(([on]) => on === weekday)
      .map(([, startsAt, plan]) => entry(site, day, startsAt, plan))
    const count = weekday === 6 ? 1 : 3
    return sorted([...fixed, ...picked(site, day, provincePlans, count)])
  }
  if (weekday === 6) return []
  const plans = site.kind === 'department' ? departmentPlans : communePlans
  return sorted(picked(site, day, plans, 1 + (hash(site.slug + day) % 2)))
}

/** Different plans at different hours: steps through the list from a place that the day gives. */
function picked(site: DemoSite, day: LocalDate, plans: readonly Plan[], count: number): DemoAgendaEntry[] {
  const start = hash(`${site.slug} ${day}`)
  return Array.from({ length: count }, (_, index) => {
    const plan = plans[(start + index * 5) % plans.length] ?? ['', '', '', '', '']
    return entry(site, day, hours[(start + index * 3) % hours.length] ?? '08:00', plan)
  })
}

const entry = (site: DemoSite, day: LocalDate, startsAt: string, plan: Plan): DemoAgendaEntry => {
  const [title, leaders, place, preparedBy, attendees] = plan
  return {
    site: site.slug,
    language: 'vi',
    day,
    startsAt,
    title,
    leaders: leaders.split('; '),
    place,
    preparedBy,
    attendees,
  }
}

const sorted = (entries: DemoAgendaEntry[]): DemoAgendaEntry[] =>
  entries.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
