import { dayTimeText } from '../../basics/dates.ts'
import type { Urgency } from './rules/order.ts'
import { dueText, verbs } from './rules/phrases.ts'
import type { LetterKind, Way } from './rules/preference.ts'

/** What the desk says about a person's work. */
export const worklistWords = {
  verbs,
  dueText,
  title: 'Việc của tôi',
  counted: (count: number) => `Việc của tôi (${count})`,
  write: 'Viết mới',
  writeAt: 'Viết cho trang nào?',
  none: 'Không có việc nào đang chờ bạn.',
  noneHere: 'Không có việc nào của trang này đang chờ bạn.',
  toSites: 'Mở các trang của bạn',
  noRole: 'Bạn chưa có vai trò ở trang nào. Hãy liên hệ đơn vị vận hành hoặc Thư ký Ban Biên tập.',
  filter: 'Lọc theo trang',
  everySite: 'Tất cả',
  groups: {
    overdue: 'Quá hạn',
    soon: 'Sắp đến hạn',
    waiting: 'Đang chờ',
    coming: 'Sẽ tự đăng trong 24 giờ',
    own: 'Bản nháp của tôi',
  } satisfies Record<Urgency, string>,
  untitled: 'Chưa có tiêu đề',
  sinceText: (at: Date) => `từ ${dayTimeText(at, 'vi')}`,
  appearsText: (at: Date) => `lúc ${dayTimeText(at, 'vi')}`,
  dueOn: (at: Date) => `hạn ${dayTimeText(at, 'vi')}`,
  from: (name: string) => `${name} chuyển`,
  insteadOf: (name: string) => `thay ông/bà ${name}`,
  escalated: 'Chuyển lên vì quá hạn',
  why: 'Vì sao?',
  reason: 'Lý do',
  said: 'Bạn đọc viết',
  approve: 'Duyệt',
  return: 'Trả lại…',
  returnReason: 'Lý do trả lại',
  returnSend: 'Trả lại',
  reassign: 'Giao người khác…',
  reassignTo: 'Người duyệt',
  reassignSend: 'Giao',
  answered: 'Đã xử lý',
  undo: 'Hoàn tác',
  open: 'Mở bài',
  more: (count: number) => `Xem tiếp ${count} việc`,
  first: 'Về đầu danh sách',
  cut: 'Có quá nhiều bài đang chờ: danh sách chỉ tính những bài chờ lâu nhất ở mỗi bước.',
  done: {
    duyet: 'Đã duyệt.',
    'tra-lai': 'Đã trả lại cho người viết.',
    giao: 'Đã giao cho người khác duyệt.',
    'xu-ly': 'Đã đánh dấu là đã xử lý.',
    'hoan-tac': 'Đã hoàn tác.',
  } as Record<string, string>,
  restingTitle: 'Quyền duyệt và đăng đang tạm dừng',
  factor: 'Tài khoản chưa có mã xác thực hai bước nên chưa duyệt, đăng được.',
  factorDo: 'Thiết lập mã xác thực',
  idle: 'Đã hơn 90 ngày bạn không làm việc trên hệ thống. Bấm một lần để tiếp tục.',
  idleDo: 'Tiếp tục giữ quyền',
  problem: 'Chưa làm được',
  issues: {
    'person-not-here': 'Người này không duyệt được ở trang này. Hãy chọn người khác.',
    'needs-explaining': 'Bài có điểm cần giải trình trước khi duyệt. Hãy mở bài để xem.',
    blocked: 'Bài có lỗi phải sửa trước khi duyệt. Hãy mở bài để xem.',
  } as Record<string, string>,
  otherIssue: 'Bài cần được xem kỹ trước khi làm việc này. Hãy mở bài.',
}

export const deadlineWords = {
  title: 'Hạn xử lý được tính thế nào',
  item: 'Bài',
  norm: 'Định mức áp dụng',
  normText: (kind: string, amount: string) => `${kind}: ${amount}`,
  source: 'Căn cứ',
  unsure: 'Định mức mặc định, chưa phải quy chế của Ban Biên tập.',
  steps: 'Các bước tính',
  perStep: 'Thời gian tính từ khi bài đến bước đang chờ, theo định mức có hiệu lực ngày hôm đó.',
  event: (at: Date) => `Sự kiện xảy ra lúc ${dayTimeText(at, 'vi')}.`,
  storm: 'Được coi là tin bão, lũ vì tiêu đề có từ nói về bão, lũ.',
  late: 'So với sự kiện',
  back: 'Về Việc của tôi',
  norms: 'Định mức của trang',
  noNorm: 'Trang chưa có định mức cho loại tin này.',
  notWaiting: 'Bài này không ở bước có hạn xử lý.',
}

export const normWords = {
  title: 'Định mức thời gian',
  lead: 'Thời gian xử lý ở mỗi bước, theo quy chế của Ban Biên tập. Tin thường tính giờ làm việc; tin sự kiện, thông báo khẩn và bão, lũ tính giờ liên tục, cả đêm và ngày nghỉ.',
  now: 'Đang áp dụng',
  all: 'Mọi lần đặt định mức',
  kind: 'Loại',
  amount: 'Thời gian',
  from: 'Từ ngày',
  source: 'Căn cứ',
  whose: 'Của',
  everybody: 'Toàn mạng lưới',
  here: 'Trang này',
  set: 'Đặt định mức mới',
  hours: 'Số giờ',
  unit: 'Tính theo',
  sourceHint: 'Số, ngày, cơ quan ban hành quy chế hoặc quyết định.',
  save: 'Lưu định mức',
  saved: 'Đã lưu định mức. Định mức cũ vẫn áp dụng cho những ngày trước đó.',
}

export const workDayWords = { title: 'Lịch làm việc' }

export const mailWords = {
  title: 'Thư gửi tới tôi',
  lead: (email: string) => `Thư được gửi tới ${email}.`,
  kinds: {
    approve: 'Bài chờ tôi duyệt',
    edit: 'Bài chờ tôi biên tập hoặc đăng',
    returned: 'Bài của tôi bị trả lại',
    escalated: 'Bài quá hạn được chuyển lên tôi',
    other: 'Việc khác: xác nhận sau, báo sai sót, giao bài',
  } satisfies Record<LetterKind, string>,
  ways: {
    immediate: 'Gửi ngay',
    digest: 'Gộp vào thư 7 giờ sáng ngày làm việc',
    none: 'Không gửi thư',
  } satisfies Record<Way, string>,
  save: 'Lưu lựa chọn',
  saved: 'Đã lưu lựa chọn.',
  off: 'Máy chủ thư chưa được cấu hình',
  offLead: 'Hệ thống chưa gửi được thư nào. Việc của bạn vẫn hiện đủ ở trang Việc của tôi.',
  offOperator: 'Đặt SMTP_URL và MAIL_FROM rồi khởi động lại. Chưa thư nào được xếp hàng trong lúc này.',
  state: (waiting: number, failing: number) => `Đang chờ gửi: ${waiting} thư; chưa gửi được: ${failing} thư.`,
}

/** As the calendar names them; pages know no other module. */
export const normKindNames = {
  ordinary: 'Tin, bài thường',
  event: 'Tin sự kiện',
  'urgent-notice': 'Thông báo khẩn',
  storm: 'Tin bão, lũ',
}

export const normUnitNames = { 'working-hour': 'giờ làm việc', 'clock-hour': 'giờ liên tục' }
