import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { buildersOn, type MadeItem, type MadeSite } from '../../../../tests/support/builders.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { tombstoneAt } from '../live.ts'
import { recordDueEditions } from './record-due.ts'

const minute = 60_000
const noFiles = {} as FileStore

let database: TestDatabase
let build: ReturnType<typeof buildersOn>
let site: MadeSite

before(async () => {
  database = await testDatabase()
  build = buildersOn({ db: database.desk, files: noFiles, apex: 'localhost' })
  site = await build.site({ slug: 'tinh', languages: ['vi', 'en'] })
})
after(() => database.drop())

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute)

const kindsOf = async ({ itemId }: MadeItem) => {
  const { rows } = await sql<{ kind: string; language: string }>`
    select kind, language from editions.event where item_id = ${itemId} and kind <> 'scheduled' order by id`.execute(
    database.owner,
  )
  return rows.map(({ kind, language }) => `${language} ${kind}`).sort()
}

test('an item that comes in two languages at once is published once, and the rest of the minute with it', async () => {
  const both = await build.article(site, { title: 'Khai mạc', publishedAt: inMinutes(1) })
  const { itemId, number } = both
  const opening = { title: 'Opening', language: 'en', translationOf: { itemId, number } } as const
  await build.article(site, { ...opening, publishedAt: inMinutes(1) })
  const other = await build.article(site, { title: 'Tin khác', publishedAt: inMinutes(1) })

  assert.equal(await recordDueEditions(database.worker, inMinutes(2)), 3)
  assert.deepEqual(await kindsOf(both), ['en published-in-another-language', 'vi published'])
  assert.deepEqual(await kindsOf(other), ['vi published'])
})

test('of two languages whose moments have both passed the earlier one is the publication', async () => {
  const later = await build.article(site, { title: 'Khai mạc', publishedAt: inMinutes(2) })
  const { itemId, number } = later
  const opening = { title: 'Opening', language: 'en', translationOf: { itemId, number } } as const
  await build.article(site, { ...opening, publishedAt: inMinutes(1) })

  await recordDueEditions(database.worker, inMinutes(3))
  assert.deepEqual(await kindsOf(later), ['en published', 'vi published-in-another-language'])
})

test('what is withdrawn before its moment is never published and leaves no word of itself', async () => {
  const item = await build.article(site, { title: 'Chưa công bố', publishedAt: inMinutes(1) })
  await build.withdraw(site, item)
  await recordDueEditions(database.worker, inMinutes(2))
  assert.deepEqual(await kindsOf(item), ['vi withdrawn'])
  assert.equal(await tombstoneAt(database.portal, site.id, item.path), undefined)
})
