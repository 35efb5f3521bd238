// Every form of the desk, filled with what attackers write; then every page, list and export is read again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../src/basics/ids.ts'
import { fullDesks, type Ground, siteRoles } from '../isolation/desk-ground.ts'
import type { Answered } from '../support/people-desk.ts'
import { activeIn } from './active.ts'
import { filled, type PageForm, partsOf, takesText } from './forms.ts'
import { texts } from './payloads.ts'

let ground: Ground

before(async () => {
  ground = await fullDesks()
  const { personId } = ground.one.people['site-owner']
  for (const role of siteRoles.filter((one) => one !== 'site-owner')) {
    await ground.database.pools.owner.query(
      'insert into people.membership (id, site_id, person_id, role) values ($1, $2, $3, $4)',
      [...[newId(new Date()), ground.one.id, personId, role]],
    )
  }
})
after(async () => {
  await ground.desk.close()
  await ground.database.drop()
})

/** What ends the session or takes away the roles by which the rest is reached; those pages are read all the same. */
const left = /dang-xuat|tai-khoan|\/ban-bien-tap|\/thanh-vien|\/vai-tro/
const most = 4

const isPage = ({ headers }: Answered): boolean => String(headers['content-type']).startsWith('text/html')
const patternOf = (path: string): string =>
  path.replace(/\?.*$/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|\b\d+\b/g, '…')

const found: string[] = []
const check = (where: string, answer: Answered) => {
  if (isPage(answer))
    for (const what of activeIn(answer.body, { scripts: isOurs, frames: isPreview }))
      found.push(`${where}: ${what.slice(0, 200)}`)
}
const isPreview = (src: string): boolean => /^\/[\w-]+\/muc\/[\w-]+\/xem-truoc\/trang(?:\?|$)/.test(src)
const isOurs = (src: string): boolean => /^\/assets\/[\w.-]+$/.test(src)

/** Reads every kind of page that can be reached by links, a few of each, and hands over what it holds. */
async function walk(see: (path: string, answer: Answered) => void): Promise<PageForm[]> {
  const { desk, one } = ground
  const waiting = [
    '/',
    `/${one.slug}`,
    ...desk.routes
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path.replace(':site', one.slug))
      .filter((path) => !path.includes(':')),
  ]
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  const forms = new Map<string, PageForm>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(path)
    const count = counts.get(pattern) ?? 0
    if (seen.has(path) || count >= most || /dang-xuat/.test(path)) continue
    seen.add(path)
    counts.set(pattern, count + 1)
    const answer = await desk.get(one.people['site-owner'], path)
    see(path, answer)
    if (!isPage(answer)) continue
    const parts = partsOf(answer.body, path)
    waiting.push(...parts.links)
    for (const form of parts.forms) {
      forms.set(`${patternOf(form.action)} ${form.fields.map(({ name }) => name).join(' ')}`, form)
    }
  }
  return [...forms.values()]
}

/** How many payloads each form is given; one after the other through all forms, so that every payload is used. */
const inEach = 12

test('whatever is written into the forms of the desk, nothing in it acts', async () => {
  const { desk, one } = ground
  const who = one.people['site-owner']
  const before_ = await walk((path, answer) => check(path, answer))
  const open = before_.filter((form) => takesText(form) && !left.test(form.action) && !form.sendsFiles)
  let next = 0
  const used = new Set<string>()
  for (const form of open) {
    for (let i = 0; i < inEach; i++) {
      const payload = texts[next++ % texts.length] ?? ''
      used.add(payload)
      const fields = filled(form, payload)
      const [path] = form.action.split('?')
      const answer =
        form.method === 'get' ? await desk.get(who, `${path}?${fields}`) : await desk.post(who, form.action, fields)
      check(`${form.method} ${form.action}`, answer)
      assert.notEqual(answer.status, 500, `${form.action} ${fields}`)
    }
  }
  assert.ok(open.length >= 10, `only ${open.length} forms were found`)
  assert.ok(used.size >= 100, `${used.size} payloads in ${open.length} forms`)
  let said = ''
  const workbooks: [string, Answered][] = []
  await walk((path, answer) => {
    check(path, answer)
    said += answer.body
    if (/csv|spreadsheetml/.test(String(answer.headers['content-type']))) workbooks.push([path, answer])
  })
  assert.deepEqual([...new Set(found)], [])
  const kept = [...used].filter((payload) => said.includes(encodedText(payload)))
  assert.ok(kept.length >= 50, `only ${kept.length} payloads were kept and shown again`)
  for (const [path, answer] of workbooks)
    if (/csv/.test(String(answer.headers['content-type']))) assertPlain(path, answer.body)
})

/** A spreadsheet takes a cell that begins so for a formula. */
function assertPlain(path: string, csv: string) {
  for (const cell of csv.split(/[\r\n,;]+/)) assert.doesNotMatch(cell, /^"?[=+@\t]|^"?-(?!\d)/, `${path}: ${cell}`)
}

/** As a page shows it. */
const encodedText = (text: string): string =>
  text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
