/** What the desk says about the board, its decisions and who may do what. */
import { dayText, type LocalDate } from '../../../basics/dates.ts'
import type { BoardChange, DecisionKind } from '../rules/board.ts'

const kinds: Record<DecisionKind, string> = {
  founded: 'Thành lập',
  reconstituted: 'Kiện toàn',
  dissolved: 'Giải thể',
}

const changes: Record<BoardChange['kind'], string> = {
  joins: 'Vào Ban',
  leaves: 'Thôi tham gia',
  changes: 'Đổi chức danh',
  stays: 'Giữ nguyên',
}

export const boardWords = {
  title: 'Ban Biên tập',
  kinds,
  changes,
  of: (day: LocalDate) => `Ban Biên tập ngày ${dayText(day, 'vi')}`,
  basis: 'Theo quyết định',
  basisText: (number: string, day: LocalDate, issuer: string) =>
    `Quyết định số ${number} ngày ${dayText(day, 'vi')} của ${issuer}`,
  none: 'Ngày này trang chưa có Ban Biên tập theo quyết định.',
  noneNow:
    'Vai trò trong Ban đang theo những gì được giao khi lập trang. Ghi quyết định thành lập để có danh sách chính thức.',
  no: 'STT',
  person: 'Họ và tên',
  boardTitle: 'Chức danh trong Ban',
  officeTitle: 'Chức vụ công tác',
  role: 'Vai trò trên hệ thống',
  day: 'Xem Ban của ngày',
  show: 'Xem',
  history: 'Các quyết định',
  number: 'Số, ký hiệu',
  kind: 'Loại',
  issuer: 'Cơ quan ban hành',
  decidedOn: 'Ngày ký',
  effectiveOn: 'Có hiệu lực từ',
  effectiveHint: 'Ban trước kết thúc vào hôm trước ngày này.',
  signer: 'Người ký',
  signerTitle: 'Chức vụ người ký',
  state: 'Tình trạng',
  inForce: 'Đang có hiệu lực',
  past: 'Đã thay thế',
  coming: 'Sắp có hiệu lực',
  revoked: (because: string) => `Đã rút: ${because}`,
  open: 'Xem',
  change: 'Kiện toàn theo quyết định',
  changeLead: 'Ghi đủ mọi thành viên như trong quyết định; ai không có tên sẽ thôi tham gia từ ngày có hiệu lực.',
  decision: 'Quyết định',
  members: 'Thành viên theo thứ tự trong quyết định',
  membersHint: 'Bỏ một người: chọn “(bỏ trống)” và xóa tên. Chức danh và chức vụ ghi đúng như in trong quyết định.',
  member: (number: number) => `Thành viên ${number}`,
  known: 'Người đã có tên ở trang',
  nobody: '(bỏ trống)',
  newPerson: 'Hoặc họ và tên người mới',
  moreRows: 'Thêm dòng',
  preview: 'Xem thay đổi',
  previewTitle: 'Xem lại trước khi ghi',
  previewLead: (counts: { joins: number; leaves: number; changes: number; stays: number }) =>
    `${counts.joins} người vào, ${counts.leaves} người thôi, ${counts.changes} người đổi chức danh, ${counts.stays} người giữ nguyên.`,
  previewDay: (day: LocalDate) =>
    `Từ ngày ${dayText(day, 'vi')}, mọi thành viên thay đổi cùng lúc. Việc đã làm trước đó giữ chức danh của ngày làm.`,
  previewTable: 'Thay đổi thành viên',
  before: 'Trước',
  after: 'Sau',
  save: 'Ghi quyết định',
  back: 'Sửa lại',
  saved: 'Đã ghi quyết định.',
  revoke: 'Rút quyết định ghi nhầm',
  revokeLead:
    'Chỉ dùng khi ghi nhầm. Dòng ghi vẫn được giữ cùng lý do; Ban của những ngày đó trở lại theo quyết định trước.',
  reason: 'Lý do',
  toBoard: 'Về Ban Biên tập',
}

export const accessWords = {
  title: 'Ai được làm gì',
  lead: (day: LocalDate) => `Vai trò có hiệu lực trong ngày ${dayText(day, 'vi')}, từ mọi nguồn.`,
  day: 'Ngày',
  show: 'Xem',
  csv: 'Tải bảng (CSV)',
  site: 'Trang',
  everywhere: 'Toàn mạng lưới',
  person: 'Họ và tên',
  email: 'Thư điện tử',
  role: 'Vai trò',
  personTitle: 'Chức danh',
  source: 'Nguồn',
  basis: 'Căn cứ',
  from: 'Từ ngày',
  until: 'Đến ngày',
  state: 'Dùng được',
  usable: 'Có',
  noAccount: 'Chưa có tài khoản',
  rested: 'Tạm nghỉ',
  none: 'Không ai có vai trò trong ngày này.',
  cut: (shown: number) => `Trang này chỉ hiện ${shown} dòng đầu. Bảng tải về có đủ.`,
  sources: {
    given: 'Được giao',
    help: 'Hỗ trợ',
    board: 'Quyết định về Ban Biên tập',
    inspection: 'Quyết định kiểm tra',
    delegation: 'Được ủy quyền bởi',
  },
}
