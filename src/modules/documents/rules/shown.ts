/** What lists and addresses say of a document. */
import { dayText } from '../../../basics/dates.ts'
import type { DocumentFacts } from './document.ts'
import { documentKey, unnumberedKey } from './keys.ts'
import { kindName } from './kinds.ts'

export const issuerLine = ({ issuers }: Pick<DocumentFacts, 'issuers'>): string =>
  issuers.map(({ name }) => name).join(' – ')

/** 'Quyết định số 254/QĐ-UBND ngày 19/12/2023 của Ủy ban nhân dân tỉnh'. */
export function summaryOf(facts: Pick<DocumentFacts, 'kind' | 'numberSymbol' | 'issuedOn' | 'issuers'>): string {
  const { kind, numberSymbol, issuedOn } = facts
  const issuer = issuerLine(facts)
  return [
    kind === '' ? 'Văn bản' : kindName(kind),
    ...(numberSymbol === '' ? [] : [`số ${numberSymbol}`]),
    ...(issuedOn === null ? [] : [`ngày ${dayText(issuedOn, 'vi')}`]),
    ...(issuer === '' ? [] : [`của ${issuer}`]),
  ].join(' ')
}

/** The word of its address; empty as long as the day of issue is not known. */
export function documentSlug(
  { numberSymbol, kind, issuedOn }: Pick<DocumentFacts, 'numberSymbol' | 'kind' | 'issuedOn'>,
  subject: string,
): string {
  if (issuedOn === null) return ''
  const year = Number(issuedOn.slice(0, 4))
  return numberSymbol === '' ? unnumberedKey(kind || 'van-ban', subject, year) : documentKey(numberSymbol, year)
}
