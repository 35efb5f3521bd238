import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rssDocument } from './rss.ts'
import { element, xmlDocument } from './xml.ts'

/** Reads a document the strict way: throws for what a parser must refuse, else gives back its texts and values. */
function textsOf(document: string): string[] {
  const open: string[] = []
  const texts: string[] = []
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const token = /<(\/?)([a-zA-Z:]+)((?: [a-zA-Z:]+="[^"<]*")*)(\/?)>|([^<>]+)/gy
  while (token.lastIndex < body.length) {
    const at = token.lastIndex
    const found = token.exec(body)
    assert.ok(found, `not well formed at ${at}: ${body.slice(at, at + 60)}`)
    const [, closing, name = '', attributes = '', empty, text] = found
    if (text !== undefined) texts.push(text)
    for (const [, value = ''] of attributes.matchAll(/="([^"]*)"/g)) texts.push(value)
    if (closing) assert.equal(open.pop(), name)
    else if (name && !empty) open.push(name)
  }
  assert.deepEqual(open, [])
  for (const text of texts) assert.doesNotMatch(text, /&(?!amp;|lt;|gt;|quot;|#39;)/)
  return texts.map((text) =>
    text.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
    ),
  )
}

const hostile = [
  'Cấp "sổ đỏ" & giấy phép <script>alert(1)</script>',
  ']]></title><title>x',
  'Tiếng Việt: Ư Ơ ễ 🇻🇳',
  '&amp; &#0; %00',
]

for (const text of hostile) {
  test(`stays a text: ${text}`, () => {
    assert.deepEqual(textsOf(xmlDocument(element('a', { b: text }, text))), [text, text, '\n'])
  })
}

test('what XML cannot hold is dropped', () => {
  assert.equal(element('a', {}, 'x\u0000\u0008\u001f\ufffe\ud800y\n').xml, '<a>xy\n</a>')
})

test('any texts give a well-formed feed that holds them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (title, summary) => {
      const entry = {
        url: `https://tinh.example/tin-tuc/a-1?${encodeURIComponent(title)}`,
        title,
        summary,
        byline: title,
        section: summary,
        publishedAt: new Date(0),
        enclosure: { url: 'https://tinh.example/tep/0/a.mp3', bytes: 5, contentType: 'audio/mpeg' },
      }
      const texts = textsOf(
        rssDocument({
          title,
          description: summary,
          language: 'vi',
          pageUrl: 'https://tinh.example/',
          selfUrl: 'https://tinh.example/rss.xml',
          entries: [entry],
        }),
      )
      assert.ok(texts.includes(entry.url))
    }),
  )
})
