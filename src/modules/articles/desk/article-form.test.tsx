import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { renderToString } from 'preact-render-to-string'
import { parseProse } from '../../../basics/prose/prose.ts'
import { withTypedDays } from '../../../web/typed-days.ts'
import { composedOf, readArticle } from '../rules/draft.ts'
import { genres } from '../rules/genre.ts'
import { nothingOffered, type Offered } from '../rules/offered.ts'
import { articleForm } from './article-form.tsx'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const offered: Offered = {
  ...nothingOffered,
  sections: [1, 2, 3].map((n) => ({ id: id(n), name: `Mục ${n}`, depth: 0 })),
  units: [{ id: id(11), name: 'Phòng Văn hóa' }],
  persons: [{ personId: id(21), name: 'Hồ Thị Mẫu', penNames: ['Bút Mẫu'] }],
}

const page = (form: unknown, issues: { field: string; problem: string }[] = []) =>
  renderToString(
    <form>{articleForm.Fields({ form, offered, issues, siteSlug: 'tinh', editionId: id(99), csrf: 'x' })}</form>,
  )

/** What a browser without scripts would send of a page. */
function sent(html: string): URLSearchParams {
  const body = new URLSearchParams()
  let open: { name: string; value: string | null; kind: 'textarea' | 'select' } | null = null
  const parser = new Parser({
    onopentag(tag, attributes) {
      const { name = '', value = '', type = '' } = attributes
      if (tag === 'textarea' || tag === 'select') open = { name, kind: tag, value: tag === 'select' ? null : '' }
      if (tag === 'option' && open && (open.value === null || 'selected' in attributes)) open.value = value
      if (tag === 'input' && name && (type !== 'checkbox' || 'checked' in attributes)) body.append(name, value)
    },
    ontext(text) {
      if (open?.kind === 'textarea') open.value += text
    },
    onclosetag(tag) {
      if (open === null || tag !== open.kind) return
      if (open.name) body.append(open.name, (open.value ?? '').replace(/\r?\n/g, '\r\n'))
      open = null
    },
  })
  parser.end(html)
  return body
}

const hash = 'a'.repeat(64)
const words = fc.constantFrom('', 'Ủy ban', 'họp "giao ban"', '<b>', 'Nguyễn A', 'a & b', '5 | 3')
const some = fc.constantFrom('Tin tức', 'Lễ <khai> mạc & "hội"')
const orNull = <T,>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const moments = orNull(fc.constantFrom('2026-03-01T01:02:00.000Z', '2026-03-01T17:59:59.123Z'))
const picture = fc.record(
  {
    ...{ sha256: fc.constant(hash), name: fc.constant('ảnh "1".jpg'), contentType: fc.constant('image/jpeg') },
    ...{ width: fc.constant(1200), height: fc.constant(800), alt: orNull(words) },
    ...{ caption: some, credit: some },
  },
  { requiredKeys: ['sha256', 'name', 'contentType', 'width', 'height', 'alt'] },
)
const author = fc.record(
  {
    ...{ name: some, penName: some, personId: fc.constant(id(21)) },
    role: fc.constantFrom('author', 'photographer', 'presenter'),
    sharePercent: fc.constantFrom(100, 50, 33.34),
  },
  { requiredKeys: ['name', 'role', 'sharePercent'] },
)
const work = fc.record(
  {
    kind: fc.constantFrom('text', 'photo', 'clip'),
    title: some,
    sha256: fc.constant(hash),
    authors: fc.array(author, { maxLength: 3 }),
  },
  { requiredKeys: ['kind', 'authors'] },
)
const body = fc
  .array(
    fc.constantFrom(
      { type: 'paragraph', content: [{ type: 'text', text: 'Đoạn <một> & hai' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'gạch', marks: [{ type: 'underline' }] }] },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Đề mục' }] },
      {
        type: 'image',
        attrs: { sha256: hash, name: 'a.jpg', contentType: 'image/jpeg', width: 3, height: 2, alt: null },
      },
    ),
    { maxLength: 4 },
  )
  .map((content) => {
    const read = parseProse({ type: 'doc', version: 1, content })
    return 'done' in read ? read.done : null
  })
