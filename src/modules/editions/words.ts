import type { Language } from '../../basics/language.ts'

/** What a reader is told who reports a mistake (báo sai sót). */
const vi = {
  title: 'Báo sai sót',
  lead: 'Bạn thấy sai tên, chức danh, số liệu, chính tả hay liên kết hỏng? Xin cho Ban Biên tập biết để sửa.',
  about: 'Trang có sai sót',
  what: 'Sai ở chỗ nào, đúng ra phải thế nào?',
  whatHint: 'Chép lại câu hoặc số liệu sai. Không ghi thông tin riêng tư của người khác.',
  contact: 'Điện thoại hoặc thư điện tử',
  contactHint: 'Chỉ dùng để trả lời bạn về sai sót này, xóa sau khi xử lý xong.',
  privacy: 'Trang này bảo vệ dữ liệu cá nhân thế nào',
  send: 'Gửi Ban Biên tập',
  thanks: 'Cảm ơn bạn đã báo',
  received: 'Ban Biên tập đã nhận được và sẽ kiểm tra. Nếu đúng là sai sót, bài sẽ được sửa và ghi rõ phần đính chính.',
  back: 'Trở lại trang đang đọc',
  issues: {
    'message-missing': 'Hãy viết sai sót bạn thấy.',
    'message-too-long': 'Nội dung dài quá 4.000 ký tự. Hãy viết ngắn hơn.',
    'contact-too-long': 'Phần liên hệ dài quá. Chỉ cần một số điện thoại hoặc một địa chỉ thư.',
    'path-unknown': 'Không tìm thấy trang bạn muốn báo. Hãy mở lại trang đó và bấm “Báo sai sót”.',
    'too-many': 'Có quá nhiều lượt gửi từ nơi bạn đang dùng. Vui lòng thử lại sau ít phút.',
  } as Record<string, string>,
  otherIssue: 'Mục này chưa đúng. Vui lòng xem lại.',
}

type ReportingWords = typeof vi

const en: ReportingWords = {
  title: 'Report a mistake',
  lead: 'Did you see a wrong name, title, figure, spelling or a broken link? Please tell the editors.',
  about: 'Page with the mistake',
  what: 'What is wrong, and what would be right?',
  whatHint: 'Copy the wrong sentence or figure. Do not write private information about other people.',
  contact: 'Telephone or e-mail',
  contactHint: 'Used only to answer you about this mistake and erased when it is settled.',
  privacy: 'How this site protects personal information',
  send: 'Send to the editors',
  thanks: 'Thank you for telling us',
  received:
    'The editors have received your message and will check it. If it is a mistake, the text will be corrected and the correction shown.',
  back: 'Back to the page you were reading',
  issues: {
    'message-missing': 'Please write what is wrong.',
    'message-too-long': 'The text is longer than 4,000 characters. Please shorten it.',
    'contact-too-long': 'The contact is too long. One telephone number or e-mail address is enough.',
    'path-unknown': 'The page was not found. Please open it again and choose “Report a mistake”.',
    'too-many': 'Too many messages came from your network. Please try again in a few minutes.',
  },
  otherIssue: 'This is not right yet. Please check it.',
}

export const reportingWords: Record<Language, ReportingWords> = { vi, en }

/** The most reports one page of the desk shows. */
export const mostReportsShown = 200

/** What the board reads over the reports it has received. */
export const mistakeWords = {
  title: 'Báo sai sót',
  lead: 'Những chỗ sai mà bạn đọc đã báo, mới nhất trước.',
  none: 'Chưa có ai báo sai sót trên trang này.',
  received: 'Lúc',
  about: 'Trang',
  message: 'Nội dung',
  contact: 'Liên hệ',
  noContact: 'Không để lại',
  cut: `Chỉ hiện ${mostReportsShown} báo cáo mới nhất.`,
}
