// The body of a document by its kind: grounds and articles, chapters of a report, tables with what must not be published.

import type { StopWord } from '../../../src/modules/intake/rules/reading/types.ts'
import type { Random } from '../random.ts'
import type { Issuer } from './issuers.ts'
import { longDate, type Part, type Plan } from './plan.ts'
import { givens, grounds, headings, middles, sentences, surnames } from './words.table.ts'

export type Matter = {
  issuer: Issuer
  kind: string
  subject: string
  theme: StopWord | null
  issuedOn: string
  scheme: Plan['scheme']
}

type Body = { parts: readonly Part[]; effectiveOn: string | null }

const plain = (text: string): Part => ({ text, style: 'plain' })

/** Which data of persons a theme brings into the text. */
export function personalOf(theme: StopWord | null): string[] {
  if (theme === 'allowance-list') return ['citizen-number', 'bank-account']
  return theme === 'penalty' || theme === 'land-recovery' ? ['citizen-number'] : []
}

export function partsOf(random: Random, matter: Matter): Body {
  const body =
    matter.kind === 'quyet-dinh' || matter.kind === 'nghi-quyet'
      ? articles(random, matter)
      : matter.kind === 'giay-moi'
        ? invitation(random, matter)
        : { parts: chapters(random, matter), effectiveOn: null }
  const table = matter.theme === 'allowance-list' ? [allowances(random)] : []
  return { ...body, parts: [...body.parts, ...table] }
}

function articles(random: Random, { issuer, kind, subject, theme, issuedOn, scheme }: Matter): Body {
  const word = kind === 'quyet-dinh' ? 'Quyết định' : 'Nghị quyết'
  const used = grounds.filter(() => random.chance(0.7))
  const parts: Part[] = used.map((text) => ({ text, style: 'ground' }))
  parts.push({ text: kind === 'quyet-dinh' ? 'QUYẾT ĐỊNH:' : 'QUYẾT NGHỊ:', style: 'centre' })
  const matter = subject.replace(/^[Vv]ề việc /, '')
  parts.push({ text: `Điều 1. ${firstArticle(random, theme, matter)}`, style: 'article' })
  for (let more = random.below(3); more > 0; more--) parts.push(plain(random.pick(sentences)))
  const { text, effectiveOn } = force(random, word, issuedOn, scheme)
  parts.push({ text: `Điều 2. ${text}`, style: 'article' })
  const last = `Điều 3. Chánh Văn phòng, Thủ trưởng các cơ quan, đơn vị và tổ chức, cá nhân có liên quan thuộc ${issuer.area} chịu trách nhiệm thi hành ${word} này./.`
  parts.push({ text: last, style: 'article' })
  return { parts, effectiveOn }
}

function firstArticle(random: Random, theme: StopWord | null, matter: string): string {
  const name = person(random)
  if (theme === 'penalty')
    return `Xử phạt vi phạm hành chính đối với ông ${name}, số định danh cá nhân ${identity(random)}, về hành vi lấn đất; mức phạt 5.000.000 đồng.`
  if (theme === 'land-recovery')
    return `Thu hồi 125,5 m² đất của hộ bà ${name}, số CCCD ${identity(random)}, thuộc thửa đất số 41, tờ bản đồ số 12.`
  if (theme === 'personnel') return `Bổ nhiệm ông ${name} giữ chức vụ Phó Trưởng phòng, thời hạn 05 năm.`
  return `Ban hành kèm theo văn bản này nội dung ${matter[0]?.toLowerCase()}${matter.slice(1)}.`
}

function force(random: Random, word: string, issuedOn: string, scheme: Plan['scheme']) {
  if (scheme === 'legal') {
    const later = new Date(Date.parse(issuedOn) + (10 + random.below(30)) * 86_400_000).toISOString().slice(0, 10)
    return { text: `${word} này có hiệu lực thi hành từ ${longDate(later)}.`, effectiveOn: later }
  }
  return { text: `${word} này có hiệu lực thi hành kể từ ngày ký.`, effectiveOn: issuedOn }
}

const roman = ['I', 'II', 'III', 'IV', 'V']

function chapters(random: Random, { kind, subject }: Matter): Part[] {
  const opening = `Thực hiện chỉ đạo của cấp trên về ${subject[0]?.toLowerCase()}${subject.slice(1)}, cơ quan báo cáo, thông báo như sau:`
  const parts: Part[] = [plain(opening)]
  if (kind === 'cong-van' || kind === 'thong-bao' || random.chance(0.3)) {
    for (let more = 2 + random.below(4); more > 0; more--) parts.push(plain(random.pick(sentences)))
  } else {
    for (let chapter = 0; chapter < 2 + random.below(3); chapter++) {
      parts.push({ text: `${roman[chapter]}. ${headings[chapter % headings.length]?.toUpperCase()}`, style: 'bold' })
      for (let item = 1; item <= 1 + random.below(4); item++) parts.push(plain(`${item}. ${random.pick(sentences)}`))
    }
    if (random.chance(0.25)) parts.push(figures(random))
  }
  parts.push(plain('Trên đây là nội dung văn bản, đề nghị các cơ quan, đơn vị phối hợp thực hiện./.'))
  return parts
}

function invitation(random: Random, { issuer, subject }: Matter): Body {
  const matter = `${subject[0]?.toLowerCase()}${subject.slice(1)}`
  return {
    effectiveOn: null,
    parts: [
      plain(`${issuer.name} trân trọng kính mời: Đại diện lãnh đạo các phòng, ban, đơn vị ${matter}.`),
      plain(`Thời gian: 08 giờ 00 phút, ngày ${10 + random.below(18)} tháng ${3 + random.below(9)} năm 2026.`),
      plain(`Địa điểm: Hội trường tầng 2, trụ sở ${issuer.short}.`),
      plain('Đề nghị các đồng chí tham dự đúng thời gian và thành phần./.'),
    ],
  }
}

const person = (random: Random) => `${random.pick(surnames)} ${random.pick(middles)} ${random.pick(givens)}`

/** Twelve digits that begin with a code no province has. */
const identity = (random: Random) =>
  `099${random.below(4)}${String(random.below(100)).padStart(2, '0')}${String(random.below(1_000_000)).padStart(6, '0')}`

function allowances(random: Random): Part {
  const rows = [['TT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Số tài khoản', 'Mức trợ cấp (đồng/tháng)']]
  for (let row = 1; row <= 5 + random.below(6); row++)
    rows.push([
      ...[String(row), person(random), String(1940 + random.below(60)), identity(random)],
      ...[`0999${String(random.below(1_000_000_000)).padStart(9, '0')}`, `${500 + random.below(6) * 50}.000`],
    ])
  return { rows, widths: [22, 100, 44, 84, 92, 80] }
}

/** A table of figures as reports and annexes have them. */
export function figures(random: Random): Part {
  const rows = [['TT', 'Chỉ tiêu', 'Đơn vị', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ']]
  for (const [index, name] of ['Hồ sơ tiếp nhận', 'Hồ sơ trực tuyến', 'Tin, bài đã đăng', 'Hộ đăng ký'].entries()) {
    const planned = 100 + random.below(5000)
    const percent = (80 + random.next() * 30).toFixed(2).replace('.', ',')
    rows.push([String(index + 1), name, 'lượt', String(planned), String(Math.round(planned * 0.95)), `${percent}%`])
  }
  return { rows, widths: [24, 160, 50, 70, 70, 60] }
}
