import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { safeHref } from './urls.ts'

for (const [given, kept] of [
  ['https://gialai.gov.vn', 'https://gialai.gov.vn'],
  [' http://gialai.gov.vn/a b?q="x" ', 'http://gialai.gov.vn/a%20b?q=%22x%22'],
  ['HTTPS://gialai.gov.vn/', 'HTTPS://gialai.gov.vn/'],
  ['https://vi.wikipedia.org/wiki/Gia_Lai_(tỉnh)', 'https://vi.wikipedia.org/wiki/Gia_Lai_(tỉnh)'],
  ['//cdn.example/x.pdf', 'https://cdn.example/x.pdf'],
  ['/van-ban/12-qd-ubnd', '/van-ban/12-qd-ubnd'],
  ['van ban.pdf', 'van%20ban.pdf'],
  ['./a/b:c', './a/b:c'],
  ['?page=2', '?page=2'],
  ['#muc-1', '#muc-1'],
  ['mailto:ubnd@example.gov.vn', 'mailto:ubnd@example.gov.vn'],
  ['tel:+84 269 1234 567', 'tel:+842691234567'],
  ['https://exam\nple.vn/', 'https://example.vn/'],
  ['', null],
  ['   ', null],
  ['javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  ['java\tscript:alert(1)', null],
  ['\u0000javascript:alert(1)', null],
  ['\u200bjavascript:alert(1)', null],
  ['javascript\u00a0:alert(1)', null],
  ['data:text/html,x', null],
  ['vbscript:x', null],
  ['ftp://x', null],
  ['file:///1', null],
  ['blob:https://x/y', null],
  ['view-source:https://x', null],
  ['x:y', null],
  ['https:evil.example', null],
  ['https:///evil.example', null],
  ['https://', null],
  ['https://[x', null],
  ['https://gov.vn@evil.example/', null],
  ['\\\\evil.example', null],
  ['/\\evil.example', null],
  ['https:\\\\evil.example', null],
  ['https://gov.vn\\@evil.example', null],
  ['//gov.vn@evil.example', null],
  ['///evil.example', null],
  ['https://x.vn/\u202egnp.exe', null],
  ['mailto:x', null],
  ['tel:abc', null],
  [`/${'x'.repeat(5000)}`, null],
] as const)
  test(`${JSON.stringify(given.slice(0, 60))} → ${kept}`, () => assert.equal(safeHref(given), kept))

test('whatever is let through is harmless to a browser, and is let through again unchanged', () => {
  const piece = fc.constantFrom(
    'java',
    'script',
    ':',
    '/',
    '\\',
    '//',
    'http',
    's',
    '.',
    '@',
    ' ',
    '\t',
    'data',
    'x',
    '#',
    '?',
    '\u0001',
    'é',
    '%3a',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const kept = safeHref(pieces.join(''))
      if (kept === null) return
      assert.equal(safeHref(kept), kept)
      const seen = URL.parse(kept, 'https://portal.example/tin-tuc/')
      assert.ok(seen === null || ['https:', 'http:', 'mailto:', 'tel:'].includes(seen.protocol), kept)
      if (!/^https?:/i.test(kept)) assert.ok(seen === null || seen.host === 'portal.example', kept)
    }),
    { numRuns: 3000 },
  )
})
