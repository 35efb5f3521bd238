/** What stands on the pages where documents are entered. */
import type { IssuingBody } from '../rules/bodies.ts'
import type { Urgency } from '../rules/document.ts'

export const deskWords = {
  name: 'Văn bản',
  templates: {
    plain: { name: 'Văn bản', hint: 'Quyết định, báo cáo, kế hoạch, công văn … đã ban hành' },
    reference: { name: 'Văn bản của cấp trên', hint: 'Chỉ dẫn tới bản của cơ quan ban hành, không đăng lại tệp' },
  },
  kind: 'Loại văn bản',
  kindNone: 'Theo ký hiệu',
  kindGroups: {
    state: 'Văn bản hành chính',
    legal: 'Văn bản quy phạm pháp luật',
    party: 'Văn bản của Đảng',
    copy: 'Bản sao',
  },
  numberSymbol: 'Số, ký hiệu',
  numberHint: 'Ví dụ: 254/QĐ-UBND, 16/2026/NQ-HĐND, 15-NQ/TU. Để trống nếu văn bản không có số.',
  numberLatest: (number: string) => `Văn bản gần nhất cùng loại: ${number}. Chỉ cần gõ số, ký hiệu được thêm khi lưu.`,
  subject: 'Trích yếu',
  subjectHint: 'Chép đúng như trên văn bản, tối đa 500 ký tự.',
  issuers: 'Cơ quan ban hành',
  issuer: (no: number) => (no === 1 ? 'Cơ quan ban hành' : `Cơ quan cùng ban hành (${no})`),
  issuersHint: 'Văn bản liên tịch: mỗi cơ quan một dòng.',
  body: 'Tính cho khối',
  bodyNone: 'Theo ký hiệu',
  issuedOn: 'Ngày ban hành',
  effectiveOn: 'Có hiệu lực từ ngày',
  effectiveHint: 'Để trống: có hiệu lực từ ngày ban hành.',
  expiresOn: 'Hết hiệu lực sau ngày',
  expiresHint: 'Ngày cuối cùng còn hiệu lực, nếu văn bản có thời hạn.',
  force: 'Hiệu lực',
  signing: 'Người ký',
  signatureCode: 'Thẩm quyền ký',
  signerTitle: 'Chức vụ',
  signerTitleHint: 'Chức vụ của người ký, ví dụ: PHÓ CHỦ TỊCH.',
  signer: 'Họ và tên người ký',
  files: 'Tệp và chữ ký số',
  filesLink: 'Tải tệp lên và kiểm tra chữ ký',
  filesLead: 'Lưu những gì đã nhập trước khi sang trang tải tệp.',
  main: 'Văn bản đã ký',
  mainHint: 'Bản gốc được giữ nguyên từng byte, không bao giờ bị xóa.',
  fileNone: 'Chưa có tệp',
  annexes: 'Phụ lục',
  annexTitle: (name: string) => `Tên phụ lục: ${name}`,
  annexRemove: (name: string) => `Bỏ phụ lục ${name}`,
  annexNew: 'Thêm phụ lục',
  annexNewTitle: 'Tên phụ lục thêm',
  redacted: 'Bản đã che dữ liệu cá nhân',
  redactedHint: 'Đăng thay cho bản gốc khi bản gốc hạn chế. Che dữ liệu làm mất chữ ký, nên bản gốc vẫn được giữ.',
  visibility: 'Ai được xem tệp gốc',
  visibilities: { public: 'Mọi người', restricted: 'Hạn chế: chỉ đăng thông tin và bản đã che' },
  copyUrl: 'Địa chỉ bản của cơ quan ban hành',
  copyLink: 'Bản của cơ quan ban hành trên cổng này',
  copyLinkKept: 'Bản đã chọn',
  copyLinkNone: 'Không có, hoặc ở nơi khác',
  copyLinkHint: 'Các văn bản cùng số ở những trang khác. Điền số, ký hiệu rồi lưu để tìm.',
  copyHint: 'Văn bản của cấp trên: dẫn tới nơi cơ quan ban hành đăng, không đăng lại tệp.',
  relations: 'Văn bản liên quan',
  relationsHint:
    'Gõ số hoặc vài chữ của trích yếu rồi lưu: văn bản tìm thấy ở trang này và các trang khác hiện ra để chọn. Văn bản không có ở đây thì chép nguyên trích dẫn.',
  relationLinked: 'Đã nối với văn bản trên cổng. Sửa trích dẫn thì bỏ nối.',
  relationLink: (no: number) => `Văn bản tìm thấy cho dòng ${no}`,
  relationOnlyCited: 'Không nối, chỉ ghi trích dẫn',
  relationKind: (no: number) => `Quan hệ ${no}`,
  relationNone: 'Không có',
  relationCitation: (no: number) => `Với văn bản ${no}`,
  relationPart: (no: number) => `Chỉ một phần của văn bản ${no}`,
  more: 'Lĩnh vực, độ khẩn, công báo',
  field: 'Lĩnh vực',
  urgency: 'Độ khẩn',
  gazette: 'Số công báo',
  section: 'Chuyên mục',
  sectionNone: 'Chỉ ở danh sách văn bản',
  text: 'Nội dung dạng chữ',
  textHint: 'Cho người dùng trình đọc màn hình và điện thoại. Văn bản có giá trị pháp lý vẫn là tệp đã ký.',
  textKept: 'Bảng và hình được giữ nguyên ở chỗ có dấu [[…]].',
  untitled: '(Chưa có trích yếu)',
} as const

