/**
 * The grammar of số, ký hiệu. State: `254/BC-UBND` (Phụ lục I and III NĐ 30/2020/NĐ-CP); legal instruments carry the year:
 * `16/2017/QĐ-UBND`; the Party and organisations formed like it put the kind before the slash: `254-BC/ThU`.
 */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import {
  bodyOfCode,
  type IssuingBody,
  isCouncilCode,
  isFrontCode,
  isIssuerCode,
  isOrganisationCode,
  isPartyCode,
  isYouthCode,
} from './bodies.ts'
import { type DocumentKind, kindOfAbbreviation } from './kinds.ts'

export type Scheme = 'state' | 'legal' | 'party' | 'front' | 'youth' | 'council' | 'none'

export type NumberSymbol = {
  /** As it is kept and shown. */
  text: string
  number: number | null
  /** The letter of `12a/…`: a number given between two others. */
  suffix: string
  /** Only the year inside the symbol; the year of issue is a fact of its own. */
  year: number | null
  /** The key of the kind the symbol names; null where it names none (a law, a resolution of the National Assembly). */
  kind: string | null
  /** Codes of the issuers, several where it is joint. */
  bodies: readonly string[]
  scheme: Scheme
  /** Stable words: `no-unit-code`, `leading-zero-missing`, `unknown-kind`, `no-issuer`, `old-form`. */
  warnings: readonly string[]
}

const group = String.raw`\p{Lu}[\p{L}&.\d]*`
const stateForm = new RegExp(
  String.raw`^(?<number>\d{1,6})(?<suffix>\p{Ll}?)/(?:(?<year>(?:19|20)\d{2})/)?(?<symbol>${group}(?:[-/]${group})*)$`,
  'u',
)
const partyForm = new RegExp(
  String.raw`^(?<number>\d{1,6})(?<suffix>\p{Ll}?)-(?<kind>\p{Lu}\p{L}*)/(?<symbol>${group}(?:-${group})*)$`,
  'u',
)

/** Longer than any real symbol; keeps foolish input out. */
const longest = 80

/** Reads a number and symbol as it must stand. What is merely written untidily is put right by `tidyNumberSymbol` first. */
export function parseNumberSymbol(written: string): Outcome<NumberSymbol> {
  const text = written.normalize('NFC').trim()
  const problem = whyUnreadable(text)
  if (problem !== null) return stopped({ field: 'numberSymbol', problem })
  const party = partyForm.exec(text)
  if (party?.groups !== undefined) return readParty(text, party.groups)
  const state = stateForm.exec(text)
  if (state?.groups !== undefined) return readState(text, state.groups)
  return stopped({ field: 'numberSymbol', problem: 'number-not-readable' })
}

function whyUnreadable(text: string): string | null {
  if (text === '') return 'number-missing'
  if (text.length > longest) return 'number-not-readable'
  if (/^(?:[.…_\s]+)[/-]/u.test(text) || /^[/-]/.test(text)) return 'number-incomplete'
  if (/\s/u.test(text)) return 'number-has-spaces'
  return /[^\p{Script=Latin}\d&./-]/u.test(text) ? 'number-not-readable' : null
}

type Groups = {
  number?: string
  suffix?: string
  year?: string
  kind?: string
  symbol?: string
}

function readParty(text: string, groups: Groups): Outcome<NumberSymbol> {
  const bodies = (groups.symbol ?? '').split('-')
  const first = bodies[0] ?? ''
  const scheme = partyScheme(first)
  if (scheme === null) return stopped({ field: 'numberSymbol', problem: 'hyphen-before-kind' })
  const kind = kindOfAbbreviation(groups.kind ?? '', 'party')
  return done({
    ...common(text, groups),
    ...{ year: null, kind: kind?.key ?? null, scheme },
    bodies: issuersOf(bodies, kind),
    warnings: [...(kind === undefined ? ['unknown-kind'] : []), ...zeroWarning(groups)],
  })
}

/** Only the Party, the Youth Union and mass organisations write the kind before the slash; state bodies never do. */
function partyScheme(code: string): Scheme | null {
  if (isPartyCode(code)) return 'party'
  if (isYouthCode(code)) return 'youth'
  return isFrontCode(code) || isOrganisationCode(code) ? 'front' : null
}

