// What attackers write into everything a portal shows; then every page, feed and map of the site is read as a browser does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Parser } from 'htmlparser2'
import { dayOf, weekOf } from '../../src/basics/dates.ts'
import { proseOf } from '../support/builders.ts'
import { testPortal } from '../support/portal.ts'
import type { Got } from '../support/requests.ts'
import { activeIn } from './active.ts'
import { texts } from './payloads.ts'

const portal = await testPortal()
/** One text that tries several ways at once, for what stands on every page. */
const all = `"'></title></textarea></script><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1)`
const site = await portal.site({
  ...{
    slug: 'trang-x',
    kind: 'commune',
    parentId: null,
    name: `Trang ${all}`,
    nameEn: `Site ${all}`,
    languages: ['vi', 'en'] as const,
  },
  ...{ responsible: all, address: all, email: 'hop-thu@example.gov.vn' },
  bodies: [{ name: all, officials: [{ name: all, title: all, titleEn: all, duties: all }] }],
  links: [all],
})
const now = new Date()
await portal.agenda(site, {
  week: weekOf(dayOf(now)),
  entries: [{ startsAt: now, leader: all, what: all, place: all, preparedBy: all }],
})
await portal.banner({ scope: 'site', siteId: site.id, tone: 'notice', text: all, textEn: all })
const page = await portal.page(site, { slug: 'chuc-nang-nhiem-vu', title: all, text: all })

const ours = { scripts: (src: string) => /^\/assets\/[\w.-]+$/.test(src) }
/** Facts for search engines stand in a script that is never run; whatever closes it would show as an element. */
const pageOf = (got: Got): string => got.text.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')

const shown = async (path: string): Promise<Got> => {
  const got = await portal.get(path, { host: site.host })
  assert.notEqual(got.status, 500, path)
  if (String(got.headers['content-type']).startsWith('text/html'))
    assert.deepEqual(activeIn(pageOf(got), ours), [], path)
  return got
}

for (const payload of texts)
  test(`an article that says it everywhere is harmless: ${JSON.stringify(payload)}`, async () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL keeps no zero byte, and no form lets one in
    const said = payload.replace(/\u0000/g, '')
    const body = proseOf(said, `trước ${said} sau`)
    const item = await portal.article(site, { title: said, summary: said, byline: said, content: { body } })
    const got = await shown(item.path)
    assert.equal(got.status, 200)
    await shown(`/tim-kiem?q=${encodeURIComponent(payload)}`)
    await shown(`/bao-sai-sot?ve=${encodeURIComponent(payload)}`)
    await shown(`/tin-tuc/${encodeURIComponent(payload)}`)
  })

test('the pages around are harmless', async () => {
  const paths = [
    '/',
    '/en',
    '/tin-tuc/tin-tuc-su-kien',
    '/gioi-thieu/co-cau-to-chuc',
    page.path,
    '/lien-he',
    '/en/contact',
    '/danh-ba',
    '/en/directory',
    '/lich-cong-tac',
    '/so-do-cong',
    '/en/sitemap',
  ]
  for (const path of paths) assert.equal((await shown(path)).status, 200, path)
  for (let number = 2; number < 9; number++) await shown(`/tin-tuc/tin-tuc-su-kien?trang=${number}`)
})

/** What readers of feeds show as HTML. */
function descriptionsIn(xml: string): string[] {
  const found: string[] = []
  let inside = false
  const parser = new Parser(
    {
      onopentag: (name) => {
        inside = name === 'description' || name === 'content:encoded'
        if (inside) found.push('')
      },
      ontext: (text) => {
        if (inside) found[found.length - 1] += text
      },
      onclosetag: () => {
        inside = false
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return found
}

test('feeds, maps and calendars hold text, also for readers that show it as HTML', async () => {
  for (const path of [
    '/rss.xml',
    '/en/rss.xml',
    '/tin-tuc/tin-tuc-su-kien/rss.xml',
    '/sitemap.xml',
    '/sitemap-0.xml',
  ]) {
    const got = await shown(path)
    assert.match(String(got.headers['content-type']), /xml/, path)
    assert.doesNotMatch(got.text, /<script|<img|\son[a-z]+=["'][^<]*>/i, path)
    for (const text of descriptionsIn(got.text)) assert.deepEqual(activeIn(text), [], `${path}: ${text}`)
  }
  const calendar = await shown('/lich-cong-tac.ics')
  assert.match(String(calendar.headers['content-type']), /^text\/calendar/)
  assert.doesNotMatch(calendar.text, /^(?!BEGIN|END|[A-Z-]+[:;]| )./m)
})
