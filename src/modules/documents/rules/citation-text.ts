/** A document as another text cites it, ready to be copied. */
import { dayText, type LocalDate } from '../../../basics/dates.ts'
import { kindName } from './kinds.ts'

export type Cited = {
  kind: string
  numberSymbol: string
  issuedOn: LocalDate | null
  issuer: string
  subject: string
}

/**
 * 'Quyết định số 254/QĐ-UBND ngày 19 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh về việc …': kind, number, day, body, subject, as
 * Điều 8 and Phụ lục I (II.6) NĐ 30/2020/NĐ-CP ask of the first citation; công văn bring their subject in brackets.
 */
export function citationText({ kind, numberSymbol, issuedOn, issuer, subject }: Cited): string {
  const parts = [
    kindName(kind),
    numberSymbol === '' ? '' : `số ${numberSymbol}`,
    issuedOn === null ? '' : `ngày ${longDay(issuedOn)}`,
    issuer === '' ? '' : `của ${issuer}`,
  ]
  return [...parts.filter((part) => part !== ''), aboutText(subject)].filter((part) => part !== '').join(' ')
}

function longDay(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number)
  // Days below ten and the months January and February get a leading zero (Phụ lục I, II.4).
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(date ?? 0)} tháng ${(month ?? 0) < 3 ? two(month ?? 0) : month} năm ${year}`
}

function aboutText(subject: string): string {
  const text = subject.trim().replace(/[.;]+$/, '')
  if (text === '') return ''
  const about = /^v\/v\s/iu.test(text) ? `việc ${text.replace(/^v\/v\s+/iu, '')}` : lowered(text)
  return /^(?:về|quy định|ban hành|phê duyệt)\s/iu.test(about) ? about : `về ${about}`
}

/** Only an ordinary first letter: 'UBND …' stays as it is. */
const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text

/** Short, for lists and links: 'Quyết định số 254/QĐ-UBND ngày 19/12/2023'. */
export const shortCitation = ({
  kind,
  numberSymbol,
  issuedOn,
}: Pick<Cited, 'kind' | 'numberSymbol' | 'issuedOn'>): string =>
  [
    kindName(kind),
    ...(numberSymbol === '' ? [] : [`số ${numberSymbol}`]),
    ...(issuedOn === null ? [] : [`ngày ${dayText(issuedOn, 'vi')}`]),
  ].join(' ')
