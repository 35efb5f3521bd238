/** A demonstration whose making was interrupted: it is thrown away, not mended. */
export class DemoHalfMade extends Error {
  constructor() {
    super('Tỉnh minh họa dở dang vì lần tạo trước bị ngắt. Xóa thư mục dữ liệu minh họa (data/demo) rồi chạy lại.')
  }
}
