/** A limit of time as a law, a decision or a regulation gives it, and what its reckoning came to. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { MarkedDay } from './notice.ts'
import type { DayOff } from './work-calendar.ts'

export const termUnits = ['working-day', 'calendar-day', 'month', 'working-hour', 'clock-hour'] as const
export type TermUnit = (typeof termUnits)[number]

export type Term = {
  amount: number
  unit: TermUnit
  /**
   * Without it the day of receipt is day zero, whatever day and hour it was (Bộ luật Dân sự Điều 147). With it ('HH:MM', or
   * 'closing' for the end of the last session) what comes at or after it, or on a day off, came on the next working day.
   */
  cutOff?: string
  /** The end of the last working day's hours, or the clock time of the receipt. */
  endOf?: 'day' | 'same-time'
  /** A term in calendar days or months that ends on a day off moves on to the next working day (Điều 148.5), or stays. */
  endOnDayOff?: 'moves-on' | 'stays'
}

/**
 * A dossier at the one-stop: from 15:00 on, and on days off, it counts as received on the next working day
 * (Nghị định 61/2018/NĐ-CP Điều 18, kept by Nghị định 118/2025/NĐ-CP).
 */
export const oneStopTerm = (amount: number): Term => ({
  amount,
  unit: 'working-day',
  cutOff: '15:00',
})

/** The clock stands still from the request to the answer; `until` is null while there is none. */
export type Pause = {
  from: Date
  until: Date | null
  /** 'restart': the whole term runs again from the answer, as after a supplement to a dossier. */
  resume: 'continue' | 'restart'
}

/** One step of a reckoning, in order; `words.ts` says it in Vietnamese. */
export type Step =
  | { kind: 'received'; at: Date }
  | { kind: 'day-zero'; day: LocalDate; why: 'receipt' | 'after-cut-off' | 'day-off' }
  | { kind: 'counted'; day: LocalDate; no: number }
  | { kind: 'skipped'; day: LocalDate; off: DayOff }
  | { kind: 'added'; amount: number; unit: TermUnit; day: LocalDate }
  | { kind: 'moved-on'; from: LocalDate; off: DayOff; to: LocalDate }
  | { kind: 'stretch'; from: Date; to: Date }
  | { kind: 'paused'; at: Date; left: number; unit: TermUnit }
  | { kind: 'resumed'; at: Date; resume: Pause['resume'] }
  | { kind: 'pause-too-late'; at: Date; due: Date }
  | { kind: 'due'; at: Date; endOf: 'day' | 'same-time' }

export type Deadline = {
  /** Null while the clock stands still. `on` is the last day that is in time, `at` its last instant. */
  due: { on: LocalDate; at: Date } | null
  /** What is left while the clock stands still, in the unit in which the pause is reckoned. */
  left: { amount: number; unit: TermUnit } | null
  steps: readonly Step[]
  /** Days that took part and are still to be checked. */
  unsure: readonly MarkedDay[]
  calendarVersion: number
}
