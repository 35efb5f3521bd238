/** What the editor is told about text that came from elsewhere. */
const sentences = {
  'fonts-tcvn3': (count: number) => `Đã chuyển ${count} đoạn từ phông TCVN3 (ABC) sang Unicode. Hãy đọc lại tên riêng.`,
  'fonts-vni': (count: number) => `Đã chuyển ${count} đoạn từ phông VNI sang Unicode. Hãy đọc lại tên riêng.`,
  'fonts-viqr': (count: number) => `Đã chuyển ${count} đoạn gõ kiểu VIQR sang chữ có dấu. Hãy đọc lại tên riêng.`,
  'encoding-unreadable': (count: number) => `${count} đoạn bị hỏng mã chữ từ nơi gửi. Hãy xin lại bản gốc hoặc gõ lại.`,
  'deletions-left-out': (count: number) => `Đã bỏ ${count} chỗ bị gạch xóa trong theo dõi thay đổi.`,
  'insertions-kept': (count: number) => `Đã giữ ${count} chỗ chèn thêm trong theo dõi thay đổi như chữ thường.`,
  'comments-left-out': (count: number) => `Đã bỏ ${count} lời bình bên lề.`,
  'hidden-left-out': (count: number) => `Đã bỏ ${count} phần chữ bị ẩn.`,
  'footnotes-kept': (count: number) => `Đã giữ ${count} chú thích cuối trang, đặt ở cuối bài.`,
  'pictures-left-out': (count: number) =>
    `${count} ảnh chưa được đưa vào. Hãy thả cả tệp Word, hoặc lưu từng ảnh về máy rồi thả vào bài.`,
  'links-left-out': (count: number) => `Đã bỏ ${count} liên kết không an toàn, chữ vẫn được giữ.`,
  'local-links-left-out': (count: number) => `Đã bỏ ${count} liên kết tới tệp trên máy người viết, chữ vẫn được giữ.`,
  'active-left-out': () => 'Đã bỏ phần có thể tự chạy (mã, khung nhúng, biểu mẫu).',
  'lines-joined': (count: number) => `Đã nối ${count} dòng bị ngắt giữa câu. Hãy xem lại chỗ xuống đoạn.`,
  'page-numbers-left-out': (count: number) => `Đã bỏ ${count} số trang nằm giữa câu.`,
  'signs-left-out': (count: number) => `Đã bỏ ${count} ký hiệu không đọc được ở máy khác.`,
  cut: () => 'Văn bản dài quá nên chỉ giữ phần đầu. Hãy chia thành nhiều bài.',
}

type Note = { note: keyof typeof sentences; count: number }

export const incomingSentences = (notes: readonly Note[]): string[] =>
  notes.map(({ note, count }) => sentences[note](count))

export const incomingIssues: Readonly<Record<string, string>> = {
  'paste-too-long': 'Phần dán vào dài quá. Hãy dán từng phần, hoặc thả tệp Word vào bài.',
  'file-missing': 'Chưa có tệp nào. Hãy chọn một tệp Word có đuôi .docx.',
  'word-old': 'Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word, chọn “Lưu thành” .docx rồi gửi lại.',
  'word-encrypted': 'Tệp có đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi gửi.',
  'word-macros': 'Tệp có chứa macro. Hãy mở bằng Word, chọn “Lưu thành” .docx (không có macro) rồi gửi lại.',
  'word-too-large': 'Tệp lớn quá. Hãy giảm cỡ ảnh hoặc chia tệp rồi gửi lại.',
  'word-broken': 'Tệp bị hỏng nên không đọc được. Hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.',
  'word-is-pdf': 'Đây là tệp PDF. Hãy gửi bản Word, hoặc đính kèm tệp PDF vào bài.',
  'word-is-rtf': 'Đây là tệp RTF. Hãy mở bằng Word, chọn “Lưu thành” .docx rồi gửi lại.',
  'word-is-odt': 'Đây là tệp của LibreOffice. Hãy chọn “Lưu thành” .docx rồi gửi lại.',
  damaged: 'Ảnh bị hỏng nên không đọc được.',
  'not-word': 'Đây không phải tệp Word. Hãy chọn một tệp có đuôi .docx.',
}

export const incomingProblem = (problem: string): string =>
  incomingIssues[problem] ?? 'Không đọc được tệp này. Hãy thử lại.'

export const refusedPicture = (name: string, why: string): string =>
  `Ảnh ${name} trong tệp Word chưa đưa vào kho được. ${why}`
