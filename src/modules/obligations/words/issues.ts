const issues: Record<string, string> = {
  'not-json': 'Tệp không đọc được. Hãy chọn tệp JSON đúng mẫu.',
  'rules-count': 'Tệp phải có từ 1 đến 500 quy định.',
  'field-unknown': 'Có trường không thuộc mẫu.',
  'not-readable': 'Giá trị không đúng dạng.',
  'days-not-in-order': 'Ngày hết hiệu lực đứng trước ngày có hiệu lực.',
  'second-person': 'Người đề xuất không tự xác nhận được. Hãy nhờ người vận hành khác.',
  'not-found': 'Không tìm thấy. Hãy tải lại trang.',
  'reason-missing': 'Bạn chọn khác với kết quả tính được. Hãy ghi lý do.',
  'unit-missing': 'Hãy chọn đơn vị được yêu cầu.',
  'not-a-day': 'Ngày không đúng. Hãy ghi lại ngày.',
  'due-is-past': 'Hạn phải từ hôm nay trở đi.',
  'said-missing': 'Hãy ghi số, tên giấy tờ hoặc nơi cấp.',
  'duty-not-here': 'Nghĩa vụ này không áp dụng cho trang.',
  'section-not-here': 'Trang chưa có chuyên mục cho nghĩa vụ này. Hãy thêm ở mục Thực đơn.',
  'not-yours-to-do': 'Việc này thuộc người khác theo vai trò.',
  'too-long': 'Nội dung dài quá. Hãy viết ngắn hơn.',
  'form-unknown': 'Không có biểu tự đánh giá này.',
  'row-unknown': 'Biểu không có dòng này. Hãy tải lại trang.',
}

export const obligationIssues = { issues, otherIssue: 'Chưa làm được. Hãy tải lại trang rồi thử lại.' }

/** One problem as a sentence. */
export const problemText = (problem: string): string => issues[problem] ?? obligationIssues.otherIssue
