import { dayOf, isoText, type LocalDate } from '../../../basics/dates.ts'
import type { DocumentLine } from '../live.ts'
import { documentDataPath, documentsDataPath } from '../paths/public.ts'
import { kindName } from '../rules/kinds.ts'
import { type DocumentFilters, filterQuery, forceBetween, isFiltered } from '../rules/public.ts'

type Listed = {
  filters: DocumentFilters
  lines: readonly DocumentLine[]
  origin: string
  now: Date
  /** The key of the next page. */
  next: string | null
}

/** The list as JSON. Names are part of what others rely on: add, never rename. */
export function listJson({ filters, lines, origin, now, next }: Listed) {
  const step = next === null ? null : `${origin}/van-ban.json${filterQuery(filters, { truoc: next })}`
  return {
    url: `${origin}/van-ban${filterQuery(filters)}`,
    self: origin + documentsDataPath(filters),
    next: step,
    is_filtered: isFiltered(filters),
    documents: lines.map((line) => lineJson(line, origin, dayOf(now))),
  }
}

const lineJson = (line: DocumentLine, origin: string, today: LocalDate) => ({
  ...{ url: origin + line.href, json: origin + documentDataPath(line.href), number_symbol: line.numberSymbol || null },
  kind: { key: line.kind, name: kindName(line.kind) },
  ...{
    subject: line.subject,
    issuer: line.issuer,
    body: line.body,
    issued_on: line.issuedOn,
    signer: line.signer || null,
  },
  ...{
    field: line.field || null,
    state: forceBetween(line, today),
    in_force_from: line.forceFrom,
    in_force_until: line.forceUntil,
  },
  file: line.fileType === null ? null : { type: line.fileType, bytes: line.fileBytes },
  ...{ visibility: line.visibility, published_at: isoText(line.liveFrom) },
})
