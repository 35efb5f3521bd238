import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { documentKey, numberKey } from './keys.ts'
import { documentKinds } from './kinds.ts'
import { bodyOfSymbol, kindOfSymbol, parseNumberSymbol, tidyNumberSymbol, writeNumberSymbol } from './number-symbol.ts'

function told(text: string): string {
  const read = parseNumberSymbol(text)
  if ('issues' in read) return read.issues.map(({ problem }) => problem).join(', ')
  const { number, suffix, year, kind, bodies, scheme, warnings } = read.done
  const warned = warnings.length > 0 ? ` (${warnings.join(', ')})` : ''
  return `${scheme}: ${number}${suffix}${year === null ? '' : ` of ${year}`} ${kind ?? '?'} ${bodies.join('+')}${warned}`
}

/** Numbers as they stand in reports of provinces and in the gazette. */
for (const [text, reading] of [
  ['254/BC-UBND', 'state: 254 bao-cao UBND'],
  ['01/BC-BBT', 'state: 1 bao-cao BBT'],
  ['69/BC-VP', 'state: 69 bao-cao VP'],
  ['13419/QĐ-UBND', 'state: 13419 quyet-dinh UBND'],
  ['1852/QĐ-UBND', 'state: 1852 quyet-dinh UBND'],
  ['235/UBND-CCHC', 'state: 235 cong-van UBND'],
  ['820/STTTT', 'state: 820 cong-van STTTT (no-unit-code)'],
  ['26/QĐ-STTTT', 'state: 26 quyet-dinh STTTT'],
  ['355/QĐ-UBND', 'state: 355 quyet-dinh UBND'],
  ['16/2017/QĐ-UBND', 'legal: 16 of 2017 quyet-dinh UBND'],
  ['2392/QĐ-BTTTT', 'state: 2392 quyet-dinh BTTTT'],
  ['7816/VPCP-TTĐT', 'state: 7816 cong-van VPCP'],
  ['1677/NQ-UBTVQH15', 'state: 1677 nghi-quyet UBTVQH15'],
  ['202/2025/QH15', 'legal: 202 of 2025 ? QH15'],
  ['128/2025/QĐ-UBND', 'legal: 128 of 2025 quyet-dinh UBND'],
  ['43/2011/NĐ-CP', 'legal: 43 of 2011 nghi-dinh CP'],
  ['09/2014/TT-BTTTT', 'legal: 9 of 2014 thong-tu BTTTT'],
  ['28/2018/QĐ-TTg', 'legal: 28 of 2018 quyet-dinh TTg'],
  ['55/2014/TTLT-BTC-BKHCN', 'legal: 55 of 2014 thong-tu-lien-tich BTC+BKHCN'],
  ['03/2009/TTLT/BTC-BNV', 'legal: 3 of 2009 thong-tu-lien-tich BTC+BNV (old-form)'],
  ['12a/QĐ-UBND', 'state: 12a quyet-dinh UBND'],
  ['7/KH-UBND', 'state: 7 ke-hoach UBND (leading-zero-missing)'],
  ['45/BC-UBND-VX', 'state: 45 bao-cao UBND'],
  ['02/NQLT-HĐND-UBND-UBMTTQVN', 'council: 2 nghi-quyet-lien-tich HĐND+UBND+UBMTTQVN'],
  ['15/NQ-HĐND', 'council: 15 nghi-quyet HĐND'],
  ['05/2023/NQ-HĐND', 'legal: 5 of 2023 nghi-quyet HĐND'],
  ['31/BC-KTNS', 'council: 31 bao-cao KTNS'],
  ['08/TTr-TTHĐND', 'council: 8 to-trinh TTHĐND'],
  ['44/BC-BPC', 'council: 44 bao-cao BPC'],
  ['120/BC-MTTQ', 'front: 120 bao-cao MTTQ'],
  ['18/MTTQ-BTT', 'front: 18 cong-van MTTQ'],
  ['33/KH-LĐLĐ', 'front: 33 ke-hoach LĐLĐ'],
  ['254-BC/ThU', 'party: 254 bao-cao ThU'],
  ['15-NQ/TU', 'party: 15 nghi-quyet TU'],
  ['37-KL/TW', 'party: 37 ket-luan TW'],
  ['05-TT/HU', 'party: 5 thong-tri HU (leading-zero-missing)'.replace(' (leading-zero-missing)', '')],
  ['120-CV/ĐU', 'party: 120 cong-van ĐU'],
  ['66-QĐi/BTCTU', 'party: 66 quy-dinh BTCTU'],
  ['18-QC/TU-UBND', 'party: 18 quy-che TU+UBND'],
  ['12-KH/ĐTN', 'youth: 12 ke-hoach ĐTN'],
  ['88-BC/TĐTN-VP', 'youth: 88 bao-cao TĐTN'],
  ['21-BC/HNDT', 'front: 21 bao-cao HNDT'],
  ['26/QĐ', 'state: 26 quyet-dinh  (no-issuer)'],
] as const) {
  test(`reads the number ${text}`, () => assert.equal(told(text), reading))
}

