import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { type PeopleDesk, peopleDesk, type TestPerson } from '../../../../tests/support/people-desk.ts'
import { addDays, dayOf } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { brokenChains } from '../../audit/index.ts'
import { reviewIdleRoles } from '../actions/idle-roles.ts'
import { siteRolesOn } from '../actions/resolved-roles.ts'
import { approversOf } from '../rules/responsibility.ts'

const slugs = ['tinh', 'xa-an', 'xa-binh', 'xa-cau'] as const
const today = dayOf(new Date())

let database: TestDatabase
let desk: PeopleDesk
let heads: Record<(typeof slugs)[number], TestPerson>
let operator: TestPerson

before(async () => {
  database = await testDatabase()
  desk = await peopleDesk(database, slugs)
  const made = []
  for (const slug of slugs) made.push([slug, await desk.person(`Trưởng zq${slug}`, 'board-head', slug)] as const)
  heads = Object.fromEntries(made) as typeof heads
  operator = await desk.person('Vận hành', 'operator', null)
})

after(async () => {
  await desk.close()
  await database.drop()
})

const pages = ['ban-bien-tap', 'nguoi', 'phan-cong', 'quyen', 'quyen/bang-tinh', 'kiem-tra', 'ban-bien-tap/kien-toan']

test('on four sites every page of people shows its own people only, and is not there for the other sites’ heads', async () => {
  for (const site of slugs) {
    for (const reader of slugs) {
      for (const path of pages) {
        const got = await desk.get(heads[reader], `/${site}/${path}`)
        assert.equal(got.status, site === reader ? 200 : 404, `/${site}/${path} for ${reader}`)
        const foreign = slugs.filter((slug) => slug !== reader && got.body.includes(`zq${slug}<`))
        assert.deepEqual(foreign, [], `/${site}/${path} for ${reader}`)
      }
    }
  }
})

test('every form about a site refuses people of other sites and without a role, and a contributor changes nothing', async () => {
  const contributor = await desk.person('Cộng tác', 'contributor', 'xa-an')
  for (const { method, path, policy } of desk.routes.filter(({ path: at }) => at.startsWith('/:site/'))) {
    const url = path.replace(':site', 'xa-an').replace(':decision', newId(new Date()))
    assert.equal(typeof policy, 'object', `${method} ${path}`)
    for (const who of [heads['xa-binh'], null, contributor]) {
      const got = method === 'GET' ? await desk.get(who, url) : await desk.post(who, url, {})
      const seen = who === contributor && method === 'GET' && got.status === 200
      assert.ok(seen || got.status === 404 || got.location.startsWith('/dang-nhap'), `${method} ${url} ${got.status}`)
    }
  }
})

const decisionForm = (number: string, effectiveOn: string) => ({
  ...{ kind: 'founded', number, issuer: 'UBND xã', decidedOn: effectiveOn, effectiveOn },
  ...{ signerName: 'Người Ký', signerTitle: 'CHỦ TỊCH' },
})
const row = (index: number, role: string, chosen: { id?: string; name?: string }) => ({
  [`nguoi-${index}`]: chosen.id ?? '',
  [`ten-${index}`]: chosen.name ?? '',
  [`vai-tro-${index}`]: role,
  [`chuc-danh-${index}`]: `Chức danh ${index}`,
  [`chuc-vu-${index}`]: 'Chức vụ',
})

