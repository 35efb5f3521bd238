/** What is known beforehand of titles and names of people: it mends what a recognition lost under a seal, and says how sure it is. */
import { fold } from '../../../../basics/vietnamese.ts'
import type { SignatureCode } from '../../../documents/rules/index.ts'
import { distance } from './sheet.ts'

const heads =
  'chủ tịch,giám đốc,tổng giám đốc,chánh văn phòng,chánh thanh tra,trưởng ban,trưởng phòng,bí thư,cục trưởng,chi cục trưởng,viện trưởng,hiệu trưởng,bộ trưởng,chủ nhiệm,tổng biên tập,tổ trưởng,đội trưởng,chỉ huy trưởng'.split(
    ',',
  )

/** 'Phó' stands before the title, but behind the first word of 'cục trưởng' and its like: both forms are met. */
const titles = heads.flatMap((title) => [title, `phó ${title}`, `phó ${title} thường trực`])

/**
 * A title whose first letters a seal covers, or of which a letter was misread. Who signs KT. is a deputy of the head named behind
 * the code (NĐ 30/2020/NĐ-CP, Điều 13.2), so 'KT. CHỦ TỊCH' over '… CHỦ TỊCH' says the rest. Null where it is no known title.
 */
export function mendedTitle(title: string, code: SignatureCode): { title: string; changed: boolean } | null {
  const key = fold(title).replace(/\s+/g, ' ').trim()
  const known = titles.find((one) => startsWith(key, fold(one)))
  const turned = titles.find((one) => isTurned(key, fold(one)))
  if (known === undefined && turned !== undefined) return { title: turned, changed: true }
  const isHead = known !== undefined && heads.includes(known)
  if (known !== undefined && !(code === 'KT' && isHead)) return { title, changed: false }
  if (known !== undefined) return { title: `phó ${title.toLowerCase()}`, changed: true }
  const own = code === 'KT' ? titles.filter((one) => one.startsWith('phó ')) : titles
  const near = own.filter((one) => endsAlike(key, fold(one)) || isBroken(key, fold(one)))
  near.sort((a, b) => Math.abs(a.length - key.length) - Math.abs(b.length - key.length))
  const likely = near[0] ?? (code === 'KT' ? deputyOf(key) : undefined)
  return likely === undefined ? null : { title: likely, changed: true }
}

/** One unreadable word before the title of a head, signed KT.: his deputy. */
const deputyOf = (key: string): string | undefined => {
  const head = heads.find((one) => key.endsWith(` ${fold(one)}`) && key.split(' ').length === one.split(' ').length + 1)
  return head === undefined ? undefined : `phó ${head}`
}

/** The same words in another order: pieces on both sides of a seal. */
const isTurned = (key: string, title: string): boolean =>
  key.length === title.length && key.split(' ').sort().join(' ') === title.split(' ').sort().join(' ')

/** Who signs KT. stands in for the head that the line names, whatever a seal left of his own title. */
export function deputyBehind(named: string, rest: string): string | null {
  const head = heads.find((one) => fold(one) === fold(named).trim())
  if (head === undefined) return null
  return `phó ${head}${/thuong truc$/.test(fold(rest).trim()) ? ' thường trực' : ''}`
}

const startsWith = (key: string, title: string): boolean => key === title || key.startsWith(`${title} `)

/** 'pho cttet tich' for 'pho chu tich': first and last words stand, one between them is lost or unreadable. */
function isBroken(key: string, title: string): boolean {
  const [seen, known] = [key.split(' '), title.split(' ')]
  if (seen[0] !== 'pho' || known.length < 3 || seen.length < 2) return false
  const lost = known.filter((word) => !seen.includes(word)).length
  return lost === 1 && seen.filter((word) => !known.includes(word)).length <= 1 && seen.at(-1) === known.at(-1)
}

/** Up to six letters gone from the front, or one in eight misread. */
function endsAlike(key: string, title: string): boolean {
  if (key === 'tich') return title.endsWith(' tich')
  if (key.length >= 5 && title.endsWith(key) && title.length - key.length <= 6) return true
  const most = Math.floor(title.length / 8)
  return most > 0 && distance(key, title, most) <= most
}

const families =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Cao Lương Lưu Chu Chử Thái Châu Quách Kiều Nghiêm La Giang Bạch Tăng Tống Lại Đồng Cù Chương Khương Y Đàm Hứa Vi Quàng Lò Ka Siu Ksor Rmah Nay Rcom Ngụy Thạch Sơn Kim Giàng Vàng Sùng Hờ Mùa Ma Nông Triệu Bế Hoa Ôn Từ Doãn Tôn Viên Phí Kpă Rơ Ông Mạc Thân Trà Bá'.split(
    ' ',
  )
const folded = new Set(families.map(fold))

export const isFamily = (word: string): boolean => folded.has(fold(word))

/** 'tioàng' for 'Hoàng': of a covered name the end is left, and its mark tells of which family it is. */
function underSeal(seen: string): string[] {
  const ends = families.map((family) => ({ family, end: commonEnd(seen.toLowerCase(), family.toLowerCase()) }))
  const fits = ends.filter(
    ({ family, end }) => end.length >= 2 && fold(end) !== end && family.length - end.length <= 3 && family.length > 3,
  )
  const longest = Math.max(0, ...fits.map(({ end }) => end.length))
  return fits.filter(({ end }) => end.length === longest).map(({ family }) => family)
}

function commonEnd(one: string, other: string): string {
  let length = 0
  while (length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1
  return other.slice(other.length - length)
}

/** 'xguyễn Văn Linh' → 'Nguyễn Văn Linh': a first word that one family name alone is near to. */
export function mendedName(name: string): string | null {
  const [first = '', ...rest] = name.split(' ')
  if (rest.length === 0) return null
  if (isFamily(first)) {
    const known = families.find((one) => one.toLowerCase() === first.toLowerCase())
    return known === undefined || known === first ? null : [known, ...rest].join(' ')
  }
  const near = families.filter((one) => one.length > 3 && distance(fold(first), fold(one), 1) <= 1)
  const own = near.length === 1 ? near : underSeal(first)
  return own.length === 1 && own[0] !== undefined ? [own[0], ...rest].join(' ') : null
}