export const urgencyNames: Record<Urgency, string> = {
  '': 'Thường',
  khan: 'Khẩn',
  'thuong-khan': 'Thượng khẩn',
  'hoa-toc': 'Hỏa tốc',
}

export const bodyNames: Record<IssuingBody, string> = {
  party: 'Đảng',
  council: 'Hội đồng nhân dân',
  committee: 'Ủy ban nhân dân',
  front: 'Mặt trận Tổ quốc',
  organisation: 'Tổ chức chính trị - xã hội',
  agency: 'Cơ quan, đơn vị',
  central: 'Trung ương',
  other: 'Khác',
}

const sentences: Record<string, string> = {
  'subject-missing': 'Chưa có trích yếu. Hãy chép trích yếu của văn bản.',
  'kind-missing': 'Chưa biết loại văn bản. Hãy chọn loại, vì ký hiệu không cho biết.',
  'issuer-missing': 'Chưa có cơ quan ban hành. Hãy điền ít nhất một cơ quan.',
  'issued-on-missing': 'Chưa có ngày ban hành. Hãy chọn ngày ghi trên văn bản.',
  'day-wrong': 'Ngày này không đúng. Hãy chọn lại ngày.',
  'ends-before-it-begins': 'Ngày hết hiệu lực trước ngày có hiệu lực. Hãy xem lại hai ngày.',
  'not-a-web-address': 'Địa chỉ phải bắt đầu bằng http:// hoặc https://. Hãy chép lại từ thanh địa chỉ.',
  'section-not-here': 'Chuyên mục không còn ở trang này. Hãy chọn lại.',
  'unit-unknown': 'Cơ quan không còn trong danh mục. Hãy chọn lại.',
}

const unreadable: Record<string, string> = {
  numberSymbol: 'Số, ký hiệu dài quá 100 ký tự. Hãy xem lại.',
  subject: 'Trích yếu dài quá 1.000 ký tự. Hãy chép đúng trích yếu.',
  main: 'Tệp không đọc được. Hãy chọn lại tệp.',
  redacted: 'Bản đã che không đọc được. Hãy chọn lại tệp.',
  annexes: 'Một phụ lục không đọc được. Hãy bỏ phụ lục đó rồi thêm lại.',
  relations: 'Một văn bản liên quan chưa chọn quan hệ hoặc dài quá. Hãy xem lại từng dòng.',
  issuers: 'Tên cơ quan dài quá 300 ký tự hoặc có quá 20 cơ quan. Hãy xem lại.',
  text: 'Nội dung dạng chữ có phần không dùng được. Hãy kiểm tra liên kết, ảnh và bảng.',
}

export function documentIssueText({ field, problem }: { field: string; problem: string }): string {
  return (
    sentences[problem] ?? unreadable[field.split('.')[0] ?? ''] ?? 'Mục này chưa đọc được. Hãy kiểm tra và nhập lại.'
  )
}
