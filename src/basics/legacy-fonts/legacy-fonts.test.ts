import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectEncoding } from './detect.ts'
import { fromOldFont, isUnicodeUnderOldFont, oldFontOf } from './fonts.ts'
import { fromViqr, viqrAsTyped, viqrConfidence } from './viqr.ts'

for (const [family, expected] of [
  ['.VnTime', { encoding: 'tcvn3', capitals: false }],
  ['".VnTimeH", serif', { encoding: 'tcvn3', capitals: true }],
  ["'.VnArial NarrowH'", { encoding: 'tcvn3', capitals: true }],
  ['.vnAvant', { encoding: 'tcvn3', capitals: false }],
  ['VNI-Times', { encoding: 'vni', capitals: false }],
  ['VNI Helve', { encoding: 'vni', capitals: false }],
  ['Times New Roman', null],
  ['Arial, .VnTime', null],
  ['Vni', null],
  ['', null],
] as const)
  test(`the font ${family} tells its encoding`, () => assert.deepEqual(oldFontOf(family), expected))

test('a font of capitals shows small letters as capitals', () => {
  const font = { encoding: 'tcvn3', capitals: true } as const
  assert.equal(fromOldFont(font, 'céng hßa x· héi chñ nghÜa viÖt nam'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
})

test('text in Unicode under an old font is told by its letters', () => {
  const font = { encoding: 'tcvn3', capitals: false } as const
  assert.equal(isUnicodeUnderOldFont(font, 'Ủy ban nhân dân', false), true)
  assert.equal(isUnicodeUnderOldFont(font, 'C«ng an huyÖn', false), false)
  assert.equal(isUnicodeUnderOldFont(font, 'xuân', false), true)
})

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const letters = [...'aăâeêioôơuưyđ'].flatMap((letter) =>
  letter === 'đ' ? [letter] : tones.map((tone) => (letter + tone).normalize('NFC')),
)
const signOf: Readonly<Record<string, string>> = {
  ...{ '\u0300': '`', '\u0301': "'", '\u0309': '?', '\u0303': '~', '\u0323': '.' },
  ...{ '\u0302': '^', '\u0306': '(', '\u031b': '+' },
}
const inViqr = (text: string) =>
  [...text.normalize('NFC')]
    .map((letter) => {
      if (letter === 'đ' || letter === 'Đ') return letter === 'đ' ? 'dd' : 'DD'
      const [base = '', ...marks] = letter.normalize('NFD')
      const hats = marks.filter((mark) => /[\u0302\u0306\u031b]/.test(mark))
      return (
        base + [...hats, ...marks.filter((mark) => !hats.includes(mark))].map((mark) => signOf[mark] ?? mark).join('')
      )
    })
    .join('')

test('every Vietnamese letter, small and capital, goes to VIQR and back', () => {
  for (const letter of letters) {
    assert.equal(fromViqr(inViqr(letter)), letter)
    assert.equal(fromViqr(inViqr(letter.toUpperCase())), letter.toUpperCase())
  }
})

for (const [typed, text] of [
  ['Co^.ng ho`a xa~ ho^.i', 'Cộng hòa xã hội'],
  ['DDo^.c la^.p. Tu+. do.', 'Độc lập. Tự do.'],
  ["Anh co' dde^'n kho^ng?", 'Anh có đến không?'],
  ['va^n va^n...', 'vân vân...'],
  ['i(2)', 'i(2)'],
  ['http\\://', 'http://'],
] as const)
  test(`VIQR ${typed}`, () => assert.equal(viqrAsTyped(typed), text))

for (const text of [
  'The minutes (a) and (b) are the same as before. Is it? Yes.',
  'const a = b ^ c; // d(e+f)',
  "Don't you know? It's what we're all about.",
  'Ủy ban nhân dân xã',
  '',
  'U(1), a^2 + b^2 = c^2, o(n), a(n)',
])
  test(`no VIQR: ${text.slice(0, 30)}`, () => {
    assert.ok(viqrConfidence(text) < 0.7)
    assert.deepEqual(detectEncoding(text), { encoding: 'unicode' })
  })

test('an encoding is told with its confidence', () => {
  const found = detectEncoding('Céng hßa x· héi chñ nghÜa ViÖt Nam')
  assert.equal(found.encoding, 'tcvn3')
  assert.ok('confidence' in found && found.confidence > 0.9)
})
