/** When two files are one document: number and symbol, date and issuer agree, however they are written. */
import { fold } from '../../../basics/vietnamese.ts'
import type { Facts } from './arrival.ts'

const plain = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '')

/** LVT-PL6b: the triple of number, symbol and issuer, with the day; null while one of them is not known. */
export function identityOf({ numberSymbol, issuedOn, issuer }: Facts): string | null {
  if (!numberSymbol || !issuedOn || !issuer) return null
  const number = plain(numberSymbol.value).replace(/^0+(?=\d)/, '')
  return number === '' ? null : `${number}|${issuedOn.value}|${plain(issuer.value)}`
}
