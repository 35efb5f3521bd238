/** What the desk says about passkeys (khóa truy cập). */
export const passkeyWords = {
  title: 'Khóa truy cập',
  lead: 'Khóa truy cập (passkey) nằm trong điện thoại hoặc máy tính của bạn và mở bằng vân tay, khuôn mặt hoặc mã khóa màn hình. Đăng nhập bằng khóa này không cần gõ mật khẩu và không cần mã 6 chữ số.',
  yours: 'Khóa của bạn',
  none: 'Bạn chưa có khóa truy cập nào.',
  name: 'Đặt tên cho khóa',
  nameHint: 'Ví dụ: Điện thoại của tôi, Máy tính cơ quan.',
  add: 'Tạo khóa trên thiết bị này',
  added: 'Đã tạo khóa truy cập.',
  removed: 'Đã bỏ khóa truy cập.',
  remove: 'Bỏ khóa',
  made: 'Tạo lúc',
  used: 'Dùng lần cuối',
  never: 'chưa dùng',
  deed: 'Thao tác',
  key: 'Khóa',
  needsScript: 'Tạo khóa cần trình duyệt cho phép chạy JavaScript.',
  signIn: 'Đăng nhập bằng khóa truy cập',
  failed: 'Chưa mở được khóa truy cập trên thiết bị này. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
  notMade: 'Thiết bị chưa tạo được khóa. Hãy thử lại, hoặc dùng mã xác thực.',
  or: 'hoặc',
}

/** What is asked before a key or a second factor is changed. */
export const proofWords = {
  title: 'Xác nhận lại là bạn',
  lead: 'Bạn đăng nhập đã lâu. Để không ai khác đổi cách đăng nhập của bạn khi máy đang mở, hãy xác nhận lại trước.',
  password: 'Mật khẩu của bạn',
  send: 'Xác nhận',
  signInAnew: 'Tài khoản này không dùng mật khẩu. Hãy đăng xuất, đăng nhập lại rồi mở trang này trong vòng 15 phút.',
  signOut: 'Đăng xuất',
}
