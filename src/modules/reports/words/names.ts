/** What things are called in reports and on their pages. */
import { dayText, dayTimeText, type LocalDate } from '../../../basics/dates.ts'
import { genreNames } from '../../../basics/genre-names.ts'
import { integerText } from '../../../basics/numbers.ts'
import type { CountOf } from '../rules/assessment.ts'
import type { Figures, Line, Origin, Reported, UnitOfCount } from '../rules/figures.ts'
import { growth } from '../rules/growth.ts'
import { kindOfPeriod, type Period, type PeriodKind } from '../rules/period.ts'
import type { BlockKey, ReportKind, ReportState } from '../rules/report.ts'

export const noFigures = 'chưa có số liệu'
export const notReported = 'Không báo cáo'

export const kindNames: Record<ReportKind, string> = {
  activity: 'Hoạt động của cổng, trang',
  'self-assessment': 'Tự đánh giá theo biểu',
}

export const stateNames: Record<ReportState, string> = {
  draft: 'Đang soạn',
  checked: 'Số liệu đã kiểm tra',
  'for-signature': 'Đang trình ký',
  issued: 'Đã ban hành',
}

export const originNames: Record<Origin, string> = {
  own: 'Tự sản xuất',
  republished: 'Khai thác lại',
  shared: 'Lấy từ trang khác trong tỉnh',
  translated: 'Bản dịch',
}

const bodyNames: Record<string, string> = {
  party: 'Văn bản của Đảng',
  council: 'Văn bản của Hội đồng nhân dân',
  committee: 'Văn bản của Ủy ban nhân dân',
  front: 'Văn bản của Mặt trận Tổ quốc',
  organisation: 'Văn bản của tổ chức chính trị - xã hội',
  agency: 'Văn bản của cơ quan, đơn vị',
  central: 'Văn bản của Trung ương',
  other: 'Văn bản khác',
}

const lineNames: Record<string, string> = {
  items: 'Tin, bài đăng trong kỳ',
  documents: 'Văn bản đăng trong kỳ',
  sections: 'Chuyên mục mở mới',
  sites: 'Trang đang hoạt động',
  'sites.active': 'Trang có đăng tin, bài trong kỳ',
  contributors: 'Đơn vị có tin, bài',
  'contributors.silent': 'Đơn vị chưa có tin, bài',
  visits: 'Lượt truy cập trong kỳ',
  views: 'Lượt xem trong kỳ',
  'visits.total': 'Lượt truy cập từ khi hoạt động',
  staff: 'Thành viên Ban Biên tập',
  'money.ceiling': 'Kinh phí được giao',
  'money.works': 'Tác phẩm được trả nhuận bút',
  'money.payable': 'Nhuận bút, thù lao đã duyệt',
  'money.paid': 'Đã chi',
  'money.owed': 'Còn phải trả',
}

/** What a figure is called: an indicator says it itself. */
export function lineName({ key, label }: Pick<Line, 'key' | 'label'>): string {
  if (label !== undefined) return label
  const rest = key.split('.').slice(2).join('.')
  if (key.startsWith('items.origin.')) return originNames[rest as Origin] ?? rest
  if (key.startsWith('items.genre.')) return rest === 'none' ? 'Chưa rõ thể loại' : (genreNames[rest] ?? rest)
  if (key.startsWith('documents.body.')) return bodyNames[rest] ?? bodyNames['other'] ?? rest
  return lineNames[key] ?? key
}

const measures: Record<UnitOfCount, string> = {
  item: 'tin, bài',
  document: 'văn bản',
  section: 'chuyên mục',
  visit: 'lượt truy cập',
  view: 'lượt xem',
  person: 'người',
  unit: 'đơn vị',
  site: 'trang',
  dong: 'đồng',
  work: 'tác phẩm',
  given: '',
}

export const measureOf = ({ of, measure }: Pick<Line, 'of' | 'measure'>): string => measure ?? measures[of]

/** '7.469', or that there are no figures. */
export const figureText = (value: number | null): string => (value === null ? noFigures : wholeOrDecimal(value))

function wholeOrDecimal(value: number): string {
  if (Number.isInteger(value)) return integerText(value, 'vi')
  const [, fraction = ''] = Math.abs(value).toFixed(2).split('.')
  return `${value < 0 && value > -1 ? '-' : ''}${integerText(value, 'vi')},${fraction.replace(/0$/, '')}`
}

/** In running text numbers below ten have a zero in front, as papers write them. */
export const told = (value: number): string =>
  Number.isInteger(value) && value > 0 && value < 10 ? `0${value}` : wholeOrDecimal(value)

