// No page of one site shows, links into or counts an item of another, but through the one named gathering.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { mistakeReportPath } from '../../src/basics/addresses.ts'
import { portalRoutes } from '../../src/main/portal-routes.ts'
import { indexNow } from '../../src/modules/search/jobs.ts'
import { expectText, testPortal } from '../support/portal.ts'
import type { Got } from '../support/requests.ts'
import { beyondRoutes, examples } from './examples.ts'
import { type Furnished, furnishedSite } from './furnished.ts'

const portal = await testPortal()
const province = await furnishedSite(portal, { word: 'zqtinh', kind: 'province', parentId: null })
const one = await furnishedSite(portal, { word: 'zqalpha', kind: 'commune', parentId: province.id })
const other = await furnishedSite(portal, { word: 'zqbeta', kind: 'department', parentId: province.id })
const sites = [province, one, other]
await indexNow(portal.database.worker)
const routes = portalRoutes({ apex: portal.apex, scheme: 'http' }, (name) => name).map(
  ({ method, path }) => `${method} ${path}`,
)

test('every route has examples, and no example is of a route that is gone', () => {
  assert.deepEqual(Object.keys(examples).sort(), [...routes].sort())
})

/** What a site may say of another: a component site names its portal; the portal gathers by name and lists its sites. */
function mayShow(route: string, site: Furnished, foreign: Furnished): string[] {
  if (foreign === province) return [province.name, `Site ${province.word}`]
  if (site !== province) return []
  const named = [foreign.origin, foreign.name, `Site ${foreign.word}`]
  if (route === 'GET /' || route === 'GET /en') return [...foreign.gathered, ...named]
  return route === 'GET /so-do-cong' || route === 'GET /en/sitemap' ? named : []
}

/** The words of other sites that an answer holds, apart from what it may show and from the address that was asked. */
function strayWords(route: string, site: Furnished, asked: string, got: Got): string[] {
  const { searchParams, pathname } = new URL(asked, 'http://x')
  const echo = [asked, pathname, ...searchParams.values()].flatMap((text) => [
    text,
    encodeURIComponent(text),
    encodeURI(text),
  ])
  const said = JSON.stringify(got.headers) + got.text
  return sites
    .filter((foreign) => foreign !== site)
    .flatMap((foreign) => {
      const allowed = [...mayShow(route, site, foreign), ...echo.filter((text) => text.length > 1)]
      const left = allowed.reduce((text, word) => text.replaceAll(word, '…'), said)
      const at = left.toLowerCase().indexOf(foreign.word)
      return at < 0 ? [] : [`${route} ${asked} at ${site.host}: …${left.slice(Math.max(0, at - 150), at + 60)}`]
    })
}

for (const site of sites) {
  for (const owner of sites) {
    test(`on ${site.slug}, the addresses of ${owner.slug} show nothing of another site`, async () => {
      for (const [route, addresses] of [...Object.entries(examples), ['beyond', beyondRoutes] as const]) {
        for (const path of addresses(owner)) {
          // The second answer comes from the page cache, where the first was kept.
          for (const _ of ['rendered', 'kept']) {
            const got = await portal.get(path, { host: site.host })
            assert.ok(got.status < 500, `${path} ${got.status}`)
            assert.deepEqual(strayWords(route, site, path, got), [])
            if (owner !== site && path.includes(owner.word))
              assert.ok(got.status !== 200 || route.endsWith('/bao-sai-sot'), path)
          }
        }
      }
    })
  }
}

test('the examples are real: on its own site each route shows something of the site', async () => {
  const silent = new Set(['GET /favicon.ico', 'POST /bao-sai-sot', 'GET /tin-tuc', 'GET /en/news'])
  for (const [route, addresses] of Object.entries(examples)) {
    if (silent.has(route)) continue
    const answers = await Promise.all(addresses(other).map((path) => portal.get(path, { host: other.host })))
    assert.ok(
      answers.some(({ status, text }) => status === 200 && text.includes(other.word)),
      `${route}: ${answers.map(({ status }) => status)}`,
    )
  }
})

test('the portal gathers what its component sites publish, and they gather nothing of it or of each other', async () => {
  const home = await portal.get('/')
  for (const { word, origin } of [one, other]) {
    expectText(home, `Mục chum-anh ${word}`)
    expectText(home, `href="${origin}/tin-tuc/`)
  }
  expectText(await portal.get('/so-do-cong'), one.name)
  for (const { host } of [one, other]) expectText(await portal.get('/', { host }), province.paths.section, false)
})

test('a report of a mistake lands at the site that was asked, whatever address it is about', async () => {
  for (const [site, foreign] of [
    [one, other],
    [province, one],
    [other, province],
  ] as const) {
    const sending = { host: site.host, headers: { origin: site.origin } }
    const fields = { path: foreign.paths.article, message: `Sai ở ${site.slug}`, contact: '' }
    const got = await portal.post('/bao-sai-sot', fields, sending)
    assert.equal(got.status, 303)
    assert.deepEqual(strayWords('POST /bao-sai-sot', site, mistakeReportPath(foreign.paths.article), got), [])
    const empty = await portal.post('/bao-sai-sot', { ...fields, message: '' }, sending)
    assert.equal(empty.status, 422)
    assert.deepEqual(strayWords('POST /bao-sai-sot', site, mistakeReportPath(foreign.paths.article), empty), [])
    const { rows } = await sql<{ site: string }>`
      select site_id as site from editions.mistake_report where message = ${fields.message}`.execute(
      portal.database.desk,
    )
    assert.deepEqual(rows, [{ site: site.id }])
  }
})

test('a view counts for the site that was read, and for an item of that site', async () => {
  const { rows } = await sql<{ id: string; site: string }>`
    select id, site_id as site from editions.item`.execute(portal.database.desk)
  const siteOf = new Map(rows.map(({ id, site }) => [id, site]))
  assert.ok(portal.views.some(({ itemId }) => itemId !== null))
  for (const { siteId, itemId } of portal.views) {
    if (itemId !== null) assert.equal(siteOf.get(itemId), siteId)
  }
  portal.views.length = 0
  await portal.get(one.paths.article, { host: one.host })
  await portal.get(one.paths.article, { host: other.host })
  assert.deepEqual(
    portal.views.map(({ siteId }) => siteId),
    [one.id],
  )
})

test('this test can fail: a page that shows a foreign word is found', () => {
  const got = (text: string) => ({ status: 200, headers: {}, rawHeaders: [], body: Buffer.from(text), text })
  assert.equal(strayWords('GET /', one, '/', got(`<a href="${other.origin}/">x</a>`)).length, 1)
  assert.equal(strayWords('GET /danh-ba', province, '/danh-ba', got(`Bài ${one.word}`)).length, 1)
  assert.equal(strayWords('GET /', province, '/', got(`Chức năng ${one.word}`)).length, 1)
  assert.equal(strayWords('GET /', province, '/', got(`Bài ${one.word}`)).length, 0)
})
