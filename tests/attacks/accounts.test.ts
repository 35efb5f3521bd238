// What somebody tries at the people's pages to come by another's account or by more than their role.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../support/database.ts'
import { password, peopleDesk } from '../support/people-desk.ts'

const database = await testDatabase()
const desk = await peopleDesk(database, ['tinh', 'xa-an'])
after(async () => {
  await desk.close()
  await database.drop()
})

const grant = (email: string, role: string) => ({
  ...{ name: 'Người Được Mời', email, 'vai-tro': role, 'don-vi': '' },
  ...{ 'tu-ngay': '2026-01-01', 'den-ngay': '', 'hinh-thuc': '', 'can-cu': '' },
})
const linkIn = (body: string) => /\/mat-khau\/[\w-]{43}/.exec(body)?.[0]

test('the secretary of one site gets no link that opens the account another site has invited', async () => {
  const head = await desk.person('Trưởng tỉnh', 'board-head', 'tinh')
  const stranger = await desk.person('Thư ký xã', 'board-secretary', 'xa-an')
  const invited = await desk.post(head, '/tinh/nguoi', grant('moi@tinh.gov.vn', 'site-owner'))
  assert.ok(linkIn(invited.body))
  const given = await desk.post(stranger, '/xa-an/nguoi', grant('moi@tinh.gov.vn', 'contributor'))
  assert.equal(given.status, 200)
  assert.equal(linkIn(given.body), undefined)
})

test('an invitation that was lost is made anew by the site that invited', async () => {
  const secretary = await desk.person('Thư ký', 'board-secretary', 'xa-an')
  const first = await desk.post(secretary, '/xa-an/nguoi', grant('ctv@xa-an.vn', 'contributor'))
  const second = await desk.post(secretary, '/xa-an/nguoi', grant('ctv@xa-an.vn', 'unit-contact'))
  assert.ok(linkIn(first.body))
  assert.ok(linkIn(second.body))
  assert.notEqual(linkIn(first.body), linkIn(second.body))
})

test('an account that is opened at the provider, without a password, is nobody else’s to open', async () => {
  const secretary = await desk.person('Thư ký hai', 'board-secretary', 'xa-an')
  await desk.post(secretary, '/xa-an/nguoi', grant('don-vi@xa-an.vn', 'contributor'))
  await sql`insert into people.identity (issuer, subject, account_id, linked_at)
    select 'https://don-vi.example', 's1', id, now() from people.account where email = 'don-vi@xa-an.vn'`.execute(
    database.owner,
  )
  const again = await desk.post(secretary, '/xa-an/nguoi', grant('don-vi@xa-an.vn', 'unit-contact'))
  assert.equal(again.status, 200)
  assert.equal(linkIn(again.body), undefined)
})

for (const role of ['board-secretary', 'board-member', 'deputy'] as const) {
  test(`${role}: who can put words before the public does it only with a second factor`, async () => {
    const who = await desk.person(`Không mã ${role}`, role, 'xa-an')
    assert.equal((await desk.get(who, '/cac-trang')).status, 200)
    await sql`delete from people.second_factor where account_id = ${who.accountId}`.execute(database.owner)
    const { body } = await desk.get(who, '/tai-khoan')
    assert.ok(!body.includes('Trang xa-an'))
  })
}

test('a shared secret that was only shown and never confirmed opens no account that signs in with a passkey', async () => {
  const who = await desk.person('Chỉ dùng khóa', 'board-head', 'xa-an')
  await sql`insert into people.passkey (credential_id, account_id, public_key, counter, transports, name, made_at)
    values (${`khoa-${who.accountId}`}, ${who.accountId}, '\\x00', 0, '{}', 'Điện thoại', now())`.execute(
    database.owner,
  )
  await sql`update people.second_factor set confirmed_at = null where account_id = ${who.accountId}`.execute(
    database.owner,
  )
  const asked = await desk.post(null, '/dang-nhap', { email: who.email, password })
  const step = /name="buoc" value="([^"]+)"/.exec(asked.body)?.[1] ?? ''
  assert.notEqual(step, '')
  const answer = await desk.post(null, '/dang-nhap/ma', { buoc: step, ma: who.code(), ve: '/' })
  assert.notEqual(answer.status, 303)
})
