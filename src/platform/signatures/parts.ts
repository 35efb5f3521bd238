/** Whose signature it is in the life of an issued document, and what the whole comes to. */
import type { OneSignature, SignaturePart, Verdict } from '../../basics/signature-report.ts'
import { isOfAgency } from './certificates/holder.ts'
import { type NameParts, readableName } from './certificates/names.ts'

/** What programs write into the picture of a person's or an agency's signature; a number or date alone has none of it. */
const signerLabels = /(người ký|ký bởi|ký số bởi|signed by|digitally signed|cơ quan\s*:|email\s*:|signature valid)/i
/** `Số: 254/BC-UBND`, `254`, `15-NQ/TU`; `ngày 09 tháng 6 năm 2022`, `09/06/2022`, and parts of it. */
const numbers = /^(số\s*:?\s*)?\d{1,6}[a-zđ]{0,2}(\s*[/-]\s*[\p{L}\d/-]+)?$/iu
const dates = /(ngày\s*\d{1,2}(\s*tháng\s*\d{1,2})?|tháng\s*\d{1,2}\s*năm\s*\d{4}|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$)/iu

export function partOf(
  names: NameParts | null,
  { appearanceText, isStamp }: { appearanceText: string; isStamp: boolean },
): SignaturePart {
  if (isStamp || !names) return 'other'
  const showsOwnName = appearanceText.toLocaleLowerCase('vi').includes(readableName(names).toLocaleLowerCase('vi'))
  if (!showsOwnName && isNumberOrDate(appearanceText)) return 'number-date'
  return isOfAgency(names) ? 'agency' : 'signer'
}

function isNumberOrDate(text: string): boolean {
  if (text === '' || text.length > 200 || signerLabels.test(text)) return false
  return text.split('\n').some((line) => numbers.test(line.trim()) || dates.test(line.trim()))
}

/** Issued: a person signed first, and number and date or the seal came by later signatures (law: NĐ 30/2020, điều 13 and 18). */
export function verdictOf(signatures: readonly OneSignature[], valid: boolean): Verdict {
  if (!valid) return signatures.length === 0 ? 'unsigned' : 'invalid'
  const signer = signatures.findIndex(({ part }) => part === 'signer')
  const isIssued =
    signer >= 0 && signatures.slice(signer + 1).some(({ part }) => part === 'agency' || part === 'number-date')
  return isIssued ? 'issued' : 'signed'
}
