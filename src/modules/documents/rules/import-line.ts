/** One line of an import of documents: old records rarely say everything, so what is missing is told and nothing is made up. */
import { isDay, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import { fromTcvn3, fromVni, readLegacyText } from '../../../basics/legacy-text.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { fold } from '../../../basics/vietnamese.ts'
import { numberKey } from './keys.ts'
import { documentKinds } from './kinds.ts'
import { numberIn } from './relation-number.ts'
import { relationKinds } from './relations.ts'
import { readSignatureCode } from './signature-codes.ts'

type Fields = Readonly<Record<string, unknown>>

/** What an old record lacks; stable words of the result. */
export const missingParts = ['number', 'issued_on', 'issuer', 'kind', 'signer', 'file', 'signature'] as const
export type MissingPart = (typeof missingParts)[number]

export type ImportedLine = {
  externalId: string
  form: Record<string, unknown>
  file: string | null
  annexes: readonly string[]
  body: string
  publishedAt: Date
  oldPaths: readonly string[]
  missing: readonly MissingPart[]
}

export type LineRead = { line: ImportedLine } | { problem: string }

/** The id of the old system; without one the number, the day and the issuer tell a document from every other, else its subject. */
export function externalIdOf(fields: Fields): string | null {
  const given = textOf(fields, 'external_id')
  if (given !== '') return given.slice(0, 200)
  const number = numberKey(textOf(fields, 'number_symbol'))
  const named = number === '' ? fold(textOf(fields, 'subject')).slice(0, 120) : number
  const parts = [named, dayOf(fields, 'issued_on') ?? '', fold(issuersOf(fields)[0] ?? '')]
  const key = parts.join('|')
  return key === '||' ? null : `vb:${key}`.slice(0, 200)
}

export function readImportLine(given: Fields, now: Date): LineRead {
  const fields = readable(given)
  if (typeof fields === 'string') return { problem: fields }
  const subject = textOf(fields, 'subject')
  if (subject === '') return { problem: 'Thiếu trích yếu (subject).' }
  if (subject.length > 1000) return { problem: 'Trích yếu (subject) dài quá 1.000 ký tự.' }
  const wrong = ['issued_on', 'effective_on', 'expires_on', 'published_at'].find(
    (name) => textOf(fields, name) !== '' && dayOf(fields, name) === null,
  )
  if (wrong !== undefined) return { problem: `Ngày không đúng: ${wrong} là “${textOf(fields, wrong).slice(0, 40)}”.` }
  const [from, until] = [dayOf(fields, 'effective_on'), dayOf(fields, 'expires_on')]
  if (from !== null && until !== null && until < from)
    return { problem: 'Ngày hết hiệu lực (expires_on) trước ngày có hiệu lực (effective_on).' }
  const paths = oldPathsOf(textOf(fields, 'old_url'))
  if (paths === null)
    return { problem: `Địa chỉ cũ (old_url) “${textOf(fields, 'old_url').slice(0, 80)}” không đúng dạng.` }
  const externalId = externalIdOf(fields)
  if (externalId === null) return { problem: 'Không có gì để nhận ra văn bản: thiếu mã (external_id), số và ngày.' }
  return { line: lineOf(fields, { externalId, subject, oldPaths: paths, now }) }
}

type Known = Pick<ImportedLine, 'externalId' | 'oldPaths'> & { subject: string; now: Date }

function lineOf(fields: Fields, { externalId, subject, oldPaths, now }: Known): ImportedLine {
  const form = { ...formOf(fields), subject }
  const issuedOn = dayOf(fields, 'issued_on')
  const file = textOf(fields, 'file')
  const day = dayOf(fields, 'published_at') ?? issuedOn
  const at = day === null ? now : startOfDay(day)
  const lacks: readonly (readonly [MissingPart, boolean])[] = [
    ['number', form.numberSymbol === ''],
    ['issued_on', issuedOn === null],
    ['issuer', form.issuers.length === 0],
    ['kind', form.kind === '' && kindless(form.numberSymbol)],
    ['signer', form.signer === ''],
    ['file', file === ''],
  ]
  return {
    ...{ externalId, form, oldPaths, file: file === '' ? null : file, annexes: listOf(fields['annexes']) },
    body: bodyOf(fields['body']),
    publishedAt: at > now ? now : at,
    missing: lacks.filter(([, isLacking]) => isLacking).map(([part]) => part),
  }
}

const kindless = (numberSymbol: string): boolean => numberIn(numberSymbol).numberSymbol === ''

function formOf(fields: Fields) {
  const { code, title } = readSignatureCode(textOf(fields, 'signer_title'))
  return {
    numberSymbol: textOf(fields, 'number_symbol').slice(0, 100),
    kind: kindNamed(textOf(fields, 'kind')),
    issuers: issuersOf(fields).map((name) => ({ name: name.slice(0, 300) })),
    issuedOn: dayOf(fields, 'issued_on'),
    effectiveOn: dayOf(fields, 'effective_on'),
    expiresOn: dayOf(fields, 'expires_on'),
    signer: textOf(fields, 'signer').slice(0, 300),
    ...{ signatureCode: code, signerTitle: title.slice(0, 300) },
    field: textOf(fields, 'field').slice(0, 200),
    gazette: textOf(fields, 'gazette').slice(0, 200),
    relations: relationsOf(fields['relations']),
  }
}

/** A kind by its key, its name or its abbreviation, however it is typed. */
function kindNamed(text: string): string {
  const typed = fold(text)
  if (typed === '') return ''
  const found = documentKinds.find(
    ({ key, name, abbreviation }) =>
      key === typed || fold(name) === typed || (abbreviation !== '' && abbreviation === text),
  )
  return found?.key ?? ''
}

const relationsOf = (value: unknown) =>
  objectsIn(value).flatMap((one) => {
    const kind = relationKinds.find((known) => known === one['kind'])
    const citation = typeof one['citation'] === 'string' ? oneLine(one['citation']).slice(0, 1000) : ''
    return kind === undefined || citation === '' ? [] : [{ kind, citation, isWhole: one['whole'] !== false }]
  })

const issuersOf = (fields: Fields): string[] =>
  [...listOf(fields['issuers']), ...textOf(fields, 'issuer').split(';')]
    .map(oneLine)
    .filter((name, at, all) => name !== '' && all.indexOf(name) === at)
    .slice(0, 20)

function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? oneLine(value) : typeof value === 'number' ? String(value) : ''
}

