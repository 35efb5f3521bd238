// What somebody tries at the people's pages to come by another's account or by more than their role.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { peopleRoutes } from '../../src/modules/people/desk/routes.tsx'
import { firstAdministratorSetUp, newSignInLink } from '../../src/modules/people/index.ts'
import { migrateJobs } from '../../src/platform/jobs/index.ts'
import { testDatabase } from '../support/database.ts'
import { password, peopleDesk } from '../support/people-desk.ts'

const database = await testDatabase()
await migrateJobs(database.urls.owner)
const routes = (sendsMail: boolean) => peopleRoutes({ setUp: firstAdministratorSetUp(), siteEntries: [], sendsMail })
const desk = await peopleDesk(database, ['tinh', 'xa-an'], routes(true))
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
  assert.equal(given.status, 422)
  assert.equal(linkIn(given.body), undefined)
  const anew = await desk.post(stranger, '/xa-an/nguoi', {
    ...grant('moi@tinh.gov.vn', 'contributor'),
    'xac-nhan': '1',
  })
  assert.equal(anew.status, 200)
  assert.equal(linkIn(anew.body), undefined)
})

test('who opens an account under another’s address gains nothing when a later site trusts the address', async () => {
  const keeper = await desk.person('Chủ trang xã', 'site-owner', 'xa-an')
  const head = await desk.person('Trưởng tỉnh hai', 'board-head', 'tinh')
  const email = 'nan-nhan@tinh.gov.vn'
  const link = linkIn((await desk.post(keeper, '/xa-an/nguoi', grant(email, 'contributor'))).body) ?? ''
  const opened = await desk.post(null, link, { moi: password, 'moi-lai': password, password, lai: password })
  assert.equal(opened.status, 303, opened.body)
  const sign = () => desk.post(null, '/dang-nhap', { email, password })
  assert.equal((await sign()).status, 303, 'the opener has a password for it')
  const asked = await desk.post(head, '/tinh/nguoi', grant(email, 'site-owner'))
  assert.equal(asked.status, 422)
  assert.match(asked.body, /do trang .* mở, chưa xác nhận thư/)
  const roles = async () =>
    (
      await sql<{
        role: string
      }>`select m.role from people.membership as m join people.account as a on a.person_id = m.person_id
        where a.email = ${email} and m.site_id = ${desk.siteId('tinh')}`.execute(database.owner)
    ).rows.length
  assert.equal(await roles(), 0)
  const given = await desk.post(head, '/tinh/nguoi', { ...grant(email, 'site-owner'), 'xac-nhan': '1' })
  assert.equal(given.status, 200)
  assert.equal(linkIn(given.body), undefined, 'the new link goes to the address alone')
  assert.equal(await roles(), 1)
  assert.notEqual((await sign()).status, 303, 'the password of the opener is forgotten')
  const { rows } = await sql<{ live: number; links: number }>`
    select (select count(*)::int from people.session as s where s.account_id = a.id and s.expires_at > now()) as live,
      (select count(*)::int from people.sign_in_link as l where l.account_id = a.id and l.used_at is null) as links
    from people.account as a where a.email = ${email}`.execute(database.owner)
  assert.deepEqual(rows, [{ live: 0, links: 0 }])
  const again = await desk.post(keeper, '/xa-an/nguoi', grant(email, 'unit-contact'))
  assert.equal(linkIn(again.body), undefined, 'nor does the site that opened it first get another')
})

test('an address that a mailed link has proved is trusted by every site, and factors from before are gone', async () => {
  const keeper = await desk.person('Chủ trang xã ba', 'site-owner', 'xa-an')
  const head = await desk.person('Trưởng tỉnh ba', 'board-head', 'tinh')
  const email = 'da-xac-nhan@xa-an.vn'
  await desk.post(keeper, '/xa-an/nguoi', grant(email, 'contributor'))
  const by = { kind: 'account', id: keeper.accountId } as const
  await sql`insert into people.passkey (credential_id, account_id, public_key, counter, transports, name, made_at)
    select 'cu', id, '\\x00', 0, '{}', 'Máy người khác', now() from people.account where email = ${email}`.execute(
    database.owner,
  )
  const made = await newSignInLink(database.desk, {
    email,
    dropsSecondFactor: false,
    isMailed: true,
    by,
    now: new Date(),
  })
  const secret = 'done' in made ? made.done.linkSecret : assert.fail('no link')
  await desk.post(null, `/mat-khau/${secret}`, { moi: password, 'moi-lai': password, password, lai: password })
  const { rows } = await sql<{ by: string; keys: number }>`
    select proved_by as by, (select count(*)::int from people.passkey as k where k.account_id = a.id) as keys
    from people.account as a where email = ${email}`.execute(database.owner)
  assert.deepEqual(rows, [{ by: 'mail', keys: 0 }])
  assert.equal((await desk.post(head, '/tinh/nguoi', grant(email, 'contributor'))).status, 200)
})

test('where no letters are sent, an account of another site that nobody has proved gains no role', async () => {
  const silent = await peopleDesk(database, [], routes(false))
  const keeper = await desk.person('Chủ trang xã bốn', 'site-owner', 'xa-an')
  const head = await desk.person('Trưởng tỉnh bốn', 'board-head', 'tinh')
  await desk.post(keeper, '/xa-an/nguoi', grant('im-lang@xa-an.vn', 'contributor'))
  const asked = { ...grant('im-lang@xa-an.vn', 'contributor'), 'xac-nhan': '1' }
  const answer = await silent.post(head, '/tinh/nguoi', asked)
  assert.equal(answer.status, 422)
  assert.match(answer.body, /nhờ đơn vị vận hành/)
  await silent.close()
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
