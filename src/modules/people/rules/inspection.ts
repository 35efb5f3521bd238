import { isDay, type LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'

/** What an inspection decision allows: which sites, items of which period, and on which days the team may look. */
export type InspectionInput = {
  number: string
  issuer: string
  subject: string
  decidedOn: LocalDate
  periodFrom: LocalDate
  periodTo: LocalDate
  validFrom: LocalDate
  validUntil: LocalDate
  siteIds: readonly string[]
  /** E-mail addresses of the team; each has an account already. */
  emails: readonly string[]
}

export function whyNotInspect(input: InspectionInput, knownSites: readonly string[]): Issue[] {
  const issues: Issue[] = []
  if (input.number.trim() === '') issues.push({ field: 'number', problem: 'number-missing' })
  if (input.issuer.trim() === '') issues.push({ field: 'issuer', problem: 'issuer-missing' })
  for (const field of ['decidedOn', 'periodFrom', 'periodTo', 'validFrom', 'validUntil'] as const) {
    if (!isDay(input[field])) issues.push({ field, problem: 'not-a-day' })
  }
  if (input.periodTo < input.periodFrom) issues.push({ field: 'periodTo', problem: 'ends-before-it-begins' })
  if (input.validUntil < input.validFrom) issues.push({ field: 'validUntil', problem: 'ends-before-it-begins' })
  if (input.siteIds.length === 0) issues.push({ field: 'trang', problem: 'sites-missing' })
  if (input.siteIds.some((id) => !knownSites.includes(id))) issues.push({ field: 'trang', problem: 'site-missing' })
  if (input.emails.length === 0) issues.push({ field: 'emails', problem: 'team-missing' })
  return issues
}
