// The database is away: what was read goes on with a word about it, the rest says so honestly, and all comes back by itself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cutLine } from '../support/cut-line.ts'
import { eventually, expectStatus, expectText, testPortal } from '../support/portal.ts'

const line = cutLine()
const portal = await testPortal({ via: line.lead })
const province = await portal.site({ slug: 'tinh', languages: ['vi', 'en'] })
const [kept, unread, withdrawn] = [
  await portal.article(province, { title: 'Tin đã có người xem' }),
  await portal.article(province, { title: 'Tin chưa ai xem' }),
  await portal.article(province, { title: 'Tin bị gỡ' }),
]
const staleWord = 'banner-stale'
const innerWords = /ECONN|postgres|terminat|connection|socket|timeout|at .*\.ts|congso_|Error:/i

async function readPages(): Promise<void> {
  for (const path of ['/', '/en', kept.path, '/rss.xml']) {
    expectText(await expectStatus(portal.get(path), 200, path), staleWord, false)
  }
}

test('before the line is cut', async () => {
  for (const path of ['/', '/en', kept.path, withdrawn.path, '/rss.xml'])
    await expectStatus(portal.get(path), 200, path)
  await portal.withdraw(province, withdrawn, 'secret-or-private')
  await eventually(async () => void (await expectStatus(portal.get(withdrawn.path), 410)))
  // The withdrawal dropped the pages, so they are read once more.
  for (const path of ['/', '/en', kept.path, '/rss.xml'])
    expectText(await expectStatus(portal.get(path), 200), staleWord, false)
  assert.equal((await portal.get('/readyz')).status, 200)
})

for (const [how, part] of [
  ['cut', () => line.cut()],
  ['silent', () => line.silence()],
] as const) {
  test(`the line is ${how}: read pages go on and say that they are old`, async () => {
    await readPages()
    part()
    await eventually(async () => expectText(await expectStatus(portal.get('/'), 200), staleWord))
    for (const path of ['/', kept.path])
      expectText(await expectStatus(portal.get(path), 200), 'Hệ thống đang gặp sự cố')
    const english = await expectStatus(portal.get('/en'), 200)
    expectText(english, 'The system has a fault')
    const feed = await expectStatus(portal.get('/rss.xml'), 200)
    assert.match(feed.text, /^<\?xml/)
  })

  test(`the line is ${how}: an old page is not taken for the present one by a reader that has it`, async () => {
    const first = await portal.get('/', { headers: { 'accept-encoding': 'br' } })
    const again = await portal.get('/', {
      headers: { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) },
    })
    assert.equal(again.status, 304)
    expectText(first, staleWord)
  })

  test(`the line is ${how}: an unread page is an honest 503 without inner words`, async () => {
    const paths = [unread.path, '/danh-ba', '/khong-co', `/tep/${'a'.repeat(16)}/x.pdf`, '/bao-sai-sot']
    const answers = await Promise.all(paths.map((path) => expectStatus(portal.get(path), 503, path)))
    for (const got of answers) {
      assert.ok(Number(got.headers['retry-after']) > 0)
      assert.equal(got.headers['cache-control'], 'no-store')
      assert.match(got.text, /Trang tạm thời chưa mở được/)
      assert.doesNotMatch(got.text, innerWords)
    }
    const sent = await portal.post('/bao-sai-sot', { path: '/', message: 'Sai', contact: '' })
    assert.equal(sent.status, 503)
    assert.doesNotMatch(sent.text, innerWords)
  })

  test(`the line is ${how}: what was withdrawn stays withdrawn`, async () => {
    const got = await portal.get(withdrawn.path)
    assert.ok(got.status === 503 || got.status === 410, String(got.status))
    expectText(got, 'Tin bị gỡ', false)
    expectText(await portal.get('/'), 'Tin bị gỡ', false)
  })

  test(`the line is ${how}: the probes tell ready from alive`, async () => {
    assert.equal((await portal.get('/readyz')).status, 503)
    assert.equal((await portal.get('/healthz')).status, 200)
  })

  test(`the line is mended after being ${how}: all comes back by itself`, async () => {
    line.mend()
    const title = `Tin sau khi nối lại ${how}`
    await eventually(async () => {
      expectText(await expectStatus(portal.get('/'), 200), staleWord, false)
      await expectStatus(portal.get(withdrawn.path), 410)
      await expectStatus(portal.get('/readyz'), 200)
    }, 30_000)
    // Notices are heard again too: without them the list would stay as it was kept.
    await readPages()
    const fresh = await portal.article(province, { title })
    await eventually(async () => expectText(await portal.get('/'), title), 30_000)
    await expectStatus(portal.get(fresh.path), 200)
    assert.deepEqual(portal.problems, [])
  })
}

test('the server ends every connection of the portal: the next reader hardly notices', async () => {
  await readPages()
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'congso_portal' and datname = current_database()`.execute(portal.database.owner)
  await eventually(async () => void (await expectStatus(portal.get('/so-do-cong'), 200)))
  await portal.article(province, { title: 'Tin sau khi bị ngắt' })
  await eventually(async () => expectText(await portal.get('/'), 'Tin sau khi bị ngắt'))
  assert.deepEqual(portal.problems, [])
})
