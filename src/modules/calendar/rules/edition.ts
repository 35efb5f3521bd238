import type { MarkedDay, Notice, WeekPattern } from './notice.ts'

/**
 * What a new edition of a notice changes against its earlier ones, so that entering it again does not undo what people have
 * corrected since; null when it says nothing new. A day it no longer names becomes an ordinary one.
 */
export function changesSince(earlier: readonly Notice[], notice: Notice): Notice | null {
  if (earlier.length === 0) return notice
  const known = new Map(earlier.flatMap(({ days }) => days).map((mark) => [mark.day, mark]))
  const named = new Set(notice.days.map(({ day }) => day))
  const days = [
    ...notice.days.filter((mark) => !isSame(known.get(mark.day), mark)),
    ...[...known.values()].filter((mark) => mark.kind !== 'ordinary' && !named.has(mark.day)).map(withdrawn),
  ]
  const oldYears = new Set(earlier.flatMap(({ years }) => years))
  const years = notice.years.filter((year) => !oldYears.has(year))
  const patterns = changedPatterns(earlier, notice)
  return days.length + years.length + patterns.length === 0 ? null : { ...notice, days, years, patterns }
}

const withdrawn = (mark: MarkedDay): MarkedDay => ({
  day: mark.day,
  kind: 'ordinary',
  name: mark.name,
  source: mark.source,
  confidence: mark.confidence,
})

function changedPatterns(earlier: readonly Notice[], notice: Notice): WeekPattern[] {
  const keyOf = ({ purpose, validFrom }: WeekPattern) => `${purpose} ${validFrom}`
  const known = new Map(earlier.flatMap(({ patterns = [] }) => patterns).map((pattern) => [keyOf(pattern), pattern]))
  return (notice.patterns ?? []).filter((pattern) => !isSame(known.get(keyOf(pattern)), pattern))
}

/** JSON from the database may order its keys otherwise. */
const isSame = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b)

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
