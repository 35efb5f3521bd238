import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameKey } from './name-key.ts'
import { readUnitLine, unitSentences } from './unit-line.ts'

const kinds = ['other', 'school', 'police'] as const

test('a line gives the unit with its place; what is not said stays unknown', () => {
  assert.deepEqual(readUnitLine({ unit: ' Phòng  Tư pháp ', group: 'board', no: 5 }, kinds), {
    line: { unit: 'Phòng Tư pháp', group: 'board', no: 5, kind: 'other' },
  })
  const dated = {
    unit: 'Trường A',
    group: 'Contributor',
    no: '',
    kind: 'school',
    valid_from: '01/02/2020',
    valid_to: '2021-03-04',
    parent: 'B',
  }
  assert.deepEqual(readUnitLine(dated, kinds), {
    line: {
      unit: 'Trường A',
      group: 'contributor',
      kind: 'school',
      validFrom: '2020-02-01',
      validTo: '2021-03-04',
      parent: 'B',
    },
  })
})

test('the kind is never guessed from the name', () => {
  const reading = readUnitLine({ unit: 'Trường THCS Hoa Ban', group: 'board' }, kinds)
  assert.equal('line' in reading && reading.line.kind, 'other')
})

for (const [fields, sentence] of [
  [{ group: 'board' }, 'Thiếu tên đơn vị (unit).'],
  [{ unit: 'A' }, 'Thiếu nhóm (group).'],
  [{ unit: 'A', group: 'ban' }, 'Nhóm (group) “ban” không có trong các giá trị được dùng.'],
  [{ unit: 'A', group: 'board', no: 1.5 }, 'Số thứ tự “1.5” không phải số nguyên không âm.'],
  [{ unit: ['A'], group: 'board' }, 'Tên đơn vị (unit) phải là chữ.'],
  [{ unit: 'A', group: 'board', kind: 'zoo' }, 'Loại đơn vị (kind) “zoo” không có trong các giá trị được dùng.'],
  [
    { unit: 'A', group: 'board', valid_from: '31/02/2020' },
    'Ngày bắt đầu (valid_from) “31/02/2020” không phải ngày đúng dạng (ví dụ 2021-06-30 hoặc 30/06/2021).',
  ],
  [
    { unit: 'A', group: 'board', valid_from: '2021-01-02', valid_to: '2021-01-01' },
    'Ngày kết thúc (valid_to) đứng trước ngày bắt đầu (valid_from).',
  ],
] as const) {
  test(`is refused in words: ${sentence}`, () => {
    const reading = readUnitLine(fields, kinds)
    assert.equal('problems' in reading && unitSentences(reading.problems), sentence)
  })
}

test('names are the same in any case, with either place of the tone mark and any dash', () => {
  assert.equal(nameKey('Văn hoá – Xã hội'), nameKey('văn hóa-xã  hội'))
  assert.notEqual(nameKey('Hòa'), nameKey('Hoa'))
})
