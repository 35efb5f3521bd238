import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { parseProse } from '../../src/basics/prose/prose.ts'
import type { Prose } from '../../src/basics/prose/types.ts'
import { Prose as ProseView } from '../../src/design/prose.tsx'
import { proseFromHtml } from '../../src/platform/html.ts'
import { proseFromPaste } from '../../src/platform/html-paste.ts'
import { activeIn, proseElements } from './active.ts'
import { addresses, pastes, texts } from './payloads.ts'

const shown = (prose: Prose): string => render(h(ProseView, { prose, language: 'vi' }))
const isHarmless = (prose: Prose, payload: string) => {
  const html = shown(prose)
  assert.deepEqual(activeIn(html, { elements: proseElements }), [], `${payload} → ${html}`)
}

test('there are at least a hundred payloads, all different', () => {
  assert.ok(texts.length >= 100)
  assert.equal(new Set(texts).size, texts.length)
})

test('the detector sees what acts', () => {
  const seen = pastes.filter((html) => activeIn(html, { elements: proseElements }).length > 0)
  assert.ok(seen.length >= 120, `${seen.length}`)
})

const picture = { sha256: 'a'.repeat(64), name: 'anh.jpg', contentType: 'image/jpeg', width: 8, height: 6 }

for (const payload of pastes)
  test(`pasted, imported or typed, nothing acts: ${JSON.stringify(payload)}`, () => {
    const around = [
      payload,
      `<p>trước ${payload} sau</p>`,
      `<table><tr><td>${payload}<td>b</table>`,
      `<ul><li>${payload}</ul>`,
    ]
    for (const html of around) {
      isHarmless(proseFromPaste({ html, text: '' }).prose, payload)
      isHarmless(proseFromPaste({ html: '', text: html }).prose, payload)
      isHarmless(proseFromHtml(html).prose, payload)
      isHarmless(proseFromHtml(html, { picture: (_, alt) => ({ ...picture, alt }) }).prose, payload)
    }
  })

/** Every place of running text in which somebody writes, filled with the same. */
const everywhere = (text: string): unknown => {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }
  const said = { ...picture, alt: text, caption: text, credit: text }
  const file = { sha256: 'b'.repeat(64), name: 'tep.pdf', title: text }
  return {
    type: 'doc',
    version: 1,
    content: [
      paragraph,
      { type: 'heading', attrs: { level: 2 }, content: paragraph.content },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
      { type: 'orderedList', attrs: { start: 2 }, content: [{ type: 'listItem', content: [paragraph] }] },
      { type: 'blockquote', content: [paragraph] },
      {
        type: 'table',
        attrs: { caption: text },
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', content: [paragraph] },
              { type: 'tableCell', content: [paragraph] },
            ],
          },
        ],
      },
      { type: 'image', attrs: said },
      { type: 'gallery', attrs: { pictures: [said, said] } },
      { type: 'video', attrs: { ...file, name: 'a.mp4', contentType: 'video/mp4', transcript: text } },
      { type: 'audio', attrs: { ...file, name: 'a.mp3', contentType: 'audio/mpeg', transcript: text } },
      { type: 'attachment', attrs: { ...file, contentType: 'application/pdf', bytes: 10 } },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/a', title: text } }] }],
      },
    ],
  }
}

for (const payload of texts)
  test(`in every place of a text nothing acts: ${JSON.stringify(payload)}`, () => {
    const read = parseProse(everywhere(payload))
    assert.ok('done' in read, JSON.stringify(read))
    isHarmless(read.done, payload)
    const named = {
      type: 'attachment',
      attrs: { sha256: 'b'.repeat(64), name: payload, contentType: 'application/pdf', bytes: 1 },
    }
    const byName = parseProse({
      type: 'doc',
      version: 1,
      content: [named, { type: 'image', attrs: { ...picture, name: payload, alt: '' } }],
    })
    if ('done' in byName) isHarmless(byName.done, payload)
  })

for (const href of addresses)
  test(`no link leads to ${JSON.stringify(href)}`, () => {
    const link = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }
    const prose = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [link] }] }
    const read = parseProse(prose)
    if ('done' in read) isHarmless(read.done, href)
    // What is kept has passed the schema; were it not so, the page would still not link it.
    isHarmless(prose as Prose, href)
  })
