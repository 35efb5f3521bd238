/** Keys of documents: to compare numbers however they are typed, and for addresses. */
import { fold, slugify } from '../../../basics/vietnamese.ts'
import { kindName } from './kinds.ts'

/** One key for every way to type a number and symbol: '254/BC-UBND', '254 bc ubnd' and '254-BC-UBND' are '254bcubnd'. */
export const numberKey = (numberSymbol: string): string =>
  fold(numberSymbol)
    .replace(/[^a-z0-9]/g, '')
    .replace(/^0+(?=\d)/, '')

/** The word of an address under `/van-ban/`: '254/BC-UBND' of 2023 is '254-bc-ubnd-2023'. */
export const documentKey = (numberSymbol: string, issuedYear: number): string =>
  `${
    fold(numberSymbol)
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'van-ban'
  }-${issuedYear}`

/** The same for a document without a number: its kind and the first words of its subject. */
export const unnumberedKey = (kind: string, subject: string, issuedYear: number): string =>
  `${slugify(`${kindName(kind)} ${subject}`, 70)}-${issuedYear}`
