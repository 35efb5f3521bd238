import type { FactName } from './rules/arrival.ts'
import type { QueueView } from './rules/queue.ts'
import type { ArrivalDeed, ArrivalState } from './rules/states.table.ts'
import { stopSentence } from './words/stops.ts'

export { problemText } from './words/problems.ts'
export { sourceWords } from './words/sources.ts'
export { upkeepWords } from './words/upkeep.ts'
export { stopSentence }

export const queueWords = {
  title: 'Văn bản đến',
  lead: 'Văn bản đã ký số từ hệ thống văn bản, thư mục, thư điện tử. Máy đã đọc và kiểm tra; bạn chỉ việc xem và quyết định.',
  views: {
    sure: 'Đăng được ngay',
    look: 'Cần xem',
    unasked: 'Không ghi đăng',
    stopped: 'Bị dừng',
    running: 'Đang đọc',
    aside: 'Không đọc được',
    done: 'Đã xử lý',
  } satisfies Record<QueueView, string>,
  viewsLabel: 'Lọc văn bản đến',
  empty: {
    sure: 'Không có văn bản nào chờ đăng ngay.',
    look: 'Không có văn bản nào cần xem thêm.',
    unasked: 'Không có văn bản nào mà Nơi nhận không ghi cổng, trang thông tin điện tử.',
    stopped: 'Không có văn bản nào bị dừng.',
    running: 'Không có văn bản nào đang được đọc.',
    aside: 'Không có tệp nào phải để riêng.',
    done: 'Chưa có văn bản nào được xử lý.',
  } satisfies Record<QueueView, string>,
  emptyAll: 'Chưa có văn bản nào. Tải tệp lên bên dưới, hoặc nối hệ thống văn bản ở trang nguồn.',
  sourcesLink: 'Nguồn văn bản và quy tắc',
  upkeepLink: 'Xem chứng thư và thư mục theo dõi',
  running: (count: number) => `Đang đọc ${count} văn bản. Trang tự tải lại sau vài giây.`,
  unscanned: (count: number) =>
    `Máy quét mã độc không trả lời, nên ${count} văn bản chưa đọc được. Báo người quản trị; máy tự thử lại sau mỗi 5 phút.`,
  recognising: 'Bản quét, chờ nhận dạng chữ',
  columns: { choose: 'Chọn', document: 'Văn bản', state: 'Tình trạng' },
  choose: (title: string) => `Chọn ${title}`,
  batch: 'Đăng các văn bản đã chọn',
  batchHint: 'Nơi nhận có ghi đăng, chữ ký hợp lệ, các mục đều đọc chắc chắn, không có lý do dừng.',
  unaskedLead: 'Nơi nhận, gói văn bản và quy tắc đều không yêu cầu đăng. Muốn đăng thì mở từng văn bản.',
  batchRefuse: 'Không đăng các văn bản đã chọn',
  batchRefused: (refused: number, left: number) =>
    `Đã ghi không đăng ${refused} văn bản.${left === 0 ? '' : ` ${left} văn bản vừa có người xử lý, vẫn còn trong danh sách.`}`,
  noNumber: 'Chưa rõ số',
  noSubject: 'Chưa rõ trích yếu',
  upload: 'Tải văn bản lên',
  uploadHint: 'Nhiều tệp PDF, gói edXML, thư .eml, hoặc một tệp .zip. Mỗi tệp không quá 60 MB.',
  uploadFiles: 'Chọn tệp',
  uploadSend: 'Tải lên',
  taken: (fresh: number, again: number) =>
    `Đã nhận ${fresh} văn bản mới${again === 0 ? '' : `; ${again} tệp đã có từ trước nên không nhận lại`}.`,
  batchDone: (published: number, left: number) =>
    `Đã đăng ${published} văn bản.${left === 0 ? '' : ` ${left} văn bản chưa đăng được, vẫn còn trong danh sách.`}`,
  review: 'Xem',
  start: 'Xem lần lượt',
}

export const stateWords: Record<ArrivalState, string> = {
  received: 'Đã nhận, chờ đọc',
  checked: 'Đã đọc',
  waiting: 'Chờ xác nhận',
  published: 'Đã đăng',
  'handed-on': 'Đã chuyển vào danh sách tin, bài',
  'carried-out': 'Đã thu hồi theo yêu cầu',
  refused: 'Không đăng',
  returned: 'Đã trả về nguồn',
  'set-aside': 'Để riêng',
}

export const deedNames: Record<ArrivalDeed | 'receive', string> = {
  receive: 'Nhận',
  check: 'Quét, kiểm tra chữ ký, đọc',
  queue: 'Đưa vào danh sách chờ',
  'set-aside': 'Để riêng',
  retry: 'Đọc lại từ đầu',
  verify: 'Kiểm tra lại chữ ký',
  correct: 'Sửa thông tin',
  redact: 'Tạo bản đã che thông tin riêng',
  publish: 'Đăng',
  'hand-on': 'Chuyển vào danh sách tin, bài để duyệt',
  'carry-out': 'Thu hồi văn bản đã đăng',
  refuse: 'Không đăng',
  return: 'Trả về nguồn',
  undo: 'Lấy lại quyết định',
}

export const factLabels: Record<FactName, string> = {
  numberSymbol: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  kind: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  subject: 'Trích yếu',
  signer: 'Người ký',
  signerTitle: 'Chức vụ người ký',
  signatureCode: 'Thẩm quyền ký',
  place: 'Nơi ban hành',
  effectiveOn: 'Ngày có hiệu lực',
  field: 'Lĩnh vực',
  urgency: 'Độ khẩn',
}

