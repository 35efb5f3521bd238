/** The form in which the agenda of a week is written: rows as people type them, possibly half done. */
import { z } from 'zod'
import { agendaPath } from '../../../basics/addresses.ts'
import { daysOfWeek, dayText, isWeek, parseInstant, timeText, weekdayName } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import { type AgendaEntry, titleOf } from './agenda.ts'

const text = (max: number) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((value) => oneLine(value ?? ''))

/** `day` counts from Monday (0). */
export const agendaRow = z.object({
  day: z.int().min(0).max(6),
  from: text(20),
  to: text(20),
  what: text(1000),
  leader: text(500),
  place: text(500),
  preparedBy: text(500),
})

export type AgendaRow = z.output<typeof agendaRow>

const mostRows = 200

export const agendaForm = z.object({
  week: text(10),
  sectionId: z
    .string()
    .nullish()
    .transform((id) => (id && isId(id) ? id : null)),
  rows: z.array(agendaRow).max(mostRows).default([]),
})

export type AgendaDraft = z.output<typeof agendaForm>

export function readAgenda(form: unknown): Outcome<AgendaDraft> {
  const read = agendaForm.safeParse(form ?? {})
  if (read.success) return { done: { ...read.data, rows: read.data.rows.filter(isSaid) } }
  return { issues: read.error.issues.map(({ path }) => ({ field: path.join('.'), problem: 'not-readable' })) }
}

export const isSaid = ({ day: _, ...words }: AgendaRow): boolean => Object.values(words).some((word) => word !== '')

/** '8', '8h', '8g30', '08:30', '8 giờ 30' → '08:30'; null for anything else. */
export function timeOf(said: string): string | null {
  const found = /^(\d{1,2})\s*(?:(?:h|g|giờ|:|\.)\s*(\d{1,2})?\s*(?:p|phút|')?)?$/iu.exec(said.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (found === null || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** A row as a line of the agenda; undefined while its day, time, words or leader are missing. */
function entryOf(row: AgendaRow, days: readonly string[]): AgendaEntry | undefined {
  const day = days[row.day]
  const [from, to] = [timeOf(row.from), row.to === '' ? null : timeOf(row.to)]
  if (day === undefined || from === null || row.what === '' || row.leader === '') return undefined
  const startsAt = parseInstant(`${day} ${from}`)
  const endsAt = to === null ? null : parseInstant(`${day} ${to}`)
  if (startsAt === null || (row.to !== '' && (endsAt === null || endsAt <= startsAt))) return undefined
  return {
    ...{ startsAt, what: row.what, leader: row.leader },
    ...(endsAt === null ? {} : { endsAt }),
    ...(row.place === '' ? {} : { place: row.place }),
    ...(row.preparedBy === '' ? {} : { preparedBy: row.preparedBy }),
  }
}

export type AgendaContent = { week: string; rows?: readonly AgendaRow[] }

/** What the workflow keeps: rows as typed, so that nothing half done is lost, and the lines that are whole as facts. */
export function composedOf({ week, sectionId, rows }: AgendaDraft) {
  const days = isWeek(week) ? daysOfWeek(week) : []
  const entries = rows
    .flatMap((row) => entryOf(row, days) ?? [])
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  const content: AgendaContent = { week, rows }
  return {
    title: days.length === 0 ? '' : titleOf({ week }),
    summary: days.length === 0 ? '' : summaryOf(entries.length, days),
    slug: days.length === 0 ? '' : week.toLowerCase(),
    ...{ body: bodyOf(entries), content, works: [], facts: entries },
    sectionIds: sectionId === null ? [] : [sectionId],
  }
}

const summaryOf = (count: number, days: readonly string[]): string =>
  `${count} việc, từ ${dayText(days[0] ?? '', 'vi')} đến ${dayText(days[6] ?? '', 'vi')}.`

/** The agenda as running text, for checks and for comparing two versions. */
const bodyOf = (entries: readonly AgendaEntry[]): Prose => ({
  type: 'doc',
  version: 1,
  content: entries.map((entry) => ({ type: 'paragraph', content: [{ type: 'text', text: lineOf(entry) }] })),
})

export function lineOf({ startsAt, endsAt, what, leader, place, preparedBy }: AgendaEntry): string {
  const day = new Date(startsAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  const time = endsAt === undefined ? timeText(startsAt) : `${timeText(startsAt)}–${timeText(endsAt)}`
  const words = [what, leader, place, preparedBy].filter((word) => word !== undefined && word !== '')
  return `${weekdayName(day, 'vi')} ${dayText(day, 'vi')}, ${time}: ${words.join('; ')}`
}

/** An edition of a week stands at its own address. */
export const path = (language: 'vi' | 'en', slug: string): string => agendaPath(language, slug.toUpperCase())

/** What must hold before others are asked to read it. */
export function whyNotReady({ content, facts, sectionIds }: ReadyAgenda): Issue[] {
  const { week, rows = [] } = content as AgendaContent
  if (!isWeek(week)) return [{ field: 'week', problem: 'week-missing' }]
  const issues: Issue[] = []
  if (sectionIds.length === 0) issues.push({ field: 'week', problem: 'section-missing' })
  if (rows.length === 0) issues.push({ field: 'rows', problem: 'rows-missing' })
  const days = daysOfWeek(week)
  if (rows.length !== (facts as readonly AgendaEntry[]).length)
    for (const row of rows) if (entryOf(row, days) === undefined) issues.push(whatIsMissing(row))
  return issues
}

type ReadyAgenda = { content: unknown; facts: unknown; sectionIds: readonly string[] }

/** Names the day, which the summary of issues leads to. */
function whatIsMissing(row: AgendaRow): Issue {
  const field = `ngay-${row.day}`
  if (timeOf(row.from) === null) return { field, problem: 'time-unreadable' }
  if (row.what === '') return { field, problem: 'what-missing' }
  if (row.leader === '') return { field, problem: 'leader-missing' }
  return { field, problem: 'ends-before-start' }
}
