import { dayText, dayTimeText, type LocalDate, type LocalMonth } from '../../basics/dates.ts'
import { genreNames } from '../../basics/genre-names.ts'
import { type Origin, type ReportGroup, unassignedName } from './rules/report.ts'

const groupNames: Record<ReportGroup, string> = {
  board: 'Thành viên Ban Biên tập',
  contributor: 'Cộng tác viên',
  unassigned: unassignedName,
}

const originNames: Record<Origin, string> = { own: 'Tự sản xuất', republished: 'Khai thác lại', translated: 'Dịch' }

/** What is said about the contribution table, on the desk, in print and in the workbook. */
export const contributionWords = {
  title: 'Tin, bài theo đơn vị',
  tableTitle: 'Bảng tổng hợp tin, bài theo đơn vị',
  mistakes: 'Báo sai sót',
  groupNames,
  groupNumbers: { board: 'I/', contributor: 'II/', unassigned: 'III/' } as Record<ReportGroup, string>,
  originNames,
  /** Column heads: 'Tháng 1', or 'Tháng 1/2021' where the period spans years. */
  month: (month: LocalMonth, isOneYear: boolean) =>
    isOneYear ? `Tháng ${Number(month.slice(5))}` : `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
  no: 'TT',
  unit: 'Đơn vị',
  total: 'Tổng cộng',
  ofWhich: 'Trong đó',
  nothing: 'Không có đơn vị nào',
  period: (from: LocalDate, to: LocalDate) => `Từ ngày ${dayText(from, 'vi')} đến ngày ${dayText(to, 'vi')}`,
  rule: (asOf: Date) =>
    `Cách đếm: mỗi tin, bài tính một lần, vào tháng đăng lần đầu (giờ Việt Nam), cho đơn vị ghi nhận lúc đăng. Bản ngôn ngữ khác, lần đăng lại và tin chia sẻ sang trang khác không tính thêm; tin, bài đã gỡ vẫn được tính. Số liệu theo những gì hệ thống ghi nhận đến ${dayTimeText(asOf, 'vi')}.`,
  zero: 'Số 0 (hoặc ô trống trong bảng như đã nộp) nghĩa là đơn vị không có tin, bài nào được đăng. Đó không phải là “Không báo cáo”: số liệu ở đây do hệ thống đếm, không đơn vị nào phải khai.',
  form: {
    label: 'Chọn kỳ và cách trình bày',
    from: 'Từ tháng',
    to: 'Đến tháng',
    monthHint: 'Ví dụ: 01/2026',
    order: 'Cách trình bày',
    byNumber: 'Theo số thứ tự',
    asFiled: 'Như bảng nộp: nhiều trước, bỏ trống ô 0',
    asOf: 'Tính đến hết ngày',
    show: 'Xem bảng',
    presets: 'Chọn nhanh',
    wrongPeriod: 'Kỳ chưa đúng. Ghi tháng dạng 01/2026, tháng đầu không sau tháng cuối, nhiều nhất 24 tháng.',
    wrongAsOf: 'Ngày “tính đến” chưa đúng. Bảng đang tính đến lúc này.',
  },
  presets: (key: string, year: string): string => (presetNames[key] ?? key) + year,
  exports: { label: 'Lấy bảng về', xlsx: 'Bảng tính (XLSX)', html: 'Bản để in (HTML)' },
  empty: 'Chưa có đơn vị nào trong danh sách và chưa có tin, bài nào trong kỳ này.',
  articles: {
    title: 'Tin, bài đã đếm',
    figure: (count: string, unit: string, month: string) => `${count} tin, bài: ${unit}, ${month}`,
    wholePeriod: 'cả kỳ',
    back: 'Trở lại bảng',
    allUnits: 'Tất cả đơn vị',
    count: (count: string) => `${count} tin, bài`,
    published: 'Ngày đăng',
    name: 'Tiêu đề',
    unit: 'Đơn vị',
    genre: 'Thể loại',
    origin: 'Nguồn',
    withdrawn: (on: Date) => `Đã gỡ ${dayTimeText(on, 'vi')}`,
    hidden: 'Tiêu đề không lưu lại theo lý do gỡ',
    notLive: 'Không còn hiển thị',
    none: 'Không có tin, bài nào ứng với ô này.',
    more: 'Xem tiếp',
    opens: 'mở trên trang',
  },
  genres: genreNames,
}

const presetNames: Record<string, string> = {
  'first-half': '6 tháng đầu năm ',
  'second-half': '6 tháng cuối năm ',
  year: 'Năm ',
  'quarter-1': 'Quý I/',
  'quarter-2': 'Quý II/',
  'quarter-3': 'Quý III/',
  'quarter-4': 'Quý IV/',
}
