import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fixedAddresses } from './fixed-addresses.ts'
import { robotsText } from './robots.ts'
import { numbersOf, partOf, sitemapDocument } from './sitemap.ts'

test('every number stands in exactly one part, and a part has room for two languages in 5,000 addresses', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), (number) => {
      const { first, last } = numbersOf(partOf(number))
      assert.ok(first <= number && number <= last)
      assert.ok((last - first + 1) * 2 <= 5000)
      assert.equal(partOf(last + 1), partOf(number) + 1)
    }),
  )
})

test('an item in one language names no other', () => {
  const url = 'https://tinh.example/tin-tuc/a-1'
  const changedAt = new Date('2026-03-10T01:00:00Z')
  assert.match(
    sitemapDocument([{ urls: [{ language: 'vi', url, changedAt }] }]),
    /<url><loc>https:\/\/tinh\.example\/tin-tuc\/a-1<\/loc><lastmod>2026-03-10T08:00:00\+07:00<\/lastmod><\/url>/,
  )
})

test('editions of one item name each other and themselves', () => {
  const document = sitemapDocument([
    {
      urls: [
        { language: 'vi', url: 'https://tinh.example/a' },
        { language: 'en', url: 'https://tinh.example/en/a' },
      ],
    },
  ])
  assert.equal(document.match(/<url>/g)?.length, 2)
  assert.equal(document.match(/hreflang="vi" href="https:\/\/tinh\.example\/a"/g)?.length, 2)
  assert.equal(document.match(/hreflang="en" href="https:\/\/tinh\.example\/en\/a"/g)?.length, 2)
})

test('a section is on the English side when it has an English name', () => {
  const sections = [
    { kind: 'news', slug: 'tin-tuc-su-kien', nameEn: 'News' },
    { kind: 'news', slug: 'kinh-te', nameEn: null },
    { kind: 'group', slug: 'gioi-thieu', nameEn: 'About' },
  ]
  const paths = (languages: ('vi' | 'en')[]) =>
    fixedAddresses(sections, languages).map((addresses) => addresses.map(({ path }) => path))
  assert.deepEqual(paths(['vi', 'en']), [
    ['/', '/en'],
    ['/tin-tuc/tin-tuc-su-kien', '/en/news/tin-tuc-su-kien'],
    ['/tin-tuc/kinh-te'],
  ])
  assert.deepEqual(paths(['vi']), [['/'], ['/tin-tuc/tin-tuc-su-kien'], ['/tin-tuc/kinh-te']])
})

test('robots may read everything', () => {
  assert.equal(
    robotsText('https://tinh.example/sitemap.xml'),
    'User-agent: *\nAllow: /\n\nSitemap: https://tinh.example/sitemap.xml\n',
  )
})
