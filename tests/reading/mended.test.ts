import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TextLine } from '../../src/basics/page-text.ts'
import { readDocument } from '../../src/modules/intake/rules/reading/index.ts'
import { inRunningText } from '../../src/modules/intake/rules/reading/names.ts'
import { mendedName, mendedTitle } from '../../src/modules/intake/rules/reading/officers.ts'

test('a title under a seal is mended by what may stand there', () => {
  assert.deepEqual(mendedTitle('HÁNH VĂN PHÒNG', 'KT'), { title: 'phó chánh văn phòng', changed: true })
  assert.deepEqual(mendedTitle('CHỦ TỊCH', 'KT'), { title: 'phó chủ tịch', changed: true })
  assert.deepEqual(mendedTitle('CHỦ TỊCH', 'TM'), { title: 'CHỦ TỊCH', changed: false })
  assert.deepEqual(mendedTitle('HỦ TỊCH', 'TM'), { title: 'chủ tịch', changed: true })
  assert.equal(mendedTitle('KẾ TOÁN', 'TM'), null)
  assert.equal(mendedName('xguyễn Văn Linh'), 'Nguyễn Văn Linh')
  assert.equal(mendedName('Nguyễn Văn Linh'), null)
})

test('a whole title is never changed, a deputy never promoted', () => {
  const titles = ['Chủ tịch', 'Giám đốc', 'Chánh Văn phòng', 'Trưởng phòng', 'Bí thư']
  fc.assert(
    fc.property(fc.constantFrom(...titles), fc.constantFrom('TM', 'TL', 'TUQ', '' as const), (title, code) => {
      assert.equal(mendedTitle(title, code)?.changed, false)
      assert.deepEqual(mendedTitle(`Phó ${title}`, 'KT'), { title: `Phó ${title}`, changed: false })
    }),
  )
})

test('names of bodies have the capitals of running text', () => {
  const names = [
    'Sở Khoa học và Công nghệ',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Phòng Văn hóa - Xã hội',
    'Ban Pháp chế',
  ]
  for (const name of names) assert.equal(inRunningText(name.toUpperCase()), name)
})

const line = (text: string, x: number, y: number, width: number, confidence: number): TextLine => ({
  ...{ text, box: { x, y, width, height: 12 }, size: 12, bold: false, italic: false, centre: false, confidence },
})

function scan(number: string, day: string, title: string, confidence: number) {
  const lines = [
    line('ỦY BAN NHÂN DÂN', 90, 60, 120, confidence),
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 300, 60, 230, confidence),
    line('XÃ ĐỒNG SẾU', 110, 76, 80, confidence),
    line(`Số: ${number}`, 100, 100, 100, confidence),
    line(`Đồng Sếu, ${day}`, 320, 100, 190, confidence),
    line('Nơi', 90, 500, 18, confidence),
    line('nhận:', 111, 501, 29, confidence),
    line('KT. CHỦ TỊCH', 370, 500, 90, confidence),
    line('- Như trên;', 90, 515, 60, confidence),
    line(title, 375, 516, 80, confidence),
    line('- Lưu: VT.', 90, 529, 60, confidence),
    line('Ngô Ngọc Phong', 370, 600, 96, confidence),
  ]
  const page = { number: 1, width: 595, height: 842, source: 'ocr' as const, lines, pictures: [] }
  const text = { pages: [page], producer: '', problems: [] }
  return readDocument({ text, signatures: null, hints: null, fileName: '' })
}

test('figures that a recognition took for letters are figures again, and nothing is surer than its line', () => {
  const looks = { '0': 'O', '1': 'l', '5': 'S', '8': 'B' } as const
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9999 }), fc.integer({ min: 50, max: 100 }), (number, percent) => {
      // The first figure stays: '1' and 'l' alone could be a word.
      const [first = '', ...rest] = String(number)
      const seen = first + rest.map((figure) => looks[figure as keyof typeof looks] ?? figure).join('')
      const reading = scan(`${seen}/QĐ-UBND`, 'ngày 05 tháng 3 năm 2026', 'PHÓ CHỦ TỊCH', percent / 100)
      assert.equal(reading.numberSymbol?.value, `${number}/QĐ-UBND`)
      assert.ok((reading.numberSymbol?.confidence ?? 1) <= percent / 100)
      assert.deepEqual(reading.recipients?.value, ['Như trên', 'Lưu: VT'])
      assert.equal(reading.issuedOn?.value, '2026-03-05')
    }),
    { numRuns: 60 },
  )
})

test('what was mended is not sure', () => {
  const reading = scan('12/QĐ-UBND', 'ngày 05 tháng 3 năm 2026', 'HỦ TỊCH', 0.97)
  assert.equal(reading.signerTitle?.value, 'Phó chủ tịch')
  assert.ok((reading.signerTitle?.confidence ?? 1) < 0.9)
  assert.equal(reading.signer?.value, 'Ngô Ngọc Phong')
})
