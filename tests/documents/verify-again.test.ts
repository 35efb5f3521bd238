// What the worker finds anew about old signatures; and what the desk offers for the words of a relation.
import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { waitingSources } from '../../src/main/waiting-sources.ts'
import { seeVerdict } from '../../src/modules/documents/actions/see-verdict.ts'
import { verifyAgain } from '../../src/modules/documents/jobs.ts'
import { readForm } from '../../src/modules/documents/rules/read-form.ts'
import { shownDocument } from '../../src/modules/documents/rules/shown-form.ts'
import { offeredTargets } from '../../src/modules/documents/store/offered-targets.ts'
import { changedVerdictWords } from '../../src/modules/documents/words/verdicts.ts'
import { diskFiles } from '../../src/platform/files/index.ts'
import { changedReport, issuedReport, makeDocument } from '../support/documents.ts'
import { testPerson } from '../support/people-desk.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const province = await portal.site({ slug: 'tinh' })
const commune = await portal.site({ slug: 'xa', kind: 'commune', parentId: province.id })
const clerk = await testPerson(portal.database, { name: 'Văn thư', role: 'records-clerk', siteId: commune.id })
const signed = issuedReport()
const one = await makeDocument(portal, commune, { numberSymbol: '11/QĐ-UBND', subject: 'Một', signed })
const rule = await makeDocument(portal, province, {
  ...{ numberSymbol: '38/2026/QĐ-UBND', subject: 'Quy chế vận hành Cổng', issuedOn: '2026-06-22', issuer: 'UBND tỉnh' },
})

test('a verdict that changed is kept and recorded once; a fresh one is left alone', async () => {
  const files = diskFiles(await mkdtemp(join(tmpdir(), 'congso-')))
  const sha256 = await files.put(Buffer.from('%PDF-1.7 ký'))
  await sql`update documents.file set sha256 = ${sha256} where sha256 = ${one.main?.sha256 ?? ''}`.execute(
    portal.database.owner,
  )
  await sql`update documents.signature set sha256 = ${sha256}, verified_at = now() - interval '31 days'
    where site_id = ${commune.id}`.execute(portal.database.owner)
  const until = new Date(Date.now() + 60_000)
  const house = { files, verify: async () => changedReport(), now: () => new Date(), until }
  assert.deepEqual(await verifyAgain(portal.database.worker, house), { looked: 1, changed: 1, unread: 0 })
  assert.deepEqual(await verifyAgain(portal.database.worker, house), { looked: 0, changed: 0, unread: 0 })
  const { rows } = await sql`select 1 from audit.entry where happened = 'document-verdict-changed'
    and subject_id = ${one.editionId}`.execute(portal.database.owner)
  assert.equal(rows.length, 1)
})

test('a verdict that changed waits for people until one of them has looked', async () => {
  const inbox = async () => {
    const found = []
    for (const source of waitingSources) {
      const who = { accountId: clerk.accountId, personId: clerk.personId, siteIds: [commune.id] }
      found.push(...(await source(portal.database.desk, who, new Date())))
    }
    return found.filter(({ kind }) => kind === 'verdicts')
  }
  const [told] = await inbox()
  assert.deepEqual([told?.href, told?.title], ['/xa/ket-luan-chu-ky', changedVerdictWords.waiting(1)])
  assert.equal(told?.note, changedVerdictWords.bad(1))
  const by = { kind: 'account', id: clerk.accountId } as const
  const about = { siteId: commune.id, editionId: one.editionId, by, now: new Date() }
  assert.equal(await seeVerdict(portal.database.desk, about), true)
  assert.equal(await seeVerdict(portal.database.desk, about), false)
  assert.deepEqual(await inbox(), [])
})

test('a file that is gone keeps no other from being verified', async () => {
  const files = diskFiles(await mkdtemp(join(tmpdir(), 'congso-')))
  await sql`update documents.signature set verified_at = now() - interval '31 days' where site_id = ${commune.id}`.execute(
    portal.database.owner,
  )
  const house = {
    files,
    verify: async () => changedReport(),
    now: () => new Date(),
    until: new Date(Date.now() + 60_000),
  }
  assert.deepEqual(await verifyAgain(portal.database.worker, house), { looked: 1, changed: 0, unread: 1 })
})

test('words of a relation offer documents of the site and of the province; the choice links them', async () => {
  const form = (citation: string) => shownDocument({ relations: [{ kind: 'guides', citation, isWhole: true }] })
  for (const typed of [
    '38/2026/QĐ-UBND',
    '38/2026',
    'Quyết định số 38/2026/QĐ-UBND ngày 22/6/2026',
    'quy chế vận hành',
  ]) {
    const { targets } = await offeredTargets(portal.database.desk, commune.id, form(typed))
    assert.deepEqual(
      targets[0]?.map(({ documentId }) => documentId),
      [rule.itemId],
      typed,
    )
  }
  const body = new URLSearchParams({
    ...{ relations: '1', 'relation-0-kind': 'guides', 'relation-0-citation': '38/2026' },
    'relation-0-link': `${province.id}/${rule.itemId} Quyết định số 38/2026/QĐ-UBND`,
  })
  const read = shownDocument(readForm(body, {}))
  assert.equal(read.relations[0]?.documentId, rule.itemId)
  assert.equal(read.relations[0]?.citation, 'Quyết định số 38/2026/QĐ-UBND')
})

test('a reference offers the copy of its issuer, and keeps and drops the choice', async () => {
  const { copies } = await offeredTargets(
    portal.database.desk,
    commune.id,
    shownDocument({ numberSymbol: '38/2026/QĐ-UBND' }),
  )
  assert.deepEqual(
    copies.map(({ documentId }) => documentId),
    [rule.itemId],
  )
  const chosen = readForm(new URLSearchParams({ copyUrl: '', copyLink: `${province.id}/${rule.itemId}` }), {})
  assert.equal(shownDocument(chosen).copyLink, `${province.id}/${rule.itemId}`)
  assert.equal(shownDocument(readForm(new URLSearchParams({ copyUrl: '', copyLink: '' }), chosen)).copyLink, '')
})
