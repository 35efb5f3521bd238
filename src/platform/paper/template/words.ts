/** What an official is told about a template of the agency's own, and what to do. */

/** `at` is the placeholder as it stands in the template, without its braces. */
export type TemplateProblem = { problem: keyof typeof sentences; at: string | null }

const inBraces = (at: string): string => `{${at}}`

const sentences = {
  'not-docx': () => 'Tệp này không phải tệp Word (.docx). Hãy mở mẫu bằng Word, chọn Lưu thành .docx rồi tải lên lại.',
  'word-encrypted': () => 'Mẫu đang đặt mật khẩu nên không mở được. Hãy bỏ mật khẩu rồi tải lên lại.',
  'word-macros': () => 'Mẫu có chứa macro nên không được dùng. Hãy lưu lại thành .docx không có macro rồi tải lên lại.',
  'word-too-large': () => 'Mẫu quá lớn hoặc bung ra quá lớn. Mẫu chỉ nên có phần đầu, phần cuối và các dấu chờ.',
  'word-broken': () => 'Tệp mẫu bị hỏng. Hãy mở bằng Word, lưu lại rồi tải lên lần nữa.',
  'leans-elsewhere': () =>
    'Mẫu gọi nội dung từ nơi khác (mẫu gốc hoặc đối tượng liên kết). Hãy bỏ liên kết rồi tải lên lại.',
  'no-placeholder': () => 'Mẫu chưa có dấu chờ nào. Ít nhất phải có {@noiDung} ở chỗ đặt nội dung văn bản.',
  'no-content': () => 'Mẫu chưa có chỗ cho nội dung. Hãy đặt {@noiDung} (một mình một dòng) hoặc {#khoi}…{/khoi}.',
  unknown: (at: string) =>
    `Không có dấu chờ nào tên ${inBraces(at)}. Xem danh sách dấu chờ trong sổ tay và sửa lại tên.`,
  unclosed: (at: string) =>
    `Dấu chờ ${inBraces(at)} mở ngoặc mà chưa đóng, hoặc thừa ngoặc. Hãy viết đủ một cặp { và }.`,
  'loop-unclosed': (at: string) => `Đoạn lặp ${inBraces(`#${at}`)} chưa có ${inBraces(`/${at}`)} ở cuối.`,
  'loop-unopened': (at: string) => `Có ${inBraces(`/${at}`)} mà phía trước không có ${inBraces(`#${at}`)}.`,
  'at-sign': (at: string) =>
    at === 'noiDung'
      ? 'Nội dung phải viết là {@noiDung}, có dấu @ ở đầu, đứng một mình trong một đoạn.'
      : `Dấu chờ ${inBraces(at)} không viết với dấu @. Chỉ {@noiDung} mới có dấu @.`,
  'needs-loop': (at: string) =>
    `${inBraces(at)} là danh sách: hãy viết thành đoạn lặp ${inBraces(`#${at}`)} … ${inBraces(`/${at}`)}.`,
  'kind-missing': (at: string) =>
    `Đoạn lặp {#khoi} chưa có chỗ cho ${inBraces(`#${at}`)}: phần nội dung loại này sẽ bị mất. Hãy thêm ${inBraces(`#${at}`)} … ${inBraces(`/${at}`)}.`,
  'columns-missing': (at: string) =>
    `Bảng của văn bản có ${at} cột mà mẫu không có đủ {c1} đến ${inBraces(`c${at}`)}. Hãy thêm cột hoặc dùng {@noiDung}.`,
  'no-appendix': () =>
    'Văn bản có phụ lục mà mẫu chưa có chỗ. Hãy thêm đoạn lặp {#phuLuc} … {/phuLuc} có {@noiDung} ở trong.',
  'not-alone': (at: string) => `Dấu chờ ${inBraces(at)} phải đứng một mình trong một đoạn riêng.`,
  other: (at: string) => `Mẫu có chỗ không hiểu được ở ${inBraces(at)}. Hãy xóa dấu chờ này và gõ lại liền một lượt.`,
} as const

export const templateSentence = ({ problem, at }: TemplateProblem): string => sentences[problem](at ?? '…')
