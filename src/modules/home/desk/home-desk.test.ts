// The front page is arranged at the desk; readers have it with the commit, and what is pinned leaves by itself.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { wholeDesk } from '../../../../tests/support/desk.ts'
import { eventually, expectText, testPortal } from '../../../../tests/support/portal.ts'
import { sectionsOf } from '../../sites/index.ts'
import { blockNames } from '../rules/arrangement.ts'

const portal = await testPortal()
const desk = await wholeDesk(portal.database, ['tinh', 'xa-a', 'xa-b'])
after(() => desk.close())
const owner = await desk.person('Chủ trang', 'site-owner', 'xa-a')
const other = await desk.person('Chủ trang khác', 'site-owner', 'xa-b')
const siteId = desk.siteId('xa-a')
const sections = await sectionsOf(portal.database.desk, siteId)
const sectionId = (key: string) => sections.find((one) => one.key === key)?.id ?? ''
const site = { id: siteId, sections, section: sectionId } as unknown as Parameters<typeof portal.article>[0]

const first = await portal.article(site, {
  title: 'Tin thứ nhất',
  section: 'news',
  publishedAt: new Date(Date.now() - 9e6),
})
await portal.article(site, { title: 'Tin thứ hai', section: 'projects', publishedAt: new Date(Date.now() - 8e6) })
for (let no = 3; no < 12; no++) await portal.article(site, { title: `Tin số ${no}`, section: 'steering' })

const home = () => portal.get('/', { host: `xa-a.${portal.apex}` })
const places = async (...texts: string[]) => {
  const { text } = await home()
  return texts.map((part) => text.indexOf(part))
}
const usual = Object.fromEntries(
  blockNames.flatMap((name, at) => [
    [`hien-${name}`, '1'],
    [`tt-${name}`, String(at + 1)],
  ]),
)
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('the usual front page is what it was, and the page of the desk says so', async () => {
  const [services = -1, top = -1, notices = -1] = await places('class="services"', 'home-top', 'home-news')
  assert.ok(services > 0 && services < top && top < notices)
  const { status, body } = await desk.get(owner, '/xa-a/trang-chu')
  assert.equal(status, 200)
  assert.ok(body.includes('Trang chủ mặc định') && body.includes('đang dùng'))
})

test('blocks change their order and leave, readers see it at once, and an earlier arrangement is restored', async () => {
  const form = { ...usual, 'tt-notices': '1', 'tt-services': '9', 'hien-services': '', 'chon-muc': 'tat-ca' }
  assert.equal((await desk.post(owner, '/xa-a/trang-chu', form)).status, 303)
  await eventually(async () => {
    const [services = 0, notices = 0, top = 0] = await places('class="services"', 'id="notices"', 'home-top')
    assert.ok(services < 0 && notices < top, `${services} ${notices} ${top}`)
  })
  await desk.post(owner, '/xa-a/trang-chu', { ...usual, viec: 'up links', 'chon-muc': 'tat-ca' })
  await eventually(async () => assert.ok((await places('class="services"'))[0] !== -1))
  const page = await desk.get(owner, '/xa-a/trang-chu')
  assert.ok(page.body.includes('Bản 2') && page.body.includes('ẩn: Bạn cần làm gì?'))
  assert.equal((await desk.post(owner, '/xa-a/trang-chu/khoi-phuc', { ban: '1' })).status, 303)
  await eventually(async () => assert.equal((await places('class="services"'))[0], -1))
  await desk.post(owner, '/xa-a/trang-chu/khoi-phuc', { ban: '0' })
  await eventually(async () => assert.ok((await places('class="services"'))[0] !== -1))
})

