import type { AttestedFact, SiteKind } from '../rules/rule.ts'
import type { CountOf, VerdictState } from '../rules/verdict.ts'

export const stateWords: Record<VerdictState, string> = {
  met: 'Đạt',
  stale: 'Quá hạn cập nhật',
  missing: 'Còn thiếu',
  unknown: 'Chưa rõ',
  not_applicable: 'Không áp dụng',
}

/** One letter each, so that a cell of the province's table is read without its colour. */
export const stateLetters: Record<VerdictState, string> = {
  met: 'Đ',
  stale: 'Q',
  missing: 'T',
  unknown: '?',
  not_applicable: '–',
}

const counted: Record<CountOf, string> = {
  sections: 'chuyên mục',
  items: 'mục',
  links: 'liên kết',
  pages: 'trang',
  files: 'bản đủ tệp',
}

export const countText = (count: number, of: CountOf): string => `${count.toLocaleString('vi-VN')} ${counted[of]}`

export const kindWords: Record<SiteKind, string> = {
  province: 'Cổng của tỉnh',
  department: 'Sở, ban, ngành',
  commune: 'Xã, phường, đặc khu',
  district: 'Huyện (lưu trữ)',
  topic: 'Chuyên trang',
}

export const factWords: Record<AttestedFact, string> = {
  domain: 'Tên miền',
  certificate: 'Chứng thư HTTPS',
  licence: 'Quyết định phê duyệt cấp độ an toàn',
  notice: 'Thông báo kết nối hệ thống đo lường',
}

const fieldNames: Readonly<Record<string, string>> = {
  address: 'địa chỉ',
  phone: 'điện thoại',
  email: 'thư điện tử',
  responsible: 'người chịu trách nhiệm',
}

/** What is missing, in the words of the screens: fields, periods of the budget, or names as they stand. */
export function missingText(missing: readonly string[]): string {
  const said = missing.map((one) => {
    const period = /^(\d+)\/(\d{4})$/.exec(one)
    if (period) return period[1] === '12' ? `năm ${period[2]}` : `${period[1]} tháng năm ${period[2]}`
    return /^\d+$/.test(one) ? `${one} văn bản đăng quá hạn` : (fieldNames[one] ?? one)
  })
  return said.join('; ')
}

const sources: Readonly<Record<string, string>> = {
  S1: 'Đã đọc trong Bộ pháp điển điện tử',
  S2: 'Đã đọc toàn văn bản sao',
  S3: 'Theo nguồn thứ cấp, chưa đối chiếu toàn văn',
  'S3-low': 'Nguồn chưa tin cậy, chỉ để tham khảo',
  'M-h': 'Chưa đối chiếu văn bản gốc (khả năng đúng cao)',
  'M-m': 'Chưa đối chiếu văn bản gốc',
  'M-l': 'Chưa đối chiếu văn bản gốc (khả năng đúng thấp)',
}

export const confidenceText = (confidence: string): string => sources[confidence] ?? confidence

export const dutyWords = {
  title: 'Nghĩa vụ công khai',
  lead: 'Pháp luật yêu cầu trang này công khai những gì, đã có chưa, còn mới không. Kết quả tính từ nội dung đang hiển thị.',
  on: (day: string) => `Tính đến ${day}`,
  law: 'Nghị định đang áp dụng',
  noLaw: 'Ngày này chưa có quy định nào.',
  score: (met: number, required: number) => `${met}/${required} nghĩa vụ đạt`,
  unknown: (count: number) => `${count} nghĩa vụ chưa rõ, không tính vào kết quả`,
  groups: {
    missing: 'Còn thiếu',
    stale: 'Quá hạn cập nhật',
    unknown: 'Chưa rõ',
    met: 'Đạt',
    not_applicable: 'Không áp dụng cho trang này',
  } satisfies Record<VerdictState, string>,
  none: 'Không có quy định nào áp dụng cho trang này vào ngày đã chọn.',
  article: 'Căn cứ',
  evidence: 'Xem trên trang',
  looked: 'Đã tìm ở',
  newest: 'Mới nhất',
  minimum: (count: number) => `cần ít nhất ${count}`,
  stale: (days: number) => `coi là cũ sau ${days} ngày (mức do hệ thống đề xuất)`,
  staleByLaw: (days: number) => `coi là cũ sau ${days} ngày`,
  deadline: 'Thời hạn',
  missing: 'Thiếu',
  until: (day: string) => `hết hạn ${day}`,
  unsure: 'Chưa đối chiếu văn bản gốc',
  write: 'Viết ngay',
  fillFacts: 'Điền thông tin trang',
  addLink: 'Thêm liên kết',
  directory: 'Bổ sung danh bạ',
  attest: 'Khai giấy tờ, hạn',
  more: 'Chi tiết',
  ask: 'Yêu cầu đơn vị',
  day: 'Xem ngày',
  show: 'Xem',
  others: 'Các trang khác',
  matrix: 'Bảng các trang',
  ranking: 'Xếp hạng',
  laws: 'Quy định áp dụng',
  assessment: 'Tự đánh giá',
  requests: 'Yêu cầu cung cấp',
  back: 'Về nghĩa vụ công khai',
  done: {
    'yeu-cau': 'Đã gửi yêu cầu. Đầu mối của đơn vị thấy việc này trong “Việc của tôi”.',
    'giay-to': 'Đã ghi.',
    xong: 'Đã đánh dấu là xong.',
  } as Record<string, string>,
}

export const oneDutyWords = {
  history: 'Đã thấy qua các ngày',
  dayColumn: 'Từ ngày',
  stateColumn: 'Kết quả',
  countColumn: 'Tìm thấy',
  noHistory: 'Chưa có lần đánh giá nào được lưu.',
  newestItems: 'Mục mới nhất',
  noItems: 'Chưa có mục nào đang hiển thị.',
  open: 'Mở ở bàn biên tập',
  request: 'Yêu cầu đơn vị cung cấp',
  requestHint: 'Đầu mối của đơn vị nhận việc này trong “Việc của tôi” và trong thư buổi sáng.',
  unit: 'Đơn vị',
  chooseUnit: 'Chọn đơn vị',
  due: 'Hạn',
  note: 'Nội dung cần cung cấp',
  send: 'Gửi yêu cầu',
  openRequests: 'Yêu cầu đang chờ',
  attested: 'Giấy tờ, hạn đã khai',
  said: 'Số, tên giấy tờ hoặc nơi cấp',
  validUntil: 'Hạn đến ngày',
  source: 'Nguồn, ghi chú',
  keep: 'Ghi lại',
  noUnits: 'Trang chưa có đơn vị cộng tác nào để gửi yêu cầu.',
}

export const requestWords = {
  title: 'Yêu cầu cung cấp',
  lead: 'Những gì trang cần để làm tròn nghĩa vụ công khai, theo từng đơn vị.',
  none: 'Không có yêu cầu nào đang chờ.',
  duty: 'Nghĩa vụ',
  unit: 'Đơn vị',
  due: 'Hạn',
  note: 'Nội dung',
  deed: 'Việc',
  write: 'Viết',
  end: 'Đã xong',
  over: 'Quá hạn',
}
