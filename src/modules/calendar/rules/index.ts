// The pure door: terms and norms for the rules of upper floors.
export { type Lateness, type Norm, type NormKind, normKinds, normOn, type OwnedNorm } from './norm.ts'
export type { Confidence, DayKind, MarkedDay, Notice, Version, WeekPattern } from './notice.ts'
export {
  addWorkingDays,
  addWorkingHours,
  dueAt,
  dueBy,
  isWorkingDay,
  lateness,
  type Punctuality,
  punctuality,
  whyDayOff,
  workingDaysBetween,
  workingHoursBetween,
} from './questions.ts'
export { suggestHolidays } from './suggestions.ts'
export { type Deadline, oneStopTerm, type Pause, type Step, type Term, type TermUnit, termUnits } from './term.ts'
export { calendarFrom, lastKnownYear, type Owners, type WorkCalendar } from './work-calendar.ts'
