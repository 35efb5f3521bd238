import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { languageOfPath } from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import type { Answer } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { type ArticleInput, enterArticles } from '../../articles/index.ts'
import { createSite } from '../../sites/index.ts'
import { loadSiteState } from '../../sites/portal/load-state.ts'
import { feedRoutes } from './routes.ts'

const host = 'tinh.example'
const by = { kind: 'command' } as const
const now = new Date()
const audio = { sha256: 'ab'.repeat(32), name: 'ban-tin.mp3', contentType: 'audio/mpeg', title: 'Bản tin' }
let database: TestDatabase
let app: FastifyInstance
let siteId = ''
let sections = new Map<string, string>()

before(async () => {
  database = await testDatabase()
  siteId = await newSite('tinh', null)
  sections = await sectionIds(siteId)
  app = Fastify()
  for (const { path, handle } of feedRoutes((name) => `/assets/${name}`)) {
    app.get(path, async (request, reply) => send(reply, await handle(await asked(request))))
  }
})

after(async () => {
  await app.close()
  await database.drop()
})

/** The request as the citizen's side hands it to a route. */
async function asked({ host: at, url, params }: FastifyRequest): Promise<PortalRequest> {
  const hosting = { apex: host, scheme: 'https' } as const
  const loading = { db: database.portal, hosting, figures: async () => null, accentStylesheet: () => '' }
  const state = await loadSiteState(loading, at, now)
  assert.ok(state)
  const { pathname: path, searchParams: query } = new URL(url, `https://${at}`)
  const language = state.site.languages.includes(languageOfPath(path)) ? languageOfPath(path) : 'vi'
  const rest = { path, query, params: params as Record<string, string>, body: new URLSearchParams(), headers: {} }
  const { site, frame, sections } = state
  const around = { site, frame: frame[language], sections: sections[language], language }
  return { ...around, ...rest, address: '127.0.0.1', now, db: database.portal }
}

function send(reply: FastifyReply, answer: Answer) {
  if (answer.kind === 'redirect') return reply.redirect(answer.to, answer.status)
  return answer.kind === 'bytes' ? reply.type(answer.contentType).send(answer.body) : reply.code(404).send()
}

async function newSite(slug: string, parentId: string | null): Promise<string> {
  const kind = parentId === null ? 'province' : 'commune'
  const languages: readonly Language[] = parentId ? ['vi'] : ['vi', 'en']
  const input = { slug, kind, name: `Cổng ${slug}`, parentId, languages } as const
  const outcome = await createSite(database.desk, { input, by, now })
  assert.ok('done' in outcome)
  return outcome.done.siteId
}

async function sectionIds(site: string) {
  const { rows } = await sql<{ key: string; id: string }>`
    select key, id from sites.section where site_id = ${site} and key is not null`.execute(database.owner)
  return new Map(rows.map((row) => [row.key, row.id]))
}

const prose = (...content: Prose['content']): Prose => ({ type: 'doc', version: 1, content })

const article = (title: string, changes: Partial<ArticleInput> = {}): ArticleInput => ({
  language: 'vi',
  genre: 'tin',
  title,
  summary: 'Tóm tắt',
  content: { body: prose() },
  sectionIds: [sections.get('news-economy') ?? ''],
  origin: 'own',
  works: [],
  publishedAt: new Date(now.getTime() - 3_600_000),
  oldPaths: [],
  ...changes,
})

const enterAll = (site: string, articles: ArticleInput[]) =>
  inTransaction(database.desk, (tx) => enterArticles(tx, { siteId: site, articles, now }))

const get = (url: string, at = host) => app.inject({ url, headers: { host: at } })

test('an empty site has an empty feed and a site map of its sections', async () => {
  const feed = await get('/rss.xml')
  assert.equal(feed.statusCode, 200)
  assert.equal(feed.headers['content-type'], 'application/rss+xml; charset=utf-8')
  assert.doesNotMatch(feed.body, /<item>|NaN|Invalid/)
  assert.equal((await get('/sitemap.xml')).body.match(/<sitemap>/g)?.length, 1)
  const fixed = await get('/sitemap-0.xml')
  assert.match(fixed.body, /<loc>https:\/\/tinh\.example\/<\/loc>/)
  assert.match(fixed.body, /hreflang="en" href="https:\/\/tinh\.example\/en"/)
  assert.match(fixed.body, /<loc>https:\/\/tinh\.example\/tin-tuc\/kinh-te<\/loc>/)
})

