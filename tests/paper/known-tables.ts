// The three tables of known reports, as papers: their figures are real, the names of units in the first are invented.

import { integerText } from '../../src/basics/numbers.ts'
import type { OfficialPaper, PaperCell, PaperTable } from '../../src/platform/paper/index.ts'
import { report } from './papers.ts'

type Counts = readonly (number | null)[]

const board: readonly Counts[] = [
  [22, 7, 9, 18, 24, null],
  [5, 6, 12, 5, 7, 4],
  [null, 8, 6, 2, 8, null],
  [4, 3, 2, 6, 2, null],
  [null, 2, 3, 6, 1, null],
  [null, null, 1, 8, null, null],
  [2, 1, 2, null, 3, null],
  [null, null, 2, 3, null, null],
  [null, 1, null, null, 4, null],
  [null, 2, 1, null, 1, null],
  [null, null, 1, null, null, null],
  ...Array.from({ length: 5 }, () => Array.from({ length: 6 }, () => null)),
]
const contributors: readonly Counts[] = [
  [null, 1, 3, 5, null, null],
  [null, 2, 3, 1, 3, null],
  [null, 1, 3, 1, 1, null],
  [1, 2, null, 1, 1, null],
  [null, 1, 2, 1, null, 1],
  [null, null, null, 1, null, null],
  [null, null, 1, null, null, null],
  [null, null, 1, null, null, null],
  [null, null, null, null, 1, null],
]

/** As filed: the row number 14 was left out. */
const boardNumbers = [...Array.from({ length: 13 }, (_, at) => at + 1), 15, 16, 17]

const sum = (counts: Counts): number => counts.reduce<number>((total, count) => total + (count ?? 0), 0)
const middle = (text: string, more: Partial<PaperCell> = {}): PaperCell => ({ text, align: 'center', ...more })
/** A month without an article is blank, as filed; a total is never blank. */
const month = (count: number | null): PaperCell => middle(count === null ? '' : String(count))

const unitRow = (no: number, name: string, counts: Counts): PaperCell[] => [
  middle(String(no)),
  { text: name },
  ...counts.map(month),
  middle(String(sum(counts)), { bold: true }),
]

const groupRow = (number: string, name: string): PaperCell[] => [
  middle(number, { bold: true }),
  { text: name, colSpan: 8, bold: true },
]

const totals = Array.from({ length: 6 }, (_, at) =>
  sum([...board, ...contributors].map((counts) => counts[at] ?? null)),
)

export const contributions: PaperTable = {
  kind: 'table',
  caption: null,
  widths: [1.2, 8, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 2],
  head: [
    [
      { text: 'TT', rowSpan: 2 },
      { text: 'Đơn vị', rowSpan: 2 },
      { text: 'Số tin, bài theo tháng', colSpan: 6 },
      { text: 'Tổng cộng', rowSpan: 2 },
    ],
    Array.from({ length: 6 }, (_, at) => ({ text: `Tháng ${at + 1}` })),
  ],
  body: [
    groupRow('I/', 'Thành viên Ban Biên tập'),
    ...board.map((counts, at) => unitRow(boardNumbers[at] ?? 0, `Đơn vị thành viên số ${at + 1}`, counts)),
    groupRow('II/', 'Cộng tác viên'),
    ...contributors.map((counts, at) => unitRow(at + 1, `Cộng tác viên số ${at + 1}`, counts)),
    [
      middle('Tổng cộng', { colSpan: 2, bold: true }),
      ...totals.map((total) => middle(String(total), { bold: true })),
      middle(String(sum(totals)), { bold: true }),
    ],
  ],
}

type SiteRow = readonly [name: string, items: number | null, dossiers: number | null]

const departments: readonly SiteRow[] = [
  ['VP.UBND tỉnh (Trang chủ, Trang tiếng Anh)', 26500, 0],
  ['Sở Xây dựng', 3675, 0],
  ['BQL KKT Dung Quất và các KCN tỉnh', 3610, 12],
  ['Sở Giao thông vận tải', 2595, 52],
  ['Hội Nông dân', 812, 0],
  ['Ban Dân tộc', 537, 0],
  ['Sở Khoa học và Công nghệ', 346, 0],
  ['Sở Nội vụ', 339, 0],
  ['Thanh tra tỉnh', 300, 0],
  ['Sở Lao động-Thương binh và Xã hội', 296, 249],
  ['Sở Tư pháp', 251, 0],
  ['Sở Ngoại vụ', 235, 0],
  ['Sở Tài chính', 185, 140],
  ['Sở Công thương', 161, 485],
  ['Sở Văn hóa, Thể thao và Du lịch', 150, 0],
  ['Sở Tài nguyên và Môi trường', 133, 0],
  ['Sở Giáo dục và Đào tạo', 120, 0],
  ['Sở Nông nghiệp và Phát triển nông thôn', 115, 10],
  ['Sở Kế hoạch và Đầu tư', 53, 0],
  ['Sở Thông tin và Truyền thông', null, null],
  ['Sở Y tế', null, null],
]
const districts: readonly SiteRow[] = [
  ['Ba Tơ', 9229, 0],
  ['TP. Quảng Ngãi', 7081, 0],
  ['Nghĩa Hành', 4680, 0],
  ['Tư Nghĩa', 4624, 0],
  ['Sơn Tây', 4400, 0],
  ['Đức Phổ', 3679, 0],
  ['Sơn Hà', 3291, 0],
  ['Trà Bồng', 2758, 3],
  ['Mộ Đức', 2039, 0],
  ['Minh Long', 2012, 0],
  ['Bình Sơn', 1771, 0],
  ['Sơn Tịnh', 1074, 0],
  ['Lý Sơn', 793, 0],
  ['Tây Trà', null, null],
]

