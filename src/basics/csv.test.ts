import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvCell, csvText } from './csv.ts'

for (const [text, cell] of [
  ['Nguyễn Văn A', 'Nguyễn Văn A'],
  ['=1+1', "'=1+1"],
  ['+84 912', "'+84 912"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =cmd', "'  =cmd"],
  ['\t=cmd', "'\t=cmd"],
  ['＝1+1', "'＝1+1"],
  ['a, b', '"a, b"'],
  ['nói "chào"', '"nói ""chào"""'],
  ['hai\ndòng', '"hai\ndòng"'],
] as const) {
  test(`the cell ${JSON.stringify(text)} is written ${JSON.stringify(cell)}`, () => assert.equal(csvCell(text), cell))
}

test('a table begins with the mark of UTF-8 and ends its lines as RFC 4180 says', () =>
  assert.equal(
    csvText([
      ['a', 'b'],
      ['1', '2'],
    ]),
    '\uFEFFa,b\r\n1,2\r\n',
  ))
