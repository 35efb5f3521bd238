/** What must hold before a task or cover is given to somebody. */
import { addDays, isDay, type LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'

export type AssignmentInput = {
  personId: string
  task: string
  sectionId: string | null
  itemKind: string | null
  bodyUnitId: string | null
  basis: string
  validFrom: LocalDate
  validUntil: LocalDate | null
}

export const tasks = ['edit', 'approve'] as const

/** Kinds of item that can be assigned; the names are those of the content types. */
export const itemKinds = ['article', 'document', 'page', 'agenda', 'consultation', 'question'] as const

/** Whom and what a site knows: people with a role there, its sections and the bodies it speaks for. */
export type Known = {
  personIds: readonly string[]
  /** Those of them whose role is guarded by a second factor. */
  approverIds: readonly string[]
  sectionIds: readonly string[]
  bodyIds: readonly string[]
}

export function whyNotAssign(input: AssignmentInput, known: Known): Issue[] {
  const issues: Issue[] = []
  if (!known.personIds.includes(input.personId)) issues.push({ field: 'nguoi', problem: 'person-not-here' })
  if (
    input.task === 'approve' &&
    known.personIds.includes(input.personId) &&
    !known.approverIds.includes(input.personId)
  ) {
    issues.push({ field: 'nguoi', problem: 'not-an-approver' })
  }
  if (!(tasks as readonly string[]).includes(input.task)) issues.push({ field: 'viec', problem: 'task-unknown' })
  if (input.sectionId !== null && !known.sectionIds.includes(input.sectionId)) {
    issues.push({ field: 'chuyen-muc', problem: 'section-not-here' })
  }
  if (input.itemKind !== null && !(itemKinds as readonly string[]).includes(input.itemKind)) {
    issues.push({ field: 'loai', problem: 'kind-unknown' })
  }
  if (input.bodyUnitId !== null && !known.bodyIds.includes(input.bodyUnitId)) {
    issues.push({ field: 'co-quan', problem: 'body-not-here' })
  }
  if (input.basis.length > 300) issues.push({ field: 'can-cu', problem: 'too-much-text' })
  return [...issues, ...whyNotDays(input)]
}

type Days = { validFrom: LocalDate; validUntil: LocalDate | null }

/** Days as the forms name them: 'tu-ngay' and 'den-ngay'. */
export function whyNotDays({ validFrom, validUntil }: Days): Issue[] {
  if (!isDay(validFrom)) return [{ field: 'tu-ngay', problem: 'not-a-day' }]
  if (validUntil === null) return []
  if (!isDay(validUntil)) return [{ field: 'den-ngay', problem: 'not-a-day' }]
  return validUntil < validFrom ? [{ field: 'den-ngay', problem: 'ends-before-it-begins' }] : []
}

export type DelegationInput = {
  fromPersonId: string
  toPersonId: string
  validFrom: LocalDate
  validUntil: LocalDate
  reason: string
}

const longestCover = 366

type Given = { fromPersonId: string; toPersonId: string; validFrom: LocalDate; validUntil: LocalDate }

/** `standIns` are those of the site who may cover; `given` is the cover that already stands there. */
export function whyNotDelegate(
  input: DelegationInput,
  { standIns, given, today }: { standIns: readonly string[]; given: readonly Given[]; today: LocalDate },
): Issue[] {
  const issues = whyNotDays(input)
  const { fromPersonId, toPersonId, validFrom, validUntil } = input
  if (toPersonId === fromPersonId) issues.push({ field: 'nguoi', problem: 'to-oneself' })
  else if (!standIns.includes(toPersonId)) issues.push({ field: 'nguoi', problem: 'person-not-here' })
  if (input.reason.length > 300) issues.push({ field: 'ly-do', problem: 'too-much-text' })
  if (issues.length > 0) return issues
  if (validUntil < today) issues.push({ field: 'den-ngay', problem: 'already-over' })
  if (validUntil > addDays(validFrom, longestCover)) issues.push({ field: 'den-ngay', problem: 'too-long-cover' })
  const overlaps = given.filter((one) => one.validFrom <= validUntil && one.validUntil >= validFrom)
  if (overlaps.some((one) => one.fromPersonId === fromPersonId))
    issues.push({ field: 'tu-ngay', problem: 'covered-already' })
  if (overlaps.some((one) => one.fromPersonId === toPersonId)) issues.push({ field: 'nguoi', problem: 'is-away-too' })
  return issues
}
