// What waits to be indexed: settled once by whoever reads it, never lost between two, and words of lists after changes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { growLexicon, indexEverything, indexNow } from '../../src/modules/search/jobs.ts'
import { search } from '../../src/modules/search/live.ts'
import { noFilters } from '../../src/modules/search/rules/filters.ts'
import { settleWaiting, takeWaiting } from '../../src/modules/search/store/items.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const { worker, owner, portal: db } = portal.database
const site = await portal.site({ slug: 'tinh' })

async function waiting(): Promise<{ late: number; changed: number }> {
  const { rows } = await sql<{ late: number; changed: number }>`
    select count(*) filter (where is_late)::integer as late, count(*) filter (where not is_late)::integer as changed
    from search.waiting`.execute(owner)
  return rows[0] ?? { late: -1, changed: -1 }
}

test('a walk over everything leaves nothing of it waiting', async () => {
  await portal.article(site, { title: 'Trồng rừng ngập mặn' })
  await portal.article(site, { title: 'Trồng rừng phòng hộ' })
  assert.ok((await waiting()).changed >= 2)
  assert.ok((await indexEverything(worker)) >= 2)
  assert.deepEqual(await waiting(), { late: 0, changed: 0 })
})

test('what changes while places are read goes on waiting', async () => {
  const made = await portal.article(site, { title: 'Đang đọc' })
  const place = { siteId: site.id, editionId: made.editionId }
  await inTransaction(worker, async (tx) => {
    await settleWaiting(tx, [place])
    await sql`update editions.publication set changed_at = now() where edition_id = ${made.editionId}`.execute(owner)
  })
  assert.equal((await waiting()).changed, 1)
})

test('what another worker has taken is left to it, without waiting for it', async () => {
  await inTransaction(worker, async (tx) => {
    const [place] = await takeWaiting(tx, 1)
    assert.ok(place)
    await inTransaction(worker, (other) => settleWaiting(other, [place]))
  })
})

test('new compounds have their items indexed again after what has changed, and no more than a night can bear', async () => {
  for (let number = 0; number < 24; number++) await portal.article(site, { title: `Chợ phiên Khe Sanh lần ${number}` })
  await indexNow(worker)
  assert.ok((await growLexicon(worker, 1)) > 0)
  const { late } = await waiting()
  assert.ok(late >= 24, `${late} wait`)
  const fresh = await portal.article(site, { title: 'Vừa mới đăng' })
  const [first] = await inTransaction(worker, (tx) => takeWaiting(tx, 1))
  assert.equal(first?.editionId, fresh.editionId)
  await indexNow(worker)
  const found = await search(db, 'khe sanh', { siteId: site.id, language: 'vi', filters: noFilters })
  assert.equal(found?.found.total, 24)
  assert.ok((await growLexicon(worker)) > 0, 'what was left comes the next night')
  await indexNow(worker)
  assert.equal(await growLexicon(worker), 0)
})

test('text in an old encoding is found in Unicode, and a question typed in it is understood', async () => {
  await portal.article(site, { title: 'B¸o c¸o kÕt qu¶ tiÕp c«ng d©n', text: 'C¸c x·, phêng ®· tiÕp d©n ®Çy ®ñ.' })
  await indexNow(worker)
  for (const typed of ['kết quả tiếp công dân', 'ket qua tiep cong dan', 'kÕt qu¶ tiÕp c«ng d©n']) {
    const found = await search(db, typed, { siteId: site.id, language: 'vi', filters: noFilters })
    assert.equal(found?.found.total, 1, typed)
  }
})
