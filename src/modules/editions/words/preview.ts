/** What the preview and its links say. */
import { dayTimeText } from '../../../basics/dates.ts'

export const previewWords = {
  title: 'Xem trước',
  mark: 'Bản xem trước. Bài này chưa đăng; xin không chia sẻ nội dung.',
  nothing: 'Chưa có gì để xem trước. Hãy viết tiêu đề và nội dung rồi lưu.',
  frame: 'Trang như bạn đọc sẽ thấy',
  width: 'Bề rộng màn hình',
  phone: 'Điện thoại',
  desktop: 'Máy tính',
  back: 'Trở lại mục',
  unsaved: 'Đang hiện cả phần bạn chưa lưu.',
  links: 'Liên kết xem trước',
  linksLead:
    'Gửi cho người không có tài khoản để góp ý. Ai có liên kết đều xem được, nhưng chỉ đúng bản đã lưu lúc tạo liên kết: những gì sửa sau đó không lộ ra. Liên kết tự hết khi bài được đăng hoặc gỡ.',
  days: 'Dùng được trong',
  dayCounts: { '1': '1 ngày', '3': '3 ngày', '7': '7 ngày' } as Record<string, string>,
  make: 'Tạo liên kết',
  noLinks: 'Chưa có liên kết nào đang dùng được.',
  linkOf: (no: number, until: Date) => `Bản ${no}, đến ${dayTimeText(until, 'vi')}`,
  madeBy: (name: string, at: Date) => `${name} tạo lúc ${dayTimeText(at, 'vi')}`,
  revoke: 'Thu hồi',
  made: 'Đã tạo liên kết',
  madeLead: 'Liên kết chỉ hiện một lần ở đây. Hãy chép lại và gửi cho người cần xem.',
  link: 'Liên kết',
  done: { 'thu-hoi': 'Đã thu hồi liên kết.' } as Record<string, string>,
  goneTitle: 'Liên kết xem trước không dùng được',
  goneLead: 'Liên kết đã hết hạn, đã bị thu hồi, hoặc bài đã đăng. Hãy hỏi người gửi liên kết cho bạn.',
  issues: {
    'nothing-to-share': 'Mục này không có bản nào chưa đăng để chia sẻ.',
    'days-unknown': 'Hãy chọn 1, 3 hoặc 7 ngày.',
    'not-found': 'Không tìm thấy liên kết đó, hoặc liên kết đã hết.',
    'not-yours-to-do': 'Việc này thuộc người khác theo phân công của Ban Biên tập.',
  } as Record<string, string>,
}
