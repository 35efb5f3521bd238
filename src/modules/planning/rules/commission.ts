/** Who is to write what, until when, and what becomes of it. */
import type { Issue } from '../../../basics/outcomes.ts'

export const commissionStates = ['given', 'accepted', 'declined', 'delivered', 'cancelled'] as const
export type CommissionState = (typeof commissionStates)[number]

export type Addressee = { personId: string | null; unitId: string | null }

export type Given = Addressee & {
  topic: string
  note: string
  dueAt: Date | null
  sectionId: string | null
}

export type Place = { personIds: readonly string[]; unitIds: readonly string[]; sectionIds: readonly string[] }

/** Why it cannot be given so. */
export function whyNotGive(
  { topic, note, dueAt, sectionId, personId, unitId }: Given,
  place: Place,
  now: Date,
): Issue[] {
  const issues: Issue[] = []
  if (topic === '') issues.push({ field: 'chu-de-bai', problem: 'title-missing' })
  if (topic.length > 200) issues.push({ field: 'chu-de-bai', problem: 'too-long' })
  if (note.length > 1000) issues.push({ field: 'ghi-chu', problem: 'too-long' })
  if (personId === null && unitId === null) issues.push({ field: 'nguoi', problem: 'addressee-missing' })
  const isHere = personId === null || place.personIds.includes(personId)
  if (!isHere || (unitId !== null && !place.unitIds.includes(unitId)))
    issues.push({ field: 'nguoi', problem: 'person-not-here' })
  if (dueAt === null) issues.push({ field: 'han', problem: 'not-a-day' })
  else if (dueAt <= now) issues.push({ field: 'han', problem: 'due-is-past' })
  if (sectionId !== null && !place.sectionIds.includes(sectionId))
    issues.push({ field: 'chuyen-muc', problem: 'section-not-here' })
  return issues
}

/** Whose it is: the person's, or everybody's who speaks for the unit. */
export const isAddressedTo = (to: Addressee, person: { personId: string; unitIds: readonly string[] }): boolean =>
  to.personId === person.personId || (to.unitId !== null && person.unitIds.includes(to.unitId))

export type CommissionDeed = 'accept' | 'decline' | 'deliver' | 'cancel'

type Standing = Addressee & { state: CommissionState; givenBy: string }
type Acting = { accountId: string; personId: string; unitIds: readonly string[]; isPlanner: boolean }

const opensFor: Record<CommissionDeed, readonly CommissionState[]> = {
  accept: ['given'],
  decline: ['given', 'accepted'],
  deliver: ['given', 'accepted'],
  cancel: ['given', 'accepted', 'declined'],
}

/** Why this person cannot do it; an empty list means that they can. */
export function whyNotDo(deed: CommissionDeed, commission: Standing, person: Acting): Issue[] {
  const isTheirs = deed === 'cancel' ? person.isPlanner : isAddressedTo(commission, person)
  if (!isTheirs) return [{ field: 'person', problem: 'not-yours-to-do' }]
  return opensFor[deed].includes(commission.state) ? [] : [{ field: 'state', problem: 'not-in-this-state' }]
}

export type Lateness = 'over' | 'soon' | 'later'

const soon = 24 * 3_600_000

/** Whether whoever writes it has to hurry. */
export const hurry = (dueAt: Date, now: Date): Lateness =>
  dueAt <= now ? 'over' : dueAt.getTime() - now.getTime() <= soon ? 'soon' : 'later'

export type Event = { startsAt: Date; what: string; leader: string; place: string | null }

/** The events nobody is to write about. */
export const uncovered = (events: readonly Event[], covered: readonly { at: Date; what: string }[]): Event[] =>
  events.filter(
    ({ startsAt, what }) => !covered.some((one) => one.at.getTime() === startsAt.getTime() && one.what === what),
  )
