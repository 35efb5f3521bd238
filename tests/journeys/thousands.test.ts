// Much, long and nothing: a section with two thousand items, words no line can hold, a site on its first day.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf, startOfDay, weekOf } from '../../src/basics/dates.ts'
import type { Block } from '../../src/basics/prose/prose.ts'
import { type ArticleInput, enterArticles } from '../../src/modules/articles/index.ts'
import { announceChange } from '../../src/modules/sites/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { axeViolations, keepPicture, openTab } from '../support/browser.ts'
import { type MadeSite, proseOf } from '../support/builders.ts'
import { testPortal } from '../support/portal.ts'
import { sidewaysFaults } from './page-faults.ts'

const portal = await testPortal()

async function enterMany(site: MadeSite, count: number): Promise<void> {
  const now = new Date()
  const articles = Array.from(
    { length: count },
    (_, index): ArticleInput => ({
      ...{
        language: 'vi',
        genre: 'tin',
        title: `Tin thứ ${index + 1}`,
        summary: '',
        origin: 'own',
        works: [],
        oldPaths: [],
      },
      content: { body: proseOf('Một đoạn.') },
      sectionIds: [site.section('news')],
      // Migrated items often share their minute: every seventh comes alone.
      publishedAt: new Date(now.getTime() - Math.floor(index / 7) * 60_000 - 60_000),
    }),
  )
  await inTransaction(portal.database.desk, async (tx) => {
    await enterArticles(tx, { siteId: site.id, articles, now })
    await announceChange(tx, site.id)
  })
}

const storyAddresses = (html: string): string[] =>
  [...html.matchAll(/class="story-title"><a href="([^"]+)"/g)].map(([, href = '']) => href)

