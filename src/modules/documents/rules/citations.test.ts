import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findCitations } from './citations.ts'

const table: readonly (readonly [string, readonly string[]])[] = [
  ['Thực hiện Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ', ['Nghị định số 42/2022/NĐ-CP']],
  ['Căn cứ Báo cáo số 254/BC-UBND, UBND xã trả lời.', ['Báo cáo số 254/BC-UBND']],
  ['theo 254/BC-UBND.', ['254/BC-UBND']],
  ['Nghị quyết số 15-NQ/TU của Tỉnh ủy và 254-BC/ThU', ['Nghị quyết số 15-NQ/TU', '254-BC/ThU']],
  ['theo Luật Chuyển đổi số số 148/2025/QH15', ['Luật Chuyển đổi số số 148/2025/QH15']],
  ['Công văn số 820/STTTT ngày 3 tháng 4 năm 2022', ['Công văn số 820/STTTT']],
  ['công văn 235/UBND-CCHC (khẩn)', ['công văn 235/UBND-CCHC']],
  ['Quyết định số: 16/2017/QĐ-UBND', ['Quyết định số: 16/2017/QĐ-UBND']],
  ['Các Quyết định số 12, 13 và 15/QĐ-UBND', ['12', '13', '15/QĐ-UBND']],
  ['số 254 / BC - UBND', ['254 / BC - UBND']],
  ['43/2011/NĐ-CP; 1677/NQ-UBTVQH15', ['43/2011/NĐ-CP', '1677/NQ-UBTVQH15']],
  ['Thông tư liên tịch số 01/2019/TTLT-BTC-BNV', ['Thông tư liên tịch số 01/2019/TTLT-BTC-BNV']],
  ['Đạt 7.469/QĐ lượt, đường 1/QL, nhà 5/A, tỷ lệ 3/4, ngày 12/5/2023, số dân 254/BC', []],
  ['254-BC/UBND là sai; …/QĐ-UBND chưa có số; x254/BC-UBND1/2', []],
]

for (const [text, expected] of table) {
  test(`finds in: ${text}`, () => {
    assert.deepEqual(
      findCitations(text).map((citation) => citation.text),
      expected,
    )
  })
}

test('tells number, key, kind, year and day', () => {
  const [decree, letter, resolution] = findCitations(
    'Nghị định số 42/2022/NĐ-CP, Công văn số 820/STTTT ngày 3 tháng 4 năm 2022, Nghị quyết 202/2025/QH15',
  )
  assert.deepEqual([decree?.key, decree?.kind, decree?.year, decree?.issuedOn], ['422022ndcp', 'nghi-dinh', 2022, null])
  assert.deepEqual([letter?.kind, letter?.year, letter?.issuedOn], ['cong-van', 2022, '2022-04-03'])
  assert.equal(resolution?.kind, 'nghi-quyet')
})

test('a list shares the last symbol, each number with its own key', () => {
  const found = findCitations('theo các số 12, 13a và 15/QĐ-UBND năm 2024')
  assert.deepEqual(
    found.map(({ key, year }) => [key, year]),
    [
      ['12qdubnd', 2024],
      ['13aqdubnd', 2024],
      ['15qdubnd', 2024],
    ],
  )
})

test('places lie in the text, in order, apart; any text is read without a fault', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('254/BC-UBND', ' số ', '12, 13 và ', '42/2022/NĐ-CP', 'Luật ', '-NQ/TU', ' ngày 1/2/2024 '),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join('')
      let last = 0
      for (const { from, to, text: shown } of findCitations(text)) {
        assert.ok(from >= last && to > from && to <= text.length, `${from} ${to} after ${last}`)
        assert.equal(text.slice(from, to), shown)
        last = to
      }
    }),
  )
})

test('a long text of digits and slashes is read in a moment', () => {
  const begun = performance.now()
  findCitations('1/A-B-C-D '.repeat(20_000))
  findCitations(`số ${'1, '.repeat(50_000)}`)
  findCitations(`Luật ${'a '.repeat(50_000)}số 1/2022/QH15`)
  assert.ok(performance.now() - begun < 3_000)
})
