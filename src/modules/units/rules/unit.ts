import type { LocalDate } from '../../../basics/dates.ts'

export const unitKinds = [
  'province',
  'department',
  'district',
  'commune',
  'party-committee',
  'peoples-council',
  'peoples-committee',
  'front',
  'mass-organisation',
  'division',
  'police',
  'military',
  'service-unit',
  'school',
  'newspaper',
  'person',
  'other',
] as const

export type UnitKind = (typeof unitKinds)[number]

/** One period of a unit's life, as somebody enters it. A missing date means 'not known'. */
export type UnitInput = {
  id: string
  kind: UnitKind
  communeKind?: 'xa' | 'phuong' | 'dac-khu'
  code?: string
  name: string
  shortName?: string
  nameEn?: string
  parentId?: string
  validFrom?: LocalDate
  validTo?: LocalDate
  decision?: string
}
