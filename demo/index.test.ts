import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { Parser } from 'htmlparser2'
import { isSectionSlug } from '../src/basics/addresses.ts'
import { dayOf, weekdayOf } from '../src/basics/dates.ts'
import { type DemoArticle, demoProvince, mediaFolder, picturesFolder } from './index.ts'

const today = '2026-11-22'
const province = demoProvince(today)
const { articles, pages, sites, units, officials, agenda, pictures } = province
const vietnamese = articles.filter((article) => article.language === 'vi')

const shared = [
  'steering',
  'khen-thuong-xu-phat',
  'legal-dissemination',
  'plans',
  'projects',
  'budget',
  'disclosure',
  'science',
  'notices',
]
const topics = ['thoi-su-chinh-tri', 'kinh-te', 'van-hoa-xa-hoi', 'quoc-phong-an-ninh', 'chuyen-doi-so']
const genres = [
  'tin',
  'bai',
  'anh',
  'chum-anh',
  'phong-su',
  'phong-van',
  'video',
  'phat-thanh',
  'do-hoa',
  'thong-bao',
  'tra-loi-ban-doc',
]

const on = (site: string, section: string): DemoArticle[] =>
  vietnamese.filter((article) => article.site === site && article.section === section)

for (const site of sites) {
  test(`every section of ${site.name} has something in it`, () => {
    const news = site.kind === 'province' ? topics : ['news']
    const figures = site.kind === 'department' ? 'statistics' : 'socio-economic'
    for (const section of [...news, ...shared, figures, 'multimedia', 'tra-loi-cu-tri'])
      assert.ok(on(site.slug, section).length > 0, section)
  })
}

test('a commune discloses all fourteen blocks', () => {
  for (const site of sites.filter(({ kind }) => kind === 'commune')) {
    const blocks = new Set(on(site.slug, 'disclosure').map((article) => article.disclosureBlock))
    assert.equal(blocks.size, 14, site.slug)
  }
})

test('there is enough to read, in every genre and origin', () => {
  assert.ok(vietnamese.length >= 420, String(vietnamese.length))
  assert.ok(articles.length - vietnamese.length >= 20)
  for (const genre of genres)
    assert.ok(
      articles.some((article) => article.genre === genre),
      genre,
    )
  for (const origin of ['own', 'republished', 'translated'])
    assert.ok(
      vietnamese.some((article) => article.origin === origin),
      origin,
    )
  assert.equal(articles.filter((article) => article.corrections.length > 0).length, 2)
  assert.equal(articles.filter((article) => article.withdrawn).length, 1)
  assert.equal(articles.filter((article) => dayOf(article.publishedAt) > today).length, 1)
  assert.ok(articles.some((article) => article.expiresAt && article.publishedAt < article.expiresAt))
})

test('titles, slugs of a site and keys are unique', () => {
  const unique = (values: readonly string[]): void =>
    assert.deepEqual(
      values.filter((value, index) => values.indexOf(value) !== index),
      [],
    )
  unique(articles.map((article) => `${article.title} ${article.language}`))
  unique(articles.map((article) => article.externalId))
  unique(articles.map((article) => `${article.site} ${article.language} ${article.slug}`))
  unique(pages.map((page) => `${page.site} ${page.language} ${page.slug}`))
  unique(units.map((unit) => unit.key))
  unique(pictures.map((picture) => picture.key))
})

test('sections read as sections, not as articles', () => {
  for (const section of new Set(articles.map((article) => article.section))) assert.ok(isSectionSlug(section), section)
})

test('every picture and medium that is named exists and is small', () => {
  const known = new Set(pictures.map((picture) => picture.key))
  const inText = [...articles, ...pages].flatMap(({ body }) =>
    [...body.matchAll(/data-picture="([^"]+)"/g)].map((found) => found[1] ?? ''),
  )
  for (const key of [...inText, ...articles.flatMap((article) => article.picture ?? [])]) assert.ok(known.has(key), key)
  const sizes = pictures.map((picture) => statSync(new URL(picture.file, picturesFolder)).size)
  assert.ok(Math.max(...sizes) < 90_000)
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 3_000_000)
  for (const { media } of articles) {
    for (const file of media ? [media.file, media.captionsFile ?? media.file] : [])
      assert.ok(existsSync(new URL(file, mediaFolder)), file)
  }
  assert.match(readFileSync(new URL('mot-vong-hoai-giang.vtt', mediaFolder), 'utf8'), /^WEBVTT/)
})

