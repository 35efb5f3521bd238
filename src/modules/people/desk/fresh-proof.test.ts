// Whoever finds an open desk cannot make it theirs: keys and second factors ask for a proof of some minutes ago.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { type PeopleDesk, peopleDesk, type TestPerson } from '../../../../tests/support/people-desk.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { hashPassword } from '../../../platform/passwords.ts'
import { setPassword } from '../store/accounts.ts'

let database: TestDatabase
let desk: PeopleDesk
let who: TestPerson

const keys = '/tai-khoan/khoa-truy-cap'
const factor = '/tai-khoan/ma-xac-thuc'
const password = 'một câu dài dễ nhớ'

before(async () => {
  database = await testDatabase()
  desk = await peopleDesk(database, ['tinh'])
  who = await desk.person('Trần Cộng Tác', 'contributor', 'tinh')
  const passwordHash = await hashPassword(password)
  await sql`delete from people.second_factor where account_id = ${who.accountId}`.execute(database.owner)
  await inTransaction(database.desk, (tx) => setPassword(tx, who.accountId, passwordHash))
})
after(async () => {
  await desk.close()
  await database.drop()
})

const age = (minutes: number) =>
  sql`update people.session set proved_at = now() - make_interval(mins => ${minutes}) where account_id = ${who.accountId}`.execute(
    database.owner,
  )

test('soon after signing in, a key and a second factor can be set up', async () => {
  assert.match((await desk.get(who, keys)).body, /data-passkey="make"/)
  assert.ok((await desk.get(who, factor)).body.includes('otpauth:'))
  assert.equal((await desk.post(who, `${keys}/cau-hoi`, {})).status, 200)
})

test('a quarter of an hour later neither is offered, asked for, nor taken; the shared secret is not shown', async () => {
  await age(16)
  const page = (await desk.get(who, keys)).body
  assert.doesNotMatch(page, /data-passkey="make"/)
  assert.match(page, /Xác nhận lại là bạn/)
  assert.equal((await desk.post(who, `${keys}/cau-hoi`, {})).status, 403)
  const sent = await desk.post(who, keys, { viec: 'them', ten: 'Máy', khoa: '{}' })
  assert.equal(sent.status, 422)
  assert.match(sent.body, /Hãy xác nhận lại mật khẩu/)
  const shown = (await desk.get(who, factor)).body
  assert.doesNotMatch(shown, /otpauth:/)
  const confirmed = await desk.post(who, factor, { viec: 'bat', ma: '123456' })
  assert.equal(confirmed.status, 422)
  assert.match(confirmed.body, /Hãy xác nhận lại mật khẩu/)
})

test('the right password makes it fresh again in this session only; a wrong one does not', async () => {
  await age(16)
  const wrong = await desk.post(who, '/tai-khoan/xac-nhan', { ve: factor, 'mat-khau': 'sai' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /Mật khẩu hiện tại không đúng/)
  assert.equal((await desk.post(who, `${keys}/cau-hoi`, {})).status, 403)
  const right = await desk.post(who, '/tai-khoan/xac-nhan', { ve: factor, 'mat-khau': password })
  assert.equal(right.location, factor)
  assert.ok((await desk.get(who, factor)).body.includes('otpauth:'))
  assert.equal((await desk.post(who, `${keys}/cau-hoi`, {})).status, 200)
  const { rows } = await sql`select from audit.entry where happened = 'proved-again'`.execute(database.owner)
  assert.equal(rows.length, 1)
})

test('an account without a password is led to sign in anew', async () => {
  await age(16)
  await sql`update people.account set password_hash = null where id = ${who.accountId}`.execute(database.owner)
  assert.match((await desk.get(who, keys)).body, /Tài khoản này không dùng mật khẩu/)
})
