/** Days that are named with their weekday, and days that the calendar does not have. */
import { isDay, type LocalDate, weekdayName, weekdayOf } from '../../../basics/dates.ts'
import { finding, type TextFinding } from './finding.ts'

const names = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']
const weekday = '(thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\\s+nhật)'
const date =
  '(?:ngày\\s+)?(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+tháng\\s+)(\\d{1,2})(?:(?:\\s*[/.-]\\s*|\\s+năm\\s+)(\\d{4}))?'
const named = new RegExp(`(?<!\\p{L})${weekday}(\\s*,?\\s*\\(?)${date}(?![\\d/%])`, 'giu')
const alone = /(?<!\p{L})ngày\s+(\d{1,2})(?:\/|-|\s+tháng\s+)(\d{1,2})(?:(?:\/|-|\s+năm\s+)(\d{4}))?(?![\d/%])/giu

/** A day without a year is the one nearest to the day of the text; without that nothing is said of it. */
export function dayFindings(text: string, day: LocalDate | null): TextFinding[] {
  const found: TextFinding[] = []
  for (const match of text.matchAll(named)) {
    const [whole, said = '', between = '', d = '', m = '', y] = match
    const meant = dayMeant(d, m, y, day)
    if (meant === null) continue
    const right = weekdayName(meant, 'vi')
    if (numberOf(said) === weekdayOf(meant)) continue
    const suggestion = likeWritten(right, said) + whole.slice(said.length)
    const at = { from: match.index, to: match.index + whole.length }
    found.push(finding(text, 'weekday', at, { suggestion, because: `${right}${between === '' ? '' : ''}` }))
  }
  for (const match of text.matchAll(alone)) {
    const [whole, d = '', m = '', y] = match
    const year = y ?? '2024'
    if (isDay(`${year}-${two(m)}-${two(d)}`)) continue
    found.push(finding(text, 'no-such-day', { from: match.index, to: match.index + whole.length }))
  }
  return found
}

/** 1 is Monday, 7 Sunday. */
function numberOf(said: string): number {
  const last = said.toLowerCase().normalize('NFC').split(/\s+/)[1] ?? ''
  if (last === 'nhật') return 7
  if (/^\d$/.test(last)) return Number(last) - 1
  return names.indexOf(last === 'bẩy' ? 'bảy' : last) + 1
}

function dayMeant(d: string, m: string, y: string | undefined, near: LocalDate | null): LocalDate | null {
  const at = (year: number) => `${year}-${two(m)}-${two(d)}`
  if (y !== undefined) return isDay(at(Number(y))) ? at(Number(y)) : null
  if (near === null) return null
  const year = Number(near.slice(0, 4))
  const distance = (one: LocalDate) => Math.abs(Date.parse(one) - Date.parse(near))
  return (
    [year - 1, year, year + 1]
      .map(at)
      .filter(isDay)
      .sort((a, b) => distance(a) - distance(b))[0] ?? null
  )
}

const two = (number: string): string => number.padStart(2, '0')

function likeWritten(right: string, said: string): string {
  const lower = right.toLowerCase()
  const isSmall = said[0] === said[0]?.toLowerCase()
  const [first = '', second = ''] = right.split(' ')
  if (lower === 'chủ nhật') return isSmall ? 'Chủ nhật' : right
  return `${isSmall ? first.toLowerCase() : first} ${second}`
}
