// What is published is seen, and what is over is gone, at its moment, whatever was kept before.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { eventually, expectStatus, expectText, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const province = await portal.site({ slug: 'tinh', languages: ['vi', 'en'] })
const commune = await portal.site({ slug: 'xa-a', kind: 'commune', parentId: province.id })
const neighbour = await portal.site({ slug: 'xa-b', kind: 'commune', parentId: province.id })
const news = '/tin-tuc/tin-tuc-su-kien'
const lists = ['/', news, '/rss.xml', `${news}/rss.xml`]

/** Reads a page until it comes out of the cache. */
async function warm(path: string, host = province.host): Promise<void> {
  await portal.get(path, { host })
  const before = portal.cache.hits
  await portal.get(path, { host })
  assert.equal(portal.cache.hits, before + 1, `${path} is kept`)
}

/**
 * Reads around a moment. Whoever asks after it sees the change, and whoever is answered before it does not: however slow the
 * machine, so this measures no time.
 */
async function changesAt(moment: Date, check: () => Promise<void>): Promise<void> {
  await pause(Math.max(0, moment.getTime() - Date.now() - 300))
  for (;;) {
    const asked = Date.now()
    const isSeen = await check().then(
      () => true,
      () => false,
    )
    if (isSeen) {
      assert.ok(Date.now() >= moment.getTime(), 'not before its moment')
      return
    }
    assert.ok(asked <= moment.getTime(), `asked ${asked - moment.getTime()} ms after its moment, and still as before`)
    await pause(10)
  }
}

test('an item due in a second is seen at its second, not before, though its lists were kept', async () => {
  await portal.article(province, { title: 'Tin đầu' })
  const publishedAt = new Date(Date.now() + 2500)
  const item = await portal.article(province, { title: 'Tin hẹn giờ', publishedAt })
  await pause(100)
  for (const path of lists) {
    await warm(path)
    expectText(await portal.get(path), 'Tin hẹn giờ', false)
  }
  await expectStatus(portal.get(item.path), 404)
  await Promise.all(
    lists.map((path) => changesAt(publishedAt, async () => expectText(await portal.get(path), 'Tin hẹn giờ'))),
  )
  await expectStatus(portal.get(item.path), 200)
})

test('an item whose time is over leaves at its second, from its own address and from the lists', async () => {
  const expiresAt = new Date(Date.now() + 2500)
  const item = await portal.article(province, { title: 'Thông báo có hạn', genre: 'thong-bao', expiresAt })
  await pause(100)
  for (const path of [...lists, item.path]) {
    await warm(path)
    expectText(await portal.get(path), 'Thông báo có hạn')
  }
  await Promise.all(
    lists.map((path) =>
      changesAt(expiresAt, async () => expectText(await portal.get(path), 'Thông báo có hạn', false)),
    ),
  )
  await expectStatus(portal.get(item.path), 410)
})

test('what is published is seen though its lists were kept', async () => {
  for (const path of lists) await warm(path)
  const item = await portal.article(province, { title: 'Tin vừa đăng' })
  await eventually(async () => {
    for (const path of lists) expectText(await portal.get(path), 'Tin vừa đăng')
  })
  await expectStatus(portal.get(item.path), 200)
})

test('a correction is seen on a page that was kept', async () => {
  const item = await portal.article(province, { title: 'Tin có sai sót' })
  await eventually(() => warm(item.path))
  await portal.correct(province, item, 'Đúng ra là năm 2024.')
  await eventually(async () => expectText(await portal.get(item.path), 'Đúng ra là năm 2024.'))
})

test('what is withdrawn is gone at once, from its kept page and from the lists', async () => {
  const item = await portal.article(province, { title: 'Tin sẽ bị gỡ' })
  await eventually(async () => {
    for (const path of [...lists, item.path]) {
      await warm(path)
      expectText(await portal.get(path), 'Tin sẽ bị gỡ')
    }
  })
  await portal.withdraw(province, item, 'competent-authority')
  await eventually(async () => {
    await expectStatus(portal.get(item.path), 410)
    for (const path of lists) expectText(await portal.get(path), 'Tin sẽ bị gỡ', false)
  })
})

test('what a component site publishes, and withdraws, is seen on the home of its portal', async () => {
  await warm('/')
  await warm('/', neighbour.host)
  const item = await portal.article(commune, { title: 'Tin của xã' })
  await eventually(async () => expectText(await portal.get('/'), 'Tin của xã'))
  // The pages of a neighbour had no reason to go.
  const { hits } = portal.cache
  expectText(await portal.get('/', { host: neighbour.host }), 'Tin của xã', false)
  assert.equal(portal.cache.hits, hits + 1)
  await warm('/')
  await portal.withdraw(commune, item)
  await eventually(async () => expectText(await portal.get('/'), 'Tin của xã', false))
})

test('what is due on a component site is seen on the home of its portal at its second', async () => {
  const publishedAt = new Date(Date.now() + 2500)
  await portal.article(commune, { title: 'Tin xã hẹn giờ', publishedAt })
  await pause(100)
  await warm('/')
  await changesAt(publishedAt, async () => expectText(await portal.get('/'), 'Tin xã hẹn giờ'))
})

test('a changed address leads to the new one at once', async () => {
  const item = await portal.article(province, { title: 'Tin đổi địa chỉ' })
  await eventually(() => warm(item.path))
  await portal.readdress(province, item, `/tin-tuc/dia-chi-moi-${item.number}`)
  await eventually(async () => {
    const got = await expectStatus(portal.get(item.path), 301)
    assert.equal(got.headers.location, `/tin-tuc/dia-chi-moi-${item.number}`)
  })
})

const hosts = [province.host, commune.host, neighbour.host]

test('a banner of the network stands on every site at once, and goes at its second', async () => {
  for (const host of hosts) await warm('/', host)
  const liveUntil = new Date(Date.now() + 2500)
  await portal.banner({ scope: 'network', tone: 'mourning', text: 'Quốc tang', liveUntil })
  await eventually(async () => {
    for (const host of hosts) expectText(await portal.get('/', { host }), 'Quốc tang')
  })
  for (const host of hosts) await warm('/', host)
  await changesAt(liveUntil, async () => {
    for (const host of hosts) expectText(await portal.get('/', { host }), 'Quốc tang', false)
  })
})

test('a banner of a tier stands on its sites only, one of a site only there, and one to come not yet', async () => {
  await portal.banner({ scope: 'tier', tier: 'commune', tone: 'notice', text: 'Gửi các xã' })
  await portal.banner({ scope: 'site', siteId: neighbour.id, tone: 'notice', text: 'Gửi xã B' })
  const liveFrom = new Date(Date.now() + 2500)
  await portal.banner({ scope: 'network', tone: 'celebration', text: 'Chúc mừng', liveFrom })
  await pause(50)
  const shown = async (text: string) => {
    const pages = await Promise.all(hosts.map((host) => portal.get('/', { host })))
    return pages.map((page) => page.text.includes(text))
  }
  await eventually(async () => assert.deepEqual(await shown('Gửi các xã'), [false, true, true]))
  await eventually(async () => assert.deepEqual(await shown('Gửi xã B'), [false, false, true]))
  for (const host of hosts) await warm('/', host)
  assert.deepEqual(await shown('Chúc mừng'), [false, false, false])
  await changesAt(liveFrom, async () => assert.deepEqual(await shown('Chúc mừng'), [true, true, true]))
  assert.deepEqual(portal.problems, [])
})
