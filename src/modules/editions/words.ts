import type { Language } from '../../basics/language.ts'
import type { Deed } from './rules/deeds.table.ts'
import type { SitePath, State } from './rules/state.ts'
import { documentCheckWords } from './words/document-checks.ts'
import { textCheckWords } from './words/text-checks.ts'

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

/** How the desk names where an edition stands. */
export const stateWords: Record<State, string> = {
  draft: 'Nháp',
  submitted: 'Đã gửi duyệt',
  'in-review': 'Đang biên tập',
  returned: 'Trả lại',
  'awaiting-approval': 'Chờ duyệt',
  approved: 'Đã duyệt',
  scheduled: 'Hẹn giờ',
  published: 'Đã đăng',
  withdrawn: 'Đã gỡ',
  archived: 'Lưu trữ',
}

/** What stands on the button of each deed. */
export const deedWords: Record<Deed, string> = {
  write: 'Lưu',
  submit: 'Gửi duyệt',
  'take-up': 'Nhận biên tập',
  return: 'Trả lại',
  recommend: 'Trình duyệt',
  approve: 'Duyệt',
  'approve-by-telephone': 'Ghi nhận duyệt qua điện thoại',
  schedule: 'Hẹn giờ đăng',
  unschedule: 'Bỏ hẹn giờ',
  publish: 'Đăng',
  'publish-urgently': 'Đăng khẩn',
  'publish-signed': 'Đăng văn bản đã ký',
  'revise-live': 'Sửa bài đang đăng',
  discard: 'Bỏ bản sửa',
  limit: 'Hẹn giờ gỡ',
  correct: 'Đính chính',
  withdraw: 'Gỡ',
  archive: 'Lưu trữ',
}

export const pathWords: Record<SitePath, { name: string; steps: string }> = {
  one: { name: 'Một bước', steps: 'Gửi duyệt → duyệt và đăng' },
  two: { name: 'Hai bước', steps: 'Gửi duyệt → biên tập, trình → duyệt và đăng' },
  three: { name: 'Ba bước', steps: 'Gửi duyệt → biên tập, trình → duyệt → người khác đăng' },
}

/** Why something could not be done, and what to do instead. */
export const workflowIssues: Record<string, string> = {
  'not-found': 'Không tìm thấy mục này trên trang.',
  taken: 'Địa chỉ này đã có mục khác dùng. Hãy chọn địa chỉ khác.',
  'not-in-this-state': 'Mục này không còn ở trạng thái làm được việc đó. Hãy tải lại để xem ai vừa xử lý.',
  'not-yours-to-do': 'Việc này thuộc người khác theo phân công của Ban Biên tập.',
  'changed-meanwhile': 'Nội dung vừa được người khác sửa. Hãy xem bản mới rồi quyết định.',
  'withdrawn-for-good':
    'Mục này đã được gỡ khỏi trang theo quyết định của người phụ trách; không đăng lại từ đây. Hãy mở mục để xem lý do.',
  'known-already': 'Mục này vừa được nhập rồi. Hãy tải lại trang.',
  'nothing-changed': 'Bản sửa chưa khác bản đang đăng. Hãy sửa nội dung rồi gửi, hoặc bỏ bản sửa.',
  'change-under-way': 'Bài này đang có một bản sửa chờ xử lý. Hãy làm tiếp bản đó hoặc bỏ đi trước.',
  'nothing-to-discard': 'Không có bản sửa nào để bỏ.',
  'change-cannot-wait':
    'Bản sửa của bài đang đăng chưa hẹn giờ được. Hãy đăng ngay, hoặc để ở trạng thái đã duyệt tới lúc cần.',
  'signature-not-verified':
    'Chưa có chữ ký số hợp lệ được kiểm tra cho tệp của văn bản này, nên văn bản đi theo quy trình duyệt thông thường.',
  'four-eyes': 'Người viết hoặc người sửa sau cùng không tự duyệt bài của mình. Hãy nhờ một người khác duyệt.',
  'recommended-by-oneself': 'Bạn là người trình bài này nên cần người khác duyệt.',
  'approved-by-oneself': 'Trang này dùng ba bước: người duyệt và người đăng phải là hai người.',
  'approver-is-oneself': 'Người duyệt qua điện thoại phải là người khác, không phải người ghi nhận.',
  'not-approved': 'Bản này chưa được duyệt. Hãy gửi duyệt trước khi đăng.',
  'reason-missing': 'Hãy ghi lý do.',
  'approver-missing': 'Hãy ghi họ tên người duyệt qua điện thoại.',
  'approver-title-missing': 'Hãy ghi chức danh của người duyệt qua điện thoại.',
  'in-the-future': 'Thời điểm này chưa tới.',
  'moment-missing': 'Hãy chọn ngày giờ.',
  'moment-is-past': 'Thời điểm này đã qua.',
  'moment-too-far': 'Chỉ hẹn được trong vòng một năm.',
  'ends-before-it-begins': 'Giờ gỡ phải sau giờ đăng.',
  'already-live': 'Bài đã lên trang. Muốn dừng, hãy gỡ bài.',
  'nothing-to-undo': 'Không có bước nào để hoàn tác.',
  'went-on-meanwhile': 'Bài đã được xử lý tiếp nên không hoàn tác bước cũ được nữa.',
  'was-seen': 'Bạn đọc đã có thể thấy nên không hoàn tác được. Hãy sửa bài, đính chính hoặc gỡ.',
  'send-again': 'Việc duyệt trước đó đã hết hiệu lực khi trả lại. Hãy gửi duyệt lại.',
  'schedule-again': 'Hãy hẹn giờ lại.',
  'limit-again': 'Hãy đặt lại giờ gỡ, hoặc bỏ giờ gỡ.',
  'restore-a-revision': 'Hãy mở lịch sử và khôi phục bản trước.',
  'confirmed-already': 'Việc này đã có người xác nhận.',
  'own-exception': 'Người đã đăng theo trường hợp đặc biệt không tự xác nhận.',
  'unsaved-beside-another':
    'Bạn có phần đang viết, nhưng người khác đã lưu bản của họ trước. Hãy xem cả hai, gộp lại rồi lưu.',
  'open-elsewhere': 'Bài này đang mở ở một cửa sổ khác của bạn với nội dung khác. Hãy lưu ở cửa sổ đó trước.',
  'language-not-here': 'Trang này không có ngôn ngữ đó.',
  'language-taken': 'Mục này đã có bản bằng ngôn ngữ đó.',
  'section-not-here': 'Chuyên mục này không thuộc trang. Hãy chọn lại.',
  'unit-unknown': 'Không có đơn vị này. Hãy chọn lại.',
  'person-unknown': 'Không có người này. Hãy chọn lại tác giả.',
  'writer-missing': 'Hãy ghi tên người viết mà bạn nhập thay.',
  'only-being-written': 'Tệp cũ chỉ có trong phần một người đang viết, chưa lưu. Nhờ người đó lưu hoặc thay.',
  'file-not-here': 'Có ảnh hoặc tệp không thuộc kho của trang này. Hãy tải lên lại.',
  'comment-missing': 'Hãy ghi nhận xét cho đoạn được đánh dấu.',
  missing: 'Hãy điền mục này.',
  'path-unknown': 'Hãy chọn một trong ba quy trình.',
  'not-a-day': 'Ngày không đúng.',
  'day-is-past': 'Quy trình mới áp dụng từ hôm nay trở đi.',
}

