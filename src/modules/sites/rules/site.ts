import type { LocalDate } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import type { Issue } from '../../../basics/outcomes.ts'

export const siteKinds = ['province', 'department', 'commune', 'district', 'topic'] as const
export type SiteKind = (typeof siteKinds)[number]

export type SiteInput = {
  slug: string
  kind: SiteKind
  name: string
  nameEn?: string
  /** The line above the name: 'Tỉnh …' above a department's. */
  tierName?: string
  tierNameEn?: string
  /** The parent's id; null for the province's portal, and for sites made before it, which it then adopts. */
  parentId: string | null
  governingUnitId?: string
  operatorUnitId?: string
  languages?: readonly Language[]
  accent?: string
  emblemSha256?: string
  responsible?: string
  address?: string
  addressEn?: string
  phone?: string
  email?: string
  launchedOn?: LocalDate
  archivedSince?: LocalDate
  hosts?: readonly string[]
}

/** First labels of hosts that belong to the platform itself, and first steps of the desk's own addresses. */
const reserved = [
  'desk',
  'www',
  'api',
  'mail',
  'static',
  'assets',
  'localhost',
  'dang-nhap',
  'dang-xuat',
  'tai-khoan',
  'mat-khau',
  'thiet-lap',
]

/** Why a site cannot be made like this; the uniqueness of slug and host is the database's to say. */
export function whyNotCreate(input: SiteInput): Issue[] {
  const issues: Issue[] = []
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(input.slug))
    issues.push({ field: 'slug', problem: 'not-a-host-label' })
  if (reserved.includes(input.slug)) issues.push({ field: 'slug', problem: 'reserved' })
  if (input.name.trim() === '') issues.push({ field: 'name', problem: 'missing' })
  if (input.kind === 'province' && input.parentId !== null)
    issues.push({ field: 'parent', problem: 'province-has-no-parent' })
  // Districts ended with the two-tier local government of 1 July 2025 (NQ 202/2025/QH15): only archives of them are made.
  if (input.kind === 'district' && input.archivedSince === undefined) {
    issues.push({ field: 'archived-since', problem: 'district-has-ended' })
  }
  return issues
}
