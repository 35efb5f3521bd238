// People of one site: what a contributor has not handed on is nobody's but theirs and the board's, at whatever address.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../support/database.ts'
import { wholeDesk } from '../support/desk.ts'
import { itemsOn, newsSection } from '../support/desk-item.ts'

const slug = 'xa-an'
const database = await testDatabase()
const desk = await wholeDesk(database, ['tinh', slug])
after(async () => {
  await desk.close()
  await database.drop()
})

const items = itemsOn(desk, slug, await newsSection(database, desk.siteId(slug)))
const writer = await desk.person('Người Viết Tin', 'contributor', slug)
const edition = await items.begin(writer)
await items.write(writer, edition, items.text('Bí mật zqkin', 'Nội dung zqkin.'))

/** Ids that somebody of the site may have seen or guessed. */
async function idsOf(table: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.raw(table)} where edition_id = ${edition}`.execute(
    database.owner,
  )
  return rows.map(({ id }) => id)
}

const strangers = [
  'contributor',
  'unit-contact',
  'records-clerk',
  'accountant',
  'account-holder',
  'inspection',
] as const

for (const role of strangers) {
  test(`${role}: finds nothing of a colleague's draft at any address, and changes nothing`, async () => {
    const who = await desk.person(`Người khác ${role}`, role, slug)
    const [revision = ''] = await idsOf('editions.revision')
    const before = await sql`select md5(string_agg(t::text, '')) from editions.edition as t`.execute(database.owner)
    for (const { method, path } of desk.routes.filter(({ path: at }) => at.startsWith('/:site/'))) {
      if (/:(?!site|edition|revision)\w+/.test(path)) continue
      const base = path.replace(':site', slug).replace(':edition', edition).replace(':revision', revision)
      const asked = [base, `${base}?truoc=${revision}&sau=${revision}`, `${base}?tim=zqkin`, `${base}?muc=${edition}`]
      for (const url of method === 'GET' ? asked : [base]) {
        const fields = { muc: edition, chon: edition, viec: 'submit', deed: 'submit', ban: revision, buoc: 'submit' }
        const answer = method === 'GET' ? await desk.get(who, url) : await desk.post(who, url, fields)
        // What somebody looked for stands in their own search field.
        const told = answer.body.replaceAll(/(value|href|action)="[^"]*"/g, '').replaceAll('“zqkin”', '')
        const at = told.indexOf('zqkin')
        assert.equal(at, -1, `${method} ${url} tells ${role}: ${told.slice(at - 90, at + 40)}`)
        if (path.includes(':edition')) assert.equal(answer.status, 404, `${method} ${url}`)
      }
    }
    const now = await sql`select md5(string_agg(t::text, '')) from editions.edition as t`.execute(database.owner)
    assert.deepEqual(now.rows, before.rows)
  })
}
