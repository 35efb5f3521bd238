import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hrefOf } from './href-of.ts'

for (const [typed, href] of [
  ['https://tinh.gov.vn/a b', 'https://tinh.gov.vn/a%20b'],
  ['tinh.gov.vn/van-ban', 'https://tinh.gov.vn/van-ban'],
  ['www.example.org', 'https://www.example.org'],
  ['/tin-tuc/le-hoi-12', '/tin-tuc/le-hoi-12'],
  ['phong.vhxh@tinh.gov.vn', 'mailto:phong.vhxh@tinh.gov.vn'],
  ['0260 3862 001', 'tel:02603862001'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['xem tại đây', null],
  ['', null],
] as const)
  test(`'${typed}' leads to ${href}`, () => assert.equal(hrefOf(typed), href))
