import { genreNames } from '../../../basics/genre-names.ts'
import type { NotCounted, RateKind, ShareRole } from '../rules/kinds.ts'
import type { ModifierKind } from '../rules/law.table.ts'
import type { TaxWay } from '../rules/tax.ts'

export const kindNames: Record<RateKind, string> = {
  ...(genreNames as Record<RateKind, string>),
  photo: 'Ảnh trong bài',
  clip: 'Đoạn phim trong bài',
  audio: 'Phần thu âm',
  graphic: 'Đồ họa trong bài',
  translation: 'Bản dịch',
  'board-allowance': 'Phụ cấp Ban Biên tập',
  'data-entry': 'Nhập dữ liệu',
}

export const roleNames: Record<ShareRole, string> = {
  author: 'tác giả',
  photographer: 'chụp ảnh',
  camera: 'quay phim',
  editor: 'biên tập',
  translator: 'dịch',
  presenter: 'đọc, dẫn',
  'data-entry': 'nhập dữ liệu',
  board: 'Ban Biên tập',
}

export const reasonNames: Record<NotCounted, string> = {
  duty: 'Nhiệm vụ được giao',
  republication: 'Khai thác lại',
  'over-quota': 'Vượt định mức',
  'over-cap': 'Quá số ảnh được tính',
  duplicate: 'Đăng trùng',
  other: 'Lý do khác',
}

export const modifierNames: Record<ModifierKind, string> = {
  'children-or-minority': 'Cho thiếu nhi, dân tộc thiểu số',
  'other-language': 'Viết bằng tiếng nước ngoài, tiếng dân tộc khác',
  hardship: 'Điều kiện khó khăn, nguy hiểm',
  translation: 'Dịch, hưởng phần của bản gốc',
  derived: 'Phụ đề, lời, phần phái sinh',
  staff: 'Trong định mức nhiệm vụ',
  reuse: 'Sử dụng lại',
}

export const taxNames: Record<TaxWay, string> = {
  withheld: 'Khấu trừ khi đến mức',
  'withheld-below': 'Khấu trừ cả dưới mức, theo đề nghị',
  committed: 'Có bản cam kết, chưa khấu trừ',
  payroll: 'Cán bộ của cơ quan, tính cùng lương',
  organisation: 'Tổ chức, tự nộp thuế',
}

/** What is wrong, in words. */
export const issues: Record<string, string> = {
  missing: 'Hãy ghi phần này.',
  'too-long': 'Nội dung dài quá. Hãy viết ngắn hơn.',
  'too-much': 'Số tiền vượt mức có thể ghi. Hãy xem lại.',
  'days-in-order': 'Thời gian cuối phải sau thời gian đầu.',
  'old-law-ended': 'Từ 01/9/2026 không dùng hệ số theo Nghị định 18/2014 nữa. Hãy chọn căn cứ là Nghị định 287/2026.',
  'unit-missing': 'Biểu mức theo Nghị định 287/2026 có hệ số thì phải ghi giá trị một đơn vị hệ số.',
  'no-lines': 'Hãy ghi mức của ít nhất một thể loại.',
  'kind-unknown': 'Thể loại không đúng. Hãy tải lại trang.',
  'not-a-figure': 'Số không đúng. Hãy ghi lại, ví dụ 1,5 hoặc 120.000.',
  'bounds-in-order': 'Ba mức phải tăng dần: ít nhất, thường dùng, nhiều nhất.',
  'above-law': 'Vượt hệ số tối đa của Nghị định 18/2014.',
  'not-a-day': 'Ngày không đúng. Hãy ghi lại ngày.',
  'no-table': 'Chưa có biểu mức nào có hiệu lực vào ngày đăng. Hãy nhập biểu mức trước.',
  'no-line': 'Biểu mức không có mức cho thể loại này. Hãy chọn không tính, hoặc bổ sung biểu mức.',
  'no-unit': 'Chưa có mức lương cơ sở của ngày đăng. Hãy nhập ở trang biểu mức.',
  'out-of-bounds': 'Mức nằm ngoài khung của biểu mức.',
  'modifier-twice': 'Mỗi khoản tăng, giảm chỉ ghi một lần.',
  'modifier-out-of-bounds': 'Tỷ lệ tăng, giảm nằm ngoài khung.',
  'reason-missing': 'Hãy ghi lý do.',
  nobody: 'Chưa rõ ai được trả. Mở tác phẩm này để ghi người nhận.',
  'share-sum': 'Các phần hưởng phải cộng lại bằng 100 %.',
  'helper-above-author': 'Phần của người giúp việc không được lớn hơn phần của tác giả.',
  'own-work': 'Tác phẩm của chính bạn: phải do người khác chấm và duyệt.',
  'own-proposal': 'Mức này do chính bạn chấm: phải do người khác duyệt.',
  'not-proposed': 'Dòng này không chờ duyệt.',
  'decided-already': 'Dòng này đã duyệt. Muốn sửa thì mở tác phẩm và rút lại.',
  'not-decided': 'Dòng này chưa duyệt hoặc đã rút lại.',
  'not-found': 'Không tìm thấy. Hãy tải lại trang.',
  'nothing-chosen': 'Hãy chọn ít nhất một dòng.',
  'month-submitted': 'Tháng này đã trình duyệt. Người duyệt trả lại thì mới sửa được.',
  'month-closed': 'Tháng này đã ký chốt, không sửa được nữa.',
  'month-running': 'Tháng chưa hết, chưa trình duyệt được. Hãy chọn các tháng đã qua.',
  'nothing-to-submit': 'Không có tháng nào cần trình duyệt.',
  'nothing-to-close': 'Không có tháng nào chờ ký chốt.',
  'not-all-rated': 'Còn tác phẩm chưa chấm hoặc bị trả lại. Hãy chấm hết rồi trình duyệt.',
  'not-submitted': 'Thư ký chưa trình duyệt tháng này.',
  'not-all-decided': 'Còn dòng chờ duyệt. Hãy duyệt hoặc trả lại hết rồi ký chốt.',
  'needs-second-person': 'Phải do người khác xác nhận, hoặc việc này đã có người xác nhận.',
  'above-ceiling': 'Vượt mức dự toán của năm. Ghi quyết định cho chi vượt ở trang Dự toán, hoặc giảm mức chi.',
  'no-budget': 'Năm này chưa có dự toán, nên mới ghi nợ, chưa chi được. Hãy ghi dự toán trước.',
  'nothing-owed': 'Các tháng này không còn khoản nào phải trả, hoặc chưa ký chốt.',
  'not-in-this-state': 'Việc này vừa có người xử lý. Hãy tải lại trang.',
  'account-form': 'Số tài khoản không đúng.',
  'person-taken': 'Người này đã được gắn với một người nhận khác.',
  'royalties-are-paid': 'Nhuận bút được ghi khi chi trả, không nhập ở đây.',
}

export const otherIssue = 'Chưa làm được. Hãy tải lại trang rồi thử lại.'
