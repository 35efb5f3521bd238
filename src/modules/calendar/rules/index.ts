// The pure door: terms and norms for the rules of upper floors.
export { solarDay as lunarDay } from './lunar.ts'
export { type Lateness, type Norm, type NormKind, normKinds, normOn, type OwnedNorm } from './norm.ts'
export type { MarkedDay, Notice } from './notice.ts'
export {
  addWorkingDays,
  addWorkingHours,
  dueAt,
  dueBy,
  isWorkingDay,
  lateness,
  punctuality,
  whyDayOff,
  workingDaysBetween,
  workingHoursBetween,
} from './questions.ts'
export { type Deadline, oneStopTerm, type Pause, type Term } from './term.ts'
export { calendarFrom, type WorkCalendar } from './work-calendar.ts'