export const urgencyChoices = [
  { value: 'khan', text: 'Khẩn' },
  { value: 'thuong-khan', text: 'Thượng khẩn' },
  { value: 'hoa-toc', text: 'Hỏa tốc' },
]

export const reviewWords = {
  pages: 'Các trang của văn bản',
  page: (number: number, of: number) => `Trang ${number}/${of}`,
  noPages: 'Chưa có ảnh trang. Mở tệp gốc để xem.',
  found: (label: string) => `Nơi đọc được ${label}`,
  file: 'Mở tệp gốc (PDF)',
  redactedFile: 'Mở bản đã che',
  annexes: 'Phụ lục kèm theo',
  facts: 'Thông tin đọc được',
  sure: 'chắc chắn',
  unsure: (percent: number) => `cần xem lại, chắc ${percent} %`,
  byPerson: 'người sửa',
  missing: 'chưa đọc được',
  save: 'Lưu thông tin',
  edit: 'Sửa',
  stops: 'Vì sao bị dừng',
  answered: 'Tôi đã xem các lý do trên và chịu trách nhiệm cho đăng',
  signature: 'Chữ ký số',
  signatureGood: 'Chữ ký hợp lệ: tệp còn nguyên vẹn, chứng thư được tin cậy.',
  signatureIssued: 'Chữ ký hợp lệ. Phát hành sau khi ký: số, ngày và dấu do văn thư thêm.',
  signatureNone: 'Tệp không có chữ ký số.',
  signatureBad: 'Chữ ký không dùng được. Xem lý do bên trên.',
  parts: { signer: 'Người ký', 'number-date': 'Số, ngày', agency: 'Cơ quan', other: 'Khác' },
  instruction: (text: string) => `Nơi nhận có ghi: “${text}”.`,
  noInstruction: 'Nơi nhận không ghi cổng, trang thông tin điện tử.',
  alike: 'Văn bản gần giống',
  publish: 'Đăng',
  refuse: 'Không đăng',
  return: 'Trả về nguồn',
  retry: 'Đọc lại',
  undo: 'Lấy lại quyết định',
  recall: 'Thu hồi văn bản đã đăng',
  recallLead: (reason: string) =>
    `Nơi gửi yêu cầu thu hồi${reason === '' ? '' : `: ${reason}`}. Trang giữ lại dấu vết đã thu hồi.`,
  toRecall: 'Sẽ gỡ khỏi trang khi bạn xác nhận:',
  nothingToRecall: 'Không tìm thấy văn bản này trên trang. Xác nhận thì chỉ ghi nhận và trả lời nơi gửi.',
  before: 'Văn bản đã có trên trang:',
  nothingBefore: 'Không tìm thấy bản cũ trên trang.',
  reason: 'Lý do',
  note: 'Ghi thêm',
  redact: 'Che thông tin riêng',
  keys: 'Phím tắt: D đăng, K không đăng, S sửa, T trả về nguồn, J văn bản sau.',
  next: 'Văn bản sau',
  back: 'Về danh sách văn bản đến',
  history: 'Quá trình xử lý',
  worker: 'Hệ thống',
  alone: 'Đăng tự động theo phép của Trưởng ban',
  openItem: 'Xem mục này ở danh sách tin, bài',
  done: {
    chuyen: 'Đã chuyển vào danh sách tin, bài. Người có quyền duyệt sẽ thấy ở đó.',
    dang: 'Đã đăng. Muốn lấy lại, bấm “Lấy lại quyết định” ở văn bản đó.',
    refuse: 'Đã ghi không đăng.',
    return: 'Đã trả về nguồn.',
    undo: 'Đã lấy lại quyết định. Văn bản chờ xác nhận.',
    retry: 'Đang đọc lại từ đầu.',
    thu: 'Đã thu hồi văn bản trên trang.',
    luu: 'Đã lưu thông tin.',
    che: 'Đã tạo bản đã che. Mở bản này xem lại trước khi đăng.',
  } as Record<string, string>,
  last: 'Văn bản vừa xử lý',
}

export const refusalReasons = [
  { value: 'not-for-portal', text: 'Không thuộc diện đăng trên trang' },
  { value: 'already-there', text: 'Đã có trên trang' },
  { value: 'secret-internal', text: 'Văn bản mật hoặc lưu hành nội bộ' },
  { value: 'personal', text: 'Có thông tin riêng, không che được' },
  { value: 'bad-signature', text: 'Chữ ký không hợp lệ' },
  { value: 'wrong-file', text: 'Gửi nhầm, sai thể thức, thiếu trang' },
  { value: 'other', text: 'Lý do khác' },
]

export const reasonText = (reason: string): string =>
  refusalReasons.find(({ value }) => value === reason)?.text ?? stopSentence(reason, '')

export const redactWords = {
  title: 'Che thông tin riêng',
  lead: 'Bản đã ký được giữ nguyên và không công khai. Bản đã che làm ở đây mới được đăng, có ghi rõ là bản đã che.',
  found: 'Chọn những chỗ cần che',
  none: 'Máy không tìm thấy chỗ nào. Kéo chuột trên ảnh trang để chọn vùng, hoặc ghi số đo ở ô bên dưới.',
  boxes: 'Vùng che thêm',
  boxesHint:
    'Mỗi dòng một vùng: trang, trái, trên, rộng, cao (điểm, tính từ góc trên bên trái). Có chuột thì kéo trên ảnh trang.',
  send: 'Tạo bản đã che',
  back: 'Về văn bản',
}

export const inboxWords = {
  waiting: (count: number) => `${count} văn bản đến chờ xác nhận`,
  stopped: (count: number) => `${count} văn bản bị dừng, cần người xem`,
}
