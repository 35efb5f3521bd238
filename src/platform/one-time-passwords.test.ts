import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { base32Of, codeOf, enrolmentUrl, matchingStep, newSharedSecret, stepOf } from './one-time-passwords.ts'

const rfcSecret = Buffer.from('12345678901234567890')

// RFC 6238, appendix B, the rows of SHA-1.
for (const [seconds, code] of [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const) {
  test(`at ${seconds} seconds the code is ${code}`, () =>
    assert.equal(codeOf(rfcSecret, stepOf(new Date(seconds * 1000)), 8), code))
}

// RFC 4226, appendix D.
test('the first counters give the codes of RFC 4226', () => {
  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']
  assert.deepEqual(
    codes.map((_, counter) => codeOf(rfcSecret, counter)),
    codes,
  )
})

// RFC 4648, section 10, without padding.
for (const [text, encoded] of [
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
] as const) {
  test(`${JSON.stringify(text)} is ${JSON.stringify(encoded)} in base 32`, () =>
    assert.equal(base32Of(Buffer.from(text)), encoded))
}

const now = new Date('2026-01-05T03:00:10Z')

test('a clock may be thirty seconds off, not a minute', () => {
  const off = (steps: number) => matchingStep(rfcSecret, codeOf(rfcSecret, stepOf(now) + steps), { now, lastStep: 0 })
  assert.deepEqual([-2, -1, 0, 1, 2].map(off), [null, stepOf(now) - 1, stepOf(now), stepOf(now) + 1, null])
})

test('a code that was used, and any older one, opens nothing', () => {
  const code = codeOf(rfcSecret, stepOf(now))
  assert.equal(matchingStep(rfcSecret, code, { now, lastStep: stepOf(now) }), null)
  assert.equal(matchingStep(rfcSecret, codeOf(rfcSecret, stepOf(now) - 1), { now, lastStep: stepOf(now) }), null)
  const next = codeOf(rfcSecret, stepOf(now) + 1)
  assert.equal(matchingStep(rfcSecret, next, { now, lastStep: stepOf(now) }), stepOf(now) + 1)
})

test('spaces are let pass, anything else is not a code', () => {
  const code = codeOf(rfcSecret, stepOf(now))
  assert.notEqual(matchingStep(rfcSecret, ` ${code.slice(0, 3)} ${code.slice(3)}`, { now, lastStep: 0 }), null)
  for (const text of ['', code.slice(1), `${code}0`, 'một hai ba', '１２３４５６']) {
    assert.equal(matchingStep(rfcSecret, text, { now, lastStep: 0 }), null)
  }
})

test('every code is accepted once and in order', () => {
  const moments = fc.integer({ min: 60, max: 4_000_000_000 })
  fc.assert(
    fc.property(moments, (seconds) => {
      const at = new Date(seconds * 1000)
      const secret = newSharedSecret()
      const step = matchingStep(secret, codeOf(secret, stepOf(at)), { now: at, lastStep: -1 })
      return step !== null && matchingStep(secret, codeOf(secret, stepOf(at)), { now: at, lastStep: step }) === null
    }),
  )
})

test('the link names the issuer and the account', () =>
  assert.equal(
    enrolmentUrl(rfcSecret, { issuer: 'Cổng Số', account: 'a@tinh.gov.vn' }),
    'otpauth://totp/C%E1%BB%95ng%20S%E1%BB%91:a%40tinh.gov.vn?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=C%E1%BB%95ng%20S%E1%BB%91',
  ))
