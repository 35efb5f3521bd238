import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, PasswordsBusy, passwordFits } from './passwords.ts'

test('a password fits its own hash, typed in either Unicode form, and no other', async () => {
  const stored = await hashPassword('mật khẩu dài và dễ nhớ')
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await passwordFits(stored, 'mật khẩu dài và dễ nhớ'.normalize('NFD')), true)
  assert.equal(await passwordFits(stored, 'mật khẩu dài và dễ quên'), false)
})

test('without a stored hash the answer is no', async () => assert.equal(await passwordFits(null, ''), false))

test('a flood is refused instead of being queued without end, and the queue drains', async () => {
  const all = await Promise.allSettled(Array.from({ length: 60 }, () => passwordFits(null, 'x')))
  const refused = all.filter((one) => one.status === 'rejected')
  assert.equal(refused.length, 18)
  assert.ok(refused.every(({ reason }) => reason instanceof PasswordsBusy))
  assert.equal(await passwordFits(null, 'x'), false)
})
