import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as addresses from './addresses.ts'

test('the addresses are the ones that were promised', () => {
  assert.deepEqual(
    [
      addresses.homePath('vi'),
      addresses.sectionPath('vi', 'kinh-te'),
      addresses.articlePath('vi', 'le-khai-giang', 12),
      addresses.pagePath('vi', 'chuc-nang'),
      addresses.agendaPath('vi', '2026-W47'),
      addresses.agendaCalendarPath('vi'),
      addresses.searchPath('vi', 'đất đai'),
      addresses.sectionRssPath('vi', 'kinh-te'),
      addresses.mistakeReportPath('/tin-tuc/a-1?x=y'),
    ],
    [
      '/',
      '/tin-tuc/kinh-te',
      '/tin-tuc/le-khai-giang-12',
      '/gioi-thieu/chuc-nang',
      '/lich-cong-tac?tuan=2026-W47',
      '/lich-cong-tac.ics',
      '/tim-kiem?q=%C4%91%E1%BA%A5t%20%C4%91ai',
      '/tin-tuc/kinh-te/rss.xml',
      '/bao-sai-sot?ve=%2Ftin-tuc%2Fa-1%3Fx%3Dy',
    ],
  )
  assert.deepEqual(
    [
      addresses.homePath('en'),
      addresses.sectionPath('en', 'economy'),
      addresses.articlePath('en', 'opening', 12),
      addresses.pagePath('en', 'mandate'),
      addresses.contactPath('en'),
      addresses.directoryPath('en'),
      addresses.siteMapPath('en'),
    ],
    [
      '/en',
      '/en/news/economy',
      '/en/news/opening-12',
      '/en/about/mandate',
      '/en/contact',
      '/en/directory',
      '/en/sitemap',
    ],
  )
})

for (const [path, parts] of [
  ['/tin-tuc/abc-def-123', { language: 'vi', slug: 'abc-def', number: 123 }],
  ['/en/news/abc-1', { language: 'en', slug: 'abc', number: 1 }],
  ['/tin-tuc/nam-2024-7', { language: 'vi', slug: 'nam-2024', number: 7 }],
  ['/tin-tuc/kinh-te', null],
  ['/tin-tuc/abc-012', null],
  ['/tin-tuc/abc-0', null],
  ['/tin-tuc/abc-99999999999', null],
  ['/tin-tuc/abc-9999999999', null],
  ['/tin-tuc/a/b-1', null],
  ['/tin-tuc/-1', null],
  ['/tin-tuc/abc-1/', null],
  ['/tin-tuc/abc-1?x', null],
  ['/van-ban/abc-1', null],
] as const)
  test(`reads ${path}`, () => assert.deepEqual(addresses.readArticlePath(path), parts))

test('an article is found again at its own address', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      (slug, number) => {
        assert.deepEqual(addresses.readArticlePath(addresses.articlePath('vi', slug, number)), {
          language: 'vi',
          slug,
          number,
        })
      },
    ),
  )
})

test('a section never has the address of an article', () => {
  assert.deepEqual(['kinh-te', 'nghi-quyet-57', 'covid19', '19', 'Kinh-te', 'a--b', ''].map(addresses.isSectionSlug), [
    true,
    false,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('the language of an address is seen in its beginning', () => {
  assert.deepEqual(['/', '/en', '/en/news', '/english', '/en?x'].map(addresses.languageOfPath), [
    'vi',
    'en',
    'en',
    'vi',
    'en',
  ])
})
