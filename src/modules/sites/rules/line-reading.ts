/** Reads the fields of one imported line and collects everything that is wrong with it, so that it is mended in one go. */
import { dayOf, isDay, type LocalDate, parseInstant } from '../../../basics/dates.ts'
import { oneLine } from '../../../basics/plain-text.ts'

/** `problem` is a stable word; `value` is what stood there, for the sentence. */
export type LineProblem = { field: string; problem: string; value?: string }

export type LineReading = { fields: Readonly<Record<string, unknown>>; problems: LineProblem[] }

export const startReading = (fields: LineReading['fields']): LineReading => ({ fields, problems: [] })

export function fault(reading: LineReading, field: string, problem: string, value?: unknown): undefined {
  const shown = value === undefined ? undefined : oneLine(asText(value).slice(0, 500)).slice(0, 120)
  reading.problems.push({ field, problem, ...(shown === undefined ? {} : { value: shown }) })
}

/** An object from a file may have a `toString` that is no function. */
const asText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** One line of text of at most `most` characters; undefined when it is absent or empty. */
export function textOf(reading: LineReading, field: string, most: number): string | undefined {
  const value = reading.fields[field]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string' && !Number.isFinite(value)) return fault(reading, field, 'not-text')
  const text = oneLine(String(value))
  if (text.length > most) return fault(reading, field, 'too-long', text)
  return text === '' ? undefined : text
}

/** The same where it must be there; the empty text stands in for it once the problem is noted. */
export function requiredText(reading: LineReading, field: string, most: number): string {
  const noted = reading.problems.length
  const text = textOf(reading, field, most)
  if (text === undefined && reading.problems.length === noted) fault(reading, field, 'missing')
  return text ?? ''
}

export function instantOf(reading: LineReading, field: string): Date | undefined {
  const text = textOf(reading, field, 100)
  if (text === undefined) return undefined
  return parseInstant(text) ?? fault(reading, field, 'not-a-date', text)
}

export function localDayOf(reading: LineReading, field: string): LocalDate | undefined {
  const text = textOf(reading, field, 100)
  if (text === undefined || isDay(text)) return text
  const instant = parseInstant(text)
  return instant ? dayOf(instant) : fault(reading, field, 'not-a-date', text)
}

/** The one of the words that stands there, in any case. */
export function wordOf<const Word extends string>(
  reading: LineReading,
  field: string,
  words: readonly Word[],
): Word | undefined {
  const text = textOf(reading, field, 1000)
  if (text === undefined) return undefined
  return words.find((word) => word === text.toLowerCase()) ?? fault(reading, field, 'unknown-word', text)
}