test('bodies are well-formed and use only simple elements', () => {
  const allowed = new Set(
    'p h2 ul ol li table caption thead tbody tr th td blockquote figure figcaption strong em a'.split(' '),
  )
  for (const { title, body } of [...articles, ...pages]) {
    const open: string[] = []
    const parser = new Parser({
      onopentagname: (name) => {
        assert.ok(allowed.has(name), `${name} in ${title}`)
        open.push(name)
      },
      onclosetag: (name, implied) => {
        assert.ok(!implied, `${name} left open in ${title}`)
        assert.equal(open.pop(), name)
      },
    })
    parser.end(body)
    assert.deepEqual(open, [])
    assert.ok(body.length > 120, title)
    assert.doesNotMatch(body, /[{}]|\[\[|\]\]|undefined|@@@|\*\*/, title)
  }
})

test('text is NFC and shows no number that could be somebody’s', () => {
  const everything = JSON.stringify(province)
  assert.equal(everything, everything.normalize('NFC'))
  const prose = [...articles, ...pages].map(({ title, summary, body }) => `${title} ${summary} ${body}`).join(' ')
  assert.doesNotMatch(prose, /\d{7,}/)
  for (const phone of prose.match(/\b0\d{3} \d{4} \d{3}\b|\b0\d{2,3}[ .]\d{3}[ .]\d{3,4}\b/g) ?? [])
    assert.match(phone, /^0298 3/)
  for (const { phone, email } of [...sites, ...officials]) {
    if (phone) assert.match(phone, /^0298 3[01]00 \d{3}$/)
    if (email) assert.match(email, /\.example$/)
  }
})

test('every article counts for a contributor of its site; leaders and successors exist', () => {
  const keys = new Set(units.map((unit) => unit.key))
  for (const article of articles) {
    const contributors = new Set(sites.find(({ slug }) => slug === article.site)?.contributors.map(({ unit }) => unit))
    assert.ok(contributors.has(article.unit), `${article.unit} on ${article.site}: ${article.title}`)
    for (const author of article.authors) assert.ok(keys.has(author.unit), author.unit)
  }
  for (const unit of units)
    for (const other of [
      ...(unit.successors ?? []),
      ...(unit.predecessors ?? []),
      ...(unit.parent ? [unit.parent] : []),
    ])
      assert.ok(keys.has(other), other)
  for (const official of officials) assert.ok(keys.has(official.unit), official.unit)
})

test('what is published was received before, and events come first', () => {
  for (const article of articles) {
    assert.ok(article.receivedAt < article.publishedAt && article.eventAt <= article.publishedAt, article.title)
    if (article.site === 'tram-giang') assert.ok(dayOf(article.publishedAt) <= '2025-06-30', article.title)
  }
})

test('accents are readable on white', () => {
  const part = (value: number): number => (value <= 0.039_28 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  for (const { accent } of sites) {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      part(Number.parseInt(accent.slice(at, at + 2), 16) / 255),
    )
    assert.ok(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5, accent)
  }
})

test('this week is in the agenda of every living site, whatever the day', () => {
  for (const day of ['2026-11-22', '2026-11-23', '2027-02-28']) {
    const entries = demoProvince(day).agenda
    for (const site of sites.filter(({ kind }) => kind !== 'district'))
      assert.ok(
        entries.filter(
          (entry) => entry.site === site.slug && Math.abs(Date.parse(entry.day) - Date.parse(day)) < 7 * 86_400_000,
        ).length >= 5,
      )
  }
  assert.ok(agenda.every((entry) => weekdayOf(entry.day) <= 6 && entry.leaders.length > 0))
})

test('the same day gives the same province, another day the same keys', () => {
  assert.deepEqual(demoProvince(today), province)
  assert.deepEqual(
    demoProvince('2027-03-01')
      .articles.map((article) => article.externalId)
      .sort(),
    articles.map((article) => article.externalId).sort(),
  )
})
