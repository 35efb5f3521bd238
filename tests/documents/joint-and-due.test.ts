// A joint document stands under each of its issuers; what a scheduled one replaces is out of force from its very minute.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { issuedReport, makeDocument } from '../support/documents.ts'
import { expectStatus, expectText, testPortal } from '../support/portal.ts'

const portal = await testPortal()
const site = await portal.site({ slug: 'tinh' })
const at = { host: site.host }
const front = 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'
const own = 'Ủy ban nhân dân tỉnh'

const numbers = async (query: string): Promise<string[]> => {
  const { documents } = JSON.parse((await expectStatus(portal.get(`/van-ban.json${query}`, at), 200)).text)
  return documents.map((one: { number_symbol: string }) => one.number_symbol)
}

test('a joint document is found and counted under each issuer', async () => {
  const issuers = [{ name: own }, { name: front }]
  await makeDocument(portal, site, { numberSymbol: '05/CTPH-UBND-MTTQ', subject: 'Phối hợp', issuers })
  await makeDocument(portal, site, { numberSymbol: '06/QĐ-UBND', subject: 'Riêng', issuer: own })
  assert.deepEqual(await numbers(`?co-quan=${encodeURIComponent(front)}`), ['05/CTPH-UBND-MTTQ'])
  assert.equal((await numbers(`?co-quan=${encodeURIComponent(own)}`)).length, 2)
  const { rows } = await sql<{ value: string; count: number }>`select value, count from live.document_tally
    where site_id = ${site.id} and facet = 'issuer' order by count`.execute(portal.database.portal)
  assert.deepEqual(rows, [
    { value: front, count: 1 },
    { value: own, count: 2 },
  ])
})

test('the counts are the same once they are kept', async () => {
  await sql`select documents.count_listed(${site.id}, 1)`.execute(portal.database.owner)
  const { rows } = await sql<{ count: number }>`select count from live.document_tally
    where site_id = ${site.id} and facet = 'issuer' order by count`.execute(portal.database.portal)
  assert.deepEqual(
    rows.map(({ count }) => count),
    [1, 2],
  )
})

test('a row says what kind of file it is and how large', async () => {
  await makeDocument(portal, site, { numberSymbol: '07/QĐ-UBND', subject: 'Có tệp', signed: issuedReport() })
  expectText(await expectStatus(portal.get('/van-ban?so=07', at), 200), 'PDF, ')
})

test('a scheduled replacement works from its minute, recorded or not', async () => {
  const old = await makeDocument(portal, site, { numberSymbol: '08/QĐ-UBND', subject: 'Cũ', issuedOn: '2025-01-02' })
  const next = await makeDocument(portal, site, {
    ...{ numberSymbol: '09/QĐ-UBND', subject: 'Mới', issuedOn: '2026-01-02' },
    ...{ relations: [{ kind: 'replaces', documentId: old.itemId, citation: 'Quyết định số 08/QĐ-UBND' }] },
    publishedAt: new Date(Date.now() + 60_000),
  })
  const untilOf = async () => {
    const { rows } = await sql<{ until: string | null }>`select force_until::text as until from live.document_line
      where site_id = ${site.id} and item_id = ${old.itemId}`.execute(portal.database.portal)
    return rows[0]?.until
  }
  assert.equal(await untilOf(), null)
  // Its minute comes, and nobody has recorded it.
  await sql`update documents.listing set due_from = now() where site_id = ${site.id} and item_id = ${old.itemId}`.execute(
    portal.database.owner,
  )
  assert.equal(await untilOf(), '2026-01-01')
  assert.ok(next.itemId !== old.itemId)
})
