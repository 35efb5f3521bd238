import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'

/** A day of a year whose days off nobody has entered was asked for. Never leaves this module: see `asked`. */
export class UnknownYear extends Error {
  readonly year: number
  constructor(year: number) {
    super(`the calendar does not know the year ${year}`)
    this.year = year
  }
}

/**
 * Answers a question to the calendar. A year without its days off stops it with the problem 'calendar-year-unknown', the
 * year being the field: Monday to Friday is never assumed.
 */
export function asked<T>(question: () => T): Outcome<T> {
  try {
    return done(question())
  } catch (error) {
    if (error instanceof UnknownYear) return stopped({ field: String(error.year), problem: 'calendar-year-unknown' })
    throw error
  }
}
