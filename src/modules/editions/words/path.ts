/** What the desk says where a site chooses how many looks an item gets. */
export const pathPageWords = {
  title: 'Quy trình duyệt',
  lead: 'Mỗi trang chọn một trong ba quy trình có sẵn. Bài đang xử lý đi theo quy trình của ngày làm bước đó; những gì đã duyệt vẫn giữ nguyên.',
  now: 'Đang áp dụng',
  usual: 'Quy trình mặc định, Ban Biên tập chưa chọn.',
  since: (day: string) => `Từ ngày ${day}.`,
  choose: 'Chọn quy trình',
  which: 'Quy trình',
  from: 'Áp dụng từ ngày',
  decision: 'Căn cứ',
  decisionHint: 'Ví dụ: Quy chế hoạt động của Ban Biên tập, số 12/QC-BBT.',
  save: 'Lưu quy trình',
  saved: 'Đã lưu quy trình.',
  history: 'Các lần chọn',
  none: 'Chưa có lần chọn nào.',
  day: 'Từ ngày',
  path: 'Quy trình',
  chosen: 'Ghi nhận lúc',
  other: 'Mục này chưa đúng. Vui lòng xem lại.',
}

/** What an inspection team reads of a site: published items in its scope, and how each came to be published. */
export const inspectedWords = {
  title: 'Tin, bài trong phạm vi kiểm tra',
  lead: 'Chỉ gồm tin, bài đã đăng trong thời kỳ và đơn vị ghi ở quyết định kiểm tra. Mỗi lần xem được ghi lại và trang được kiểm tra nhìn thấy.',
  period: (from: string, to: string) => `Thời kỳ ${from} – ${to}`,
  everyUnit: 'mọi đơn vị',
  none: 'Không có tin, bài nào trong phạm vi này.',
  published: 'Đăng lúc',
  item: 'Tin, bài',
  hidden: 'Tiêu đề không hiển thị theo lý do gỡ',
  withdrawn: (at: string) => `đã gỡ ${at}`,
  steps: 'Các bước',
  step: (deed: string, name: string, title: string, at: string) =>
    `${at}: ${deed}${name === '' ? '' : `, ${title === '' ? name : `${name}, ${title}`}`}`,
  exceptions: 'Trường hợp đặc biệt',
  unconfirmed: 'chưa xác nhận',
  confirmed: 'đã xác nhận',
  kinds: { urgent: 'đăng khẩn', 'by-telephone': 'duyệt qua điện thoại' } as Record<string, string>,
  paths: 'Quy trình của trang',
  older: 'Cũ hơn',
}
