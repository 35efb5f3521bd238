// The Word file of an official paper, read back: every rule of Appendix I that can be measured, and every word.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { paperAsDocx } from '../../src/platform/paper/index.ts'
import { anyPaper, wordsOf } from './any-paper.ts'
import { packageProblems } from './package-problems.ts'
import { paperProblems } from './paper-problems.ts'
import { letter, long, oneAddressee, party, report } from './papers.ts'
import { all, child, figureTables, of, openWordFile, paragraphsOf, textOf, treeOf, withPart } from './word-file.ts'

const madeAt = new Date('2026-11-22T01:00:00Z')

for (const [name, paper] of Object.entries({ report, long, letter, oneAddressee })) {
  test(`${name} stands as Appendix I wants it`, async () => {
    assert.deepEqual(paperProblems(await paperAsDocx(paper, madeAt)), [])
  })
}

const part = 'word/document.xml'
const mistakes: readonly [string, string, (xml: string) => string, RegExp][] = [
  ['a margin too narrow', part, (xml) => xml.replace('w:left="1701"', 'w:left="1400"'), /margin left/],
  ['a sheet that is no A4', part, (xml) => xml.replace('w:h="16838"', 'w:h="15840"'), /not A4/],
  ['a motto without its line', part, (xml) => xml.replace(/<w:pBdr>.*?<\/w:pBdr>/, ''), /the line under/],
  ['a head that is not repeated', part, (xml) => xml.replace(/<w:tblHeader\/>/, ''), /its head is not repeated/],
  ['a row off the grid', part, (xml) => xml.replace(/<w:gridSpan w:val="2"\/>/, ''), /spans 3 of 4 columns/],
  ['a number on the first page', part, (xml) => xml.replace('<w:titlePg/>', ''), /shows its number/],
  ['an unknown style', part, (xml) => xml.replace('"TrichYeu"', '"TrichLuoc"'), /no style TrichLuoc/],
  ['letters too small', 'word/styles.xml', (xml) => xml.replaceAll('w:sz w:val="28"', 'w:sz w:val="24"'), /size 12/],
  ['another font', 'word/styles.xml', (xml) => xml.replaceAll('Times New Roman', 'Calibri'), /font/],
  ['text marked as English', 'word/styles.xml', (xml) => xml.replace('vi-VN', 'en-US'), /Vietnamese/],
  ['a broken part', part, (xml) => xml.replace('</w:body>', ''), /document\.xml/],
]

for (const [what, name, change, problem] of mistakes) {
  test(`the check finds ${what}`, async () => {
    const wrong = withPart(await paperAsDocx(report, madeAt), name, change)
    let found: string
    try {
      found = paperProblems(wrong).join('\n')
    } catch (failure) {
      found = String(failure)
    }
    assert.match(found, problem)
  })
}

test('the lines of a report stand in their order, each in its style', async () => {
  const lines = paragraphsOf(openWordFile(await paperAsDocx(report, madeAt)))
    .filter(({ text }) => text !== '')
    .map(({ style, text }) => `${style}: ${text}`)
  assert.deepEqual(lines.slice(0, 9), [
    'CoQuanChuQuan: UBND HUYỆN MẪU SƠN',
    'CoQuanBanHanh: BAN BIÊN TẬP TRANG THÔNG TIN ĐIỆN TỬ',
    'QuocHieu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TieuNgu: Độc lập - Tự do - Hạnh phúc',
    'SoKyHieu: Số: 05/BC-BBT',
    'DiaDanhNgayThang: Mẫu Sơn, ngày 05 tháng 7 năm 2021',
    'Title: BÁO CÁO',
    `TrichYeu: ${report.subject}`,
    'DoanVan: Thực hiện quy chế hoạt động của Ban Biên tập, Ban Biên tập báo cáo kết quả 6 tháng đầu năm 2021 như sau:',
  ])
  assert.deepEqual(lines.slice(-10), [
    'NoiNhan: Nơi nhận:',
    'DanhSachNoiNhan: - Thường trực Huyện ủy;',
    'DanhSachNoiNhan: - Thường trực HĐND huyện;',
    'DanhSachNoiNhan: - Lãnh đạo UBND huyện;',
    'DanhSachNoiNhan: - Thành viên Ban Biên tập;',
    'DanhSachNoiNhan: - Lưu: VT, BBT.',
    'ChucVuNguoiKy: KT. TRƯỞNG BAN',
    'ChucVuNguoiKy: PHÓ TRƯỞNG BAN THƯỜNG TRỰC',
    'HoTenNguoiKy: CHÁNH VĂN PHÒNG HĐND VÀ UBND',
    'HoTenNguoiKy: Nguyễn Văn Mẫu',
  ])
})

