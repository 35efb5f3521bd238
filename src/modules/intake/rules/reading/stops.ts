/** Why a person must decide: marks of secrecy, received copies, handling notes, people and penalties, land, invitations, lists. */
import type { Box } from '../../../../basics/page-text.ts'
import { isSyllable } from '../../../../basics/syllables.ts'
import { fold } from '../../../../basics/vietnamese.ts'
import type { Heading } from './heading.ts'
import { markStops } from './marks.ts'
import { isShouted, type Row, type Sheet, topOf } from './sheet.ts'
import type { Found, PersonalDatum, Stop, StopWord } from './types.ts'

export type Known = {
  heading: Heading
  kind: Found<string> | undefined
  subject: Found<string> | undefined
  isParty: boolean
  personal: readonly Found<PersonalDatum>[]
}

export function stopsOf(sheet: Sheet, known: Known): Stop[] {
  const received = receivedStamps(sheet, known.heading)
  return [
    ...markStops(sheet),
    ...received,
    ...handlingNotes(sheet, known, received),
    ...subjectStops(known),
    ...allowanceLists(sheet, known),
    ...personalStop(known.personal),
    ...partyStop(known),
  ]
}

const at = (reason: StopWord, { page, line, text }: Row): Stop => ({ reason, page: page.number, box: line.box, text })

const stampWords = /^(?:(?:cong )?van(?: ban)? den|so van ban den|van ban den|ngay den|so den|den)\b\s*[:.]?/
const arrival =
  /^(?:cv|cong van|van ban|vb) den\b|^(?:so|ngay|gio) den\s*[:.]|^den so\s*[:.]|\bden\s*(?:so|ngay)\s*[:.]/

/** The stamp "ĐẾN" with its number and day (Phụ lục IV NĐ 30/2020/NĐ-CP), usually red, in the heading's left. */
function receivedStamps({ first }: Sheet, heading: Heading): Stop[] {
  const upper = first.filter((row) => topOf(row) < 0.6 * row.page.height)
  return upper.flatMap((row) => {
    const isWord = row.tight === 'den' && isShouted(row.text)
    const near =
      isWord &&
      upper.some(
        (other) =>
          other !== row &&
          isNear(row, other) &&
          /^(?:so|ngay|gio|chuyen)\b/.test(other.key) &&
          other !== heading.number &&
          other !== heading.date,
      )
    const isStamp =
      arrival.test(row.key) || (stampWords.test(row.key) && row.line.color !== undefined && row.text.length < 50)
    return near || isStamp || isLikeStamp(row, upper, heading) ? [at('received-stamp', row)] : []
  })
}

/** 'ĐĨN So: 1867', or the stamp's lines for day and desk when its word was not recognised. */
function isLikeStamp(row: Row, upper: readonly Row[], { number, date }: Heading): boolean {
  if (row.page.source !== 'ocr' || row === number || row === date) return false
  if (/^\W*[dbo0][eicao3]n?[nm]?\W{0,3}\s+s[o06]\W{0,3}\s*\d/.test(row.key)) return true
  const isDesk = /^\W*chuy[eê]?n\s*:/.test(row.key)
  return isDesk && upper.some((other) => other !== date && isNear(row, other) && /^\W*ng[ao]y\W/.test(other.key))
}

const isNear = (one: Row, other: Row): boolean =>
  Math.abs(topOf(one) - topOf(other)) < 70 && Math.abs(one.line.box.x - other.line.box.x) < 130

const orders =
  /^(?:but phe|kinh chuyen|kinh gui (?:d\/c|a\.|c\.)|chuyen (?:d\/c|dc|a\.?|c\.?|anh|chi|phong|p\.|bp|vp|van phong|cb|ong|ba)\b|giao (?:d\/c|dc|a\.|c\.|anh|chi|phong|p\.|vp|cb|ong|ba|to)\b|(?:d\/c|dc|a\.|c\.|anh|chi|p\.|vp|ong|ba|phong) .{0,60}(?:xu ly|tham muu|nghien cuu|trien khai|thuc hien|bao cao|de biet|phoi hop|giai quyet|xem|luu)|(?:p\.|vp|to) .{0,40}(?:tham muu|xu ly)|t\/m .*xu ly|de biet(?: va)? (?:chi dao|xu ly)|dong y\b|y kien (?:chi dao|lanh dao|phan phoi)|lanh dao (?:phan cong|chi dao))/

