/** Why an arrival is stopped, refused or set aside: one exact sentence each, with what to do. */
import type { StopReason } from '../rules/stops.table.ts'

const stops: Record<StopReason, string> = {
  secret: 'Văn bản có dấu chỉ độ mật. Không đăng; báo người phụ trách bảo vệ bí mật nhà nước của cơ quan.',
  internal: 'Văn bản lưu hành nội bộ. Không đăng lên trang công khai.',
  'received-stamp': 'Đây là bản nhận có dấu đến. Không đăng bản này; lấy bản gốc của nơi ban hành.',
  'handling-note': 'Trang có bút phê xử lý công việc. Không đăng bản này; lấy bản sạch của nơi ban hành.',
  invitation: 'Đây là giấy mời. Thường không đăng; chỉ đăng khi cuộc họp mở cho người dân.',
  personnel: 'Văn bản về nhân sự. Hỏi người phụ trách trước khi đăng.',
  penalty: 'Văn bản xử phạt, kỷ luật. Chỉ đăng khi luật yêu cầu công khai.',
  'land-recovery': 'Văn bản thu hồi đất. Kiểm tra phần phải công khai và thông tin của hộ dân trước khi đăng.',
  'allowance-list': 'Có danh sách người hưởng trợ cấp. Phải che thông tin riêng trước khi đăng.',
  'personal-data': 'Có thông tin riêng của cá nhân. Phải tạo bản đã che rồi mới đăng.',
  party: 'Văn bản của Đảng. Không bao giờ tự đăng; đăng khi cấp ủy cho phép.',
  unsigned: 'Tệp không có chữ ký số. Chỉ đăng khi bạn chắc đây là bản phát hành.',
  'signature-invalid': 'Chữ ký số không hợp lệ.',
  'signature-unreadable': 'Không kiểm tra được chữ ký số vì tệp hỏng hoặc bị khóa. Xin lại tệp từ nơi ban hành.',
  'unreadable-text': 'Máy không đọc được chữ trong tệp. Xem trang và tự điền thông tin.',
  'same-document': 'Số, ngày và cơ quan ban hành trùng với một văn bản đã có.',
  'newer-version': 'Cùng số, ngày và cơ quan với một văn bản đã có, nhưng nội dung khác. Kiểm tra bản nào đúng.',
  'near-duplicate': 'Nội dung gần như trùng với một văn bản khác.',
  'not-scanned': 'Tệp chưa được quét mã độc. Chờ máy quét hoạt động lại.',
  'package-changed': 'Chữ ký của gói edXML không khớp: gói đã bị sửa sau khi ký. Không đăng; yêu cầu nơi gửi gửi lại.',
  'package-unproved': 'Gói edXML có chữ ký nhưng chưa kiểm tra được.',
  recall: 'Nơi gửi yêu cầu thu hồi văn bản đã đăng.',
  update: 'Nơi gửi báo đây là bản cập nhật của văn bản đã gửi. Bản cũ sẽ được ghi là đã thay.',
  replacement: 'Nơi gửi báo đây là văn bản thay thế. Bản cũ sẽ được ghi là đã thay.',
}