for (const [text, problem] of [
  ['254-BC/UBND', 'hyphen-before-kind'],
  ['254/BC - UBND', 'number-has-spaces'],
  ['/BC-UBND', 'number-incomplete'],
  ['…/QĐ-UBND', 'number-incomplete'],
  ['......./QĐ-UBND', 'number-incomplete'],
  ['', 'number-missing'],
  ['7.469', 'number-not-readable'],
  ['254', 'number-not-readable'],
  ['254/bc-ubnd', 'number-not-readable'],
  ['254/UBND/KH', 'number-not-readable'],
  ['12/QĐ-UBND;13', 'number-not-readable'],
  ['12/QĐ-ՍBND', 'number-not-readable'],
  [`1/${'A'.repeat(90)}`, 'number-not-readable'],
] as const) {
  test(`rejects ${text.slice(0, 20) || 'nothing'}`, () => assert.equal(told(text), problem))
}

for (const [written, tidy] of [
  ['Số: 254 / BC – UBND.', '254/BC-UBND'],
  ['số 15-NQ/TU', '15-NQ/TU'],
  ['  235/UBND - CCHC ', '235/UBND-CCHC'],
] as const) {
  test(`puts right ${written}`, () => assert.equal(tidyNumberSymbol(written), tidy))
}

for (const [text, body] of [
  ['254-BC/ThU', 'party'],
  ['15/NQ-HĐND', 'council'],
  ['254/BC-UBND', 'committee'],
  ['120/BC-MTTQ', 'front'],
  ['12-KH/ĐTN', 'organisation'],
  ['33/KH-LĐLĐ', 'organisation'],
  ['26/QĐ-STTTT', 'agency'],
  ['01/BC-BBT', 'agency'],
  ['43/2011/NĐ-CP', 'central'],
  ['2392/QĐ-BTTTT', 'central'],
] as const) {
  test(`counts ${text} for ${body}`, () => {
    const read = parseNumberSymbol(text)
    assert.ok('done' in read)
    assert.equal(bodyOfSymbol(read.done), body)
  })
}

test('a decision of legal force and one of a day have one kind', () => {
  assert.equal(kindOfSymbol('16/2017/QĐ-UBND'), 'quyet-dinh')
  assert.equal(kindOfSymbol('Số: 16/QĐ-UBND'), 'quyet-dinh')
})

test('however a number is typed, its key is one', () => {
  for (const typed of ['254 bc ubnd', '254-BC-UBND', '0254/BC-UBND', '254/bc-ubnd']) {
    assert.equal(numberKey(typed), numberKey('254/BC-UBND'))
  }
})

test('an address tells number, symbol and year', () => {
  assert.equal(documentKey('254/BC-UBND', 2023), '254-bc-ubnd-2023')
  assert.equal(documentKey('12a/QĐ-UBND', 2024), '12a-qd-ubnd-2024')
})

test('the 29 kinds of Điều 7 NĐ 30/2020/NĐ-CP are there, each key once', () => {
  const keys = documentKinds.map(({ key }) => key)
  assert.equal(new Set(keys).size, keys.length)
  assert.equal(keys.indexOf('thu-cong'), 28)
})

const stateKinds = documentKinds.filter(({ source, abbreviation }) => source === 'state' && abbreviation !== '')

test('what is written is read back', () => {
  const state = fc.record({
    number: fc.integer({ min: 1, max: 99_999 }),
    suffix: fc.constantFrom('', 'a', 'b'),
    year: fc.option(fc.integer({ min: 1945, max: 2099 })),
    abbreviation: fc.constantFrom(...stateKinds.map(({ abbreviation }) => abbreviation)),
    bodies: fc.constantFrom(['UBND'], ['HĐND'], ['STTTT'], ['UBND', 'HĐND']),
    form: fc.constant('state' as const),
  })
  const party = fc.record({
    number: fc.integer({ min: 1, max: 9_999 }),
    suffix: fc.constantFrom('', 'a'),
    abbreviation: fc.constantFrom('NQ', 'KL', 'CV', 'QĐ', 'BC', 'TT'),
    bodies: fc.constantFrom(['TU'], ['ThU'], ['ĐU'], ['BTCTU'], ['TĐTN']),
    form: fc.constant('party' as const),
  })
  fc.assert(
    fc.property(fc.oneof(state, party), (parts) => {
      const text = writeNumberSymbol(parts)
      const read = parseNumberSymbol(text)
      assert.ok('done' in read, text)
      assert.equal(read.done.text, text)
      assert.equal(read.done.number, parts.number)
      assert.equal(read.done.suffix, parts.suffix)
      assert.deepEqual(read.done.bodies, parts.bodies)
      assert.equal(read.done.year, 'year' in parts ? parts.year : null)
      assert.deepEqual(read.done.warnings, [])
      assert.equal(tidyNumberSymbol(`Số: ${text.replaceAll('/', ' / ')}`), text)
      assert.match(documentKey(text, 2024), /^[a-z0-9]+(?:-[a-z0-9]+)*-2024$/)
    }),
  )
})

test('whatever is typed, reading ends and never reads into spaces or foreign letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const read = parseNumberSymbol(text)
      if ('done' in read) assert.match(read.done.text, /^\d{1,6}\p{Ll}?[/-][\p{Script=Latin}\d&./-]+$/u)
      tidyNumberSymbol(text)
    }),
  )
})
