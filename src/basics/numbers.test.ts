import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bytesText, decimalText, integerText } from './numbers.ts'

for (const [value, vi, en] of [
  [0, '0', '0'],
  [-0.5, '0', '0'],
  [999, '999', '999'],
  [7469, '7.469', '7,469'],
  [-1234567, '-1.234.567', '-1,234,567'],
  [123456.9, '123.456', '123,456'],
] as const)
  test(`writes ${value}`, () => assert.deepEqual([integerText(value, 'vi'), integerText(value, 'en')], [vi, en]))

test('a fraction is rounded and keeps no zeros', () => {
  assert.equal(decimalText(1234.56, 'vi'), '1.234,6')
  assert.equal(decimalText(12, 'en'), '12')
  assert.equal(decimalText(-0.04, 'vi'), '0')
  assert.equal(decimalText(-2.5, 'en'), '-2.5')
})

for (const [bytes, text] of [
  [0, '0 byte'],
  [512, '512 byte'],
  [1023, '1.023 byte'],
  [1024, '1 KB'],
  [1536, '1,5 KB'],
  [1258291, '1,2 MB'],
  [1048575, '1 MB'],
  [5 * 1024 ** 3, '5 GB'],
] as const)
  test(`${bytes} bytes are ${text}`, () => assert.equal(bytesText(bytes, 'vi'), text))

test('English knows the plural', () => {
  assert.deepEqual([bytesText(1, 'en'), bytesText(2, 'en'), bytesText(2e6, 'en')], ['1 byte', '2 bytes', '1.9 MB'])
})

test('whole numbers are written as the language data of the machine would', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (n) => integerText(n, 'en') === n.toLocaleString('en')))
})
