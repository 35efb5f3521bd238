/** Who and what there is to plan with: the people of a site on a day, its units, its days off, its leaders' events. */
import { addDays, dayOf, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { upcomingEngagements } from '../../agenda/index.ts'
import { calendarOn } from '../../calendar/index.ts'
import { holdersAt } from '../../people/index.ts'
import { contributorsOf, sectionsOf } from '../../sites/index.ts'
import { type Event, uncovered } from '../rules/commission.ts'
import { type Candidate, type RestDay, restDays } from '../rules/duty.ts'
import { coveredEvents } from '../store/commissions.ts'

const onDuty = ['board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary']
const writing = [...onDuty, 'contributor', 'unit-contact', 'records-clerk']

/** More names than this are no choice any more; the form says so (`commissionWords.mostPeople`). */
const mostPeople = 300

/** The members of the board, who take turns. */
export const peopleOnDuty = (db: Reader, siteId: string, day: LocalDate): Promise<Candidate[]> =>
  holdersAt(db, { siteId, day, roles: onDuty, limit: mostPeople })

/** How far a roster looks ahead. */
export const rosterDays = 56

export async function restDaysOf(
  db: Reader,
  { governingUnitId, from, days = rosterDays }: { governingUnitId: string | null; from: LocalDate; days?: number },
): Promise<RestDay[]> {
  const owners = governingUnitId === null ? [] : [governingUnitId]
  return restDays(await calendarOn(db, { owners }), from, days)
}

export type Choices = {
  people: readonly Candidate[]
  units: readonly { unitId: string; name: string }[]
  sections: readonly { id: string; name: string }[]
}

/** To whom something can be given to write, and where it may stand. */
export async function choicesOf(db: Reader, siteId: string, day: LocalDate): Promise<Choices> {
  const contributors = (await contributorsOf(db, siteId)).filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day),
  )
  return {
    people: await holdersAt(db, { siteId, day, roles: writing, limit: mostPeople }),
    units: contributors.flatMap(({ unitId, unit }) => (unit === null ? [] : [{ unitId, name: unit }])),
    sections: (await sectionsOf(db, siteId))
      .filter(({ kind }) => kind === 'news')
      .map(({ id, name }) => ({ id, name })),
  }
}

export const eventDays = 14

/** The events of the leaders' agenda that nobody is to write about, in the coming days. */
export async function uncoveredEvents(db: Reader, siteId: string, now: Date): Promise<Event[]> {
  const span = { siteId, from: now, until: startOfDay(addDays(dayOf(now), eventDays + 1)) }
  return uncovered(await upcomingEngagements(db, span), await coveredEvents(db, span))
}
