import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tcvn3Letters, vniLetters } from './legacy-tables.ts'
import { fromTcvn3, fromVni, readLegacyText } from './legacy-text.ts'

const inverse = (table: ReadonlyMap<string, string>) => new Map([...table].map(([code, letter]) => [letter, code]))
const tcvn3Codes = inverse(tcvn3Letters)
const vniCodes = inverse(vniLetters)
const inTcvn3 = (text: string) => [...text.normalize('NFC')].map((c) => tcvn3Codes.get(c) ?? c).join('')
const inVni = (text: string) => [...text.normalize('NFC')].map((c) => vniCodes.get(c) ?? c).join('')

const real = [
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'Độc lập - Tự do - Hạnh phúc',
  'Ủy ban nhân dân huyện tổ chức hội nghị tổng kết công tác năm 2021, triển khai phương hướng nhiệm vụ năm 2022.',
  'Trung tâm Văn hóa, Thông tin và Thể thao: những kết quả nổi bật trong quý III',
  'Người dân được hướng dẫn nộp hồ sơ trực tuyến; các đơn vị báo cáo trước ngày 15/6.',
]

for (const sentence of real) {
  const lower = sentence.replace('Ủ', 'ủ')
  test(`TCVN3 comes back as it was typed: ${lower.slice(0, 30)}`, () =>
    assert.deepEqual(readLegacyText(inTcvn3(lower)), { text: lower, encoding: 'tcvn3' }))
  test(`VNI comes back as it was typed: ${sentence.slice(0, 30)}`, () =>
    assert.deepEqual(readLegacyText(inVni(sentence)), { text: sentence, encoding: 'vni' }))
  test(`Unicode is left alone: ${sentence.slice(0, 30)}`, () => {
    assert.deepEqual(readLegacyText(sentence), { text: sentence, encoding: 'unicode' })
    assert.deepEqual(readLegacyText(sentence.normalize('NFD')), { text: sentence, encoding: 'unicode' })
  })
}

for (const [typed, text] of [
  ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ['UBND huyÖn §¨k §oa', 'UBND huyện Đăk Đoa'],
  ['QuyÕt ®Þnh sè 12/Q§-UBND', 'Quyết định số 12/QĐ-UBND'],
  ['C«ng an huyÖn', 'Công an huyện'],
  ['H§ND TØNH GIA LAI', 'HĐND TỈNH GIA LAI'],
] as const)
  test(`the ABC fonts wrote ${typed}`, () => assert.deepEqual(readLegacyText(typed), { text, encoding: 'tcvn3' }))

for (const [typed, text] of [
  ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
  ['Uûy ban nhaân daân huyeän', 'Ủy ban nhân dân huyện'],
  ['Quyeát ñònh soá 12/QÑ-UBND', 'Quyết định số 12/QĐ-UBND'],
] as const)
  test(`VNI wrote ${typed}`, () => assert.deepEqual(readLegacyText(typed), { text, encoding: 'vni' }))

for (const text of [
  'Gia Lai',
  'Lào Cai, Nha Trang, Quy Nhơn',
  'Café Müller, El Niño, São Paulo, Beyoncé, Zürich, Malmö, Curaçao',
  'Le résumé de la société française à Hanoï',
  'Señor Muñoz visited Köln',
  'The room is 3 × 4 × 5 m, 20 °C ± 2 °C; 10 µm; © 2021 Acme® «sic»',
  'Ban Köln thăm Gia Lai',
  'Hà Nam: xã Thanh Hà thu mua cà phê',
  'Tin từ São Paulo: đội Müller thắng',
  'Số 5 · Quý III',
  '2 ÷ 3 × 4',
])
  test(`is not taken for an old encoding: ${text}`, () =>
    assert.deepEqual(readLegacyText(text), { text, encoding: 'unicode' }))

test('bytes that were lost on the way are refused by name', () => {
  assert.deepEqual(readLegacyText('C\ufffdng an huy\ufffdn'), { unreadable: 'encoding-damaged' })
  const bytes = Buffer.from(inTcvn3('Độc lập tự do'), 'latin1')
  assert.deepEqual(readLegacyText(bytes.toString('utf8')), { unreadable: 'encoding-damaged' })
  const doubled = Buffer.from('Độc lập tự do hạnh phúc', 'utf8').toString('latin1')
  assert.deepEqual(readLegacyText(doubled), { unreadable: 'encoding-damaged' })
})

test('TCVN3 without its soft hyphens has lost its ư', () => {
  const page = 'Người dân được hướng dẫn nộp hồ sơ trước ngày hội'
  assert.deepEqual(readLegacyText(inTcvn3(page).replaceAll('\u00ad', '')), { unreadable: 'encoding-damaged' })
  assert.deepEqual(readLegacyText(inTcvn3(page)), { text: page, encoding: 'tcvn3' })
})

test('old and new side by side are refused', () => {
  const mixed = `Người dân được hướng dẫn. ${inTcvn3('ủy ban nhân dân huyện tổ chức hội nghị tổng kết')}`
  assert.deepEqual(readLegacyText(mixed), { unreadable: 'encoding-mixed' })
})

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const syllable = fc
  .tuple(
    fc.constantFrom(
      'b',
      'ch',
      'd',
      'đ',
      'h',
      'kh',
      'l',
      'm',
      'n',
      'nh',
      'ph',
      'r',
      's',
      't',
      'th',
      'tr',
      'v',
      'x',
      'Đ',
      'B',
    ),
    fc.constantFrom('a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'ươ', 'iê', 'uô'),
    fc.constantFrom(...tones),
    fc.constantFrom('n', 'ng', 'm'),
  )
  .map(([onset, vowel, tone, end]) => (onset + vowel + tone + end).normalize('NFC'))
const sentences = fc
  .array(syllable, { maxLength: 20 })
  .map((words) => `${words.join(' ')} được tổ chức theo hướng dẫn của ủy ban nhân dân huyện và các đơn vị`)

test('any syllable goes to both encodings and back', () => {
  fc.assert(fc.property(syllable, (word) => fromTcvn3(inTcvn3(word)) === word && fromVni(inVni(word)) === word))
})

test('any passage in an old encoding is recognised and restored', () => {
  fc.assert(
    fc.property(sentences, (text) => {
      assert.deepEqual(readLegacyText(inTcvn3(text)), { text, encoding: 'tcvn3' })
      assert.deepEqual(readLegacyText(inVni(text)), { text, encoding: 'vni' })
    }),
  )
})

test('any passage in Unicode is left alone', () => {
  fc.assert(
    fc.property(fc.array(syllable, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      assert.deepEqual(readLegacyText(text), { text, encoding: 'unicode' })
    }),
  )
})

test('every Vietnamese letter has a place in both tables', () => {
  const letters = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
  for (const letter of letters) {
    if (letter !== letter.normalize('NFD')) assert.equal(fromTcvn3(inTcvn3(letter)), letter)
    assert.equal(fromVni(inVni(letter)), letter)
    assert.equal(fromVni(inVni(letter.toUpperCase())), letter.toUpperCase())
    assert.equal(/[\u0100-\uffff]/.test(inTcvn3(letter) + inVni(letter)), false, letter)
  }
})