test('kiện toàn is previewed, then entered in one deed, and the day before keeps its people', async () => {
  const head = heads['xa-cau']
  const form = {
    ...decisionForm('07/QĐ-UBND', today),
    'so-dong': '4',
    ...row(0, 'board-head', { id: head.personId }),
    ...row(1, 'board-member', {}),
    ...row(2, 'standing-deputy', { name: '<b>Trần Mới</b>' }),
    ...row(3, 'board-secretary', { name: 'Lê Thư Ký' }),
  }
  const preview = await desk.post(head, '/xa-cau/ban-bien-tap/kien-toan', { ...form, buoc: 'xem' })
  assert.equal(preview.status, 200)
  assert.match(preview.body, /3 người vào, 0 người thôi/)
  assert.match(preview.body, /&lt;b>Trần Mới/)
  assert.doesNotMatch((await desk.get(head, '/xa-cau/ban-bien-tap')).body, /Trần Mới/)
  const saved = await desk.post(head, '/xa-cau/ban-bien-tap/kien-toan', { ...form, buoc: 'ghi' })
  assert.equal(saved.status, 303)
  assert.match((await desk.get(head, '/xa-cau/ban-bien-tap')).body, /Trần Mới/)
  assert.doesNotMatch((await desk.get(head, `/xa-cau/ban-bien-tap?ngay=${addDays(today, -1)}`)).body, /Chức danh 0/)
  const again = await desk.post(head, '/xa-cau/ban-bien-tap/kien-toan', { ...form, buoc: 'ghi' })
  assert.equal(again.status, 422)
  assert.match(again.body, /đúng ngày này/)
  const decision = /quyet-dinh\/([0-9a-f-]{36})/.exec((await desk.get(head, '/xa-cau/ban-bien-tap')).body)?.[1] ?? ''
  assert.equal((await desk.get(head, `/xa-cau/ban-bien-tap/quyet-dinh/${decision}`)).status, 200)
  const elsewhere = `/xa-an/ban-bien-tap/quyet-dinh/${decision}`
  assert.equal((await desk.get(heads['xa-an'], elsewhere)).status, 404)
  assert.equal((await desk.post(heads['xa-an'], elsewhere, { 'ly-do': 'phá' })).status, 404)
  assert.match((await desk.get(head, '/xa-cau/ban-bien-tap')).body, /Trần Mới/)
  assert.deepEqual(await brokenChains(database.desk), [])
})

test('another site’s person cannot be named in a decision by their id, and nobody raises themselves', async () => {
  const head = heads['xa-an']
  const stranger = {
    ...decisionForm('1/QĐ', today),
    'so-dong': '1',
    ...row(0, 'board-head', { id: heads.tinh.personId }),
  }
  assert.equal((await desk.post(head, '/xa-an/ban-bien-tap/kien-toan', { ...stranger, buoc: 'ghi' })).status, 422)
  const owner = await desk.person('Chủ quản', 'site-owner', 'xa-an')
  const raised = { ...decisionForm('1/QĐ', today), 'so-dong': '1', ...row(0, 'board-head', { id: owner.personId }) }
  const refused = await desk.post(owner, '/xa-an/ban-bien-tap/kien-toan', { ...raised, buoc: 'ghi' })
  assert.equal(refused.status, 422)
  assert.match(refused.body, /tự ghi cho mình/)
})

const invitation = (more: Record<string, string> = {}) => ({
  ...{ name: 'Người Được Mời', email: 'moi@tinh.gov.vn', 'vai-tro': 'contributor', 'don-vi': '' },
  ...{ 'tu-ngay': today, 'den-ngay': '', 'hinh-thuc': '', 'can-cu': '' },
  ...more,
})

test('an invitation makes a link that works once; the same person at a second site keeps one account', async () => {
  const given = await desk.post(heads['xa-an'], '/xa-an/nguoi', invitation())
  assert.equal(given.status, 200)
  const link = /http:\/\/desk\.localhost:8080(\/mat-khau\/[\w-]{43})/.exec(given.body)?.[1] ?? ''
  assert.equal((await desk.post(null, link, { password: 'một câu dài dễ nhớ' })).status, 303)
  assert.equal((await desk.get(null, link)).status, 410)
  await sql`update people.account set proved_at = now(), proved_by = 'mail' where email = 'moi@tinh.gov.vn'`.execute(
    database.owner,
  )
  const second = await desk.post(heads['xa-binh'], '/xa-binh/nguoi', invitation())
  assert.equal(second.status, 200)
  assert.doesNotMatch(second.body, /mat-khau/)
  const { rows } = await sql<{
    count: number
  }>`select count(*) from people.account where email = 'moi@tinh.gov.vn'`.execute(database.desk)
  assert.equal(rows[0]?.count, 1)
  const missing = await desk.post(
    heads['xa-an'],
    '/xa-an/nguoi',
    invitation({ name: '', email: 'x', 'tu-ngay': '31/2' }),
  )
  assert.equal(missing.status, 422)
  for (const field of ['name', 'email', 'tu-ngay']) assert.match(missing.body, new RegExp(`href="#${field}"`))
})

