import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Prose } from '../../../basics/prose/prose.ts'
import { withLinksHome } from './links-home.ts'

const linked = (href: string): Prose => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }],
})

for (const [href, shown] of [
  ['/tin-tuc/le-hoi-7', 'https://xa.example/tin-tuc/le-hoi-7'],
  ['/', 'https://xa.example/'],
  ['/tep/ab/ban-do.pdf', '/tep/ab/ban-do.pdf'],
  ['//bao.example/x', '//bao.example/x'],
  ['https://bao.example/x', 'https://bao.example/x'],
  ['#muc-2', '#muc-2'],
  ['mailto:a@xa.example', 'mailto:a@xa.example'],
] as const)
  test(`read elsewhere, ${href} leads to ${shown}`, () => {
    assert.deepEqual(withLinksHome(linked(href), 'https://xa.example'), linked(shown))
  })
