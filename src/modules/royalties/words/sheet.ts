import { dayText, type LocalMonth, monthText } from '../../../basics/dates.ts'
import { moneyInWords } from '../../../basics/money-words.ts'
import type { Sheet } from '../rules/sheet.ts'
import { type Months, moneyText } from '../rules/typed.ts'

const monthOf = (month: LocalMonth): string => monthText(month, 'vi').toLowerCase()

/** 'Tháng 6/2026', 'Quý II/2026', 'Từ tháng 1/2026 đến tháng 6/2026'. */
export function periodText({ from, to }: Months): string {
  if (from === to) return monthText(from, 'vi')
  const [first, last, year] = [Number(from.slice(5)), Number(to.slice(5)), from.slice(0, 4)]
  const isQuarter = year === to.slice(0, 4) && last - first === 2 && first % 3 === 1
  if (isQuarter) return `Quý ${['I', 'II', 'III', 'IV'][(first - 1) / 3]}/${year}`
  return `Từ ${monthOf(from)} đến ${monthOf(to)}`
}

export const sheetWords = {
  title: 'Bảng kê chi trả',
  heading: 'Bảng kê chi trả nhuận bút, thù lao',
  lead: 'Lấy từ sổ: khoản đã duyệt, kể cả bút toán ngược. Thuế tạm tính như chi trả hôm nay, mỗi người một lần.',
  by: { bai: 'Theo tin, bài', nguoi: 'Theo người nhận' } as Record<string, string>,
  byLabel: 'Cách xếp',
  none: 'Kỳ này chưa có khoản nào được duyệt.',
  columns: {
    no: 'TT',
    day: 'Ngày đăng',
    title: 'Tiêu đề tin, bài',
    section: 'Chuyên mục',
    kind: 'Thể loại',
    author: 'Tác giả, bút danh',
    unit: 'Đơn vị',
    measure: 'Hệ số',
    unitAmount: 'Đơn giá (đ)',
    modifiers: 'Tăng, giảm và lý do',
    royalty: 'Nhuận bút (đ)',
    remuneration: 'Thù lao (đ)',
    total: 'Cộng (đ)',
    tax: 'Thuế TNCN (đ)',
    net: 'Thực lĩnh (đ)',
    account: 'Số tài khoản, ký nhận',
    payee: 'Người nhận',
    works: 'Số tác phẩm',
    bank: 'Ngân hàng',
    number: 'Số tài khoản',
    what: 'Nội dung',
  },
  contra: (reason: string) => `Bút toán ngược: ${reason}`,
  quantity: (count: number) => ` × ${count}`,
  siteShare: (percent: number) => `hưởng ${percent} %`,
  total: 'Tổng cộng',
  inWords: (amount: number) => `Bằng chữ: ${moneyInWords(amount)}.`,
  rule: 'Tiền tính đến đồng: nửa đồng trở lên làm tròn lên, làm tròn một lần cho mỗi tác phẩm; phần hưởng cộng lại đúng bằng tiền của tác phẩm.',
  asOf: (instant: string) => `Số liệu tính đến ${instant}.`,
  signers: ['Người lập bảng', 'Kế toán', 'Trưởng Ban Biên tập', 'Thủ trưởng đơn vị'],
  signHere: '(Ký, ghi rõ họ tên)',
  appendix: 'Phụ lục',
  detail: 'Chi tiết các khoản chi trả',
  sums: ({ works, royalty, remuneration, total, tax, net }: Sheet['totals']): readonly string[] => [
    `Số tác phẩm được trả: ${moneyText(works)};`,
    `Nhuận bút: ${moneyText(royalty)} đồng;`,
    `Thù lao: ${moneyText(remuneration)} đồng;`,
    `Tổng cộng: ${moneyText(total)} đồng;`,
    `Thuế thu nhập cá nhân tạm tính: ${moneyText(tax)} đồng; thực lĩnh: ${moneyText(net)} đồng.`,
  ],
  totals: { unit: 'Cộng theo đơn vị', kind: 'Cộng theo thể loại' },
  unknownUnit: 'Không rõ đơn vị',
  files: { label: 'Tải về', xlsx: 'Bảng tính (XLSX)', docx: 'Văn bản (DOCX)', html: 'Bản để in (HTML)' },
  transfer: 'Danh sách chuyển khoản',
  transferWhat: (site: string, title: string) => `${site} ${title}`,
  paidOn: (day: string) => `đã chi ${dayText(day, 'vi')}`,
}