test('a role ends at once and only by those who may, on their own site', async () => {
  const clerk = await desk.person('Văn Thư', 'records-clerk', 'xa-binh')
  assert.equal((await desk.get(clerk, '/xa-binh/phan-cong')).status, 200)
  const { rows } = await sql<{
    id: string
  }>`select id from people.membership where person_id = ${clerk.personId}`.execute(database.desk)
  const form = { vai: rows[0]?.id ?? '' }
  assert.equal((await desk.post(heads['xa-an'], '/xa-an/nguoi/ket-thuc', form)).status, 422)
  const secretary = await desk.person('Thư Ký', 'board-secretary', 'xa-binh')
  assert.equal((await desk.post(secretary, '/xa-binh/nguoi/ket-thuc', form)).status, 422)
  assert.equal((await desk.get(clerk, '/xa-binh/phan-cong')).status, 200)
  assert.equal((await desk.post(heads['xa-binh'], '/xa-binh/nguoi/ket-thuc', form)).status, 303)
  assert.equal((await desk.get(clerk, '/xa-binh/phan-cong')).status, 404)
})

test('help from above is limited in time and ends with its last day', async () => {
  const help = { 'hinh-thuc': 'ho-tro', 'vai-tro': 'board-secretary', email: heads.tinh.email }
  const open = await desk.post(heads['xa-an'], '/xa-an/nguoi', invitation(help))
  assert.equal(open.status, 422)
  assert.match(open.body, /phải có ngày kết thúc/)
  assert.equal(
    (await desk.post(heads['xa-an'], '/xa-an/nguoi', invitation({ ...help, 'den-ngay': today }))).status,
    200,
  )
  assert.equal((await desk.get(heads.tinh, '/xa-an/nguoi')).status, 200)
  await sql`update people.membership set valid_from = ${addDays(today, -9)}, valid_until = ${addDays(today, -1)} where is_help`.execute(
    database.desk,
  )
  assert.equal((await desk.get(heads.tinh, '/xa-an/nguoi')).status, 404)
})

test('a standing task and cover reach those who approve; both end at once', async () => {
  const deputy = await desk.person('Phó Ban', 'deputy', 'xa-binh')
  const head = heads['xa-binh']
  const task = {
    nguoi: deputy.personId,
    viec: 'approve',
    'chuyen-muc': '',
    loai: 'article',
    'co-quan': '',
    'tu-ngay': today,
  }
  assert.equal((await desk.post(head, '/xa-binh/phan-cong', task)).status, 303)
  assert.equal((await desk.post(head, '/xa-binh/phan-cong', { ...task, nguoi: operator.personId })).status, 422)
  const cover = {
    nguoi: `${desk.siteId('xa-binh')}:${deputy.personId}`,
    'tu-ngay': today,
    'den-ngay': addDays(today, 3),
  }
  assert.equal((await desk.post(head, '/tai-khoan/uy-quyen', cover)).status, 303)
  const elsewhere = { ...cover, nguoi: `${desk.siteId('xa-an')}:${heads['xa-an'].personId}` }
  assert.equal((await desk.post(head, '/tai-khoan/uy-quyen', elsewhere)).status, 422)
  const named = async () => {
    const siteId = desk.siteId('xa-binh')
    const item = { siteId, sectionIds: [], kind: 'article', bodyUnitId: null }
    return approversOf(await siteRolesOn(database.desk, siteId, today), item, today).map(
      ({ because, forPersonId, isAway }) => `${because}${forPersonId ? ' for' : ''}${isAway ? ' away' : ''}`,
    )
  }
  assert.deepEqual(await named(), ['assignment', 'board-head for', 'board-head away'])
  const listed = await desk.get(head, '/xa-binh/phan-cong')
  const viec = /name="viec" value="([0-9a-f-]{36})"/.exec(listed.body)?.[1] ?? ''
  assert.equal((await desk.post(heads['xa-an'], '/xa-an/phan-cong/ket-thuc', { viec })).status, 303)
  assert.equal((await named())[0], 'assignment')
  await desk.post(head, '/xa-binh/phan-cong/ket-thuc', { viec })
  const uq = /name="uq" value="([0-9a-f-]{36})"/.exec((await desk.get(head, '/tai-khoan/uy-quyen')).body)?.[1] ?? ''
  await desk.post(deputy, '/tai-khoan/uy-quyen/ket-thuc', { uq })
  assert.equal((await named()).length, 3)
  await desk.post(head, '/tai-khoan/uy-quyen/ket-thuc', { uq })
  assert.deepEqual(await named(), ['board-head', 'deputy'])
})