/** Notes of leaders to their staff: not the sheet's own ink, or out of its columns, in the words of an order. */
function handlingNotes({ rows, first }: Sheet, { heading, subject }: Known, received: readonly Stop[]): Stop[] {
  const title = fold(subject?.value ?? '')
  const body = columnOf(rows)
  return rows.flatMap((row) => {
    // 'Giao chỉ tiêu …' is what a document is about, not an order to anybody.
    if (row.text.length > 140 || isShouted(row.text) || title.includes(row.key)) return []
    const isForeign = row.line.color !== undefined || row.line.box.x < body.left - 12 || isSlanted(row)
    const isAbove =
      first.includes(row) && topOf(row) < heading.end + 30 && row !== heading.number && row !== heading.date
    if (isUnexplained(row, received)) return [at('handling-note', row)]
    const isOrder = orders.test(row.key.replace(/^[-–+•"“(\s]+/, '').replace(/€/g, 'c')) || (isForeign && isBroken(row))
    const beforeTitle = isAbove || (first.includes(row) && received.length > 0 && topOf(row) < 0.35 * row.page.height)
    const isScan =
      row.page.source === 'ocr' &&
      first.includes(row) &&
      topOf(row) < 0.4 * row.page.height &&
      !/^kinh gui/.test(row.key)
    return isOrder && (isForeign || beforeTitle || isScan || /^but phe/.test(row.key)) ? [at('handling-note', row)] : []
  })
}

const ordersWithin = new RegExp(orders.source.replace('^', '(?:^|[^a-z])'))

/** The first word of a slanted note is often lost. */
const isBroken = ({ page, key, line }: Row): boolean =>
  page.source === 'ocr' && line.color !== undefined && ordersWithin.test(key)

/** Nothing printed stands in blue, or in the margins of a first page but an address: what does on a scan was written by a hand. */
function isUnexplained(row: Row, received: readonly Stop[]): boolean {
  const { page, line, text, key } = row
  if (page.source !== 'ocr' || isShouted(text)) return false
  const isMargin = page.number === 1 && (line.box.y < 0.06 * page.height || line.box.y > 0.925 * page.height)
  const isBlue = line.color?.endsWith('c0') === true
  if (!(isBlue || (isMargin && line.color === undefined)) || wordsIn(text) < 3) return false
  if (
    /^(?:mau|bieu|phu luc|cong bao|\(?ban hanh|\(?kem theo)\b|dia chi|dien thoai|email|website|fax|@|trang \d|^(?:ky boi|co quan|thoi gian)|^(?:chuyen|ngay|so)\s*:/.test(
      key,
    )
  )
    return false
  return !received.some(({ page: other, box }) => other === page.number && box !== null && isClose(box, line.box))
}

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => word.length > 1 && isSyllable(word.replace(/[^\p{L}]/gu, ''))).length

const isClose = (one: Box, other: Box): boolean => Math.abs(one.y - other.y) < 45 && Math.abs(one.x - other.x) < 110

/** Handwriting set as a script stands a little larger or smaller and slanted beside upright text. */
const isSlanted = ({ line, page }: Row): boolean => line.italic && topLines(page.height, line.box.y)
const topLines = (height: number, y: number): boolean => y < 0.12 * height || y > 0.9 * height

function columnOf(rows: readonly Row[]): { left: number } {
  const wide = rows.filter(({ line, page }) => line.box.width > 0.55 * page.width).map(({ line }) => line.box.x)
  wide.sort((a, b) => a - b)
  return { left: wide[Math.floor(wide.length / 10)] ?? 60 }
}

/** What a subject is about, folded. Awards are public (NĐ 43/2011/NĐ-CP Điều 10.1.c), so they are not asked about. */
const matters: readonly (readonly [StopWord, RegExp])[] = [
  [
    'personnel',
    /bo nhiem(?! ky)|mien nhiem|dieu dong|luan chuyen|biet phai|tuyen dung|tiep nhan (?:cong chuc|vien chuc|can bo)|nghi huu|nghi viec|thoi viec|nang (?:bac )?luong|nang ngach|bo ngach|thang hang|ky luat (?:doi voi|cong chuc|vien chuc|can bo|dang vien)|cach chuc|chuan y|phe chuan ket qua bau|cho thoi (?:giu|tham gia|lam)|chi dinh .*(?:tham gia|giu chuc)|chuyen cong tac|xep luong|phan cong cong tac .{0,12}(?:ong|ba|dong chi)/,
  ],
  ['penalty', /xu phat|vi pham hanh chinh|cuong che|khac phuc hau qua|tich thu tang vat|tuoc quyen su dung/],
  [
    'land-recovery',
    /thu hoi (?:dat|quyen su dung dat)|boi thuong, ho tro|boi thuong ho tro|phuong an boi thuong|giai phong mat bang|tai dinh cu/,
  ],
  ['invitation', /^(?:moi|kinh moi|v\/v moi|ve viec moi|trieu tap)\b|moi (?:hop|du|tham du|tham gia hop)/],
]

/** Without their marks other words look the same: 'tiết kiệm năng lượng', 'ghi nhận sự cố'. */
const alike = /năng lượng|năng lực|nhận sự|nhận xét sự/gu

/** Of the Party's resolutions and reports whole chapters are about its cadres; its decisions and notices are about one. */
const policies = new Set([
  'nghi-quyet',
  'bao-cao',
  'ke-hoach',
  'chi-thi',
  'huong-dan',
  'chuong-trinh',
  'quy-dinh',
  'quy-che',
])
const ofCadres = /cong tac can bo|nhan su|quy hoach can bo/

function subjectStops({ kind, subject, isParty }: Known): Stop[] {
  const stops: Stop[] = []
  const key = fold((subject?.value ?? '').toLowerCase().replace(alike, '-'))
  const isPolicy = isParty && policies.has(kind?.value ?? '')
  for (const [reason, form] of matters) {
    if (form.test(key) || (reason === 'personnel' && !isPolicy && ofCadres.test(key)))
      stops.push({ reason, page: subject?.page ?? null, box: subject?.box ?? null, text: subject?.value ?? '' })
  }
  if (kind?.value === 'giay-moi' && !stops.some(({ reason }) => reason === 'invitation')) {
    stops.push({ reason: 'invitation', page: kind.page, box: kind.box, text: subject?.value ?? '' })
  }
  return stops
}

const benefits =
  /tro cap|tro giup xa hoi|ho tro|huu tri|nguoi co cong|ho ngheo|can ngheo|chinh sach|mai tang|qua tet|chi tra|phu cap/
const listTitle = /danh sach/

/** A list of people beside what they receive; a decision about one household is a matter of personal data, not of lists. */
function allowanceLists({ rows }: Sheet, { personal, subject }: Known): Stop[] {
  const list = personal.find(({ value }) => value === 'people-list')
  const titles = rows.filter(
    ({ key, line, text }) => listTitle.test(key) && (line.centre || isShouted(text)) && text.length < 160,
  )
  const money = rows.some(
    ({ key, text }) => text.length < 40 && /muc (?:ho tro|huong|tro cap)|so tien|thanh tien|tro cap/.test(key),
  )
  const told =
    titles.find(({ key }) => benefits.test(key)) ??
    (list !== undefined && (money || benefits.test(fold(subject?.value ?? ''))) ? titles[0] : undefined)
  if (told !== undefined && (list !== undefined || benefits.test(told.key))) return [at('allowance-list', told)]
  return list !== undefined && money && benefits.test(fold(subject?.value ?? ''))
    ? [{ reason: 'allowance-list', page: list.page, box: list.box, text: subject?.value ?? '' }]
    : []
}

function personalStop(personal: readonly Found<PersonalDatum>[]): Stop[] {
  const first = personal[0]
  return first === undefined ? [] : [{ reason: 'personal-data', page: first.page, box: first.box, text: '' }]
}

function partyStop({ isParty, heading }: Known): Stop[] {
  if (!isParty) return []
  const row = heading.nation
  return [{ reason: 'party', page: row?.page.number ?? null, box: row?.line.box ?? null, text: row?.text ?? '' }]
}
