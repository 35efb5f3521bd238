/** The heading of a document: which lines name the nation or the Party, the number, the day, the bodies that issued it. */
import { bottomOf, isLeft, isNearly, isRight, isShouted, midOf, type Row, type Sheet, topOf } from './sheet.ts'

export type Heading = {
  nation: Row | null
  isParty: boolean
  isYouth: boolean
  number: Row | null
  date: Row | null
  /** Lines of the left column from the top to the number. */
  issuer: readonly Row[]
  /** Where the heading ends and the title or the addressees begin. */
  end: number
}

const nationPhrase = 'conghoaxahoichunghiavietnam'
const motto = 'doclaptudohanhphuc'
const partyPhrase = 'dangcongsanvietnam'
const youthPhrase = 'doantncshochiminh'
const youthLong = 'doanthanhniencongsanhochiminh'

/** "Số:" as it is printed and as it is recognised from a picture; never 'so' inside a sentence. */
const numberLabel = /^(?:s[o06]|5[o0](?=\s*:))\s*[:;.]?\s*(?=[\dlosbziq.…_ ]*[a-z]?\s*[-/]|$)/
const numberLike = /^\d{1,6}[a-z]?\s*[-/]\s*[A-Za-zđĐ\d]/
/** A recognition takes the round a of some faces for o or u. */
export const dateForm = /ng[aou]y?\s*(\S{0,4}?)\s*(?:,\s*)?th[aou]ng\s*(\S{0,4}?)\s*n[aou]m\s*((?:19|20|2o|z0)\S{2})?/i

export function headingOf({ first }: Sheet): Heading {
  const upper = first.filter((row) => bottomOf(row) < 0.5 * row.page.height)
  const nation = nationOf(upper)
  const date = upper.find((row) => isDateLine(row, nation)) ?? null
  const numbers = upper.filter((row) => isNumberLine(row, date))
  const number = numbers.find(({ key }) => /\d.*[-/]/.test(key)) ?? numbers[0] ?? null
  const isParty = nation !== undefined && isNearly(nation.tight, partyPhrase)
  const isYouth = nation !== undefined && (isNearly(nation.tight, youthPhrase) || isNearly(nation.tight, youthLong))
  const marks = [number, date].filter((row) => row !== null)
  const end = marks.length === 0 ? headingEnd(upper) : Math.max(...marks.map(bottomOf))
  return {
    nation: nation ?? null,
    isParty,
    isYouth,
    number,
    date,
    issuer: issuerRows(upper, { number, date, nation }),
    end,
  }
}

/** The Youth Union writes its own name on both sides: the right one stands where the nation stands. */
function nationOf(upper: readonly Row[]): Row | undefined {
  const phrases = [nationPhrase, partyPhrase, youthPhrase, youthLong]
  const rows = upper.filter(({ tight }) => phrases.some((phrase) => isNearly(tight, phrase)))
  return rows.find(isRight) ?? rows.find(({ tight }) => isNearly(tight, nationPhrase) || isNearly(tight, partyPhrase))
}

const headingEnd = (upper: readonly Row[]): number =>
  Math.max(0, ...upper.filter(({ tight }) => isNearly(tight, motto) || isNearly(tight, nationPhrase)).map(bottomOf))

/** 'Đông Sơn, ngày 09 tháng 02 năm 2026' stands alone on its line, to the right or, in old sheets, in the middle. */
function isDateLine(row: Row, nation: Row | undefined): boolean {
  if (!dateForm.test(row.key) || row.text.length > 75) return false
  const found = dateForm.exec(row.key)
  const before = row.key.slice(0, found?.index ?? 0)
  if (/kem theo|can cu|so |quyet dinh/.test(before)) return false
  return before.length < 45 && (isRight(row) || nation === undefined || row.line.italic || row.line.centre)
}

function isNumberLine(row: Row, date: Row | null): boolean {
  if (date !== null && topOf(row) > bottomOf(date) + 40) return false
  if (isRight(row) && !/^s[o06]\s*[:;.]?.*[-/]/.test(row.key)) return false
  // 'SỞ' above 'Y TẾ' is a name.
  if (/^s[ởờớợỡơ]/iu.test(row.text) && !/\d/.test(row.text)) return false
  const written = row.key.replace(/\s*-\s*/g, '-')
  if (row.text.length > 60) return false
  return numberLabel.test(written) || numberLike.test(row.text.trim())
}

type Marks = { number: Row | null; date: Row | null; nation: Row | undefined }

/** Capitals of the left column above the number; where two columns stand, the nation's lines tell how high the heading begins. */
function issuerRows(upper: readonly Row[], { number, date, nation }: Marks): Row[] {
  const floor = number ?? date
  const limit = floor === null ? (nation === undefined ? 0 : bottomOf(nation) + 30) : topOf(floor) + 2
  const rows = upper.filter(
    (row) => row !== nation && midOf(row) < 0.5 * row.page.width && bottomOf(row) <= limit + 2 && isName(row),
  )
  const left = rows.filter(isLeft)
  if (left.length > 0) return closeRows(left)
  // Party and old sheets without a second column: the name stands in the middle above the number.
  return closeRows(upper.filter((row) => row !== nation && bottomOf(row) <= limit && isName(row) && row.line.centre))
}

const isName = ({ text, tight, line }: Row): boolean =>
  isShouted(text) &&
  (tight.length >= 3 || tight === 'so' || tight === 'bo') &&
  line.color === undefined &&
  !isNearly(tight, motto) &&
  !isMark(tight)

const isMark = (tight: string): boolean =>
  /^(?:hoatoc|thuongkhan|khan|mat|toimat|tuyetmat|den|congvanden|luuhanhnoibo|xemxongtralai|duthao.*|bansao)$/.test(
    tight,
  )

/** The lines that stand together, the lowest group when a stamp or a letterhead stands apart. */
function closeRows(rows: readonly Row[]): Row[] {
  const out: Row[] = []
  for (const row of [...rows].reverse()) {
    const next = out[0]
    if (next !== undefined && topOf(next) - bottomOf(row) > 2.6 * row.line.size) break
    out.unshift(row)
  }
  return out
}