/** '19,30%' of hundredths of a percent: always two decimals. */
export function percentText(hundredths: number): string {
  const whole = Math.abs(hundredths)
  return `${integerText(Math.trunc(whole / 100), 'vi')},${String(whole % 100).padStart(2, '0')}%`
}

/** 'Tăng 19,30%'; a base of nothing or no base says so. */
export function growthText({ value, base }: Pick<Line, 'value' | 'base'>): string {
  if (value === null || base === null) return ''
  const change = growth(value, base)
  if (change === null) return value === 0 ? '' : 'Kỳ trước bằng 0'
  if (change === 0) return 'Không đổi'
  return `${change > 0 ? 'Tăng' : 'Giảm'} ${percentText(change)}`
}

export const reportedText = ({ state, value }: Reported): string =>
  state === 'not-reported' ? notReported : value === null ? noFigures : integerText(value, 'vi')

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
export const romanText = (no: number): string => roman[no - 1] ?? String(no)

/** 'ngày 08/02/2021', 'ngày 01/7/2021': only days below ten and the first two months have a zero (NĐ 30/2020). */
export function paperDay(day: LocalDate): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`
}

export const spanText = ({ from, to }: Period): string => `từ ngày ${paperDay(from)} đến ngày ${paperDay(to)}`

const halves = ['6 tháng đầu năm', '6 tháng cuối năm']

/** '6 tháng đầu năm 2021', 'quý II năm 2021'; own days are told by themselves. */
export function periodName(period: Period): string {
  const { kind, year, no } = kindOfPeriod(period)
  return kind === 'own' ? spanText(period) : namedPeriod(kind, year, no)
}

function namedPeriod(kind: Exclude<PeriodKind, 'own'>, year: number, no: number): string {
  if (kind === 'month') return `tháng ${no} năm ${year}`
  if (kind === 'quarter') return `quý ${romanText(no)} năm ${year}`
  return kind === 'half' ? `${halves[no - 1] ?? ''} ${year}` : `năm ${year}`
}

const inYear = { month: 12, quarter: 4, half: 2, year: 1 } as const

/** The period that comes after, for plans. */
export function nextPeriodName(period: Period): string {
  const { kind, year, no } = kindOfPeriod(period)
  if (kind === 'own') return 'thời gian tới'
  return no < inYear[kind] ? namedPeriod(kind, year, no + 1) : namedPeriod(kind, year + 1, 1)
}

/** The subject of a series over a period. */
export const subjectOf = (subject: string, period: Period): string =>
  subject.replaceAll('{ky-sau}', nextPeriodName(period)).replaceAll('{ky}', periodName(period))

/** A site in running text: most names say by themselves what they are. */
export const siteCalled = ({ site, scope }: Pick<Figures, 'site' | 'scope'>): string => {
  const kind = scope === 'network' ? 'Cổng Thông tin điện tử' : 'Trang Thông tin điện tử'
  // 'xã Hòa Bình': the kind of a place is written small before its name (NĐ 30/2020, Phụ lục II).
  const name = site.name.replace(/^(Tỉnh|Huyện|Thị xã|Xã|Phường|Đặc khu) (?=\p{L})/u, (word) => word.toLowerCase())
  return /cổng|trang/i.test(site.name) ? site.name : `${kind} ${name}`
}

export const blockNames: Record<BlockKey, string> = {
  guidance: 'Văn bản chỉ đạo, quyết định, kế hoạch đã ban hành',
  information: 'Kết quả cung cấp thông tin: nội dung nổi bật',
  documents: 'Đăng tải văn bản: nội dung cần nêu',
  procedures: 'Thủ tục hành chính, dịch vụ công trực tuyến',
  exchange: 'Hỏi đáp, phản ánh, kiến nghị',
  sites: 'Các trang thành phần',
  people: 'Nhân lực, đào tạo, tập huấn',
  money: 'Kinh phí: nội dung cần nêu',
  security: 'Hạ tầng, an toàn thông tin',
  strengths: 'Ưu điểm',
  shortcomings: 'Hạn chế',
  causes: 'Nguyên nhân',
  plans: 'Phương hướng, nhiệm vụ',
  proposals: 'Kiến nghị, đề xuất',
}

const countNouns: Record<CountOf, string> = {
  sections: 'chuyên mục',
  items: 'tin, bài',
  links: 'liên kết',
  pages: 'trang',
  files: 'tệp',
}

/** '11 chuyên mục': a count says what it counts. */
export const countText = (count: number | null, countOf: CountOf | null): string =>
  count === null || countOf === null ? '' : `${told(count)} ${countNouns[countOf]}`

export const takenText = (at: Date): string => `Số liệu tính đến ${dayTimeText(at, 'vi')}`
export const shortDay = (day: LocalDate): string => dayText(day, 'vi')
