/** The number and day a citation names, so that a document entered later is still found by it. */
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import { parseNumberSymbol, tidyNumberSymbol } from './number-symbol.ts'

const numberForm =
  /\d{1,6}\p{Ll}?(?:\s?\/\s?(?:19|20)\d{2})?\s?[/-]\s?\p{Lu}[\p{L}&.\d]*(?:\s?[/-]\s?\p{Lu}[\p{L}&.\d]*)*/u
const dayForm = /(\d{1,2})\s*(?:\/|-|tháng)\s*(\d{1,2})\s*(?:\/|-|năm)\s*((?:19|20)\d{2})/u

export function numberIn(citation: string): { numberSymbol: string; issuedOn: LocalDate | null } {
  const text = citation.normalize('NFC').slice(0, 1000)
  const read = parseNumberSymbol(tidyNumberSymbol(numberForm.exec(text)?.[0] ?? ''))
  const [, day = '', month = '', year = ''] = dayForm.exec(text) ?? []
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return { numberSymbol: 'done' in read ? read.done.text : '', issuedOn: isDay(found) ? found : null }
}