test('the feed holds what is live, newest first, with guid, author and section; nothing due later', async () => {
  await enterAll(siteId, [
    article('Cũ hơn <b>&', { publishedAt: new Date('2026-01-05T08:00:00+07:00'), byline: 'Tin, ảnh: Tổ biên tập' }),
    article('Mới nhất'),
    article('Chưa đến giờ', { publishedAt: new Date(now.getTime() + 3_600_000) }),
  ])
  const { body } = await get('/rss.xml')
  assert.doesNotMatch(body, /Chưa đến giờ/)
  const older = body.slice(body.indexOf('Cũ hơn'))
  assert.ok(body.indexOf('Mới nhất') < body.indexOf('Cũ hơn'))
  assert.match(older, /^Cũ hơn &lt;b&gt;&amp;<\/title>/)
  assert.match(older, /<guid isPermaLink="true">https:\/\/tinh\.example\/tin-tuc\/cu-hon-b-?\d+<\/guid>/)
  assert.match(older, /<pubDate>Mon, 05 Jan 2026 01:00:00 GMT<\/pubDate>/)
  assert.match(older, /<dc:creator>Tin, ảnh: Tổ biên tập<\/dc:creator><category>Kinh tế<\/category>/)
  assert.match(body, /<atom:link href="https:\/\/tinh\.example\/rss\.xml" rel="self"/)
})

test('a section has a feed of its own, also of what stands below it; an unknown one has none', async () => {
  await enterAll(siteId, [article('Chỉ ở văn hóa', { sectionIds: [sections.get('news-culture') ?? ''] })])
  const [economy, news] = [await get('/tin-tuc/kinh-te/rss.xml'), await get('/tin-tuc/tin-tuc-su-kien/rss.xml')]
  assert.doesNotMatch(economy.body, /Chỉ ở văn hóa/)
  assert.match(economy.body, /Mới nhất/)
  assert.match(news.body, /Chỉ ở văn hóa/)
  assert.equal((await get('/tin-tuc/khong-co/rss.xml')).statusCode, 404)
})

test('a broadcast is enclosed with its size', async () => {
  await sql`insert into media.file (site_id, id, sha256, name, content_type, bytes)
    values (${siteId}, ${crypto.randomUUID()}, ${audio.sha256}, ${audio.name}, ${audio.contentType}, 1234)`.execute(
    database.owner,
  )
  const body = prose({ type: 'paragraph', content: [] }, { type: 'audio', attrs: audio })
  await enterAll(siteId, [article('Phát thanh', { genre: 'phat-thanh', content: { body } })])
  const feed = await get('/rss.xml')
  assert.match(
    feed.body,
    /<enclosure url="https:\/\/tinh\.example\/tep\/abababababababab\/ban-tin\.mp3" length="1234" type="audio\/mpeg"\/>/,
  )
})

test('the English feed holds English editions only, and a site without English has none', async () => {
  const [original] = await enterAll(siteId, [article('Bản tiếng Việt')])
  assert.ok(original)
  const translationOf = { itemId: original.itemId, number: original.number }
  await enterAll(siteId, [article('The English edition', { language: 'en', translationOf })])
  const { body } = await get('/en/rss.xml')
  assert.match(body, /<language>en<\/language>/)
  assert.match(body, /The English edition/)
  assert.doesNotMatch(body, /Mới nhất/)
  const part = await get('/sitemap-1.xml')
  assert.match(
    part.body,
    new RegExp(`hreflang="en" href="https://tinh.example/en/news/the-english-edition-${original.number}"`),
  )
  assert.doesNotMatch(part.body, /chua-den-gio/)

  await newSite('xa-mot', siteId)
  assert.equal((await get('/rss.xml', `xa-mot.${host}`)).statusCode, 200)
  assert.equal((await get('/en/rss.xml', `xa-mot.${host}`)).statusCode, 404)
  assert.equal((await get('/sitemap-1.xml', `xa-mot.${host}`)).statusCode, 404)
})

test('the site map is split by ranges of numbers, and empty ranges are left out', async () => {
  const site = await newSite('xa-hai', siteId)
  const news = (await sectionIds(site)).get('news') ?? ''
  await enterAll(site, [article('Đầu tiên', { sectionIds: [news] })])
  await sql`update editions.counter set last_number = 7400 where site_id = ${site}`.execute(database.owner)
  await enterAll(site, [article('Về sau', { sectionIds: [news] })])
  const parts = (await get('/sitemap.xml', `xa-hai.${host}`)).body.match(/sitemap-\d+\.xml/g)
  assert.deepEqual(parts, ['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-3.xml'])
  assert.match((await get('/sitemap-3.xml', `xa-hai.${host}`)).body, /ve-sau-7401/)
})

for (const url of ['/sitemap-2.xml', '/sitemap-01.xml', '/sitemap-x.xml', '/sitemap-9999999.xml', '/sitemap-.xml']) {
  test(`${url} is not there`, async () => assert.equal((await get(url)).statusCode, 404))
}

test('robots are shown the site map, and who asks for an icon finds it', async () => {
  assert.match((await get('/robots.txt')).body, /^Sitemap: https:\/\/tinh\.example\/sitemap\.xml$/m)
  const icon = await get('/favicon.ico')
  assert.deepEqual([icon.statusCode, icon.headers.location], [302, '/assets/favicon.svg'])
})
