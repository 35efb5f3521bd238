import { stopSentence } from './stops.ts'

const problems: Record<string, string> = {
  'not-found': 'Không tìm thấy trên trang này. Hãy tải lại danh sách.',
  'not-in-this-state': 'Việc này không làm được ở tình trạng hiện tại. Hãy tải lại trang.',
  'changed-meanwhile': 'Vừa có người xử lý văn bản này. Hãy xem lại rồi quyết định.',
  'reason-missing': 'Hãy chọn lý do.',
  'answer-stops': 'Hãy đánh dấu đã xem các lý do dừng, rồi đăng.',
  'redact-first': 'Văn bản có thông tin riêng. Hãy tạo bản đã che trước khi đăng.',
  'no-document': 'Không có tệp văn bản để đăng.',
  'is-a-recall': 'Đây là yêu cầu thu hồi, không phải văn bản để đăng.',
  'issuedOn-missing': 'Hãy ghi ngày ban hành.',
  'kind-missing': 'Hãy chọn loại văn bản.',
  'issuer-missing': 'Hãy ghi cơ quan ban hành.',
  'subject-missing': 'Hãy ghi trích yếu.',
  'not-a-day': 'Ngày không đúng. Ghi lại ngày, tháng, năm.',
  'too-long': 'Nội dung dài quá. Hãy viết ngắn hơn.',
  'nothing-to-redact': 'Hãy chọn ít nhất một chỗ để che.',
  'boxes-unreadable': 'Vùng che ghi không đúng. Mỗi dòng gồm năm số: trang, trái, trên, rộng, cao.',
  'redaction-failed': 'Bản đã che vẫn còn đọc được chỗ đã chọn, nên không dùng. Chọn vùng rộng hơn rồi thử lại.',
  'no-files': 'Chưa có tệp nào. Hãy chọn tệp.',
  'empty-file': 'Tệp rỗng.',
  'too-large': 'Tệp lớn quá 60 MB.',
  'nested-too-deep': 'Tệp nén lồng nhau quá nhiều lớp.',
  'nothing-inside': 'Trong tệp không có văn bản nào.',
  'not-a-zip': 'Tệp nén bị hỏng.',
  'zip-encrypted': 'Tệp nén có mật khẩu. Bỏ mật khẩu rồi tải lại.',
  'zip-too-large': 'Tệp nén chứa quá nhiều hoặc giải nén ra quá lớn.',
  'zip-broken': 'Tệp nén bị hỏng.',
  'name-missing': 'Hãy ghi tên hệ thống gửi.',
  'rule-asks-nothing': 'Quy tắc chưa có điều kiện nào. Ghi cơ quan, loại, từ trong trích yếu hoặc Nơi nhận.',
  'signer-missing': 'Hãy ghi họ tên người ký.',
  'basis-missing': 'Hãy ghi căn cứ cho phép.',
  'allowed-already': 'Phép này đã có.',
  'none-chosen': 'Hãy chọn ít nhất một văn bản.',
  'not-here': 'Chuyên mục hoặc nguồn không thuộc trang này. Hãy chọn lại.',
  'known-already': 'Vừa có người đăng văn bản này. Hãy tải lại trang.',
  'withdrawn-for-good':
    'Văn bản đã bị gỡ ở danh sách tin, bài hoặc bị thu hồi, nên không đăng lại từ đây. Mở mục đó để xem lý do.',
  'documents-away': 'Chưa đăng được vì phần văn bản chưa sẵn sàng. Thử lại sau.',
}

export const problemText = (problem: string): string =>
  problem.startsWith('stopped-')
    ? stopSentence(problem.slice('stopped-'.length), '')
    : (problems[problem] ?? 'Chưa làm được. Hãy tải lại trang rồi thử lại.')