const figure = (count: number): PaperCell => ({ text: integerText(count, 'vi'), align: 'right' })

/** Who gave nothing is said in words over both columns: a zero would be a statement nobody made. */
const siteRow = ([name, items, dossiers]: SiteRow, at: number): PaperCell[] => [
  middle(String(at + 1)),
  { text: name },
  ...(items === null || dossiers === null
    ? [middle('Không báo cáo', { colSpan: 2, italic: true })]
    : [figure(items), figure(dossiers)]),
]

const siteTotals = [1, 2].map((column) =>
  [...departments, ...districts].reduce((total, row) => total + Number(row[column] ?? 0), 0),
)

export const sites: PaperTable = {
  kind: 'table',
  caption: null,
  widths: [1, 7, 3, 3],
  head: [
    [
      { text: 'TT' },
      { text: 'Trang thành phần' },
      { text: 'Số tin, bài, văn bản đã đăng' },
      { text: 'Số hồ sơ mức độ 3, 4' },
    ],
  ],
  body: [
    [middle('I', { bold: true }), { text: 'Sở, ban, ngành', colSpan: 3, bold: true }],
    ...departments.map(siteRow),
    [middle('II', { bold: true }), { text: 'Huyện, thành phố', colSpan: 3, bold: true }],
    ...districts.map(siteRow),
    [middle('Tổng cộng', { colSpan: 2, bold: true }), ...siteTotals.map((total) => ({ ...figure(total), bold: true }))],
  ],
}

const sections: readonly (readonly [string, string])[] = [
  ['Thông tin giới thiệu', '01 chuyên mục (01 giới thiệu chung và 15 mục)'],
  ['Tin tức, sự kiện', '11 chuyên mục'],
  ['Thông tin chỉ đạo, điều hành', '01 chuyên mục'],
  ['Thông tin tuyên truyền, phổ biến, hướng dẫn thực hiện pháp luật, chế độ, chính sách', '01 chuyên mục'],
  ['Chiến lược, định hướng, quy hoạch, kế hoạch phát triển', '01 chuyên mục'],
  ['Hệ thống văn bản quy phạm pháp luật chuyên ngành và văn bản quản lý hành chính có liên quan', '01 chuyên mục'],
  ['Mục lấy ý kiến góp ý của tổ chức cá nhân', '01 chuyên mục'],
  ['Thông tin liên hệ của cán bộ công chức có thẩm quyền', 'trang liên hệ'],
  ['Thông tin giao dịch của cổng thông tin điện tử', 'trang liên hệ'],
  ['Cung cấp dịch vụ công trực tuyến 3, 4', 'liên kết một cửa'],
  ['Mục Thủ tục hành chính', 'liên kết một cửa'],
  ['Mục Công khai ngân sách địa phương', '01 chuyên mục'],
  ['Mục tình hình kinh tế - xã hội của huyện, thị xã, thành phố', '01 chuyên mục'],
]

export const selfAssessment: PaperTable = {
  kind: 'table',
  caption: null,
  widths: [1, 7, 1.4, 1.6, 4],
  head: [
    [
      { text: 'TT', rowSpan: 2 },
      { text: 'Nội dung', rowSpan: 2 },
      { text: 'Tự đánh giá', colSpan: 2 },
      { text: 'Số lượng', rowSpan: 2 },
    ],
    [{ text: 'Có' }, { text: 'Không' }],
  ],
  body: sections.map(([name, count], at) => [
    middle(String(at + 1)),
    { text: name },
    middle('x'),
    middle(''),
    { text: count },
  ]),
}

const withTable = (label: string, title: string, table: PaperTable, landscape = false): OfficialPaper => ({
  ...report,
  blocks: [
    ...report.blocks.slice(0, 4),
    {
      kind: 'appendix',
      label,
      title,
      note: '(Kèm theo Báo cáo số         /BC-BBT ngày         tháng         năm         của Ban Biên tập)',
      landscape,
      blocks: [table],
    },
  ],
})

export const contributionPaper = withTable(
  'Phụ lục',
  'Thống kê tin, bài của các đơn vị 6 tháng đầu năm 2021',
  contributions,
)
export const sitePaper = withTable('Phụ lục', 'Số liệu của các trang thành phần năm 2018', sites)
export const selfAssessmentPaper = withTable('Phụ lục', 'Tự kiểm tra việc cung cấp thông tin bắt buộc', selfAssessment)
