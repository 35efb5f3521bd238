// Papers for the tests: figures of real reports, names of units and people invented.
import type { OfficialPaper, PaperBlock } from '../../src/platform/paper/index.ts'

const visits: PaperBlock = {
  kind: 'table',
  caption: 'Bảng 1. Lượt truy cập theo quý',
  widths: [1, 5, 3, 3],
  head: [[{ text: 'TT' }, { text: 'Quý' }, { text: 'Lượt xem trang' }, { text: 'Lượt truy cập' }]],
  body: [
    [
      { text: '1', align: 'center' },
      { text: 'Quý I năm 2021' },
      { text: '120.451', align: 'right' },
      { text: '30.112', align: 'right' },
    ],
    [
      { text: '2', align: 'center' },
      { text: 'Quý II năm 2021' },
      { text: '141.007', align: 'right' },
      { text: '33.870', align: 'right' },
    ],
    [
      { text: 'Tổng cộng', colSpan: 2, bold: true, align: 'center' },
      { text: '261.458', align: 'right', bold: true },
      { text: '63.982', align: 'right', bold: true },
    ],
  ],
}

export const report: OfficialPaper = {
  form: 'state',
  superior: 'UBND HUYỆN MẪU SƠN',
  issuer: 'Ban Biên tập Trang thông tin điện tử',
  numberSymbol: { number: '5', symbol: 'BC-BBT' },
  place: 'Mẫu Sơn',
  day: '2021-07-05',
  year: 2021,
  kindName: 'Báo cáo',
  subject:
    'Kết quả hoạt động của Trang thông tin điện tử huyện 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2021',
  addressee: [],
  blocks: textOf(),
  recipients: [
    'Thường trực Huyện ủy',
    'Thường trực HĐND huyện',
    'Lãnh đạo UBND huyện',
    'Thành viên Ban Biên tập',
    'Lưu: VT, BBT',
  ],
  signer: {
    lines: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'],
    office: 'CHÁNH VĂN PHÒNG HĐND VÀ UBND',
    name: 'Nguyễn Văn Mẫu',
  },
  draft: false,
}

function textOf(): PaperBlock[] {
  return [
    {
      kind: 'paragraph',
      spans: [
        {
          text: 'Thực hiện quy chế hoạt động của Ban Biên tập, Ban Biên tập báo cáo kết quả 6 tháng đầu năm 2021 như sau:',
        },
      ],
    },
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ THỰC HIỆN' },
    { kind: 'heading', level: 2, text: '1. Tin, bài đã đăng' },
    {
      kind: 'paragraph',
      spans: [
        { text: 'Trong kỳ, các đơn vị gửi ' },
        { text: '242 tin, bài', bold: true },
        { text: ', tăng 12 tin, bài so với cùng kỳ năm trước (230 tin, bài). Số liệu từng đơn vị nêu tại ' },
        { text: 'Phụ lục', italic: true },
        { text: ' kèm theo.' },
      ],
    },
    { kind: 'heading', level: 3, text: 'a) Theo nguồn' },
    {
      kind: 'list',
      items: [[{ text: 'Ban Biên tập: 205 tin, bài;' }], [{ text: 'Cộng tác viên: 37 tin, bài.' }]],
    },
    visits,
    { kind: 'heading', level: 1, text: 'II. PHƯƠNG HƯỚNG' },
    {
      kind: 'paragraph',
      spans: [
        {
          text: 'Tiếp tục nâng cao chất lượng tin, bài; đôn đốc các đơn vị chưa gửi tin, bài trong kỳ; hoàn thiện các chuyên mục theo quy định của pháp luật về cung cấp thông tin trên môi trường mạng./.',
        },
      ],
    },
  ]
}

const figure = (text: string, align: 'left' | 'right' | 'center' = 'right') => ({ text, align })

/** Twelve columns, a head of two rows, long enough for three pages that lie. */
export const long: OfficialPaper = {
  ...report,
  superior: null,
  issuer: 'ỦY BAN NHÂN DÂN TỈNH LAM SƠN',
  numberSymbol: { number: null, symbol: 'BC-UBND' },
  place: 'Lam Sơn',
  day: null,
  year: 2026,
  subject: 'Công tác cung cấp thông tin trên Cổng Thông tin điện tử tỉnh năm 2026',
  addressee: ['Chính phủ', 'Bộ Khoa học và Công nghệ'],
  draft: true,
  signer: { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: null },
  blocks: [
    ...Array.from({ length: 9 }, (_, at) =>
      textOf()
        .slice(0, 5)
        .map((block) => (block.kind === 'heading' ? { ...block, text: `${at + 1}. ${block.text}` } : block)),
    ).flat(),
    {
      kind: 'appendix',
      label: 'Phụ lục I',
      title: 'Số tin, bài theo trang thành phần',
      note: '(Kèm theo Báo cáo số      /BC-UBND ngày     tháng     năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn)',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          caption: null,
          widths: [1, 6, ...Array.from({ length: 13 }, () => 1.4)],
          head: [
            [
              { text: 'TT', rowSpan: 2 },
              { text: 'Đơn vị', rowSpan: 2 },
              { text: 'Số tin, bài theo tháng', colSpan: 12 },
              { text: 'Cộng', rowSpan: 2 },
            ],
            Array.from({ length: 12 }, (_, at) => ({ text: `T${at + 1}` })),
          ],
          body: Array.from({ length: 80 }, (_, at) => [
            figure(String(at + 1), 'center'),
            figure(
              at % 9 === 0
                ? `Ủy ban nhân dân xã thứ ${at + 1} có tên dài hơn các xã khác, kể cả khi viết tắt`
                : `Xã Mẫu ${at + 1}`,
              'left',
            ),
            ...Array.from({ length: 12 }, (_, month) => figure(String((at * 7 + month * 3) % 41))),
            { text: String(at * 13), align: 'right' as const, bold: true },
          ]),
          fontSize: 11,
        },
      ],
    },
    {
      kind: 'appendix',
      label: 'Phụ lục II',
      title: 'Đơn vị chưa gửi số liệu',
      note: null,
      landscape: false,
      blocks: [{ kind: 'list', items: [[{ text: 'Xã Mẫu 81: Không báo cáo.' }]] }],
    },
  ],
}

/** A letter: no kind, 'V/v' under its number. */
export const letter: OfficialPaper = {
  ...report,
  superior: 'TỈNH LAM SƠN',
  issuer: 'ỦY BAN NHÂN DÂN',
  numberSymbol: { number: '235', symbol: 'UBND-CCHC' },
  kindName: null,
  subject: 'đôn đốc gửi tin, bài quý IV năm 2026',
  addressee: ['Các sở, ban, ngành tỉnh;', '- Ủy ban nhân dân các xã, phường.'],
  recipients: ['Như trên', 'Lưu: VT, VX'],
  signer: { lines: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], name: 'Trần Thị Mẫu' },
}

export const oneAddressee: OfficialPaper = { ...letter, addressee: ['Sở Khoa học và Công nghệ tỉnh Lam Sơn'] }

/** A paper of the Party keeps its own heading and signs. */
export const party: OfficialPaper = {
  ...report,
  form: 'party',
  superior: 'ĐẢNG BỘ TỈNH LAM SƠN',
  issuer: 'BAN TUYÊN GIÁO VÀ DÂN VẬN',
  numberSymbol: { number: '15', symbol: 'BC/BTGDV' },
  signer: { lines: ['T/M BAN THƯỜNG VỤ', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], name: 'Lê Văn Mẫu' },
  recipients: ['Thường trực Tỉnh ủy (để báo cáo)', 'Lưu Văn phòng'],
}
