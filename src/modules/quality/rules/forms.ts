/** Forms of official writing that can be seen in the letters alone. */
import { tonePlaces } from '../../../basics/spelling/tone-place.ts'
import { keyOf, type Word } from '../../../basics/spelling/words-of.ts'
import { finding, type TextFinding } from './finding.ts'

/** Letters with their marks apart look the same and are found by nobody: one form is kept (TCVN 6909:2001, Điều 8 NĐ 30/2020/NĐ-CP). */
export const formFindings = (text: string, words: readonly Word[]): TextFinding[] =>
  words
    .filter((word) => word.text !== word.text.normalize('NFC'))
    .map((word) => finding(text, 'not-nfc', word, { suggestion: word.text.normalize('NFC') }))

/** Both places of the tone mark are right ('hòa', 'hoà'); both in one text are not one hand. The rarer way is told of. */
export function mixedTones(text: string, words: readonly Word[]): TextFinding[] {
  const placed = words.flatMap((word) => {
    const places = word.isPart ? null : tonePlaces(word.form)
    return places === null || places.old === places.new ? [] : [{ word, places, isOld: word.form === places.old }]
  })
  const fitting = placed.filter(({ word, places }) => word.form === places.old || word.form === places.new)
  const old = fitting.filter(({ isOld }) => isOld).length
  if (old === 0 || old === fitting.length) return []
  const keepsOld = old * 2 >= fitting.length
  return fitting
    .filter(({ isOld }) => isOld !== keepsOld)
    .map(({ word, places }) => {
      const right = keepsOld ? places.old : places.new
      return finding(text, 'tone-mixed', word, { suggestion: likeWritten(right, word) })
    })
}

const likeWritten = (form: string, { text, isShouted, isCapital }: Word): string =>
  isShouted || text === text.toUpperCase()
    ? form.toUpperCase()
    : isCapital
      ? form.slice(0, 1).toUpperCase() + form.slice(1)
      : form

const ofTheState = '(?:ỦY|UỶ)\\s+BAN\\s+NHÂN\\s+DÂN|UBND|HĐND|HỘI\\s+ĐỒNG\\s+NHÂN\\s+DÂN'
const ofTheParty = 'BAN\\s+THƯỜNG\\s+VỤ|BAN\\s+CHẤP\\s+HÀNH|ĐẢNG\\s+(?:ỦY|UỶ)|TỈNH\\s+(?:ỦY|UỶ)|CHI\\s+BỘ'

/**
 * 'TM.' before the name of a state body (Phụ lục I NĐ 30/2020/NĐ-CP, ô 7a); 'T/M' is how documents of the Party write it (Hướng dẫn
 * 36-HD/VPTW), so there it stays.
 */
export function authorityMarks(text: string): TextFinding[] {
  const found: TextFinding[] = []
  for (const match of text.matchAll(/(?<![\p{L}.])(T\.M\.?|TM(?=\s)|T\/M)(?=\s+(\p{Lu}[\p{Lu}\s]{3,40}))/gu)) {
    const [, mark = '', after = ''] = match
    const isParty = new RegExp(`^(?:${ofTheParty})`, 'u').test(after)
    const isState = new RegExp(`^(?:${ofTheState})`, 'u').test(after)
    const right = isParty ? 'T/M' : isState || mark.startsWith('T.M') ? 'TM.' : null
    if (right === null || right === mark) continue
    found.push(
      finding(text, 'authority-mark', { from: match.index, to: match.index + mark.length }, { suggestion: right }),
    )
  }
  return found
}

/** What is written with a capital by Phụ lục II NĐ 30/2020/NĐ-CP, and how it is often written instead. */
const bodies: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:Ủy|Uỷ) (?:Ban Nhân Dân|Ban nhân dân|ban Nhân dân|Ban Nhân dân|ban Nhân Dân)(?!\p{L})/gu,
    'Ủy ban nhân dân',
  ],
  [
    /(?<!\p{L})Hội (?:Đồng Nhân Dân|đồng Nhân dân|Đồng nhân dân|Đồng Nhân dân|đồng Nhân Dân)(?!\p{L})/gu,
    'Hội đồng nhân dân',
  ],
  [/(?<=[\p{L},] )(?:mặt trận tổ quốc|Mặt trận tổ quốc|Mặt Trận Tổ Quốc)(?= Việt Nam)/gu, 'Mặt trận Tổ quốc'],
  [/(?<=[\p{Ll},] )(?:đảng cộng sản Việt Nam|Đảng cộng sản Việt Nam)/gu, 'Đảng Cộng sản Việt Nam'],
  [/(?<=[\p{Ll},] )thành phố (?=Hồ Chí Minh)/gu, 'Thành phố '],
  [/(?<=[\p{Ll},] )thủ đô (?=Hà Nội)/gu, 'Thủ đô '],
]

const titles =
  'phó chủ tịch|chủ tịch|phó bí thư|bí thư|phó giám đốc|giám đốc|phó chánh văn phòng|chánh văn phòng|bộ trưởng|thứ trưởng|thủ tướng|phó thủ tướng'
const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Lương|Mai|Đoàn|Tô|Tạ|Cao|Châu|Hà'
const titleBeforeName = new RegExp(`(?<=\\p{L},? )(?:${titles})(?= (?:${surnames}) \\p{Lu})`, 'gu')

export function capitals(text: string): TextFinding[] {
  const found = bodies.flatMap(([wrong, right]) =>
    [...text.matchAll(wrong)].map(([whole, ..._], index) => ({ whole, right, at: indexOfNth(text, wrong, index) })),
  )
  const named = [...text.matchAll(titleBeforeName)].map(({ 0: whole, index }) => ({
    whole,
    right: capital(whole),
    at: index,
  }))
  return [...found, ...named]
    .filter(({ whole, right }) => !isSameButPlace(whole, right))
    .map(({ whole, right, at }) =>
      finding(text, 'capitals', { from: at, to: at + whole.length }, { suggestion: right }),
    )
}

const indexOfNth = (text: string, pattern: RegExp, nth: number): number => [...text.matchAll(pattern)][nth]?.index ?? 0

const capital = (words: string): string =>
  words
    .replace(/^phó (\p{L})/u, (_, next: string) => `Phó ${next.toUpperCase()}`)
    .replace(/^\p{L}/u, (one) => one.toUpperCase())

/** 'Uỷ ban nhân dân' is as right as 'Ủy ban nhân dân'. */
const isSameButPlace = (one: string, other: string): boolean =>
  one.split(' ').every((word, at) => {
    const right = other.split(' ')[at] ?? ''
    return word[0] === right[0] && keyOf(word.toLowerCase()) === keyOf(right.toLowerCase())
  })
