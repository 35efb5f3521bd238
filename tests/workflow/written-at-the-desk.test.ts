// A contributor writes a page and an agenda with the plain fields of the desk, without any script.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sectionsOf } from '../../src/modules/sites/index.ts'
import { testDatabase } from '../support/database.ts'
import { wholeDesk } from '../support/desk.ts'

const database = await testDatabase()
const desk = await wholeDesk(database, ['tinh', 'xa-a'])
after(async () => {
  await desk.close()
  await database.drop()
})
const writer = await desk.person('Người viết', 'contributor', 'xa-a')
const sections = await sectionsOf(database.desk, desk.siteId('xa-a'))
const sectionId = (key: string) => sections.find((one) => one.key === key)?.id ?? ''

const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<')

/** The hidden fields of the form that saves the item, as a browser would send them back. */
function hiddenIn(body: string, action: string): Record<string, string> {
  const form = body.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
  const found = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, plain(value)]))
}

async function begun(type: string, template: string): Promise<string> {
  const { status, location } = await desk.post(writer, '/xa-a/muc', { type, language: 'vi', template })
  assert.equal(status, 303)
  return location.replace(/\?.*$/, '')
}

async function saved(path: string, fields: Record<string, string>): Promise<string> {
  const { body } = await desk.get(writer, path)
  const answer = await desk.post(writer, path, { ...hiddenIn(body, path), ...fields })
  assert.equal(answer.status, 303, answer.body.slice(0, 500))
  return (await desk.get(writer, path)).body
}

test('an agenda: the week first, then rows, a pasted table, and a row taken away', async () => {
  const path = await begun('agenda', 'tuan')
  const { body } = await desk.get(writer, path)
  const week = /<option value="(\d{4}-W\d\d)"/.exec(body)?.[1] ?? ''
  assert.ok((await saved(path, { week })).includes('viec-6-0-from'), 'the days stand there')
  const row = { 'viec-0-0-from': '8h', 'viec-0-0-what': 'Họp giao ban', 'viec-0-0-leader': 'Chủ tịch' }
  const table = 'Thứ Ba\t14h\tTiếp công dân\tPhó Chủ tịch\tTrụ sở'
  const both = await saved(path, { week, ...row, bang: table })
  assert.ok(both.includes('Họp giao ban') && both.includes('Tiếp công dân') && both.includes('viec-0-1-from'))
  const again = { 'viec-1-0-from': '14:00', 'viec-1-0-what': 'Tiếp công dân', 'viec-1-0-leader': 'Phó Chủ tịch' }
  const one = await saved(path, { week, ...row, ...again, 'viec-0-0-bo': '1' })
  assert.ok(!one.includes('Họp giao ban') && one.includes('Tiếp công dân'))
})

test('a page: its section, its text in the notation, and what it rests on', async () => {
  const path = await begun('page', 'chuc-nang')
  const section = `${sectionId('intro-functions')} chuc-nang-nhiem-vu`
  const text = '## Chức năng\n\nThực hiện quản lý nhà nước ở xã.'
  const shown = await saved(path, {
    sectionId: section,
    title: 'Chức năng, nhiệm vụ',
    'body-text': text,
    basis: 'QĐ 12',
  })
  assert.ok(shown.includes('quản lý nhà nước ở xã') && shown.includes('QĐ 12'))
  assert.ok(new RegExp(`value="${section}" selected`).test(shown) || shown.includes(`selected value="${section}"`))
  const preview = await desk.get(writer, `${path}/xem-truoc/trang`)
  assert.ok(preview.status === 200 && preview.body.includes('quản lý nhà nước ở xã'))
})

test('nobody of another site opens them', async () => {
  const path = await begun('agenda', 'tuan')
  const stranger = await desk.person('Người khác', 'site-owner', 'tinh')
  assert.equal((await desk.get(stranger, path)).status, 404)
})