/** '2019-03-05', an instant, or '5/3/2019' as spreadsheets write it. */
function dayOf(fields: Fields, name: string): LocalDate | null {
  const text = textOf(fields, name)
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** A list, or a cell of a table with ';' between its entries or with JSON in it. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').slice(0, 50)
  if (typeof value !== 'string' || value.trim() === '') return []
  const list = jsonIn(value)
  return Array.isArray(list)
    ? listOf(list)
    : value
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean)
        .slice(0, 50)
}

const objectsIn = (value: unknown): Record<string, unknown>[] => {
  const list = typeof value === 'string' ? jsonIn(value) : value
  return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null).slice(0, 100) : []
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const bodyOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  return Array.isArray(value)
    ? value
        .filter((one) => typeof one === 'string')
        .map((one) => `<p>${escaped(one)}</p>`)
        .join('')
    : ''
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** An address on the old portal becomes a path on this one; null where it is none. */
function oldPathsOf(text: string): string[] | null {
  if (text === '') return []
  const url = URL.parse(text, 'http://old/')
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const path = url.pathname + (url.search === '' ? '' : `?${url.searchParams}`)
  return path === '/' || path.length > 2000 ? [] : [path]
}

const texts = ['subject', 'issuer', 'signer', 'signer_title', 'field', 'kind', 'body']

/** Recognised over the whole line, because a single field says too little. */
function readable(fields: Fields): Fields | string {
  const reading = readLegacyText(texts.map((name) => (typeof fields[name] === 'string' ? fields[name] : '')).join('\n'))
  if ('unreadable' in reading) return 'Chữ bị hỏng mã, không đọc lại được.'
  if (reading.encoding === 'unicode') return fields
  const convert = reading.encoding === 'tcvn3' ? fromTcvn3 : (text: string) => fromVni(text).normalize('NFC')
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      texts.includes(name) && typeof value === 'string' ? convert(value) : value,
    ]),
  )
}
