import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citationText, forceOn, inForceOn, readSignatureCode, shortCitation } from './index.ts'

const decision = { issuedOn: '2024-01-10', effectiveOn: '2024-02-01', expiresOn: null }

test('a document is in force from its day, or from the day it was issued', () => {
  assert.equal(forceOn(decision, '2024-01-31'), 'not-yet')
  assert.equal(forceOn(decision, '2024-02-01'), 'in-force')
  assert.equal(forceOn({ ...decision, effectiveOn: null }, '2024-01-10'), 'in-force')
  assert.equal(forceOn({ issuedOn: null, effectiveOn: null, expiresOn: null }, '2024-01-10'), 'unknown')
})

test('it ends after its last day, not on it', () => {
  const passing = { ...decision, expiresOn: '2024-12-31' }
  assert.equal(inForceOn(passing, '2024-12-31'), true)
  assert.equal(forceOn(passing, '2025-01-01'), 'ended')
})

test('a replacement ends it from the day the new one is in force; an amendment never does', () => {
  const replaced = [{ kind: 'replaces' as const, on: '2025-07-01', whole: true }]
  assert.equal(forceOn(decision, '2025-06-30', replaced), 'in-force')
  assert.equal(forceOn(decision, '2025-07-01', replaced), 'ended')
  assert.equal(forceOn(decision, '2025-07-01', [{ kind: 'repeals', on: '2025-07-01', whole: false }]), 'partly-ended')
  assert.equal(forceOn(decision, '2025-07-01', [{ kind: 'amends', on: '2025-07-01', whole: true }]), 'in-force')
})

for (const [line, code, title] of [
  ['TM. ỦY BAN NHÂN DÂN', 'TM', 'ỦY BAN NHÂN DÂN'],
  ['KT. CHỦ TỊCH', 'KT', 'CHỦ TỊCH'],
  ['KT.CHỦ TỊCH', 'KT', 'CHỦ TỊCH'],
  ['T/M BAN THƯỜNG VỤ', 'TM', 'BAN THƯỜNG VỤ'],
  ['K/T BÍ THƯ', 'KT', 'BÍ THƯ'],
  ['TUQ. CHỦ TỊCH', 'TUQ', 'CHỦ TỊCH'],
  ['TL. CHỦ TỊCH', 'TL', 'CHỦ TỊCH'],
  ['Q. CHỦ TỊCH', 'Q', 'CHỦ TỊCH'],
  ['QUYỀN CHỦ TỊCH', '', 'QUYỀN CHỦ TỊCH'],
  ['CHỦ TỊCH', '', 'CHỦ TỊCH'],
  ['TỔNG THƯ KÝ', '', 'TỔNG THƯ KÝ'],
] as const) {
  test(`reads the signature code of ${line}`, () => assert.deepEqual(readSignatureCode(line), { code, title }))
}

test('a citation is whole and ready to be copied', () => {
  const cited = {
    kind: 'quyet-dinh',
    numberSymbol: '07/QĐ-UBND',
    issuedOn: '2024-01-09',
    issuer: 'Ủy ban nhân dân xã Cộng Hòa',
    subject: 'Về việc thành lập Ban Biên tập.',
  }
  assert.equal(
    citationText(cited),
    'Quyết định số 07/QĐ-UBND ngày 09 tháng 01 năm 2024 của Ủy ban nhân dân xã Cộng Hòa về việc thành lập Ban Biên tập',
  )
  assert.equal(
    citationText({ ...cited, kind: 'cong-van', numberSymbol: '', issuedOn: '2024-03-19', subject: 'V/v rà soát tin' }),
    'Công văn ngày 19 tháng 3 năm 2024 của Ủy ban nhân dân xã Cộng Hòa về việc rà soát tin',
  )
  assert.equal(shortCitation(cited), 'Quyết định số 07/QĐ-UBND ngày 09/01/2024')
})
