/** What the desk says about writing the agenda of a week. */
export const agendaDeskWords = {
  name: 'Lịch công tác tuần',
  template: 'Lịch công tác tuần',
  week: 'Tuần',
  weekHint: 'Chọn tuần rồi lưu để hiện các ngày của tuần đó.',
  chooseWeek: 'Chọn tuần',
  weekText: (number: number, first: string, last: string) => `Tuần ${number} (${first} – ${last})`,
  noSection: 'Trang này chưa có chuyên mục Lịch công tác nên chưa đăng lịch được. Hãy báo người quản lý thực đơn.',
  rowsHint: 'Mỗi ngày luôn có một dòng trống ở cuối; lưu để có thêm dòng. Xóa hết chữ của một dòng là bỏ dòng đó.',
  from: 'Từ',
  to: 'đến',
  what: 'Nội dung',
  leader: 'Chủ trì, tham dự',
  place: 'Địa điểm',
  preparedBy: 'Chuẩn bị',
  drop: 'Bỏ dòng này',
  copy: 'Chép lịch tuần trước',
  copyHint: (count: number) => `Thêm ${count} việc của tuần trước vào đúng thứ và giờ, để sửa tiếp.`,
  paste: 'Dán bảng từ Word hoặc Excel',
  pasteHint:
    'Dán cả bảng (có cột ngày, giờ, nội dung, chủ trì, địa điểm), rồi bấm Lưu. Các dòng được thêm vào đúng ngày.',
}

export const agendaIssues: Record<string, string> = {
  'week-missing': 'Hãy chọn tuần.',
  'section-missing': 'Trang này chưa có chuyên mục Lịch công tác. Hãy báo người quản lý thực đơn.',
  'section-not-here': 'Chuyên mục Lịch công tác không còn. Hãy báo người quản lý thực đơn.',
  'rows-missing': 'Lịch chưa có việc nào. Hãy nhập ít nhất một việc.',
  'time-unreadable': 'Có dòng thiếu giờ bắt đầu hoặc giờ không đọc được. Hãy nhập dạng 08:00.',
  'what-missing': 'Có dòng thiếu nội dung.',
  'leader-missing': 'Có dòng thiếu người chủ trì, tham dự.',
  'ends-before-start': 'Có dòng giờ kết thúc không sau giờ bắt đầu.',
  'not-readable': 'Nội dung ở đây quá dài hoặc không đọc được. Hãy rút gọn.',
}
export const otherAgendaIssue = 'Ô này chưa đúng. Hãy kiểm tra lại.'
