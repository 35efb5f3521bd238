// "Báo sai sót": a citizen's word reaches the board once, as it was written, and nobody can send it in another's name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { expectStatus, expectText, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const province = await portal.site({ slug: 'tinh' })
const item = await portal.article(province, { title: 'Tin có sai sót' })
const address = '/bao-sai-sot'
const own = { headers: { origin: province.origin } }
const report = { path: item.path, message: 'Sai chức danh ở đoạn 2.', contact: '' }

type Row = { path: string; message: string; contact: string | null }

async function taken(): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select path, message, contact from editions.mistake_report order by received_at`.execute(
      portal.database.desk,
    )
  return rows
}

test('the form names the page it is about, works without script and is never kept', async () => {
  const got = await expectStatus(portal.get(`${address}?ve=${encodeURIComponent(item.path)}`), 200)
  expectText(got, item.title)
  assert.match(got.text, /<form[^>]*method="post"[^>]*action="\/bao-sai-sot"/)
  assert.equal(got.headers['cache-control'], 'no-store')
})

test('a report is taken once, and reloading the thanks sends nothing', async () => {
  const got = await expectStatus(portal.post(address, { ...report, contact: 'dân@vi-du.example' }, own), 303)
  assert.match(String(got.headers.location), /^\/bao-sai-sot\?ve=.*&da-gui=1$/)
  for (const _ of [1, 2])
    expectText(await expectStatus(portal.get(String(got.headers.location)), 200), 'Cảm ơn bạn đã báo')
  assert.deepEqual(await taken(), [{ path: item.path, message: report.message, contact: 'dân@vi-du.example' }])
})

for (const [what, headers] of [
  ['another site', { origin: 'https://evil.example' }],
  ['a neighbour', { origin: `http://xa-a.${portal.apex}` }],
  ['a sandbox', { origin: 'null' }],
  ['another scheme and port', { origin: 'http://localhost:1' }],
  ['a site named by the browser', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour named by the browser', { 'sec-fetch-site': 'same-site' }],
] as const) {
  test(`a form sent from ${what} is refused`, async () => {
    const before = (await taken()).length
    await expectStatus(portal.post(address, report, { headers }), 422)
    assert.equal((await taken()).length, before)
  })
}

for (const [what, fields, said] of [
  ['without a word', { message: '' }, 'Hãy viết sai sót bạn thấy'],
  ['of blanks', { message: ' \t\n ' }, 'Hãy viết sai sót bạn thấy'],
  ['too long', { message: 'x'.repeat(4001) }, 'dài quá 4.000 ký tự'],
  ['with a contact too long', { contact: 'x'.repeat(201) }, 'Phần liên hệ dài quá'],
  ['about another host', { path: '//evil.example/' }, 'Không tìm thấy trang'],
  ['about no address', { path: 'javascript:alert(1)' }, 'Không tìm thấy trang'],
  ['about an endless address', { path: `/${'x'.repeat(600)}` }, 'Không tìm thấy trang'],
] as const) {
  test(`a report ${what} comes back with the reason and with what was written`, async () => {
    const before = (await taken()).length
    const got = await expectStatus(portal.post(address, { ...report, contact: '0900 000 000', ...fields }, own), 422)
    expectText(got, said)
    if (!('contact' in fields)) expectText(got, '0900 000 000')
    if (!('message' in fields)) expectText(got, report.message)
    assert.doesNotMatch(got.text, /href="(javascript:|\/\/evil)/)
    assert.equal((await taken()).length, before)
  })
}

const hostile = [
  `<script>alert(1)</script><img src=x onerror=alert(1)> "'&`,
  `'; drop table editions.mistake_report; --`,
  '\u202Eđảo chiều 🙂 \uFFFF \t\n nhiều dòng',
]

test('hostile text is kept as it is and shown as text', async () => {
  for (const message of hostile) {
    const back = await expectStatus(portal.post(address, { ...report, message, contact: 'x'.repeat(201) }, own), 422)
    assert.doesNotMatch(back.text, /<script>alert|<img src=x/)
    await expectStatus(portal.post(address, { ...report, message }, own), 303)
  }
  assert.deepEqual(
    (await taken()).slice(-3).map(({ message }) => message),
    hostile.map((text) => text.trim()),
  )
  for (const path of ['/"><script>alert(1)</script>', "/'onmouseover=alert(1)"]) {
    const form = await portal.get(`${address}?ve=${encodeURIComponent(path)}`)
    assert.doesNotMatch(form.text, /<script>alert|'onmouseover=alert\(1\)'/)
  }
})

test('what no form sends is refused without a fault', async () => {
  const json = { 'content-type': 'application/json', ...own.headers }
  const multipart = { 'content-type': 'multipart/form-data; boundary=x', ...own.headers }
  const form = { 'content-type': 'application/x-www-form-urlencoded', ...own.headers }
  for (const [headers, body] of [
    [json, '{"message":"x"}'],
    [json, '{'],
    [multipart, '--x\r\n'],
    [{ 'content-type': 'text/plain', ...own.headers }, 'x'],
    [{ ...own.headers }, 'x'],
    [form, ''],
    [form, '%'],
    [form, 'message=%00&path=/'],
    [form, 'message=x&path=/%00'],
    [form, 'message=a&message=b&path=/&path=/'],
    [form, 'message[a]=b&__proto__=c&constructor=d'],
    [form, `message=${'x'.repeat(300_000)}`],
  ] as const) {
    const got = await portal.get(address, { method: 'POST', headers, body: Buffer.from(body) })
    assert.ok([303, 400, 413, 415, 422].includes(got.status), `${got.status} for ${body.slice(0, 40)}`)
    assert.match(
      String(got.headers['content-type'] ?? 'text/html'),
      /^text\/html/,
      `${got.status} ${body.slice(0, 40)}`,
    )
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
    const got = await portal.get(address, { method })
    assert.ok(got.status >= 400 && got.status < 500, `${method} ${got.status}`)
  }
  assert.deepEqual(portal.problems, [])
})

test('one address may not fill the inbox, and is told so', async () => {
  let status = 303
  let sent = 0
  while (status === 303 && sent < 20) {
    const got = await portal.post(address, { ...report, message: `Lần ${sent}` }, own)
    status = got.status
    sent += 1
    if (status === 422) expectText(got, 'quá nhiều lượt gửi')
  }
  assert.equal(status, 422)
  assert.ok((await taken()).length <= 10)
})
