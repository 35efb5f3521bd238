import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { PublicFrameProps } from './frame-types.ts'
import { PublicFrame } from './public-frame.tsx'

const evil = '</script><script>alert(1)</script>'

const props: Omit<PublicFrameProps, 'children'> = {
  language: 'vi',
  head: {
    title: evil,
    description: 'Trang mẫu',
    kind: 'website',
    origin: 'https://xa-mau.example',
    path: '/tin-tuc',
    creator: 'Ban Biên tập',
    date: new Date('2026-11-20T02:15:00Z'),
    jsonLd: [{ name: evil }],
  },
  site: {
    kind: 'commune',
    tierName: 'Tỉnh Mẫu',
    name: 'Trang thông tin điện tử xã Mẫu',
    emblem: null,
    home: '/',
    accentStylesheet: null,
    archivedSince: null,
    portal: null,
  },
  menu: [
    { text: 'Giới thiệu', href: null, children: [{ text: 'Chức năng', href: '/gioi-thieu/chuc-nang', children: [] }] },
  ],
  banners: [],
  alternates: [{ language: 'en', href: '/en/news', exact: true }],
  search: null,
  footer: {
    governingAgency: 'UBND xã Mẫu',
    operator: null,
    responsible: 'Chánh Văn phòng',
    address: 'Số 1 đường Mẫu',
    phone: '0200 3999 000',
    email: 'mau@xa-mau.example',
    visits: { today: 3, month: 1204, total: 7469, asOf: new Date('2026-11-22T05:00:00Z') },
    links: [],
  },
  staleSince: null,
  asset: (name) => `/assets/${name}`,
}

const shown = (more: Partial<PublicFrameProps> = {}): string =>
  renderToString(
    <PublicFrame {...props} {...more}>
      <h1>Tin</h1>
    </PublicFrame>,
  )

test('no text of a page can end a script or open one', () => {
  assert.ok(!shown().includes('<script>alert'))
  assert.ok(shown().includes('{"name":"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e"}'))
})

test('there is neither inline style nor inline script', () => {
  assert.doesNotMatch(shown(), /\sstyle=|<style|\son[a-z]+=|<script>/)
})

test('the six mandatory elements of Dublin Core are there', () => {
  for (const name of ['title', 'creator', 'date', 'description', 'publisher', 'identifier'])
    assert.match(shown(), new RegExp(`<meta name="DC\\.${name}" content="[^"]+"`))
})

test('the footer says who answers for the site', () => {
  for (const line of [
    'UBND xã Mẫu',
    'Chánh Văn phòng',
    'Số 1 đường Mẫu',
    '0200 3999 000',
    'mau@xa-mau.example',
    '7.469',
    'Tính đến',
  ])
    assert.ok(shown().includes(line), line)
})

test('an exact counterpart is told to search engines, a mere way to the other home is not', () => {
  assert.match(shown(), /<link rel="alternate" hreflang="en" href="https:\/\/xa-mau\.example\/en\/news"/)
  const home = shown({ alternates: [{ language: 'en', href: '/en', exact: false }] })
  assert.doesNotMatch(home, /rel="alternate" hreflang/)
  assert.match(home, /<a href="\/en" lang="en"/)
})

test('mourning takes the colours away before any celebration', () => {
  const banners = [
    { tone: 'celebration' as const, text: 'Chào mừng', href: null },
    { tone: 'mourning' as const, text: 'Quốc tang', href: null },
  ]
  assert.match(shown({ banners }), /<html lang="vi" data-mood="mourning"/)
})

test('an archive and an old copy say so', () => {
  const site = { ...props.site, archivedSince: '2025-07-01' }
  const html = shown({ site, staleSince: new Date('2026-11-22T03:00:00Z') })
  assert.match(html, /ngừng cập nhật từ ngày 01\/07\/2025/)
  assert.match(html, /được lưu lúc 22\/11\/2026 10:00/)
})
