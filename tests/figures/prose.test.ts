// Figures in running text. The numbers are those of real reports, the sentences are not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkText } from '../../src/modules/figures/rules/index.ts'

const told = (...lines: string[]) => checkText(lines.join('\n\n')).map(({ row, identity, gap }) => [row, identity, gap])

const heading = 'Bộ phận một cửa (từ 15/12/2020 đến 14/6/2022) đã tiếp nhận **39.435** hồ sơ, cụ thể như sau:'
const year =
  '+ Năm 2021: tiếp nhận 21.003 hồ sơ (gồm 1.315 hồ sơ năm trước chuyển sang); đã giải quyết 20.653/21.003 hồ sơ, chiếm 98,33% (giải quyết đúng hạn 19.739/20.653, chiếm 95,57%; giải quyết trễ hạn 914/20.653 hồ sơ, chiếm 4,43%); đang giải quyết 350/21.003 hồ sơ, chiếm 1,67% (đang giải quyết chưa đến hạn 295 hồ sơ; đang giải quyết trễ hạn 55 hồ sơ).'
const half =
  '+ Sáu tháng đầu năm 2022: tiếp nhận 18.432 hồ sơ (gồm 295 hồ sơ kỳ trước chuyển sang); đã giải quyết 17.153/18.432 hồ sơ, chiếm 93,06% (đúng hạn 16.819/17.153 hồ sơ, chiếm tỷ lệ 98,05%; hồ sơ đã giải quyết nhưng trễ hạn là 334/17.153 hồ sơ, chiếm 1,95%); đang giải quyết 1.279/18.432 hồ sơ, chiếm 6,94% (chưa đến hạn đang giải quyết 1.204 hồ sơ; đang giải quyết nhưng quá hạn 75 hồ sơ).'

test('two periods and their sum: what was lost between them, and what was counted twice', () => {
  assert.deepEqual(told(heading, year, half), [
    [1, 'I8', 295],
    [1, 'union', -55],
    [5, 'I6', -55],
  ])
})

test('the same told whole gives nothing', () => {
  const whole = half.replaceAll('18.432', '18.487').replace('295 hồ sơ kỳ', '350 hồ sơ kỳ')
  const closed = whole
    .replaceAll('17.153', '17.208')
    .replace('334/', '389/')
    .replace('93,06', '93,08')
    .replace('98,05', '97,74')
    .replace('1,95', '2,26')
    .replace('6,94', '6,92')
  assert.deepEqual(told(heading.replace('39.435', '39.140'), year, closed), [])
})

test('a report that leaves out who was early, and a rate no counts give', () => {
  const text =
    'Trung tâm đã tiếp nhận 18.077 hồ sơ; đã giải quyết 16.721 hồ sơ, trong đó đúng hạn 13.021 hồ sơ, quá hạn: 296 hồ sơ; tỷ lệ giải quyết đúng hạn bình quân đạt gần 96%; đang giải quyết 1.257 hồ sơ, trong đó đang giải quyết quá hạn là 121 hồ sơ. Nộp trực tuyến có 62 hồ sơ, trong đó lĩnh vực nông nghiệp có 37 hồ sơ, lĩnh vực tư pháp có 25 hồ sơ.'
  assert.deepEqual(told(text), [
    [1, 'I3', 99],
    [1, 'I4', 3404],
    [1, 'I12', null],
  ])
  const table = ['TT\tĐơn vị\tHồ sơ qua DVC TT', '1\tSở Nông nghiệp và Môi trường\t10', '2\tSở Tư pháp\t0'].join('\n')
  assert.deepEqual(
    told(text, table).filter(([, identity]) => identity === 'scope'),
    [
      [1, 'scope', 27],
      [1, 'scope', 25],
    ],
  )
})

test('a rate that can be made of the counts is none to be asked about', () => {
  const text = (rate: string) => `Đã giải quyết 16.721 hồ sơ, quá hạn 296 hồ sơ; tỷ lệ đúng hạn đạt ${rate}.`
  for (const right of ['98,23%', 'gần 99%', 'trên 98%', 'khoảng 98%']) assert.deepEqual(told(text(right)), [], right)
  for (const wrong of ['98,24%', 'gần 98%', 'gần 100%', 'trên 99%', 'khoảng 90%'])
    assert.equal(told(text(wrong)).length, 1, wrong)
})

test('a percentage beside its counts', () => {
  assert.deepEqual(told('Đã xử lý 5/9 hồ sơ, đạt 55,6%.'), [])
  assert.deepEqual(told('Đã xử lý 5/9 hồ sơ, đạt 55,5%.'), [[1, 'I12', -0.1]])
})

test('parts of a whole, told in brackets or after a colon, over a page break too', () => {
  const right = [
    'Lắp 364 camera (Trong đó: trụ sở: 17 camera; nơi khác: 347 camera).',
    'Đã chi 54.896.000 đồng (Trong đó: nhuận bút: 46.276.000 đồng; văn phòng phẩm: 8.620.000 đồng).',
    'Mức độ 3: 9/218 thủ tục hành chính, gồm: doanh nghiệp: 05 thủ tục hành chính; văn bằng: 02 thủ tục hành chính; giao dịch: 02',
    'thủ tục hành chính.',
    'Có 15 điểm phục vụ; trong đó, có 02 bưu cục và 13 điểm bưu điện văn hóa.',
    'Có 40 lớp, trong đó có 12 lớp ở xã.',
  ]
  assert.deepEqual(told(...right), [])
  assert.deepEqual(told('Cấp 128 chứng thư số (Trong đó: tổ chức: 32 chứng thư số, cá nhân: 69 chứng thư số).'), [
    [1, 'parts', 27],
  ])
  assert.deepEqual(told('Có 9 lớp, trong đó 7 lớp ở phường, 4 lớp ở xã.'), [[1, 'parts', -2]])
  assert.deepEqual(
    told('Ban có 08 thành viên, gồm: Phó Chủ tịch làm Trưởng ban, 02 Phó ban (A, B), 03 thành viên và 01 thư ký.'),
    [[1, 'parts', 1]],
  )
})

const table = (total: string, last: string) =>
  [
    ['STT', 'Đơn vị', 'Tháng', '', 'Tổng cộng'].join('\t'),
    ['', '', '1', '2', ''].join('\t'),
    ['1', 'Phòng A', '22', '7', '29'].join('\t'),
    ['2', 'Phòng B', '', '1.008', last].join('\t'),
    ['3', 'Phòng C', 'Không báo cáo', '', ''].join('\t'),
    ['', 'Tổng cộng', '22', '1.015', total].join('\t'),
  ].join('\n')

test('a pasted table: rows and columns against their totals; who did not report is no zero', () => {
  assert.deepEqual(told(table('1.037', '1.008')), [])
  assert.deepEqual(told(table('1.038', '1.008')), [
    [6, 'table', 1],
    [6, 'table', 1],
  ])
  assert.deepEqual(told(table('1.037', '1.007')), [
    [4, 'table', -1],
    [6, 'table', 1],
  ])
})

test('dates, numbers of documents, levels and years are no figures', () => {
  const text =
    'Theo Công văn số 820/STTTT ngày 17/6/2022 và Quyết định số 26/QĐ-STTTT, đến năm 2023 đạt 100% thủ tục mức độ 3, trên 80% hồ sơ qua mạng; 15/15 xã đã có trang; đã đăng 451 tin, bài, tăng 19,30% so với cùng kỳ.'
  assert.deepEqual(told(text), [])
})
