import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import {
  type Answered,
  type PeopleDesk,
  password,
  peopleDesk,
  type TestPerson,
} from '../../../../tests/support/people-desk.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { codeOf, stepOf } from '../../../platform/one-time-passwords.ts'
import { createAccount, newSignInLink } from '../index.ts'
import { useStep } from '../store/second-factor.ts'

const by = { kind: 'command' } as const
const half = 30_000

let database: TestDatabase
let desk: PeopleDesk

before(async () => {
  database = await testDatabase()
  desk = await peopleDesk(database, ['tinh'])
})

after(async () => {
  await desk.close()
  await database.drop()
})

const stepIn = ({ body }: Answered) => /name="buoc" value="([\w-]{43})"/.exec(body)?.[1] ?? ''
const csrfIn = ({ body }: Answered) => /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
const cookieIn = ({ headers }: Answered) => String(headers['set-cookie']).split(';')[0] ?? ''
const enter = (email: string, given = password) =>
  desk.post(null, '/dang-nhap', { email, password: given, ve: '/tai-khoan' })
const pass = (buoc: string, ma: string) => desk.post(null, '/dang-nhap/ma', { buoc, ma, ve: '/tai-khoan' })

test('with a second factor the password alone opens nothing; the code opens once', async () => {
  const head = await desk.person('Trưởng', 'board-head', 'tinh')
  const asked = await enter(head.email)
  assert.equal(asked.status, 200)
  assert.equal(asked.headers['set-cookie'], undefined)
  const wrong = await pass(stepIn(asked), '000000')
  assert.equal(wrong.status, 422)
  assert.equal(stepIn(wrong), stepIn(asked))
  const code = head.code()
  const passed = await pass(stepIn(asked), code)
  assert.equal(passed.status, 303)
  assert.equal(passed.location, '/tai-khoan')
  assert.match(cookieIn(passed), /^__Host-congso=/)
  assert.equal((await pass(stepIn(asked), head.code(new Date(Date.now() + half)))).status, 422)
  const again = await enter(head.email)
  assert.equal((await pass(stepIn(again), code)).status, 422)
})

test('a code seen a step ago opens nothing after a later one was used, and one a minute old never does', async () => {
  const head = await desk.person('Trưởng', 'board-head', 'tinh')
  const [earlier, late] = [head.code(), head.code(new Date(Date.now() - 2 * half - half))]
  assert.equal((await pass(stepIn(await enter(head.email)), late)).status, 422)
  assert.equal((await pass(stepIn(await enter(head.email)), head.code(new Date(Date.now() + half)))).status, 303)
  assert.equal((await pass(stepIn(await enter(head.email)), earlier)).status, 422)
})

test('two at once with one code: one comes in', async () => {
  const head = await desk.person('Trưởng', 'board-head', 'tinh')
  const steps = [stepIn(await enter(head.email)), stepIn(await enter(head.email))]
  const code = head.code()
  const statuses = (await Promise.all(steps.map((step) => pass(step, code)))).map(({ status }) => status)
  assert.deepEqual(statuses.sort(), [303, 422])
})

test('a time step is used up once, whatever was read before', async () => {
  const { accountId } = await desk.person('Trưởng', 'board-head', 'tinh')
  const use = (step: number) => inTransaction(database.desk, (tx) => useStep(tx, accountId, step))
  assert.deepEqual([await use(7), await use(7), await use(6), await use(8)], [true, false, false, true])
})

test('the step after the password is over in ten minutes', async () => {
  const head = await desk.person('Trưởng', 'board-head', 'tinh')
  const step = stepIn(await enter(head.email))
  await sql`update people.sign_in_step set expires_at = expires_at - interval '10 minutes'`.execute(database.desk)
  const over = await pass(step, head.code())
  assert.equal(over.status, 422)
  assert.match(over.body, /Hãy đăng nhập lại/)
})

test('codes are guessed a few times, then slowed, whoever forgives the password', async () => {
  const head = await desk.person('Trưởng', 'board-head', 'tinh')
  for (let guess = 0; guess < 5; guess += 1) {
    assert.equal((await pass(stepIn(await enter(head.email)), '000000')).status, 422)
  }
  const step = stepIn(await enter(head.email))
  assert.equal((await pass(step, '000000')).status, 429)
  assert.equal((await pass(step, head.code())).status, 429)
  await sql`update people.sign_in_attempt set attempted_at = attempted_at - interval '1 minute'`.execute(database.desk)
  assert.equal((await pass(step, head.code())).status, 303)
})

async function newcomer(role: 'board-head' | 'contributor'): Promise<Pick<TestPerson, 'email' | 'accountId'>> {
  const email = `${crypto.randomUUID()}@tinh.gov.vn`
  const input = { name: 'Người mới', email, role, siteId: desk.siteId('tinh') }
  const made = await createAccount(database.desk, { input, by, now: new Date(), password })
  assert.ok('done' in made)
  return { email, accountId: made.done.accountId }
}

