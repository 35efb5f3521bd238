import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseByline, withPersons } from './byline.ts'

/** 'text: A 50, B 50; photo: C 100' */
const told = (line: string): string =>
  parseByline(line)
    .works.map(({ kind, authors }) => `${kind}: ${authors.map((one) => `${one.name} ${one.sharePercent}`).join(', ')}`)
    .join('; ')

for (const [line, works] of [
  ['Trần Thu', 'text: Trần Thu 100'],
  ['Tin, ảnh: Trần Thu', 'text: Trần Thu 100; photo: Trần Thu 100'],
  ['Tin, ảnh: Trần Thu – Lê Hà', 'text: Trần Thu 50, Lê Hà 50; photo: Trần Thu 50, Lê Hà 50'],
  ['Tin: Trần Thu – Ảnh: Lê Hà', 'text: Trần Thu 100; photo: Lê Hà 100'],
  ['Bài và ảnh: Trần Thu', 'text: Trần Thu 100; photo: Trần Thu 100'],
  ['Bài, ảnh : Y-Blô Niê', 'text: Y-Blô Niê 100; photo: Y-Blô Niê 100'],
  ['Trần Thu - Ảnh: Lê Hà', 'text: Trần Thu 100; photo: Lê Hà 100'],
  ['Thực hiện: Trần Thu, Lê Hà và Vũ An', 'text: Trần Thu 33.34, Lê Hà 33.33, Vũ An 33.33'],
  ['Video: Lê Hà; Dịch: Vũ An', 'clip: Lê Hà 100; translation: Vũ An 100'],
  ['BBT', 'text: Ban Biên tập 100'],
  ['Ban Biên tập Cổng', 'text: Ban Biên tập Cổng 100'],
  ['(Theo Báo tỉnh)', ''],
  ['Trần Thu (tổng hợp)', 'text: Trần Thu 100'],
  ['Tin: Trần Thu (Theo TTXVN)', 'text: Trần Thu 100'],
  ['', ''],
] as const) {
  test(`reads the byline ${line}`, () => assert.equal(told(line), works))
}

for (const [line, source] of [
  ['Theo Báo tỉnh', 'Báo tỉnh'],
  ['(Theo TTXVN)', 'TTXVN'],
  ['Trần Thu (Theo: Báo tỉnh)', 'Báo tỉnh'],
  ['Nguồn: Cổng Chính phủ', 'Cổng Chính phủ'],
  ['Trần Thu', null],
] as const) {
  test(`reads where it is from: ${line}`, () => assert.equal(parseByline(line).source, source))
}

test('the board is told from persons', () => {
  assert.equal(parseByline('Tin: BBT').isBoard, true)
  assert.equal(parseByline('Tin: Trần Thu').isBoard, false)
})

test('whatever is typed, no reading fails and shares are whole', () => {
  const piece = fc.constantFrom(
    'Tin',
    'ảnh',
    ':',
    ',',
    ' – ',
    ' - ',
    'Trần Thu',
    'và',
    '(',
    ')',
    'Theo',
    'BBT',
    ';',
    '.',
    'x',
  )
  const typed = fc.oneof(
    fc.string(),
    fc.array(piece).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(typed, (line) => {
      for (const { authors } of parseByline(line).works) {
        const whole = authors.reduce((sum, one) => sum + Math.round(one.sharePercent * 100), 0)
        assert.equal(whole, 10_000)
        assert.ok(authors.every(({ name }) => name.trim() !== ''))
      }
    }),
  )
})

test('names that are known become persons; a name two go by is left open', () => {
  const known = [
    { personId: 'p1', name: 'Trần Thị Thu', penNames: ['Trần Thu'] },
    { personId: 'p2', name: 'Lê Hà', penNames: [] },
    { personId: 'p3', name: 'Lê Hà', penNames: [] },
  ]
  const [work] = withPersons(parseByline('Trần Thu, Lê Hà').works, known)
  assert.deepEqual(
    work?.authors.map(({ name, penName, personId }) => [name, penName, personId]),
    [
      ['Trần Thị Thu', 'Trần Thu', 'p1'],
      ['Lê Hà', undefined, undefined],
    ],
  )
})
