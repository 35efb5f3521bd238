import { addDays, dayOf, isDay, weekdayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { uncoveredEvents } from '../actions/around.ts'
import { type Roster, rosterOf, setRoster, type Wanted } from '../actions/roster.ts'
import { commissionsPath, dutyPath, dutyPrintPath } from '../paths.ts'
import { type RestDay, stretches } from '../rules/duty.ts'
import { dutyWords as words } from '../words.ts'
import { DutyPage, DutyPrintPage, type RosterDay } from './duty.page.tsx'
import type { OpenEvent } from './events.part.tsx'
import { accountBy, mayPlan } from './planning-request.ts'

export const showDuty = (request: SiteRequest): Promise<Answer> => dutyAnswer(request, [])

const rosterIn = ({ db, site, now }: SiteRequest): Promise<Roster> =>
  rosterOf(db, { siteId: site.id, governingUnitId: site.governingUnitId, now })

const shownDay =
  ({ duties, proposed }: Roster) =>
  ({ day, name, isSure }: RestDay): RosterDay => {
    const set = duties.find((duty) => duty.day === day)
    const [personId, person] = [set?.personId ?? null, set?.name ?? null]
    return { day, name, isSure, personId, person, proposedId: proposed.get(day) ?? null }
  }

async function dutyAnswer(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { site, csrf, query } = request
  const roster = await rosterIn(request)
  const events = await openEvents(request, roster)
  const props = {
    ...{ action: dutyPath(site.slug), printHref: dutyPrintPath(site.slug), csrf, issues, events },
    mayPlan: mayPlan(request),
    stretches: stretches(roster.days).map((stretch) => stretch.map(shownDay(roster))),
    people: roster.people,
    weekendCount: atWeekend(events, request.now),
    done: issues.length === 0 && query.get('da') === 'luu' ? words.saved : null,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${words.title}, ${site.name}`), <DutyPage {...props} />, { status })
}

async function openEvents({ db, site, now }: SiteRequest, { duties }: Roster): Promise<OpenEvent[]> {
  return (await uncoveredEvents(db, site.id, now)).map(({ startsAt, what, leader, place }) => ({
    ...{ at: startsAt, what, leader, place },
    onDuty: duties.find(({ day }) => day === dayOf(startsAt))?.name ?? null,
    href: commissionsPath(site.slug, { eventAt: startsAt, what }),
  }))
}

/** The Saturday and Sunday of this week. */
function atWeekend(events: readonly OpenEvent[], now: Date): number {
  const today = dayOf(now)
  const saturday = addDays(today, 6 - weekdayOf(today))
  return events.filter(({ at }) => [saturday, addDays(saturday, 1)].includes(dayOf(at))).length
}

export async function printDuty(request: SiteRequest): Promise<Answer> {
  const { site } = request
  const roster = await rosterIn(request)
  const props = {
    ...{ siteName: site.name, back: dutyPath(site.slug) },
    stretches: stretches(roster.days).map((stretch) => stretch.map(shownDay(roster))),
  }
  return page(headOf(`${words.title}, ${site.name}`), <DutyPrintPage {...props} />)
}

export async function receiveDuty(request: SiteRequest): Promise<Answer> {
  const { db, site, now, body } = request
  const wanted = [...body].flatMap(([name, value]): Wanted[] => {
    const day = name.startsWith('ngay:') ? name.slice(5) : ''
    if (!isDay(day) || (value !== '' && !isId(value))) return []
    return [{ day, personId: value === '' ? null : value }]
  })
  const of = { siteId: site.id, governingUnitId: site.governingUnitId, now }
  const outcome = await setRoster(db, { ...of, wanted, by: accountBy(request) })
  return 'issues' in outcome ? dutyAnswer(request, outcome.issues) : seeOther(`${dutyPath(site.slug)}?da=luu`)
}