const stepAddress = (html: string, rel: 'next' | 'prev'): string | null =>
  new RegExp(`<a [^>]*href="([^"]+)"[^>]*rel="${rel}"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null

/** Every page from this one on in one direction: what each lists. */
async function pagesFrom(start: string, rel: 'next' | 'prev', host: string) {
  const pages: { address: string; stories: string[] }[] = []
  for (let address: string | null = start; address !== null && pages.length <= 200; ) {
    const { status, text } = await portal.get(address, { host })
    assert.equal(status, 200, address)
    pages.push({ address, stories: storyAddresses(text) })
    address = stepAddress(text, rel)
  }
  return pages
}

test('walking through a section of 2,000 meets each item once, and once again on the way back', async () => {
  const site = await portal.site({ slug: 'nhieu-tin' })
  await enterMany(site, 2000)
  const down = await pagesFrom('/tin-tuc/tin-tuc-su-kien', 'next', site.host)
  const older = down.flatMap(({ stories }) => stories)
  assert.equal(older.length, 2000)
  assert.equal(new Set(older).size, 2000)
  assert.equal(down.length, 100)

  const up = await pagesFrom(down.at(-1)?.address ?? '', 'prev', site.host)
  const newer = up.toReversed().flatMap(({ stories }) => stories)
  assert.deepEqual(newer, older)
})

test('an item that appears meanwhile moves nothing on an older page', async () => {
  const site = await portal.site({ slug: 'tin-moi', kind: 'commune' })
  await enterMany(site, 45)
  const first = '/tin-tuc/tin-tuc-su-kien'
  const older = stepAddress((await portal.get(first, { host: site.host })).text, 'next') ?? ''
  const before = storyAddresses((await portal.get(older, { host: site.host })).text)
  await portal.article(site, { title: 'Vừa đăng', publishedAt: new Date() })
  assert.deepEqual(storyAddresses((await portal.get(older, { host: site.host })).text), before)
})

const wordy = 'Hội nghị triển khai nhiệm vụ trọng tâm phát triển kinh tế – xã hội, bảo đảm quốc phòng, an ninh và '
const longTitle = `${wordy}${wordy}`.slice(0, 200)
const unbreakable = `Thôngbáosố${'152'.repeat(18)}/TB-UBND-VPĐKĐĐ-CNTTTTĐKXHNTM-${'Nghiêng'.repeat(9)}`

describe('long titles and words without a break', { concurrency: 2 }, async () => {
  const site = await portal.site({
    ...{ slug: 'chu-dai', kind: 'commune', name: `Trang thông tin điện tử ${longTitle.slice(0, 90)}` },
    ...{ address: `${unbreakable} ${longTitle}`, email: `${'mot-dia-chi-rat-dai'.repeat(3)}@thu.example` },
    bodies: [
      {
        name: longTitle,
        officials: [{ name: unbreakable.slice(0, 80), title: longTitle, email: `${'a'.repeat(60)}@thu.example` }],
      },
    ],
  })
  const cell = { type: 'tableCell' as const, attrs: { colspan: 1, rowspan: 1 }, content: proseOf(unbreakable).content }
  const table: Block = {
    type: 'table',
    attrs: { caption: longTitle },
    content: [{ type: 'tableRow', content: [cell, cell, cell] }],
  }
  const heading: Block = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: unbreakable }] }
  const content = { body: { ...proseOf(), content: [heading, table, ...proseOf(unbreakable, longTitle).content] } }
  const { path } = await portal.article(site, {
    title: unbreakable,
    summary: unbreakable,
    byline: unbreakable,
    content,
  })
  for (let count = 0; count < 6; count++) await portal.article(site, { title: count % 2 ? unbreakable : longTitle })
  for (const section of ['notices', 'steering']) await portal.article(site, { title: unbreakable, section })
  await portal.article(site, { title: longTitle, genre: 'phat-thanh', section: 'multimedia-radio' })
  await portal.article(site, { title: unbreakable, genre: 'video', section: 'multimedia-video' })
  await portal.page(site, { slug: 'chuc-nang-nhiem-vu', title: unbreakable, text: unbreakable })
  await portal.banner({ scope: 'site', siteId: site.id, tone: 'notice', text: unbreakable, href: '/lien-he' })
  const startsAt = new Date(startOfDay(dayOf(new Date())).getTime() + 8 * 3_600_000)
  const entry = { startsAt, leader: longTitle, what: unbreakable, place: unbreakable }
  await portal.agenda(site, { week: weekOf(dayOf(startsAt)), entries: [entry] })
  const report = `/bao-sai-sot?ve=${encodeURIComponent(path)}`
  const addresses = [
    '/',
    path,
    '/tin-tuc/tin-tuc-su-kien',
    '/gioi-thieu/chuc-nang-nhiem-vu',
    '/lien-he',
    '/danh-ba',
    '/lich-cong-tac',
    '/so-do-cong',
    report,
  ]
  for (const address of addresses) {
    test(`stay inside the window on ${decodeURIComponent(address).slice(0, 40)}`, async () => {
      const { page, close } = await openTab()
      try {
        await page.goto(site.origin + address)
        const faults: string[] = []
        for (const width of [320, 360, 768, 1024, 1440]) {
          await page.setViewportSize({ width, height: 800 })
          faults.push(...(await sidewaysFaults(page)))
          if (width === 360) faults.push(...(await axeViolations(page)))
          if (width === 360 || width === 1440) await keepPicture(page, `long-${addresses.indexOf(address)}-${width}`)
        }
        assert.deepEqual(faults, [])
      } finally {
        await close()
      }
    })
  }
})

test('a site on its first day has no link that leads nowhere', async () => {
  const site = await portal.site({ slug: 'ngay-dau', kind: 'commune', address: 'Thôn Một', phone: '0260 000 0103' })
  const seen = new Map<string, number>([['/', 0]])
  for (const [path] of seen) {
    const { status, text, headers } = await portal.get(path, { host: site.host })
    seen.set(path, status)
    if (!headers['content-type']?.startsWith('text/html')) continue
    const hrefs = [...text.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
    // Weeks of the agenda follow one another for decades.
    const fresh = hrefs.filter((href) => !seen.has(href) && !/\?tuan=|bao-sai-sot/.test(href))
    for (const href of fresh) seen.set(href, 0)
  }
  const broken = [...seen].filter(([, status]) => status !== 200)
  assert.deepEqual(broken, [])
  assert.ok(seen.size > 30, `${seen.size} addresses`)
})