const form = fc.record({
  ...{ genre: fc.constantFrom(...genres), title: words, summary: words, body, picture: orNull(picture) },
  sectionIds: fc.uniqueArray(fc.constantFrom(id(1), id(2), id(3), id(4)), { maxLength: 4 }),
  ...{ origin: fc.constantFrom('own', 'republished', 'translated'), sourceName: orNull(some), sourceUrl: orNull(some) },
  ...{ byline: orNull(some), works: fc.array(work, { maxLength: 3 }), unitId: orNull(fc.constantFrom(id(11), id(12))) },
  ...{ eventAt: moments, receivedAt: moments, expiresAt: moments, series: orNull(some) },
  ...{ seriesNumber: orNull(fc.constantFrom(1, 520)), airOn: orNull(fc.constant('2026-03-01')) },
  programme: orNull(
    fc.array(
      fc.record({ title: fc.constantFrom('Tin', 'Ca nhạc | 5'), minutes: fc.constant(7) }, { requiredKeys: ['title'] }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  ),
  laterField: fc.constant('kept'),
})

test('what a page shows and sends back untouched is the form it was made from', () => {
  fc.assert(
    fc.property(form, (before) => {
      const plain = structuredClone(before)
      assert.deepEqual(articleForm.read(withTypedDays(sent(page(plain))), plain), { ...plain })
    }),
    { numRuns: 300 },
  )
})

test('an empty form stays readable, and its page is complete', () => {
  const read = articleForm.read(sent(page({})), {})
  assert.ok('done' in readArticle(read), JSON.stringify(read))
})

test('every template can be read, kept and sent back', () => {
  for (const { key, form: begun } of articleForm.templates) {
    const read = readArticle(begun)
    assert.ok('done' in read, key)
    assert.deepEqual(articleForm.read(sent(page(begun)), begun), { ...(begun as object), ...filled(begun) }, key)
  }
})

/** Fields that the page always has and a template may leave out. */
const filled = (begun: unknown) => {
  const { title = '', summary = '', body = emptyProse, works = [] } = begun as Record<string, unknown>
  return { title, summary, body, works, origin: 'own' }
}
const emptyProse = { type: 'doc', version: 1, content: [] }

test('a new byline proposes works and a source, and never over what a person has decided', () => {
  const before = { ...readDone({}), byline: null }
  const body = sent(page(before))
  body.set('byline', 'Tin: Lê Thị Thử – Ảnh: Bút Mẫu')
  const typed = articleForm.read(body, before) as {
    works: { kind: string; authors: { name: string; personId?: string }[] }[]
  }
  assert.deepEqual(
    typed.works.map(({ kind, authors }) => [kind, authors.map(({ name }) => name)]),
    [
      ['text', ['Lê Thị Thử']],
      ['photo', ['Bút Mẫu']],
    ],
  )
  const known = articleForm.read(sent(page(typed)), typed) as typeof typed
  assert.deepEqual(known.works[1]?.authors[0], {
    ...{ name: 'Hồ Thị Mẫu', penName: 'Bút Mẫu', personId: id(21), role: 'photographer', sharePercent: 100 },
  })

  const decided = sent(page(known))
  decided.set('author-0-0-share', '60')
  decided.set('author-0-1-name', 'Trần Văn Ví')
  decided.set('author-0-1-share', '40')
  const byHand = articleForm.read(decided, known) as typeof typed
  const retyped = sent(page(byHand))
  retyped.set('byline', 'Ảnh: Người Khác (Theo Báo Tỉnh)')
  const last = articleForm.read(retyped, byHand) as typeof typed & { origin: string; sourceName: string }
  assert.deepEqual(last.works, byHand.works)
  assert.equal(last.origin, 'republished')
  assert.equal(last.sourceName, 'Báo Tỉnh')
})

test('another name is another person', () => {
  const before = readDone({
    works: [{ kind: 'text', authors: [{ name: 'Hồ Thị Mẫu', personId: id(21), role: 'author', sharePercent: 100 }] }],
  })
  const body = sent(page(before))
  body.set('author-0-0-name', 'Ai Đó')
  const { works } = articleForm.read(body, before) as { works: { authors: { personId?: string }[] }[] }
  assert.equal(works[0]?.authors[0]?.personId, undefined)
})

test('another picture chosen without a script brings its own description', () => {
  const lead = { sha256: hash, name: 'a.jpg', contentType: 'image/jpeg', width: 3, height: 2, alt: 'cũ' }
  const before = readDone({ picture: lead })
  const body = sent(page(before))
  body.set('picture', JSON.stringify({ ...lead, sha256: 'b'.repeat(64), alt: 'mới', credit: 'Ban' }))
  const { picture: now } = articleForm.read(body, before) as { picture: unknown }
  assert.deepEqual(now, { ...lead, sha256: 'b'.repeat(64), alt: 'mới', credit: 'Ban' })
})

test('what was typed wrongly stays in its field with a sentence that says what to do', () => {
  const before = readDone({})
  const body = sent(page(before))
  body.set('seriesNumber', 'năm')
  body.set('work-0-kind', 'text')
  body.set('author-0-0-name', 'Nguyễn A')
  body.set('author-0-0-share', 'nửa')
  const typed = articleForm.read(body, before)
  const read = readArticle(typed)
  assert.ok('issues' in read)
  const said = articleForm.said(read.issues)
  assert.deepEqual(said.map(({ field }) => field).sort(), ['seriesNumber', 'works'])
  const html = page(typed, [...read.issues])
  assert.match(html, /value="năm"/)
  assert.match(html, /value="nửa"/)
  for (const { text } of said) assert.ok(html.includes(text), text)
})

test('works of a draft compose with whole shares', () => {
  const before = readDone({})
  const body = sent(page(before))
  body.set('byline', 'Tin, ảnh: Nguyễn A, Trần B, Lê C')
  const read = readArticle(articleForm.read(body, before))
  assert.ok('done' in read)
  assert.equal(composedOf(read.done).works.length, 2)
})

function readDone(given: object): object {
  const read = readArticle(given)
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return JSON.parse(JSON.stringify(read.done))
}