async function signedIn(email: string): Promise<TestPerson> {
  const entered = await enter(email)
  assert.equal(entered.status, 303)
  const who = { email, cookie: cookieIn(entered), csrf: '', accountId: '', personId: '', code: () => '' }
  return { ...who, csrf: csrfIn(await desk.get(who, '/tai-khoan')) }
}

const secretOf = async (accountId: string) => {
  const { rows } = await sql<{
    secret: Buffer
  }>`select secret from people.second_factor where account_id = ${accountId}`.execute(database.desk)
  return rows[0]?.secret ?? Buffer.alloc(0)
}

test('publishing roles rest until a second factor is set up, which shows recovery codes once', async () => {
  const { email, accountId } = await newcomer('board-head')
  const who = await signedIn(email)
  assert.equal((await desk.get(who, '/tinh/nguoi')).status, 404)
  assert.match((await desk.get(who, '/cac-trang')).body, /đang chờ mã xác thực/)
  const shown = await desk.get(who, '/tai-khoan/ma-xac-thuc')
  assert.match(shown.body, /otpauth:\/\/totp\//)
  assert.equal((await desk.post(who, '/tai-khoan/ma-xac-thuc', { viec: 'bat', ma: '000000' })).status, 422)
  const ma = codeOf(await secretOf(accountId), stepOf(new Date()))
  const on = await desk.post(who, '/tai-khoan/ma-xac-thuc', { viec: 'bat', ma })
  const codes = on.body.match(/[A-Z2-7]{4}(-[A-Z2-7]{4}){3}/g) ?? []
  assert.equal(codes.length, 10)
  assert.equal((await desk.get(who, '/tinh/nguoi')).status, 200)
  const kept = await desk.get(who, '/tai-khoan/ma-xac-thuc')
  assert.doesNotMatch(kept.body, /otpauth/)
  assert.match(kept.body, /Còn 10 mã/)

  const recovery = codes[0] ?? ''
  assert.equal((await pass(stepIn(await enter(email)), recovery.toLowerCase().replaceAll('-', ' '))).status, 303)
  assert.equal((await pass(stepIn(await enter(email)), recovery)).status, 422)
  const stored = await sql<{
    text: string
  }>`select string_agg(encode(code_hash, 'escape'), '') as text from people.recovery_code`.execute(database.desk)
  assert.doesNotMatch(stored.rows[0]?.text ?? '', new RegExp(codes[1] ?? '-'))
})

test('turning it off takes a code and lets publishing roles rest; contributors need none', async () => {
  const head = await desk.person('Trưởng', 'board-head', 'tinh')
  assert.equal((await desk.post(head, '/tai-khoan/ma-xac-thuc', { viec: 'tat', ma: '000000' })).status, 422)
  assert.equal((await desk.post(head, '/tai-khoan/ma-xac-thuc', { viec: 'tat', ma: head.code() })).status, 303)
  assert.equal((await desk.get(head, '/tinh/nguoi')).status, 404)
  const contributor = await signedIn((await newcomer('contributor')).email)
  assert.equal((await desk.get(contributor, '/tinh/phan-cong')).status, 200)
  assert.doesNotMatch((await desk.get(contributor, '/cac-trang')).body, /mã xác thực/)
})

test('a new link resets the password, not the second factor; a lost telephone is dropped on purpose only', async () => {
  const head = await desk.person('Trưởng', 'board-head', 'tinh')
  const link = async (dropsSecondFactor: boolean) => {
    const made = await newSignInLink(database.desk, {
      email: head.email.toUpperCase(),
      dropsSecondFactor,
      by,
      now: new Date(),
    })
    assert.ok('done' in made)
    return desk.post(null, `/mat-khau/${made.done.linkSecret}`, { password: 'câu hoàn toàn mới' })
  }
  const old = await enter(head.email)
  const kept = await link(false)
  assert.equal(kept.status, 200)
  assert.equal(kept.headers['set-cookie'], undefined)
  assert.equal((await pass(stepIn(old), head.code())).status, 422)
  assert.equal((await desk.get(head, '/cac-trang')).status, 303)
  assert.equal((await pass(stepIn(kept), head.code())).status, 303)
  assert.equal((await link(true)).status, 303)
  const missing = { email: 'khong@tinh.gov.vn', dropsSecondFactor: false, by, now: new Date() }
  assert.deepEqual(await newSignInLink(database.desk, missing), {
    issues: [{ field: 'email', problem: 'no-such-account' }],
  })
})

test('whether an account has a second factor shows to nobody without its password', async () => {
  const head = await desk.person('Trưởng', 'board-head', 'tinh')
  const [wrong, unknown] = [
    await enter(head.email, 'sai hoàn toàn'),
    await enter('khong-co@tinh.gov.vn', 'sai hoàn toàn'),
  ]
  const plain = ({ body }: Answered, email: string) => body.replaceAll(email, '')
  assert.equal(wrong.status, unknown.status)
  assert.equal(plain(wrong, head.email), plain(unknown, 'khong-co@tinh.gov.vn'))
})
