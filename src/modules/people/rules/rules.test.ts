import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { heldUntil, networkOf, pairLimit } from './attempts.ts'
import { localPath } from './local-path.ts'
import { may } from './may.ts'
import { whyNotPassword } from './password.ts'

const problemOf = (password: string) => whyNotPassword(password, 'Lan.Tran@tinh.gov.vn')[0]?.problem ?? null

for (const [password, problem] of [
  ['mười một ký', 'too-short'],
  ['mười hai ký tự', null],
  ['lan.tran@tinh.gov.vn', 'is-email'],
  ['aaaaaaaaaaaaaa', 'one-letter'],
  ['x'.repeat(201), 'too-long'],
] as const) {
  test(`the password ${password.slice(0, 20)} is ${problem ?? 'accepted'}`, () =>
    assert.equal(problemOf(password), problem))
}

test('letters count, not the bytes they take', () => assert.equal(problemOf('ộộộộộộộộộộ'), 'too-short'))

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5) + seconds * 1000)
const failures = (count: number) => Array.from({ length: count }, (_, index) => at(index))

test('the first failures cost nothing, each further one doubles the wait up to a bound', () => {
  assert.equal(heldUntil(failures(4), pairLimit, at(4)), null)
  assert.deepEqual(heldUntil(failures(5), pairLimit, at(5)), at(4 + 30))
  assert.deepEqual(heldUntil(failures(6), pairLimit, at(6)), at(5 + 60))
  assert.deepEqual(heldUntil(failures(200), pairLimit, at(200)), at(199 + 900))
})

test('nobody is held longer than the longest wait, whatever was tried', () => {
  const times = fc.array(fc.integer({ min: 0, max: 7200 }).map(at), { maxLength: 60 })
  fc.assert(
    fc.property(times, (tried) => {
      const held = heldUntil(tried, pairLimit, at(7200))
      return held === null || held.getTime() - at(7200).getTime() <= pairLimit.longestMs
    }),
  )
})

for (const [address, network] of [
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ['2001:0db8::7:1:2:3:4', '2001:db8:0:7::/64'],
  ['::1', '0:0:0:0::/64'],
] as const) {
  test(`${address} is counted as ${network}`, () => assert.equal(networkOf(address), network))
}

for (const [text, path] of [
  ['/xa-dong-hoa/tin-bai-theo-don-vi?tu=2021-01', '/xa-dong-hoa/tin-bai-theo-don-vi?tu=2021-01'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['/a\r\nSet-Cookie: x', '/'],
  [null, '/'],
] as const) {
  test(`signing in leads from ${JSON.stringify(text)} to ${path}`, () => assert.equal(localPath(text), path))
}

test('a role counts on its own site; an operator only where the route names operators', () => {
  const secretary = { memberships: [{ siteId: 'a', role: 'board-secretary' as const }] }
  const operator = { memberships: [{ siteId: null, role: 'operator' as const }] }
  const policy = { onSite: ['board-secretary' as const] }
  assert.equal(may(secretary, policy, 'a'), true)
  assert.equal(may(secretary, policy, 'b'), false)
  assert.equal(may(operator, policy, 'a'), false)
  assert.equal(may(operator, { onSite: ['operator', 'board-secretary'] }, 'a'), true)
  assert.equal(may(secretary, 'operator', null), false)
  assert.equal(may(null, 'signed-in', null), false)
})
