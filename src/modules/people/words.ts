import { shortestPassword } from './rules/password.ts'
import type { Role } from './rules/role.ts'

const roleNames: Record<Role, string> = {
  operator: 'Đơn vị vận hành',
  'site-owner': 'Chủ quản trang',
  'board-head': 'Trưởng ban Biên tập',
  'standing-deputy': 'Phó Trưởng ban Thường trực',
  deputy: 'Phó Trưởng ban',
  'board-member': 'Thành viên Ban Biên tập',
  'board-secretary': 'Thư ký Ban Biên tập',
  contributor: 'Cộng tác viên',
  'unit-contact': 'Đầu mối đơn vị',
  'records-clerk': 'Văn thư',
  accountant: 'Kế toán',
  'account-holder': 'Chủ tài khoản',
  inspection: 'Đoàn kiểm tra',
}

const passwordHint = `Ít nhất ${shortestPassword} ký tự, không cần chữ hoa hay ký tự đặc biệt. Nên dùng một câu dễ nhớ với riêng bạn.`

/** What the desk says about signing in and accounts. */
export const peopleWords = {
  roleNames,
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  newPassword: 'Mật khẩu mới',
  passwordHint,
  name: 'Họ và tên',
  signIn: {
    title: 'Đăng nhập',
    lead: 'Dành cho cán bộ quản trị và biên tập nội dung.',
    send: 'Đăng nhập',
    forgotten: 'Quên mật khẩu? Hãy nhờ đơn vị vận hành cấp một liên kết đặt lại mật khẩu.',
  },
  signOut: 'Đăng xuất',
  setUp: {
    title: 'Thiết lập người quản trị đầu tiên',
    lead: 'Hệ thống chưa có tài khoản nào. Người được tạo ở đây giữ vai trò vận hành của cả mạng lưới.',
    send: 'Tạo tài khoản và vào hệ thống',
    overTitle: 'Địa chỉ thiết lập này không còn dùng được',
    over: 'Hệ thống đã có tài khoản, hoặc máy chủ đã khởi động lại và in ra một địa chỉ mới.',
  },
  link: {
    title: 'Đặt mật khẩu',
    lead: (name: string, email: string) => `Tài khoản của ${name} (${email}).`,
    send: 'Lưu mật khẩu và đăng nhập',
    overTitle: 'Liên kết này không còn dùng được',
    over: 'Liên kết chỉ dùng được một lần, trong 24 giờ. Hãy nhờ đơn vị vận hành cấp liên kết mới.',
  },
  toSignIn: 'Đến trang đăng nhập',
  account: {
    title: 'Tài khoản của tôi',
    roles: 'Vai trò',
    everywhere: 'toàn mạng lưới',
    password: 'Đổi mật khẩu',
    current: 'Mật khẩu hiện tại',
    save: 'Đổi mật khẩu',
    saved: 'Đã đổi mật khẩu. Những nơi đăng nhập khác đã được đăng xuất.',
    ended: 'Đã đăng xuất nơi bạn chọn.',
    sessions: 'Nơi đang đăng nhập',
    sessionsLead: 'Nếu thấy nơi lạ, hãy đăng xuất nơi đó và đổi mật khẩu.',
    started: 'Đăng nhập lúc',
    seen: 'Dùng lần cuối',
    address: 'Địa chỉ mạng',
    device: 'Thiết bị',
    deed: 'Thao tác',
    here: 'Nơi bạn đang dùng',
    end: 'Đăng xuất nơi này',
    unknown: 'không rõ',
  },
  sites: {
    title: 'Các trang của bạn',
    lead: 'Những cổng và trang thành phần mà bạn có vai trò.',
    none: 'Bạn chưa được giao vai trò ở trang nào. Hãy liên hệ đơn vị vận hành hoặc Thư ký Ban Biên tập.',
    site: 'Trang',
    deeds: 'Mở',
    archived: 'Lưu trữ',
  },
  issues: {
    wrong: 'Thư điện tử hoặc mật khẩu không đúng.',
    slowed: 'Đã có quá nhiều lần nhập sai mật khẩu. Vui lòng chờ ít phút rồi thử lại.',
    busy: 'Đang có quá nhiều người đăng nhập cùng lúc. Vui lòng thử lại sau một phút.',
    'too-short': `Mật khẩu cần ít nhất ${shortestPassword} ký tự.`,
    'too-long': 'Mật khẩu dài quá 200 ký tự.',
    'is-email': 'Mật khẩu không được trùng với thư điện tử.',
    'one-letter': 'Mật khẩu không được chỉ lặp lại một ký tự.',
    'current-wrong': 'Mật khẩu hiện tại không đúng.',
    'name-missing': 'Hãy ghi họ và tên.',
    'name-too-long': 'Họ và tên dài quá 200 ký tự.',
    'not-an-email': 'Thư điện tử chưa đúng dạng, ví dụ: ten@tinh.gov.vn.',
    'email-taken': 'Thư điện tử này đã có tài khoản.',
    'role-unknown': 'Không có vai trò này.',
    'site-missing': 'Vai trò này thuộc về một trang. Hãy nêu trang.',
    'operator-has-no-site': 'Vai trò vận hành là của toàn mạng lưới, không thuộc trang nào.',
    'link-over': 'Liên kết không còn dùng được.',
    'set-up-over': 'Địa chỉ thiết lập không còn dùng được.',
  } as Record<string, string>,
  otherIssue: 'Mục này chưa đúng. Vui lòng xem lại.',
}

/** An issue of an account as a sentence. */
export const peopleIssueText = (problem: string): string => peopleWords.issues[problem] ?? peopleWords.otherIssue