function readState(text: string, groups: Groups): Outcome<NumberSymbol> {
  const symbol = groups.symbol ?? ''
  const parts = symbol.split(/[-/]/)
  const isOld = symbol.includes('/')
  const first = parts[0] ?? ''
  const kind = kindOfAbbreviation(first, 'state')
  if (isOld && kind?.joint !== true) return stopped({ field: 'numberSymbol', problem: 'number-not-readable' })
  const year = groups.year === undefined ? null : Number(groups.year)
  const bodies = kind === undefined ? [first] : issuersOf(parts.slice(1), kind)
  const alone = parts.length === 1
  // A lone abbreviation is a body when it can be one: `820/STTTT`; `26/QĐ` names no issuer.
  return done({
    ...common(text, groups),
    ...{ year, bodies, kind: kindHere(kind, first, year) },
    scheme: stateScheme(bodies[0] ?? '', year),
    warnings: [
      ...(kind === undefined && alone && year === null ? ['no-unit-code'] : []),
      ...(kind !== undefined && alone ? ['no-issuer'] : []),
      ...(kind === undefined && year !== null && !/^QH\d*$/.test(first) ? ['unknown-kind'] : []),
      ...(isOld ? ['old-form'] : []),
      ...zeroWarning(groups),
    ],
  })
}

/** No kind in the symbol means công văn, except for the National Assembly, whose laws and resolutions look alike. */
function kindHere(kind: DocumentKind | undefined, first: string, year: number | null): string | null {
  if (kind !== undefined) return kind.key
  return year !== null || /^QH\d*$/.test(first) ? null : 'cong-van'
}

const issuersOf = (codes: readonly string[], kind: DocumentKind | undefined): string[] => {
  if (kind?.joint === true) return [...codes]
  const [first, ...rest] = codes
  if (first === undefined) return []
  return isIssuerCode(first) || isPartyCode(first) ? [first, ...rest.filter(isIssuerCode)] : [first]
}

function stateScheme(code: string, year: number | null): Scheme {
  if (year !== null) return 'legal'
  if (isFrontCode(code) || isOrganisationCode(code)) return 'front'
  if (isYouthCode(code)) return 'youth'
  return isCouncilCode(code) ? 'council' : 'state'
}

const common = (text: string, groups: Groups) => ({
  text,
  number: Number(groups.number),
  suffix: groups.suffix ?? '',
})

/** Numbers below ten get a leading zero (Phụ lục I, II.3 NĐ 30/2020/NĐ-CP). */
const zeroWarning = (groups: Groups): string[] => (/^[1-9]$/.test(groups.number ?? '') ? ['leading-zero-missing'] : [])

/** A symbol by its parts, as it must be written; `parseNumberSymbol` reads it back. */
export function writeNumberSymbol(parts: {
  number: number
  suffix?: string
  year?: number | null
  /** The abbreviation; empty for công văn of the state. */
  abbreviation: string
  bodies: readonly string[]
  form: 'state' | 'party'
}): string {
  const number = `${String(parts.number).padStart(2, '0')}${parts.suffix ?? ''}`
  const bodies = parts.bodies.join('-')
  if (parts.form === 'party') return `${number}-${parts.abbreviation}/${bodies}`
  const year = parts.year ? `/${parts.year}` : ''
  return `${number}${year}/${[parts.abbreviation, bodies].filter((part) => part !== '').join('-')}`
}

/**
 * Puts right what people and OCR write untidily: 'Số: 254 / BC – UBND.' becomes '254/BC-UBND'. It never guesses letters or numbers:
 * what is still unreadable afterwards is.
 */
export const tidyNumberSymbol = (written: string): string =>
  written
    .normalize('NFC')
    .slice(0, 400)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^\s*(?:số|so|sô)\s*(?:hiệu|,\s*ký hiệu)?\s*[:.]?\s*/iu, '')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/[\s.,;]+$/u, '')
    .trim()

/** Which of the bodies that share a site a symbol speaks for; `other` where it names none. */
export function bodyOfSymbol({ scheme, bodies }: Pick<NumberSymbol, 'scheme' | 'bodies'>): IssuingBody {
  if (scheme === 'party') return 'party'
  const code = bodies[0]
  return code === undefined || code === '' ? 'other' : bodyOfCode(code)
}

/** The key of the kind a symbol names, or null. */
export function kindOfSymbol(written: string): string | null {
  const read = parseNumberSymbol(tidyNumberSymbol(written))
  return 'done' in read ? read.done.kind : null
}
