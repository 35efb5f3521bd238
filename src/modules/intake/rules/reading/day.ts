/** Place and day of issue: on the line below the nation's name, else in a signature's appearance, else by its clock. */
import { dayOf, isDay } from '../../../../basics/dates.ts'
import type { OneSignature, SignatureReport } from '../../../../basics/signature-report.ts'
import { fold } from '../../../../basics/vietnamese.ts'
import type { Heading } from './heading.ts'
import { distance, foundIn } from './sheet.ts'
import type { Found } from './types.ts'

export function dayOfIssue(heading: Heading, report: SignatureReport | null): Found<string> | undefined {
  const row = heading.date
  const day = row === null ? null : dayIn(row.text)
  if (row !== null && day !== null) return foundIn(day, [row], row.page.source === 'ocr' ? 0.95 : 0.98)
  return fromAppearance(report) ?? fromClock(report)
}

/** On a scan the issuer's name says how a place is written: 'Iram Giang' below 'HUYỆN TRẦM GIANG'. */
export function placeOf({ date }: Heading, issuer: string): Found<string> | undefined {
  if (date === null) return undefined
  const [, place = ''] = /^(.*?)[,.;]?\s*ng[àaáạòoóuùú]y?(?=\s|$|\d)/iu.exec(date.text) ?? []
  const value = place.replace(/^[^\p{L}]+/u, '').trim()
  if (value.length < 2 || value.length > 40) return undefined
  const named = issuer.split(' ').slice(-value.split(' ').length).join(' ')
  const isNear = date.page.source === 'ocr' && named !== value && distance(fold(named), fold(value), 2) <= 2
  return isNear ? foundIn(named, [date], 0.88) : foundIn(value, [date], 0.95)
}

const figure = (text: string): string =>
  text
    .replace(/[oOQ]/g, '0')
    .replace(/[lIiT|]/gi, '1')
    .replace(/[zZ]/g, '2')
    .replace(/[sS]/g, '5')
    .replace(/[^\d]/g, '')

const longForm =
  /ng[aou]y?\s*([\dOolIiQZzST|]{1,2})\s*,?\s*th[aou]ng\s*([\dOolIiQZzST|]{1,2})\s*,?\s*n[aou]m\s*([\dOolIiQZzST|]{4})/i
const shortForm = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)(?!\d)/

/** The first day written in words or figures; null where parts are blank or it is none. */
export function dayIn(text: string): string | null {
  const key = fold(text)
  const found = longForm.exec(key) ?? shortForm.exec(key)
  if (found === null) return null
  const [, day = '', month = '', year = ''] = found
  const value = `${figure(year)}-${figure(month).padStart(2, '0')}-${figure(day).padStart(2, '0')}`
  return isDay(value) ? value : null
}

const ordered = (report: SignatureReport | null): OneSignature[] =>
  [...(report?.signatures ?? [])].sort((a, b) => Number(b.part === 'number-date') - Number(a.part === 'number-date'))

/** 'ngày 19 tháng 12 năm 2023' or '19/12/2023' in what the clerk's signature shows; the hour behind it does not matter. */
function fromAppearance(report: SignatureReport | null): Found<string> | undefined {
  for (const signature of ordered(report)) {
    const isClerk = signature.part === 'number-date'
    const value = dayIn(signature.appearanceText)
    if (value === null || (!isClerk && !/ng[aà]y/i.test(signature.appearanceText))) continue
    const confidence = signature.integrity !== 'intact' ? 0.5 : isClerk ? 0.95 : 0.8
    return { value, confidence, page: signature.page, box: signature.box, from: 'appearance' }
  }
  return undefined
}

/** The clerk signs on the day that she gives the number; the leader may have signed earlier. */
function fromClock(report: SignatureReport | null): Found<string> | undefined {
  const clerk = ordered(report).find(({ part, signedAt }) => part === 'number-date' && signedAt !== null)
  const any = clerk ?? (report?.signatures ?? []).findLast(({ signedAt }) => signedAt !== null)
  if (any?.signedAt == null) return undefined
  const at = new Date(any.signedAt)
  if (Number.isNaN(at.getTime())) return undefined
  const confidence = clerk === undefined ? 0.5 : 0.75
  return { value: dayOf(at), confidence, page: any.page, box: any.box, from: 'appearance' }
}
