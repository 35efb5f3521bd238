/** Personal data in a document: numbers of identity papers and accounts, telephones, addresses, lists of people. */
import { boxWithin } from '../../../../basics/page-text.ts'
import {
  accountBefore,
  citizenBefore,
  isCitizenNumber,
  isTelephone,
  writtenNumbers,
} from '../../../../basics/personal-numbers.ts'
import type { Row, Sheet } from './sheet.ts'
import type { Found, PersonalDatum } from './types.ts'

const most = 2_000

export function personalOf(sheet: Sheet): Found<PersonalDatum>[] {
  const out: Found<PersonalDatum>[] = []
  for (const row of sheet.rows) {
    if (out.length >= most) break
    out.push(...numbersIn(row, sheet.rows), ...wordsIn(row))
  }
  return [...out, ...listsOf(sheet)]
}

const place = (row: Row, from: number, to: number, value: PersonalDatum, confidence: number): Found<PersonalDatum> => ({
  ...{ value, confidence, page: row.page.number, box: boxWithin(row.line, from, to) },
  from: row.page.source === 'ocr' ? 'ocr' : 'text',
})

function numbersIn(row: Row, rows: readonly Row[]): Found<PersonalDatum>[] {
  return [...writtenNumbers(row.text)].flatMap(({ text, index }) => {
    const before = `${headerOf(row, rows)} ${tailAbove(row, rows)} ${row.key.slice(Math.max(0, index - 60), index)}`
    const kind = kindOfNumber(text, before, row.key)
    return kind === null ? [] : [place(row, index, index + text.length, kind, 0.95)]
  })
}

/** A sentence runs over lines: its word stands at the end of the one above. */
function tailAbove(row: Row, rows: readonly Row[]): string {
  const above = rows[rows.indexOf(row) - 1]
  return above !== undefined && above.page === row.page && above.line.box.width > 0.5 * row.page.width
    ? above.key.slice(-40)
    : ''
}

/** '03-08-2025 08' of a day with its hour has as many figures as a telephone. */
const dayForm = /^\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d(?!\d)/

function kindOfNumber(written: string, before: string, whole: string): PersonalDatum | null {
  if (dayForm.test(written.trim())) return null
  const digits = written.replace(/\D/g, '')
  if (isCitizenNumber(digits)) return 'citizen-number'
  if (citizenBefore.test(before) && digits.length === 12) return 'citizen-number'
  if (citizenBefore.test(before) && digits.length === 9) return 'old-citizen-number'
  if (accountBefore.test(before) && !/kho bac|kbnn|ngan sach|don vi thu huong/.test(whole)) return 'bank-account'
  return isTelephone(digits) && !isOffice(digits, whole) ? 'telephone' : null
}

/** The lines of an agency and its hotlines are there to be called: only a person's own telephone is personal. */
const isOffice = (digits: string, whole: string): boolean =>
  /^(?:0|84)2/.test(digits) || /duong day nong|hotline|so may|truc ban|co quan|fax|tong dai|website|email/.test(whole)

/** In a table the words stand at the head of the column. */
function headerOf(row: Row, rows: readonly Row[]): string {
  const middle = row.line.box.x + row.line.box.width / 2
  if (row.line.box.width > 0.4 * row.page.width) return ''
  const at = rows.indexOf(row)
  for (let index = at - 1; index >= Math.max(0, at - 400); index -= 1) {
    const other = rows[index]
    if (other === undefined || other.page.number < row.page.number - 6) break
    const isOver = other.line.box.x - 12 <= middle && middle <= other.line.box.x + other.line.box.width + 12
    if (isOver && headWords.test(other.key) && other.line.box.width < 0.4 * row.page.width) return other.key
  }
  return ''
}

const headWords = /cccd|can cuoc|dinh danh|cmnd|chung minh|stk|so tk|so tai khoan|dien thoai|sdt/

const homeAddress = /(?:ho khau )?thuong tru(?!c)|noi o hien|cho o hien|noi cu tru|dia chi nha|noi o:/
const birth = /(?:sinh ngay|ngay sinh|sinh nam|nam sinh)\s*:?\s*(?:ngay )?\d{1,4}/

function wordsIn(row: Row): Found<PersonalDatum>[] {
  const out: Found<PersonalDatum>[] = []
  const home = homeAddress.exec(row.key)
  const born = birth.exec(row.key)
  const isColumn = row.text.length < 26 && !/\d/.test(row.text)
  if (home !== null && !isColumn) out.push(place(row, home.index, row.text.length, 'home-address', 0.85))
  if (born !== null)
    out.push(place(row, born.index, Math.min(row.text.length, born.index + born[0].length + 12), 'birth-date', 0.85))
  return out
}

const nameColumn = /^(?:s?tt )?ho va ten|^ho ten|^ten chu ho|^nguoi nhan|^ten doi tuong/
const datumColumn =
  /nam sinh|ngay sinh|ngay, thang|cccd|cmnd|can cuoc|dinh danh|dia chi|thuong tru|noi o|so tai khoan|stk|muc (?:ho tro|tro cap|huong)|so tien|hoan canh/

/** A table that puts people's names beside what is theirs: the row of its heads. */
export function listsOf({ rows }: Sheet): Found<PersonalDatum>[] {
  return rows.flatMap((row) => {
    if (!nameColumn.test(row.key) || row.text.length > 30) return []
    const beside = rows.filter(
      (other) => other.page === row.page && other !== row && Math.abs(other.line.box.y - row.line.box.y) < 26,
    )
    return beside.some(({ key, text }) => datumColumn.test(key) && text.length < 45)
      ? [place(row, 0, row.text.length, 'people-list', 0.9)]
      : []
  })
}
