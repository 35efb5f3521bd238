/** The life of a report: what may be done with it in which state, and why not. */
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import type { Finding } from './adds-up.ts'

export const reportKinds = ['activity', 'self-assessment'] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportStates = ['draft', 'checked', 'for-signature', 'issued'] as const
export type ReportState = (typeof reportStates)[number]

export const reportDeeds = ['take-figures', 'check', 'send', 'take-back', 'issue'] as const
export type ReportDeed = (typeof reportDeeds)[number]

const from: Record<ReportDeed, readonly ReportState[]> = {
  'take-figures': ['draft', 'checked'],
  check: ['draft'],
  send: ['checked'],
  'take-back': ['checked', 'for-signature'],
  issue: ['for-signature'],
}

export const becomes: Record<ReportDeed, ReportState> = {
  'take-figures': 'draft',
  check: 'checked',
  send: 'for-signature',
  'take-back': 'draft',
  issue: 'issued',
}

export const mayDo = (deed: ReportDeed, state: ReportState): boolean => from[deed].includes(state)

/** Texts and names are written until it goes out to be signed; writing in a checked report makes it a draft again. */
export const isOpen = (state: ReportState): boolean => state === 'draft' || state === 'checked'

/** Passages people write. What computes nothing stands here; each is kept and offered again in the next report. */
export const blockKeys = [
  'guidance',
  'information',
  'documents',
  'procedures',
  'exchange',
  'sites',
  'people',
  'money',
  'security',
  'strengths',
  'shortcomings',
  'causes',
  'plans',
  'proposals',
] as const
export type BlockKey = (typeof blockKeys)[number]
export type Texts = Partial<Record<BlockKey, string>>

/** Whom the prose names; tables stay whole. Keys are units' or sites' ids. */
export type Named = { active: readonly string[]; silent: readonly string[] }
export const nobody: Named = { active: [], silent: [] }

/** How long one passage may be. */
export const mostText = 8000

/** A checked report adds up: what is hard stops it, what is soft asks for a sentence that explains it. */
export function whyNotCheck(findings: readonly Finding[], explanation: string): Issue[] {
  if (findings.some(({ isSoft }) => !isSoft)) return [{ field: 'so-lieu', problem: 'does-not-add-up' }]
  if (findings.length > 0 && explanation.trim() === '') return [{ field: 'giai-trinh', problem: 'explanation-missing' }]
  return []
}

export type Issuing = { number: string; issuedOn: string; hasFile: boolean }

/** A number as registers give it: '01', '254', '12a'. */
const numberForm = /^\d{1,6}[a-z]?$/

export function whyNotIssue({ number, issuedOn, hasFile }: Issuing, today: LocalDate): Issue[] {
  const issues: Issue[] = []
  if (!numberForm.test(number)) issues.push({ field: 'so', problem: 'number-wrong' })
  if (!isDay(issuedOn)) issues.push({ field: 'ngay', problem: 'day-wrong' })
  else if (issuedOn > today) issues.push({ field: 'ngay', problem: 'day-to-come' })
  if (!hasFile) issues.push({ field: 'tep', problem: 'file-missing' })
  return issues
}

/** Numbers below ten have a zero in front (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3). */
export const paddedNumber = (number: string): string => (/^\d[a-z]?$/.test(number) ? `0${number}` : number)
