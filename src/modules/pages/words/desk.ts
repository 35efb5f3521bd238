/** What the desk says about writing a standing page. */
export const pageDeskWords = {
  name: 'Trang cố định',
  section: 'Trang của chuyên mục',
  sectionHint: 'Địa chỉ của trang theo chuyên mục. Mỗi chuyên mục có một trang.',
  choose: 'Chọn chuyên mục',
  title: 'Tiêu đề',
  summary: 'Tóm tắt',
  summaryHint: 'Một, hai câu; hiện dưới tiêu đề và ở kết quả tìm kiếm.',
  body: 'Nội dung',
  bodyHint: 'Dòng trống ngăn đoạn; “## ” trước đề mục; “- ” trước ý.',
  bodyKept: 'Dòng dạng [[3: Bảng]] giữ nguyên bảng, ảnh đã có.',
  basis: 'Căn cứ',
  basisHint: 'Ví dụ: Quyết định số 12/QĐ-UBND ngày 03/01/2026 quy định chức năng, nhiệm vụ.',
  keptBy: 'Đơn vị chịu trách nhiệm nội dung',
  checkedOn: 'Rà soát lần cuối ngày',
  untitled: { vi: '(Chưa có tiêu đề)', en: '(No title yet)' },
  templates: [
    { key: 'trong', name: 'Trang trống', form: {} },
    { key: 'chuc-nang', name: 'Chức năng, nhiệm vụ', headings: ['Vị trí', 'Chức năng', 'Nhiệm vụ, quyền hạn'] },
    { key: 'to-chuc', name: 'Cơ cấu tổ chức', headings: ['Lãnh đạo', 'Các đơn vị chuyên môn', 'Đơn vị trực thuộc'] },
    {
      key: 'phat-ngon',
      name: 'Người phát ngôn và kênh chính thức',
      headings: ['Người phát ngôn', 'Các kênh thông tin chính thức'],
    },
  ] as readonly { key: string; name: string; form?: object; headings?: readonly string[] }[],
}

export const pageIssues: Record<string, string> = {
  'title-missing': 'Hãy nhập tiêu đề.',
  'section-missing': 'Hãy chọn chuyên mục của trang.',
  'section-not-here': 'Chuyên mục này không còn. Hãy chọn chuyên mục khác.',
  'body-missing': 'Hãy viết nội dung.',
  'not-readable': 'Nội dung ở ô này không đọc được. Hãy kiểm tra lại.',
}
export const otherPageIssue = 'Ô này chưa đúng. Hãy kiểm tra lại.'