/** What the first checks say. */
export const checkWords: Record<string, string> = {
  ...documentCheckWords,
  ...textCheckWords,
  'summary-missing': 'Chưa có tóm tắt. Tóm tắt hiện ở danh sách tin và khi chia sẻ.',
  'template-left': 'Còn chữ của bài mẫu chưa viết. Hãy viết tiếp hoặc xóa đi.',
  'title-in-capitals': 'Tiêu đề viết hoa toàn bộ.',
  'title-long': 'Tiêu đề dài, dễ bị cắt ở danh sách.',
  'title-too-long': 'Tiêu đề dài quá 300 ký tự.',
  'title-taken': 'Trang đã có bài cùng tiêu đề.',
  'title-alike': 'Trang có bài tiêu đề gần giống. Kiểm tra xem có trùng không.',
  'address-taken':
    'Đã có một bản khác ở địa chỉ này (cùng chuyên mục hoặc cùng tuần). Hãy sửa bản đã có thay vì đăng bản mới.',
  'picture-without-alt': 'Ảnh chưa có mô tả cho người không nhìn thấy. Hãy viết mô tả hoặc chọn “trang trí”.',
  'citizen-number': 'Có số giống số căn cước công dân. Chỉ để lại nếu có căn cứ công khai.',
  'account-number': 'Có số giống số tài khoản ngân hàng.',
  'telephone-number': 'Có số điện thoại. Kiểm tra xem là số công vụ hay số riêng.',
  'file-unscanned':
    'Tệp chưa được quét mã độc nên chưa đăng được. Vào Kho ảnh và tệp, bấm “Quét lại”, hoặc báo người vận hành.',
  'map-islands-missing': 'Bản đồ trên ảnh thiếu Hoàng Sa hoặc Trường Sa nên không được dùng. Hãy thay bằng ảnh khác.',
  'map-not-answered': 'Ảnh có vẻ là bản đồ. Mở ảnh trong Kho ảnh và tệp và trả lời câu hỏi về Hoàng Sa, Trường Sa.',
  'citation-repealed':
    'Bài dẫn một văn bản đã hết hiệu lực. Hãy thay bằng văn bản đang có hiệu lực, hoặc nói rõ nếu nhắc lại chuyện cũ.',
  'citation-unknown':
    'Bài dẫn một văn bản chưa có trên các trang của tỉnh. Kiểm tra lại số, ký hiệu; nếu đúng thì có thể đăng văn bản đó.',
  'link-leads-nowhere': 'Liên kết trong bài dẫn tới trang không có.',
}
