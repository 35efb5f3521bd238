import { dayText, type LocalDate } from '../../basics/dates.ts'
import type { Issue } from '../../basics/outcomes.ts'
import type { IndicatorKind } from './rules/indicator.ts'
import type { NamedPeriod } from './rules/period.ts'

const problems: Record<string, string> = {
  'not-a-day': 'Ngày không đúng. Ghi ngày/tháng/năm, ví dụ 14/06/2026.',
  'period-turned': 'Ngày cuối kỳ phải sau ngày đầu kỳ.',
  'period-too-long': 'Kỳ dài quá ba năm. Chia thành các kỳ ngắn hơn.',
  'unit-not-here': 'Đơn vị này không thuộc trang trong kỳ đã chọn.',
  'source-missing': 'Ghi số liệu lấy từ đâu: tên báo cáo, hệ thống, hoặc người đếm.',
  'nothing-typed': 'Chưa ghi số nào.',
  'indicator-unknown': 'Không có chỉ tiêu này trong kỳ đã chọn.',
  'not-a-figure': 'Ghi số không âm, ví dụ 1.204; tỷ lệ ghi 98,33.',
  'reason-missing': 'Có số khác với số đã ghi. Ghi lý do sửa; số cũ vẫn được giữ trong lịch sử.',
  missing: 'Mục này còn trống.',
  'too-long': 'Nội dung dài quá.',
  'key-form': 'Mã chỉ gồm chữ thường không dấu, số, dấu chấm và gạch nối.',
  'key-kept': 'Mã bắt đầu bằng “dossiers.” dành cho số liệu hồ sơ một cửa.',
  'key-taken': 'Mã này đã có định nghĩa từ đúng ngày đó.',
  'year-wrong': 'Ghi năm bốn chữ số.',
  'due-is-past': 'Hạn phải ở sau lúc này.',
  'term-wrong': 'Số ngày làm việc từ 1 đến 120.',
  'units-missing': 'Chọn ít nhất một đơn vị.',
  'indicators-missing': 'Chọn ít nhất một chỉ tiêu.',
  'not-asked': 'Đơn vị này không được hỏi trong yêu cầu.',
  'not-found': 'Không tìm thấy.',
  'findings-unsaid': 'Số liệu còn chỗ chưa khớp. Sửa lại, hoặc đánh dấu “Vẫn ghi” để ghi đúng như nguồn.',
  'no-file': 'Chọn một tệp CSV hoặc XLSX.',
  'file-unread': 'Không đọc được tệp. Lưu lại ở dạng CSV (UTF-8) hoặc XLSX rồi thử lại.',
  'columns-missing': 'Tệp thiếu cột. Cần cột đơn vị, từ ngày, đến ngày và các cột số liệu.',
  'too-many-lines': 'Tệp dài quá 5.000 dòng. Chia nhỏ tệp.',
  'file-changed': 'Tệp đã đổi kể từ lần xem trước. Tải lại tệp.',
  'calendar-year-unknown': 'Chưa có lịch ngày nghỉ của năm có hạn nên chưa tính được. Chọn một ngày cụ thể.',
}

export const figureProblem = ({ problem }: Pick<Issue, 'problem'>): string =>
  problems[problem] ?? 'Chưa làm được. Hãy thử lại.'

export const periodText = (from: LocalDate, to: LocalDate): string =>
  `từ ${dayText(from, 'vi')} đến ${dayText(to, 'vi')}`

const kindNames: Record<IndicatorKind, string> = {
  count: 'Số đếm',
  share: 'Tỷ lệ %',
  money: 'Đồng',
  number: 'Số bất kỳ',
}

const periodNames: Record<NamedPeriod['key'], string> = {
  month: 'Tháng trước',
  'report-month': 'Kỳ 15 đến 14',
  quarter: 'Quý trước',
  half: 'Sáu tháng',
  year: 'Năm nay',
}