const signatures: Record<string, string> = {
  'content-changed': 'Nội dung tệp đã bị sửa sau khi ký. Không đăng; xin lại bản gốc.',
  'changed-after-signature': 'Tệp bị thêm nội dung không được phép sau chữ ký cuối. Không đăng; xin lại bản gốc.',
  'byte-range-invalid': 'Chữ ký không bao trùm đúng nội dung tệp. Không đăng; tệp có dấu hiệu bị làm giả.',
  'untrusted-issuer':
    'Chứng thư ký không do tổ chức được tin cậy cấp. Nhờ đơn vị vận hành thêm chứng thư gốc, rồi bấm Đọc lại.',
  'certificate-expired': 'Chứng thư đã hết hạn khi ký, hoặc không chứng minh được đã ký khi còn hạn.',
  'certificate-not-yet-valid': 'Chứng thư chưa có hiệu lực khi ký.',
  'certificate-revoked': 'Chứng thư ký đã bị thu hồi.',
  'weak-digest': 'Chữ ký dùng thuật toán đã yếu (SHA-1 hoặc MD5), không còn bảo đảm.',
  unsupported: 'Kiểu chữ ký này máy chưa kiểm tra được, nên không coi là hợp lệ.',
  damaged: 'Chữ ký bị hỏng, không kiểm tra được.',
  encrypted: 'Tệp bị khóa bằng mật khẩu, không kiểm tra được.',
  'signature-invalid': 'Chữ ký không khớp với chứng thư đi kèm. Không đăng; xin lại bản gốc.',
  'signature-reused': 'Chữ ký được chép từ tệp khác sang. Không đăng; tệp có dấu hiệu bị làm giả.',
  'signature-without-field': 'Chữ ký nằm ngoài ô chữ ký của văn bản. Không đăng; tệp có dấu hiệu bị làm giả.',
  'covers-signature': 'Chữ ký thêm sau che mất chữ ký trước. Không đăng; xin lại bản gốc.',
  'covers-page': 'Chữ ký thêm sau che quá nhiều trang văn bản. Không đăng; xin lại bản gốc.',
  'contents-padding': 'Phần dành cho chữ ký có dữ liệu lạ. Không đăng; xin lại bản gốc.',
  'content-type-mismatch': 'Chữ ký ghi một đằng, ký một nẻo. Không đăng; xin lại bản gốc.',
  'weak-key': 'Khóa ký quá ngắn, không còn bảo đảm.',
  'revocation-stale': 'Danh sách chứng thư bị thu hồi đã cũ. Nhờ đơn vị vận hành chép danh sách mới, rồi bấm Đọc lại.',
  'revocation-unsupported':
    'Chỉ có danh sách thu hồi từng phần (delta CRL, CRL gián tiếp) nên chưa biết chứng thư còn hiệu lực. Nhờ đơn vị vận hành chép danh sách đầy đủ.',
  'timestamp-invalid': 'Dấu thời gian đi kèm chữ ký không hợp lệ.',
  'timestamp-untrusted':
    'Dấu thời gian không do tổ chức được tin cậy cấp. Nhờ đơn vị vận hành thêm chứng thư gốc, rồi bấm Đọc lại.',
  'key-usage': 'Chứng thư này không được cấp để ký văn bản.',
  'basic-constraints': 'Chuỗi chứng thư có một chứng thư không được quyền cấp cho chứng thư khác.',
  'path-length': 'Chuỗi chứng thư dài quá mức cho phép.',
  'signing-certificate-missing': 'Chữ ký không kèm chứng thư của người ký, hoặc không nói dùng chứng thư nào.',
  'signing-certificate-mismatch': 'Chứng thư đi kèm không phải chứng thư đã dùng để ký.',
  'permissions-unknown': 'Không rõ người ký cho phép thêm gì vào tệp, nên không coi là hợp lệ.',
  'too-costly': 'Tệp quá phức tạp nên không kiểm tra hết được. Xin lại tệp từ nơi ban hành.',
  unreadable: 'Không đọc được phần chữ ký của tệp. Xin lại tệp từ nơi ban hành.',
}

const unreadable: Record<string, string> = {
  'ocr-missing': 'Máy chưa cài công cụ nhận dạng chữ. Xem trang và tự điền thông tin.',
  'ocr-failed': 'Bản quét có trang không nhận dạng được chữ. Xem trang và điền phần còn thiếu.',
  'ocr-too-many-pages': 'Bản quét dài, chỉ nhận dạng chữ các trang đầu và cuối. Xem các trang giữa rồi mới đăng.',
  'encoding-damaged': 'Chữ trong tệp bị mã hóa sai nên máy đọc không chắc. Xem trang và sửa thông tin.',
}

