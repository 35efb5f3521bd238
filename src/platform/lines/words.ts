import type { RecordProblem } from './records.ts'

/** What is said of a line that could not be read at all. */
export const recordSentences: Record<RecordProblem, string> = {
  'line-too-long': 'Dòng dài quá 5 MB nên không đọc.',
  'broken-json': 'Dòng không phải JSON đúng dạng (thiếu dấu ngoặc, dấu phẩy hay dấu nháy).',
  'not-an-object': 'Dòng phải là một đối tượng JSON {…}.',
  'broken-quotes':
    'Dấu nháy kép trong dòng CSV không khớp: ô mở nháy mà không đóng, hoặc nháy đứng giữa ô không có nháy bao.',
  'too-many-cells': 'Dòng CSV có nhiều ô hơn số cột ở dòng tiêu đề.',
}

/** What is said of a file that is not read, by the problem of opening it. */
export const fileSentences: Record<string, (path: string) => string> = {
  missing: (path) => `Không tìm thấy tệp ${path}.`,
  'not-a-file': (path) => `${path} không phải là tệp.`,
  'not-readable': (path) => `Không mở được tệp ${path}: thiếu quyền đọc hoặc đĩa lỗi.`,
  'utf-16': (path) => `Tệp ${path} lưu ở mã UTF-16. Hãy lưu lại ở mã UTF-8 rồi nhập.`,
}
