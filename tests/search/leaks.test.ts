// Nothing is found, suggested or counted that is not live at this moment on the site that was asked.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { indexNow } from '../../src/modules/search/jobs.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const { worker, owner } = portal.database
const province = await portal.site({ slug: 'tinh', languages: ['vi', 'en'] })
const one = await portal.site({ slug: 'xa-mot', kind: 'commune', parentId: province.id })
const other = await portal.site({ slug: 'xa-hai', kind: 'commune', parentId: province.id })
const hour = 3_600_000

const shown = await portal.article(one, { title: 'Bimat hiện ra', text: 'bimat' })
const later = await portal.article(one, { title: 'Bimat hẹn giờ', publishedAt: new Date(Date.now() + hour) })
const gone = await portal.article(one, { title: 'Bimat zqthuhoi' })
await portal.article(other, { title: 'Bimat xã hai' })
await portal.article(one, { title: 'Bimat English', language: 'en' })
await indexNow(worker)

const ask = async (path: string, host = one.host) => (await portal.get(path, { host })).text
const everything = async (host = one.host) =>
  [
    await ask('/tim-kiem?q=bimat', host),
    await ask('/tim-kiem?q=bimat+ra', host),
    await ask('/tim-kiem/goi-y?q=bima', host),
    await ask('/tim-kiem?q=bimaat', host),
  ].join('\n')

test('what is live is found; what is to come, in another language or of another site is not', async () => {
  const text = await everything()
  assert.match(text, /hiện ra/)
  assert.match(text, /zqthuhoi/)
  for (const hidden of [/hẹn giờ/, /xã hai/, /English/]) assert.doesNotMatch(text, hidden)
})

test('withdrawn is gone at once, before anything is indexed again', async () => {
  await portal.withdraw(one, gone)
  assert.doesNotMatch(await everything(), /zqthuhoi/)
})

test('a scheduled item appears at its minute with no job between', async () => {
  const moved = sql`update editions.publication set live_from = now() - interval '1 second'
    where site_id = ${one.id} and edition_id = ${later.editionId}`
  await moved.execute(owner)
  assert.match(await everything(), /hẹn giờ/)
})

test('what has ended is gone at that moment', async () => {
  await sql`update editions.publication set live_until = now()
    where site_id = ${one.id} and edition_id = ${shown.editionId}`.execute(owner)
  assert.doesNotMatch(await everything(), /hiện ra/)
})

test('what is published while the row in the index is older shows nothing of the older text', async () => {
  const item = await portal.article(one, { title: 'Baimoi', text: 'chuyencu khongconua' })
  await indexNow(worker)
  await sql`update search.item set revision_id = null where site_id = ${one.id} and edition_id = ${item.editionId}`.execute(
    owner,
  )
  const page = await ask('/tim-kiem?q=chuyencu')
  assert.match(page, /Baimoi/)
  assert.doesNotMatch(page.replaceAll(/value="[^"]*"|q=[^"]*|<title>.*?<\/title>|<h1>.*?<\/h1>/g, ''), /khongconua/)
})

test('the citizens role reads no table of the index', async () => {
  for (const table of ['item', 'draft', 'waiting', 'waiting_draft', 'file_text', 'listed_word', 'vocabulary', 'state'])
    await assert.rejects(
      sql`select * from ${sql.raw(`search.${table}`)}`.execute(portal.database.portal),
      /permission denied/,
    )
})

test('the desk of nobody but the worker writes the index', async () => {
  await assert.rejects(sql`delete from search.item`.execute(portal.database.desk), /permission denied/)
})