test('a paper for signing has neither number nor day, even when both are known', async () => {
  const draft = { ...long, draft: true, numberSymbol: { number: '9', symbol: 'BC-UBND' }, day: '2026-02-03' }
  const lines = paragraphsOf(openWordFile(await paperAsDocx(draft, madeAt)))
  const textIn = (style: string) => lines.find((one) => one.style === style)?.text.replace(/\u00a0+/g, '…')
  assert.equal(textIn('SoKyHieu'), 'Số: …/BC-UBND')
  assert.equal(textIn('DiaDanhNgayThang'), 'Lam Sơn, ngày…tháng…năm 2026')
  const issued = paragraphsOf(openWordFile(await paperAsDocx({ ...draft, draft: false }, madeAt)))
  assert.equal(issued.find(({ style }) => style === 'SoKyHieu')?.text, 'Số: 09/BC-UBND')
  assert.equal(issued.find(({ style }) => style === 'DiaDanhNgayThang')?.text, 'Lam Sơn, ngày 03 tháng 02 năm 2026')
})

test('a letter has no kind, says what it is about under its number, and closes the list of its addressees', async () => {
  const lines = paragraphsOf(openWordFile(await paperAsDocx(letter, madeAt)))
  assert.equal(
    lines.find(({ style }) => style === 'Title'),
    undefined,
  )
  assert.equal(lines.find(({ style }) => style === 'VeViec')?.text, 'V/v đôn đốc gửi tin, bài quý IV năm 2026')
  const at = lines.findIndex(({ style }) => style === 'KinhGui')
  assert.deepEqual(
    lines.slice(at, at + 3).map(({ text }) => text),
    ['Kính gửi:', '- Các sở, ban, ngành tỉnh;', '- Ủy ban nhân dân các xã, phường.'],
  )
  const single = paragraphsOf(openWordFile(await paperAsDocx(oneAddressee, madeAt)))
  assert.equal(single.find(({ style }) => style === 'KinhGui')?.text, 'Kính gửi: Sở Khoa học và Công nghệ tỉnh Lam Sơn')
})

test('a paper of the Party has its own heading, number and signs', async () => {
  const file = openWordFile(await paperAsDocx(party, madeAt))
  const text = paragraphsOf(file).map((one) => one.text)
  assert.deepEqual(packageProblems(file), [])
  for (const line of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 15-BC/BTGDV', 'T/M BAN THƯỜNG VỤ', 'K/T TRƯỞNG BAN', '*']) {
    assert.ok(text.includes(line), line)
  }
  assert.ok(!text.some((line) => /CỘNG HÒA/.test(line)))
})

test('appendices stand on sheets of their own, lie where asked, and count their pages from one', async () => {
  const file = openWordFile(await paperAsDocx(long, madeAt))
  const sections = all(treeOf(file, part), 'w:sectPr')
  assert.deepEqual(
    sections.map((section) => [of(section, 'w:pgSz', 'w:orient'), of(section, 'w:pgNumType', 'w:start')]),
    [
      ['portrait', '1'],
      ['landscape', '1'],
      ['portrait', '1'],
    ],
  )
  const signed = paragraphsOf(file).map(({ style }) => style)
  assert.ok(signed.indexOf('ChucVuNguoiKy') < signed.indexOf('PhuLuc'))
})

