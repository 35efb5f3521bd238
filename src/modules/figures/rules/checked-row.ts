import type { LocalDate } from '../../../basics/dates.ts'
import type { FigureName } from './figure-names.ts'

/** A stated percentage with as many decimals as were written. */
export type StatedShare = { value: number; decimals: number }

/** What somebody states of one place and period. A figure that is not stated is absent: unknown is not zero. */
export type CheckedRow = {
  place: string
  from: LocalDate
  to: LocalDate
  figures: Readonly<Partial<Record<FigureName, number>>>
  shares?: Readonly<Partial<Record<FigureName, StatedShare>>>
  /** The place whose figures are the sum of this and its sisters. */
  parent?: string
}

/**
 * What does not add up. `row` counts from 1; a finding across rows names the later one. `gap` is what is stated less what the
 * other figures give; null where nothing can be reckoned. `wouldReconcile` says which numbers would explain it.
 */
export type Finding = {
  row: number
  identity: string
  message: string
  gap: number | null
  wouldReconcile: readonly string[]
}
