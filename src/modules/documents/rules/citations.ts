/** Finds the documents that a running text names: 'Nghị định số 42/2022/NĐ-CP ngày 24/6/2022', '254/BC-UBND', '15-NQ/TU'. */
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import { isIssuerCode } from './bodies.ts'
import { numberKey } from './keys.ts'
import { documentKinds } from './kinds.ts'
import { type NumberSymbol, parseNumberSymbol, tidyNumberSymbol } from './number-symbol.ts'

export type Citation = {
  /** Where it stands in the text: the name of its kind, if it is said, and its number. */
  from: number
  to: number
  text: string
  numberSymbol: string
  /** `numberKey` of it. */
  key: string
  /** From the symbol, else from the words before it. */
  kind: string | null
  /** Of the issuers, as the symbol tells. */
  bodies: readonly string[]
  scheme: NumberSymbol['scheme']
  /** In the symbol or in the words after it. */
  year: number | null
  /** Said after it. */
  issuedOn: LocalDate | null
}

const group = String.raw`\p{Lu}[\p{L}&\d]*`
/** A number and what may be a symbol; spaces around a slash or a hyphen are forgiven, the grammar decides. */
const candidate = new RegExp(
  String.raw`(?<![\p{L}\d/.,-])(?<number>\d{1,6}\p{Ll}?)(?<symbol>(?:-\p{Lu}\p{L}*)? ?/ ?(?:(?:19|20)\d{2} ?/ ?)?${group}(?: ?[-–] ?${group}|/${group})*)(?![\p{L}\d])`,
  'gu',
)
/** 'số 12, 13 và 15' before the last number of a list, whose symbol counts for all. */
const listBefore = /(?:^|\s)[Ss]ố:? (?<list>\d{1,6}\p{Ll}?(?:(?:,| và|, và) ?\d{1,6}\p{Ll}?){0,18})(?:,| và|, và) ?$/u

const kindWords = documentKinds.map(({ name }) => name).sort((one, other) => other.length - one.length)
const kindBefore = new RegExp(String.raw`(?<![\p{L}])(?<kind>${kindWords.join('|')})(?: số)?:? ?$`, 'iu')
/** A law is called by its name: 'Luật Chuyển đổi số số 148/2025/QH15'. */
const lawBefore = /(?<![\p{L}])(?<kind>Bộ luật|Luật|Pháp lệnh|Nghị quyết) (?:[^.;:()\n/]{1,90}? )?số:? $/u
const numberWord = /(?<![\p{L}])[Ss]ố:? ?$/u

/** The words before a number that are looked at. */
const farthest = 110

/** Every citation of a text, in its order. The text is NFC, as all that is kept. */
export function findCitations(text: string): Citation[] {
  // Most texts name no document: two cheap signs are looked for before the long pattern.
  if (!text.includes('/') || !/\d/.test(text)) return []
  return [...text.matchAll(candidate)].flatMap((found) => {
    const { number = '', symbol = '' } = found.groups ?? {}
    const before = text.slice(Math.max(0, found.index - farthest), found.index)
    const last = citationAt({ text, before, from: found.index, length: found[0].length, written: number + symbol })
    if (last === null) return []
    return [...listed(text, before, found.index, symbol, last), last]
  })
}

type Place = { text: string; before: string; from: number; length: number; written: string }

function citationAt({ text, before, from, length, written }: Place): Citation | null {
  const read = parseNumberSymbol(tidyNumberSymbol(written))
  if (!('done' in read)) return null
  const symbol = read.done
  const named = kindBefore.exec(before) ?? lawBefore.exec(before)
  if (!isConvincing(symbol, named !== null || numberWord.test(before))) return null
  const to = from + length
  const issuedOn = dayAfter(text.slice(to, to + 40))
  const begins = named === null ? from : from - before.length + named.index
  return {
    ...{ from: begins, to, text: text.slice(begins, to), numberSymbol: symbol.text, key: numberKey(symbol.text) },
    kind: symbol.kind === null || symbol.kind === 'cong-van' ? (namedKind(named) ?? symbol.kind) : symbol.kind,
    ...{ bodies: symbol.bodies, scheme: symbol.scheme, issuedOn },
    year: symbol.year ?? (issuedOn === null ? yearAfter(text.slice(to, to + 12)) : Number(issuedOn.slice(0, 4))),
  }
}

/** '1/QL' may be a road, '5/A' a house: without a kind in the symbol the words around must speak for a document. */
function isConvincing({ kind, year, scheme, bodies, warnings }: NumberSymbol, isAnnounced: boolean): boolean {
  if (isAnnounced || scheme === 'party') return true
  if (year !== null) return kind !== null || /^QH\d+$/.test(bodies[0] ?? '')
  if (warnings.includes('no-issuer')) return false
  return kind !== 'cong-van' || (bodies.some(isIssuerCode) && !warnings.includes('no-unit-code'))
}

const namedKind = (named: RegExpExecArray | null): string | null => {
  const word = named?.groups?.['kind']?.toLowerCase()
  return documentKinds.find(({ name }) => name.toLowerCase() === word)?.key ?? null
}

/** The numbers of a list that share the symbol of its last: each is a citation of its own. */
function listed(text: string, before: string, end: number, symbol: string, last: Citation): Citation[] {
  const list = listBefore.exec(before)
  const words = list?.groups?.['list']
  if (list === null || words === undefined) return []
  const begins = end - before.length + list.index + list[0].indexOf(words)
  return [...words.matchAll(/\d{1,6}\p{Ll}?/gu)].flatMap(({ 0: number, index }) => {
    const read = parseNumberSymbol(tidyNumberSymbol(number + symbol))
    if (!('done' in read)) return []
    const from = begins + index
    const place = { from, to: from + number.length, text: text.slice(from, from + number.length) }
    return [{ ...last, ...place, numberSymbol: read.done.text, key: numberKey(read.done.text), issuedOn: null }]
  })
}

const dayForm = /^,? \(?ngày (\d{1,2})(?:[/-]| tháng )(\d{1,2})(?:[/-]| năm )(\d{4})(?!\d)/u

function dayAfter(after: string): LocalDate | null {
  const [, day = '', month = '', year = ''] = dayForm.exec(after) ?? []
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

const yearAfter = (after: string): number | null => {
  const [, year] = /^ năm (\d{4})(?!\d)/u.exec(after) ?? []
  return year === undefined ? null : Number(year)
}