test('a table that lies turns its own sheet only, and the signature stands upright', async () => {
  const [table] = long.blocks.flatMap((block) => (block.kind === 'appendix' ? block.blocks : []))
  assert.ok(table?.kind === 'table')
  const blocks = [...report.blocks.slice(0, 2), { ...table, landscape: true }, ...report.blocks.slice(-1)]
  const file = openWordFile(await paperAsDocx({ ...report, blocks }, madeAt))
  const sections = all(treeOf(file, part), 'w:sectPr')
  assert.deepEqual(
    sections.map((section) => [of(section, 'w:pgSz', 'w:orient'), child(section, 'w:titlePg') !== undefined]),
    [
      ['portrait', true],
      ['landscape', false],
      ['portrait', false],
    ],
  )
})

test('who signs for a board with the seal of an office has the office between signature and name', async () => {
  const signs = async (...lines: string[]) =>
    paragraphsOf(
      openWordFile(await paperAsDocx({ ...report, signer: { lines, name: 'Nguyễn Văn Mẫu' } }, madeAt)),
    ).flatMap(({ style, text }) => (style === 'ChucVuNguoiKy' ? [text] : style === 'HoTenNguoiKy' ? [`(${text})`] : []))
  for (const [given, shown] of [
    [['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'CHÁNH VĂN PHÒNG'], 'KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|(CHÁNH VĂN PHÒNG)'],
    [['TM. BAN BIÊN TẬP', 'TRƯỞNG BAN', 'PHÓ CHỦ TỊCH'], 'TM. BAN BIÊN TẬP|TRƯỞNG BAN|(PHÓ CHỦ TỊCH)'],
    [['TM. BAN BIÊN TẬP', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], 'TM. BAN BIÊN TẬP|KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN'],
    [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH'],
    [
      ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
      'TL. CHỦ TỊCH|KT. CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG',
    ],
  ] as const) {
    assert.equal((await signs(...given)).join('|'), `${shown}|(Nguyễn Văn Mẫu)`)
  }
})

test('headings are headings of Word, and the file says what it is', async () => {
  const file = openWordFile(await paperAsDocx(report, madeAt))
  const headings = paragraphsOf(file).filter(({ style }) => style.startsWith('Heading'))
  assert.deepEqual(
    headings.map(({ style, text }) => [style, text]),
    [
      ['Heading1', 'I. KẾT QUẢ THỰC HIỆN'],
      ['Heading2', '1. Tin, bài đã đăng'],
      ['Heading3', 'a) Theo nguồn'],
      ['Heading1', 'II. PHƯƠNG HƯỚNG'],
    ],
  )
  const properties = textOf(file.parts, 'docProps/core.xml')
  assert.match(properties, /<dc:title>Báo cáo Kết quả hoạt động của Trang thông tin điện tử/)
  assert.match(properties, /<dcterms:created[^>]*>2026-11-22T01:00:00Z</)
})

test('cells that are missing are filled up, spans end at the edge, and a table of nothing is not drawn', async () => {
  const table = (widths: number[], head: object[][], body: object[][]) =>
    ({ kind: 'table', caption: null, widths, head, body }) as unknown as (typeof report.blocks)[number]
  const blocks = [
    table(
      [1, 1],
      [[{ text: 'a', colSpan: 9 }]],
      [[{ text: '1', rowSpan: 7 }], [{ text: '2' }], [{ text: '3' }, { text: '4' }]],
    ),
    table([1], [], []),
    table([], [[{ text: 'một' }]], []),
  ]
  const file = openWordFile(await paperAsDocx({ ...report, blocks }, madeAt))
  assert.deepEqual(packageProblems(file), [])
  assert.equal(figureTables(file).length, 2)
})

test('the same paper at the same instant is the same file, byte by byte', async () => {
  const [one, other] = [await paperAsDocx(long, madeAt), await paperAsDocx(structuredClone(long), madeAt)]
  assert.ok(one.equals(other))
  assert.ok(!one.equals(await paperAsDocx(long, new Date('2026-11-23T01:00:00Z'))))
})

test('whatever is written, the file is whole and says it', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      const file = openWordFile(await paperAsDocx(paper, madeAt))
      assert.deepEqual(packageProblems(file), [])
      const text = squeezed(
        paragraphsOf(file)
          .map((one) => one.text)
          .join(''),
      )
      for (const words of wordsOf(paper)) assert.ok(text.includes(squeezed(words)), JSON.stringify(words))
    }),
    { numRuns: 60 },
  )
})

const squeezed = (text: string): string => text.replace(/\s+/g, '')
