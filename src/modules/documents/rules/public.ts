/** What a reader may ask of the list of documents, as it stands in an address. */
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import { decodePageKey, encodePageKey, type PageKey } from '../../../basics/page-key.ts'
import { type IssuingBody, issuingBodies } from './bodies.ts'
import type { ForceState } from './in-force.ts'
import { kindOf } from './kinds.ts'

export type DocumentFilters = {
  /** A number or the beginning of a number and symbol, as typed. */
  number: string
  body: IssuingBody | ''
  kind: string
  issuer: string
  field: string
  year: number | null
  signer: string
  inForceOn: LocalDate | null
}

export const noFilters: DocumentFilters = {
  ...{ number: '', body: '', kind: '', issuer: '', field: '', year: null, signer: '', inForceOn: null },
}

/** The words in the address, in the order of the form. They are part of addresses people keep: never change one. */
export const filterNames = {
  ...{
    number: 'so',
    body: 'khoi',
    kind: 'loai',
    issuer: 'co-quan',
    field: 'linh-vuc',
    year: 'nam',
    signer: 'nguoi-ky',
  },
  inForceOn: 'hieu-luc',
} as const satisfies Record<keyof DocumentFilters, string>

export type FilterName = keyof DocumentFilters

export const filterKeys = Object.keys(filterNames) as FilterName[]

const longest = 200

/** Reads an address; what cannot be meant is left out, as if it had not been asked. */
export function readFilters(query: URLSearchParams): DocumentFilters {
  const text = (name: FilterName) => (query.get(filterNames[name]) ?? '').normalize('NFC').trim().slice(0, longest)
  const [body, kind, year, day] = [text('body'), text('kind'), text('year'), readDay(text('inForceOn'))]
  return {
    number: text('number').slice(0, 80),
    body: issuingBodies.find((known) => known === body) ?? '',
    kind: kindOf(kind) === undefined ? '' : kind,
    issuer: text('issuer'),
    field: text('field'),
    year: /^(?:19|20)\d\d$/.test(year) ? Number(year) : null,
    signer: text('signer'),
    inForceOn: day,
  }
}

/** A browser sends '2026-11-22'; people type '22/11/2026'. */
function readDay(text: string): LocalDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

export const isFiltered = (filters: DocumentFilters): boolean => filterKeys.some((name) => isAsked(filters, name))

export const isAsked = (filters: DocumentFilters, name: FilterName): boolean =>
  filters[name] !== '' && filters[name] !== null

/** The query of a list, with what is asked and nothing else; empty for the whole list. */
export function filterQuery(filters: DocumentFilters, step: Record<string, string> = {}): string {
  const query = new URLSearchParams()
  for (const name of filterKeys) if (isAsked(filters, name)) query.set(filterNames[name], String(filters[name]))
  for (const [name, value] of Object.entries(step)) query.set(name, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The place of a document in the list: its day and its number on the site. */
export type ListPlace = { listedOn: LocalDate; number: number }

export const encodePlace = ({ listedOn, number }: ListPlace): string =>
  encodePageKey({ instant: new Date(`${listedOn}T00:00:00Z`), number })

export function decodePlace(text: string): ListPlace | null {
  const key: PageKey | null = decodePageKey(text)
  if (key === null) return null
  const listedOn = key.instant.toISOString().slice(0, 10)
  return isDay(listedOn) ? { listedOn, number: key.number } : null
}

/** The state on a day of a document whose first and last days in force are known. */
export function forceBetween(
  { forceFrom, forceUntil }: { forceFrom: LocalDate | null; forceUntil: LocalDate | null },
  day: LocalDate,
): ForceState {
  if (forceUntil !== null && forceUntil < day) return 'ended'
  if (forceFrom === null) return 'unknown'
  return forceFrom > day ? 'not-yet' : 'in-force'
}