test('who could do what is answered for a day and leaves as a table no spreadsheet runs', async () => {
  await desk.post(heads['xa-binh'], '/xa-binh/nguoi', invitation({ name: '=HYPERLINK("x")', email: 'ct@tinh.gov.vn' }))
  const table = await desk.get(heads['xa-binh'], `/xa-binh/quyen/bang-tinh?ngay=${today}`)
  assert.match(String(table.headers['content-type']), /text\/csv/)
  assert.match(table.body, /"'=HYPERLINK\(""x""\)"/)
  assert.match(table.body, /Trưởng zqxa-binh/)
  const before = await desk.get(heads['xa-binh'], '/xa-binh/quyen?ngay=2020-01-01')
  assert.match(before.body, /Không ai có vai trò trong ngày này/)
  assert.equal((await desk.get(heads['xa-binh'], '/quyen')).status, 403)
  const all = await desk.get(operator, '/quyen/bang-tinh')
  for (const slug of slugs) assert.match(all.body, new RegExp(`zq${slug}`))
})

test('an inspection opens its sites for its days, every look is written down and the inspected see it', async () => {
  const inspector = await desk.person('Thanh Tra', 'contributor', 'tinh')
  const form = new URLSearchParams({
    ...{
      number: '9/QĐ-STTTT',
      issuer: 'Sở',
      subject: '',
      decidedOn: today,
      periodFrom: '2025-01-01',
      periodTo: '2025-06-30',
    },
    ...{ validFrom: today, validUntil: addDays(today, 5), emails: inspector.email, trang: desk.siteId('xa-an') },
  })
  assert.equal((await desk.post(heads['xa-an'], '/kiem-tra', form)).status, 403)
  form.delete('csrf')
  assert.equal((await desk.get(inspector, '/xa-an/quyen')).status, 404)
  assert.equal((await desk.post(operator, '/kiem-tra', form)).status, 303)
  assert.equal((await desk.get(inspector, '/xa-an/quyen?ngay=2025-01-01')).status, 200)
  assert.equal((await desk.get(inspector, '/xa-binh/quyen')).status, 404)
  assert.equal((await desk.get(inspector, '/xa-an/nguoi')).status, 404)
  const seen = await desk.get(heads['xa-an'], '/xa-an/kiem-tra')
  assert.match(seen.body, /\/xa-an\/quyen\?ngay=2025-01-01/)
  assert.match(seen.body, /9\/QĐ-STTTT/)
  const kt = /name="kt" value="([0-9a-f-]{36})"/.exec((await desk.get(operator, '/kiem-tra')).body)?.[1] ?? ''
  await desk.post(operator, '/kiem-tra/ket-thuc', { kt })
  assert.equal((await desk.get(inspector, '/xa-an/quyen')).status, 404)
})

test('publishing roles rest after 90 idle days with a warning before, and one tap wakes them', async () => {
  const idle = await desk.person('Nghỉ Lâu', 'standing-deputy', 'xa-an')
  const silent = await desk.person('Im Lặng', 'contributor', 'xa-an')
  const age = (days: number) =>
    sql`update people.account set last_active_on = ${addDays(today, -days)}, idle_warned_on = null
      where id in (${idle.accountId}, ${silent.accountId})`.execute(database.desk)
  const review = async (daysFromNow: number) =>
    (await reviewIdleRoles(database.worker, new Date(Date.now() + daysFromNow * 24 * 3_600_000)))
      .filter(({ accountId }) => accountId === idle.accountId || accountId === silent.accountId)
      .map(({ name, step }) => `${name} ${step}`)
  await age(75)
  assert.deepEqual(await review(0), [])
  await age(200)
  assert.deepEqual(await review(0), ['Nghỉ Lâu warn'])
  assert.deepEqual(await review(0), [])
  assert.deepEqual(await review(14), ['Nghỉ Lâu rest'])
  assert.equal((await desk.get(idle, '/xa-an/nguoi')).status, 404)
  assert.match((await desk.get(idle, '/cac-trang')).body, /Tiếp tục giữ vai trò/)
  assert.equal((await desk.post(idle, '/tai-khoan/tiep-tuc', {})).status, 303)
  assert.equal((await desk.get(idle, '/xa-an/nguoi')).status, 200)
})
