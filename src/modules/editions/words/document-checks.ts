/** What the first checks say of a document. */
export const documentCheckWords: Record<string, string> = {
  'document-without-number': 'Văn bản chưa có số, ký hiệu. Chỉ để trống nếu văn bản thật sự không có số.',
  'document-number-unreadable':
    'Số, ký hiệu không đúng thể thức. Xem lại dấu “/” và dấu “-”, hoặc giải thích vì sao giữ nguyên.',
  'document-no-unit-code': 'Công văn chưa có ký hiệu đơn vị soạn thảo.',
  'document-leading-zero-missing': 'Số dưới 10 thường ghi thêm số 0 ở trước.',
  'document-unknown-kind': 'Ký hiệu loại văn bản không có trong danh mục.',
  'document-no-issuer': 'Ký hiệu chưa có cơ quan ban hành.',
  'document-old-form': 'Ký hiệu viết theo lối cũ, với hai dấu “/”.',
  'document-kind-differs': 'Loại đã chọn khác với loại trong ký hiệu. Kiểm tra lại một trong hai.',
  'document-duplicate': 'Trang đã có văn bản cùng số, cùng năm, cùng cơ quan. Kiểm tra xem có nhập hai lần không.',
  'document-without-file': 'Chưa có tệp của văn bản. Tải tệp lên, hoặc giải thích vì sao chỉ đăng thông tin.',
  'document-restricted-without-copy':
    'Bản gốc hạn chế và chưa có bản đã che: bạn đọc chỉ thấy thông tin, không có tệp.',
  'document-not-verified': 'Chữ ký của tệp chưa được kiểm tra. Mở “Tệp và chữ ký số”, bấm “Kiểm tra lại chữ ký”.',
  'document-unsigned': 'Tệp không có chữ ký số. Giải thích, ví dụ: bản chụp của văn bản giấy.',
  'document-signature-doubtful': 'Chữ ký số có điều chưa kiểm tra được. Xem bảng chữ ký rồi giải thích nếu vẫn đăng.',
  'document-changed-after-signing': 'Tệp bị sửa sau khi ký nên không đăng được. Xin lại bản gốc từ nơi gửi.',
  'document-basis-unknown': 'Không thấy văn bản được căn cứ hoặc hướng dẫn trên hệ thống. Kiểm tra lại số và ngày.',
  'document-basis-ended': 'Văn bản được căn cứ hoặc hướng dẫn đã hết hiệu lực vào ngày ban hành.',
  'document-original-restricted': 'Tệp này là bản gốc hạn chế của một văn bản, không được đính kèm. Dùng bản đã che.',
}
