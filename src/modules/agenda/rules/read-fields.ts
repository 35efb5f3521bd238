/** The fields of an agenda's page back into the form that is kept. */
import { daysOfWeek, isWeek } from '../../../basics/dates.ts'
import { type AgendaRow, agendaForm, isSaid } from './draft.ts'
import { pastedRows } from './paste.ts'

/** What the page did not show stays as it was; a pasted table and the week before are added to what is there. */
export function readFields(body: URLSearchParams, before: unknown): unknown {
  const kept: Record<string, unknown> = { ...((before ?? {}) as object) }
  const week = body.get('week')
  if (week !== null) kept['week'] = week
  const section = body.get('sectionId')
  if (section !== null) kept['sectionId'] = section
  const shown = rowsIn(body)
  if (shown !== null) kept['rows'] = shown
  const more = [...copied(body), ...pasted(body, String(kept['week'] ?? ''))]
  if (more.length > 0) kept['rows'] = [...rowsKept(kept), ...more]
  return kept
}

function rowsKept(kept: unknown): AgendaRow[] {
  const read = agendaForm.safeParse(kept)
  return read.success ? read.data.rows : []
}

const parts = ['from', 'to', 'what', 'leader', 'place', 'preparedBy'] as const

/** Null where the page showed no days yet. */
function rowsIn(body: URLSearchParams): AgendaRow[] | null {
  const names = [...body.keys()].flatMap((key) => /^viec-([0-6])-(\d{1,3})-from$/.exec(key) ?? [])
  if (names.length === 0) return null
  const rows: AgendaRow[] = []
  for (const key of new Set(body.keys())) {
    const found = /^(viec-([0-6])-\d{1,3})-from$/.exec(key)
    if (found === null || body.get(`${found[1]}-bo`) === '1') continue
    const said = Object.fromEntries(parts.map((part) => [part, (body.get(`${found[1]}-${part}`) ?? '').trim()]))
    const row = { day: Number(found[2]), ...said } as AgendaRow
    if (isSaid(row)) rows.push(row)
  }
  return rows
}

function copied(body: URLSearchParams): AgendaRow[] {
  if (body.get('chep') !== '1') return []
  try {
    return rowsKept({ rows: JSON.parse(body.get('tuan-truoc') ?? '[]') })
  } catch {
    return []
  }
}

function pasted(body: URLSearchParams, week: string): AgendaRow[] {
  const text = body.get('bang') ?? ''
  return text.trim() === '' || !isWeek(week) ? [] : pastedRows(text, daysOfWeek(week))
}