test('only the chosen sections are told, in their order; a preview changes nothing', async () => {
  const form = new URLSearchParams({ ...usual, 'chon-muc': 'chon' })
  form.append('muc', sectionId('projects'))
  form.append('muc', sectionId('news'))
  form.set(`tt-${sectionId('projects')}`, '1')
  form.set(`tt-${sectionId('news')}`, '2')
  const before = await home()
  const preview = await desk.post(owner, '/xa-a/trang-chu/xem-truoc', form)
  assert.equal(preview.status, 200)
  assert.ok(preview.body.includes('section-du-an-dau-thau') && preview.body.includes('Bản xem thử'))
  assert.ok(!preview.body.includes('section-chi-dao-dieu-hanh'))
  assert.equal((await home()).text, before.text)
  await desk.post(owner, '/xa-a/trang-chu', form)
  await eventually(async () => {
    const [projects = -1, news = -1, steering = -1] = await places(
      'section-du-an-dau-thau"',
      'section-tin-tuc-su-kien"',
      'section-chi-dao-dieu-hanh"',
    )
    assert.ok(projects > 0 && projects < news && steering === -1, `${projects} ${news} ${steering}`)
  })
})

test('a pinned item stands first until its end and then leaves by itself, at its moment', async () => {
  const lead = async () => /class="[^"]*lead[^"]*"[\s\S]{0,1500}?<\/(h2|article)>/.exec((await home()).text)?.[0] ?? ''
  assert.ok(!(await lead()).includes('Tin thứ nhất'))
  const pin = { tin: first.editionId, cho: 'lead', 'den-ngay': day(2) }
  assert.equal((await desk.post(owner, '/xa-a/trang-chu/ghim', pin)).status, 303)
  await eventually(async () => assert.ok((await lead()).includes('Tin thứ nhất'), await lead()))
  // The clock is never moved: the end comes near instead, as a form with minutes cannot say it.
  await sql`update home.pin set live_until = now() + interval '1.5 seconds' where site_id = ${siteId}`.execute(
    portal.database.desk,
  )
  await sql`select pg_notify('congso_live', ${JSON.stringify({ site: siteId, above: [] })})`.execute(
    portal.database.desk,
  )
  const { rows } = await sql<{ soon: boolean }>`
    select live.next_change(${siteId}, now()) < now() + interval '2 seconds' as soon`.execute(portal.database.portal)
  assert.deepEqual(rows, [{ soon: true }])
  await eventually(async () => assert.ok(!(await lead()).includes('Tin thứ nhất')))
})

test('a pin is taken away, and that is taken back', async () => {
  const pin = { tin: first.editionId, cho: 'top', 'den-ngay': day(2) }
  await desk.post(owner, '/xa-a/trang-chu/ghim', pin)
  const shows = (isThere: boolean) =>
    eventually(async () => {
      const { text } = await home()
      const top = text.slice(text.indexOf('home-top'), text.indexOf('home-news'))
      assert.equal(top.includes('Tin thứ nhất'), isThere)
    })
  await shows(true)
  const { rows } = await sql<{ id: string }>`select id from home.pin where live_until > now()`.execute(
    portal.database.desk,
  )
  await desk.post(owner, '/xa-a/trang-chu/ghim', { 'bo-ghim': rows[0]?.id ?? '' })
  await shows(false)
  await desk.post(owner, '/xa-a/trang-chu/ghim/hoan-tac', {})
  await shows(true)
})

test('an end that is past, too far or no day is refused with words', async () => {
  for (const until of [day(-1), day(90), '31/02/2026', '']) {
    const answer = await desk.post(owner, '/xa-a/trang-chu/ghim', {
      tin: first.editionId,
      cho: 'top',
      'den-ngay': until,
    })
    assert.equal(answer.status, 422, until)
  }
})

test('nothing of one site is arranged from another, by no role that is not its own', async () => {
  const pin = { tin: first.editionId, cho: 'lead', 'den-ngay': day(1) }
  assert.equal((await desk.post(other, '/xa-b/trang-chu/ghim', pin)).status, 422)
  assert.equal((await desk.post(other, '/xa-a/trang-chu/ghim', pin)).status, 404)
  const form = new URLSearchParams({ ...usual, 'chon-muc': 'chon', muc: sectionId('news') })
  assert.equal((await desk.post(other, '/xa-b/trang-chu', form)).status, 422)
  const contributor = await desk.person('Cộng tác viên', 'contributor', 'xa-a')
  assert.equal((await desk.get(contributor, '/xa-a/trang-chu')).status, 404)
  expectText(await portal.get('/', { host: `xa-b.${portal.apex}` }), 'Tin thứ nhất', false)
})