const packages: Record<string, string> = {
  'untrusted-issuer': 'Gói edXML ký bằng chứng thư không do tổ chức được tin cậy cấp. Kiểm tra nơi gửi rồi mới đăng.',
  'certificate-expired': 'Chứng thư ký gói edXML đã hết hạn. Kiểm tra nơi gửi rồi mới đăng.',
  'certificate-missing': 'Gói edXML có chữ ký nhưng không kèm chứng thư. Kiểm tra nơi gửi rồi mới đăng.',
  'covers-a-part': 'Chữ ký chỉ bao trùm một phần gói edXML. So thông tin của gói với văn bản rồi mới đăng.',
  'several-signatures': 'Gói edXML có nhiều chữ ký, máy chưa kiểm tra được. So thông tin của gói với văn bản.',
  'weak-digest': 'Chữ ký gói edXML dùng thuật toán đã yếu (SHA-1 hoặc MD5). So thông tin của gói với văn bản.',
  repaired: 'Gói edXML viết sai cấu trúc nên chữ ký không kiểm tra chắc được. So thông tin của gói với văn bản.',
}

const asides: Record<string, string> = {
  'not-a-document': 'Tệp không phải PDF hay gói edXML. Chuyển sang PDF đã ký rồi gửi lại.',
  infected: 'Tệp có mã độc. Tệp bị giữ riêng, không ai mở được.',
  'failed-often': 'Đọc tệp nhiều lần đều lỗi. Để riêng; bấm Đọc lại để thử lần nữa.',
  'status-message': 'Đây là gói báo trạng thái, không mang văn bản.',
  'package-again': 'Gói này đã nhận trước đó (cùng nơi gửi, ngày, số ký hiệu).',
  'package-without-pdf': 'Gói không kèm tệp PDF nào.',
  'package-not-edxml': 'Gói không đúng cấu trúc edXML.',
  'package-entities-refused': 'Gói chứa khai báo thực thể bị cấm. Có dấu hiệu tấn công; không mở.',
  'package-too-large': 'Gói quá lớn hoặc lồng quá sâu.',
  'package-damaged': 'Gói edXML bị hỏng hoặc bị cắt. Yêu cầu nơi gửi gửi lại.',
  'package-attachments-differ': 'Tệp kèm không khớp với bản kê trong gói. Yêu cầu nơi gửi gửi lại.',
  'package-attachment-damaged': 'Tệp kèm trong gói bị hỏng. Yêu cầu nơi gửi gửi lại.',
  'package-attachment-too-large': 'Tệp kèm giải nén ra quá lớn. Không mở.',
  'package-sender-missing': 'Gói không ghi nơi gửi.',
  'file-encrypted': 'Tệp PDF bị khóa bằng mật khẩu. Xin nơi gửi tệp không khóa.',
  'file-damaged': 'Tệp PDF bị hỏng hoặc bị cắt, không mở được trang nào. Yêu cầu nơi gửi gửi lại.',
  'file-too-large': 'Tệp PDF quá lớn hoặc quá nhiều trang. Yêu cầu nơi gửi tách nhỏ rồi gửi lại.',
  'file-too-slow': 'Đọc tệp PDF mất quá nhiều thời gian nên đã dừng. Xin tệp khác hoặc tự đăng từ bàn biên tập.',
  'by-rule': 'Không đăng theo quy tắc của trang.',
}

const data: Record<string, string> = {
  'citizen-number': 'số căn cước',
  'old-citizen-number': 'số chứng minh nhân dân',
  'bank-account': 'số tài khoản',
  telephone: 'số điện thoại',
  'home-address': 'địa chỉ nhà',
  'birth-date': 'ngày sinh',
  'people-list': 'danh sách người',
}

export const datumName = (datum: string): string => data[datum] ?? 'thông tin riêng'

/** The sentence of a reason; `detail` tells which problem of a signature or which datum. */
export function stopSentence(reason: string, detail: string): string {
  if (reason === 'signature-invalid') return signatures[detail] ?? `${stops['signature-invalid']} Lý do: ${detail}.`
  if (reason === 'unreadable-text') return unreadable[detail] ?? stops['unreadable-text']
  if (reason === 'package-unproved') return packages[detail] ?? stops['package-unproved']
  if (reason === 'personal-data' && detail !== '') return `Có ${datumName(detail)}. Phải tạo bản đã che rồi mới đăng.`
  return stops[reason as StopReason] ?? asides[reason] ?? 'Có lý do khác. Hỏi đơn vị vận hành.'
}

/** A reason in a few words, for lists. */
export const stopShort = (reason: string, detail: string): string =>
  (stopSentence(reason, detail).split(/[.;]/)[0] ?? '').trim()