export const figureWords = {
  ...{ kindNames, periodNames },
  title: 'Số liệu đơn vị',
  lead: 'Số liệu do đơn vị và hệ thống khác cung cấp. Ô trống là chưa biết, không phải số 0.',
  area: 'Nhóm chỉ tiêu',
  from: 'Từ ngày',
  to: 'Đến ngày',
  show: 'Xem',
  presets: 'Kỳ thường dùng',
  tableCaption: (area: string, from: LocalDate, to: LocalDate) => `${area}, ${periodText(from, to)}`,
  unit: 'Đơn vị',
  nothing: (from: LocalDate, to: LocalDate) => `Chưa có số liệu nào của nhóm này ${periodText(from, to)}.`,
  unknown: 'Chưa có',
  notReported: 'Không báo cáo',
  requested: 'Đang chờ',
  waitingNote: (unit: string) => `Số liệu của ${unit}`,
  targetText: (value: string, year: number) => `mục tiêu ${value} đến ${year}`,
  enter: 'Nhập số liệu',
  ask: 'Yêu cầu đơn vị',
  importFile: 'Nhập từ tệp',
  check: 'Kiểm tra số liệu',
  catalogue: 'Chỉ tiêu và mục tiêu',
  sources: 'Hệ thống gửi số liệu',
  findings: 'Chỗ chưa khớp',
  findingCount: (count: number) => `${count} chỗ chưa khớp`,
  wouldReconcile: 'Có thể vì',
  noFindings: 'Không thấy chỗ nào không khớp.',
  noUnits: 'Trang chưa có đơn vị nào. Nhập đơn vị ở mục người gửi tin, bài rồi quay lại.',
  entry: {
    title: 'Nhập số liệu',
    choose: 'Đơn vị và kỳ',
    chooseSend: 'Mở biểu nhập',
    source: 'Nguồn số liệu',
    sourceHint: 'Tên báo cáo, hệ thống hoặc người đếm. Ví dụ: Phần mềm một cửa, kết xuất ngày 15/06.',
    reason: 'Lý do sửa',
    reasonHint: 'Chỉ cần khi sửa số đã ghi.',
    anyway: 'Vẫn ghi, số liệu đúng như nguồn',
    send: 'Ghi số liệu',
    saved: (added: number, corrected: number) => `Đã ghi ${added} số mới, sửa ${corrected} số.`,
    unchanged: 'Không có số nào thay đổi.',
    standing: (value: string) => `Đang ghi: ${value}`,
    live: 'Kiểm tra khi gõ',
    previous: (from: LocalDate, to: LocalDate) => `So với kỳ trước, ${periodText(from, to)}.`,
  },
  text: {
    title: 'Kiểm tra số liệu',
    lead: 'Dán đoạn báo cáo hoặc bảng. Máy cộng lại, so tỷ lệ và so các kỳ với nhau. Không có gì được ghi lại.',
    field: 'Đoạn báo cáo',
    hint: 'Dán cả đoạn có số hồ sơ, tỷ lệ, “trong đó”; bảng dán từ Excel hoặc Word đọc được cả dòng tổng.',
    send: 'Kiểm tra',
    line: (line: number) => `Dòng ${line}`,
    clear: 'Không thấy chỗ nào không khớp. Điều máy không đọc được thì không được kiểm tra.',
  },
  history: {
    title: 'Lịch sử số liệu',
    value: 'Số liệu',
    when: 'Ghi lúc',
    by: 'Người ghi',
    origin: 'Cách ghi',
    source: 'Nguồn',
    reason: 'Lý do sửa',
    program: 'Hệ thống gửi',
    takenBack: 'Đã rút',
    none: 'Chưa có số liệu nào được ghi.',
    back: 'Về bảng số liệu',
    origins: { typed: 'Nhập tay', import: 'Từ tệp', api: 'Hệ thống khác', answer: 'Đơn vị trả lời' },
  },
}
