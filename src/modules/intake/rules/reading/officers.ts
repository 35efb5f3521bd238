/** What is known beforehand of titles and names of people: it mends what a recognition lost under a seal, and says how sure it is. */
import { fold } from '../../../../basics/vietnamese.ts'
import type { SignatureCode } from '../../../documents/rules/index.ts'
import { distance } from './sheet.ts'

const heads =
  'chủ tịch,giám đốc,tổng giám đốc,chánh văn phòng,chánh thanh tra,trưởng ban,trưởng phòng,bí thư,cục trưởng,chi cục trưởng,viện trưởng,hiệu trưởng,bộ trưởng,chủ nhiệm,tổng biên tập,tổ trưởng,đội trưởng,chỉ huy trưởng'.split(
    ',',
  )

/** 'Phó' stands before the title, but behind the first word of 'cục trưởng' and its like: both forms are met. */
const titles = heads.flatMap((title) => [title, `phó ${title}`])

/**
 * A title whose first letters a seal covers, or of which a letter was misread. Who signs KT. is a deputy of the head named behind
 * the code (NĐ 30/2020/NĐ-CP, Điều 13.2), so 'KT. CHỦ TỊCH' over '… CHỦ TỊCH' says the rest. Null where it is no known title.
 */
export function mendedTitle(title: string, code: SignatureCode): { title: string; changed: boolean } | null {
  const key = fold(title).replace(/\s+/g, ' ').trim()
  const known = titles.find((one) => startsWith(key, fold(one)))
  const isHead = known !== undefined && heads.includes(known)
  if (known !== undefined && !(code === 'KT' && isHead)) return { title, changed: false }
  if (known !== undefined) return { title: `phó ${title.toLowerCase()}`, changed: true }
  const own = code === 'KT' ? titles.filter((one) => one.startsWith('phó ')) : titles
  const near = own.filter((one) => endsAlike(key, fold(one)))
  near.sort((a, b) => Math.abs(a.length - key.length) - Math.abs(b.length - key.length))
  return near[0] === undefined ? null : { title: near[0], changed: true }
}

const startsWith = (key: string, title: string): boolean => key === title || key.startsWith(`${title} `)

/** Up to six letters gone from the front, or one in eight misread. */
function endsAlike(key: string, title: string): boolean {
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

/** 'xguyễn Văn Linh' → 'Nguyễn Văn Linh': a first word that one family name alone is near to. */
export function mendedName(name: string): string | null {
  const [first = '', ...rest] = name.split(' ')
  if (rest.length === 0 || isFamily(first)) return null
  const near = families.filter((one) => one.length > 3 && distance(fold(first), fold(one), 1) <= 1)
  return near.length === 1 && near[0] !== undefined ? [near[0], ...rest].join(' ') : null
}
