/** What a notice of days off, or an agency's own decision, puts into the calendar. */
import type { LocalDate } from '../../../basics/dates.ts'

/**
 * holiday: ngày lễ, tết · compensatory: nghỉ bù · swapped-off: nghỉ do hoán đổi · make-up: làm bù · local-closure: nghỉ đột
 * xuất tại địa phương (bão, lũ, dịch) · ordinary: an earlier mark does not hold any more.
 */
export const dayKinds = ['holiday', 'compensatory', 'swapped-off', 'make-up', 'local-closure', 'ordinary'] as const
export type DayKind = (typeof dayKinds)[number]

/** sure: two sources agree · likely: one source or memory · unsure: to be checked before anybody relies on it. */
export const confidences = ['sure', 'likely', 'unsure'] as const
export type Confidence = (typeof confidences)[number]

export type MarkedDay = {
  day: LocalDate
  kind: DayKind
  name: string
  /** The law, notice or decision that says so, with its number. */
  source: string
  confidence: Confidence
  /** The day a make-up day is worked for, or a day off is taken for; a make-up day keeps the hours of that weekday. */
  inPlaceOf?: LocalDate
}

/** counting: hours that count towards a limit · reception: hours in which an agency receives people. */
export const purposes = ['counting', 'reception'] as const
export type Purpose = (typeof purposes)[number]

/** Minutes after midnight in Vietnam, the end not included. */
export type Session = { from: number; to: number }

/** The working hours of a week from a day on; weekdays 1 (Monday) to 7, and a weekday not named is off. */
export type WeekPattern = {
  validFrom: LocalDate
  purpose: Purpose
  source: string
  confidence: Confidence
  week: Readonly<Partial<Record<number, readonly Session[]>>>
}

/** One act that changes the calendar: it becomes one version. */
export type Notice = {
  /** The same key again means a later edition of the same notice. */
  key: string
  title: string
  /** Years that are complete with it; days of other years stay unknown. */
  years: readonly number[]
  days: readonly MarkedDay[]
  patterns?: readonly WeekPattern[]
}

/** A notice in force, with the number of its version and whose it is; null is the whole country. */
export type Version = Notice & { no: number; ownerId: string | null }
