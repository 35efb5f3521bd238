// Documents on their way to the readers: over a real database, with a verified signature and without one.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { proseOf } from '../../../../tests/support/builders.ts'
import { workflowGround } from '../../../../tests/workflow/ground.ts'
import { newId } from '../../../basics/ids.ts'
import type { Outcome } from '../../../basics/outcomes.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { type Actor, checkText, type Editing, withdrawEdition } from '../../editions/index.ts'
import { fileFindings, insertFile } from '../../media/index.ts'
import { unnamedAmong } from '../../media/store/sweeping.ts'
import { checkDocuments, documentDuplicates, documentType, enterDocument, type FileUse } from '../index.ts'
import { factsAt } from '../store/facts.ts'

const ground = await workflowGround()
const { database, site, people } = ground
after(() => database.drop())
const at = new Date('2026-03-02T03:00:00Z')
const editing: Editing = {
  ...ground.editing,
  types: { ...ground.editing.types, document: documentType },
  checks: [fileFindings, checkDocuments],
}
const clerk: Actor = { ...people.contributor, roles: ['records-clerk'] }

const report = (changes: Partial<SignatureReport> = {}): SignatureReport => ({
  ...{ signed: true, valid: true, changedAfterLastSignature: false, verdict: 'issued', problems: [] },
  signatures: [
    {
      ...{ field: 'Signature1', subFilter: 'ETSI.CAdES.detached', signer: 'Trần Thị Ký', organization: 'UBND tỉnh' },
      ...{ part: 'signer', signedAt: '2026-03-01T08:00:00+07:00', timeSource: 'timestamp', coversWholeFile: false },
      ...{ integrity: 'intact', trusted: true, laterChanges: 'permitted', later: ['signature'], docmdp: null },
      ...{ problems: [], issuer: 'CA', certificateFrom: '2025-01-01', certificateTo: '2028-01-01', page: 1, box: null },
      appearanceText: '',
    },
  ],
  ...changes,
})

/** A file of the site's library. */
async function fileOf(text: string): Promise<FileUse> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const file = { sha256, name: `${text}.pdf`, contentType: 'application/pdf', bytes: text.length }
  await inTransaction(database.desk, (tx) => insertFile(tx, site.id, { ...file, scan: 'clean' }, at))
  return file
}

const form = (changes: Record<string, unknown> = {}) => ({
  ...{ numberSymbol: '254/QĐ-UBND', issuers: [{ name: 'Ủy ban nhân dân tỉnh' }], issuedOn: '2026-03-01' },
  ...{ signer: 'Trần Thị Ký', signerTitle: 'PHÓ CHỦ TỊCH', signatureCode: 'KT', subject: 'Thành lập Ban Biên tập' },
  ...changes,
})

const entering = (
  changes: Record<string, unknown>,
  { reports = [], upTo = 'published' as const, explanation }: Told = {},
) =>
  enterDocument(editing, {
    ...{ siteId: site.id, actor: clerk, at, form: form(changes), reports, upTo },
    ...(explanation === undefined ? {} : { explanation }),
  })
type Told = {
  reports?: { sha256: string; report: SignatureReport; verifiedAt: Date }[]
  upTo?: 'published' | 'submitted' | 'draft'
  explanation?: string
}

function done<T>(outcome: Outcome<T>): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

async function shownOf(editionId: string) {
  const { rows } = await sql<{ path: string; files: string[] }>`
    select p.path, array(select f.name from editions.publication_file as f where f.edition_id = p.edition_id order by 1) as files
    from editions.publication as p where p.edition_id = ${editionId}`.execute(database.desk)
  return rows[0]
}

test('a records clerk posts a verified original alone: its signer answers for it', async () => {
  const main = await fileOf('quyet-dinh-254')
  const told = { reports: [{ sha256: main.sha256, report: report(), verifiedAt: at }] }
  const entered = done(await entering({ main }, told))
  assert.deepEqual([entered.became, entered.issues], ['published', []])
  assert.deepEqual(await shownOf(entered.editionId), {
    path: '/van-ban/254-qd-ubnd-2026',
    files: ['quyet-dinh-254.pdf'],
  })
  const { rows } = await sql<{ name: string; title: string; account: string; exception: string | null }>`
    select name, title, by_account as account, exception_id as exception from editions.approval
    where edition_id = ${entered.editionId}`.execute(database.desk)
  assert.deepEqual(rows, [{ name: 'Trần Thị Ký', title: 'PHÓ CHỦ TỊCH', account: clerk.accountId, exception: null }])
})

test('what is unsigned, broken, of the Party or restricted takes the ordinary path', async () => {
  const cases: [string, Record<string, unknown>, SignatureReport | null][] = [
    ['không ký', { numberSymbol: '301/QĐ-UBND' }, report({ signed: false, valid: false, verdict: 'unsigned' })],
    ['chưa kiểm', { numberSymbol: '302/QĐ-UBND' }, null],
    ['của Đảng', { numberSymbol: '15-NQ/TU', issuers: [{ name: 'Tỉnh ủy' }] }, report()],
    ['hạn chế', { numberSymbol: '303/QĐ-UBND', visibility: 'restricted' }, report()],
  ]
  for (const [name, changes, found] of cases) {
    const main = await fileOf(`van-ban-${name}`)
    const reports = found === null ? [] : [{ sha256: main.sha256, report: found, verifiedAt: at }]
    const entered = done(await entering({ ...changes, main }, { reports, explanation: 'Đã xem' }))
    assert.equal(entered.became, 'submitted', name)
    assert.equal(await shownOf(entered.editionId), undefined, name)
  }
})

test('a file that was changed after signing goes nowhere, whatever is explained', async () => {
  const main = await fileOf('bi-sua')
  const changed = report({ valid: false, verdict: 'invalid', changedAfterLastSignature: true })
  const told = { reports: [{ sha256: main.sha256, report: changed, verifiedAt: at }], explanation: 'Cứ đăng' }
  const entered = done(await entering({ numberSymbol: '304/QĐ-UBND', main }, told))
  assert.equal(entered.became, 'draft')
  assert.deepEqual(
    entered.issues.map(({ problem }) => problem),
    ['document-changed-after-signing'],
  )
})

test('the original of a restricted document is never served, and its redacted copy is', async () => {
  const [main, annex, redacted] = [await fileOf('mat-goc'), await fileOf('mat-phu-luc'), await fileOf('ban-che')]
  const restricted = { numberSymbol: '305/QĐ-UBND', visibility: 'restricted', main, annexes: [annex], redacted }
  const entered = done(await entering(restricted, { explanation: 'Đã che', upTo: 'draft' }))
  const { publishUrgently } = await import('../../editions/index.ts')
  const doing = { siteId: site.id, editionId: entered.editionId, actor: people.secretary, at }
  done(await publishUrgently(editing, doing, { reason: 'Thử', explanation: 'Thử' }))
  assert.deepEqual((await shownOf(entered.editionId))?.files, ['ban-che.pdf'])
  await assert.rejects(
    sql`insert into editions.publication_file (site_id, edition_id, prefix, name, sha256, content_type, bytes)
      values (${site.id}, ${entered.editionId}, 'x', 'goc.pdf', ${main.sha256}, 'application/pdf', 3)`.execute(
      database.desk,
    ),
    /never published/,
  )
  const { rows } = await sql<{ name: string }>`
    select f.name from documents.file as f join editions.publication as p on p.revision_id = f.revision_id
    where p.edition_id = ${entered.editionId} order by f.no`.execute(database.desk)
  assert.equal(rows.length, 3)
})

test('two documents of one number stand apart, and the second is told', async () => {
  const first = done(await entering({ numberSymbol: '07/TB-UBND', main: await fileOf('tb-07') }, { upTo: 'draft' }))
  const checked = await checkText(editing, { siteId: site.id, editionId: first.editionId, actor: clerk, at })
  assert.ok(!done(checked).findings.some(({ check }) => check === 'document-duplicate'))
  const second = done(await entering({ numberSymbol: '7/TB-UBND', main: await fileOf('tb-7') }, { upTo: 'draft' }))
  const again = done(await checkText(editing, { siteId: site.id, editionId: second.editionId, actor: clerk, at }))
  assert.ok(
    again.findings.some(({ check, quote }) => check === 'document-duplicate' && quote?.startsWith('07/TB-UBND')),
  )
  const asked = { numberSymbol: '7 tb ubnd', issuedOn: '2026-08-01', issuer: 'UY BAN NHAN DAN TINH' }
  assert.equal((await documentDuplicates(database.desk, site.id, asked)).length, 2)
  assert.equal((await documentDuplicates(database.desk, site.id, { ...asked, issuedOn: '2025-01-01' })).length, 0)
  assert.equal((await documentDuplicates(database.desk, site.id, { ...asked, issuer: 'Hội đồng' })).length, 0)
})

test('a taken address gets a number, also after the first was withdrawn', async () => {
  const paths: (string | undefined)[] = []
  for (const name of ['mot', 'hai', 'ba']) {
    const main = await fileOf(`dia-chi-${name}`)
    const reports = [{ sha256: main.sha256, report: report(), verifiedAt: at }]
    const changes = { numberSymbol: '09/TB-UBND', issuers: [{ name: `Cơ quan ${name}` }], main }
    const entered = done(await entering(changes, { reports }))
    paths.push((await shownOf(entered.editionId))?.path)
    const doing = { siteId: site.id, editionId: entered.editionId, actor: people.head, at }
    if (name === 'mot') done(await withdrawEdition(editing, doing, { reason: 'mistake' }))
  }
  assert.deepEqual(paths, ['/van-ban/09-tb-ubnd-2026', '/van-ban/09-tb-ubnd-2026-2', '/van-ban/09-tb-ubnd-2026-3'])
})

test('whoever leans on a document that is out of force is told so', async () => {
  const main = await fileOf('cu')
  const reports = [{ sha256: main.sha256, report: report(), verifiedAt: at }]
  const old = done(await entering({ numberSymbol: '11/QĐ-UBND', issuedOn: '2020-01-02', main }, { reports }))
  const replacing = await fileOf('moi')
  const replaced = {
    numberSymbol: '12/QĐ-UBND',
    main: replacing,
    relations: [{ kind: 'replaces', citation: 'Quyết định 11', documentId: old.itemId }],
  }
  done(await entering(replaced, { reports: [{ sha256: replacing.sha256, report: report(), verifiedAt: at }] }))
  const relations = [
    { kind: 'cites', citation: 'Quyết định số 11/QĐ-UBND ngày 02/01/2020' },
    { kind: 'cites', citation: 'Quyết định số 99/QĐ-UBND ngày 02/01/2020' },
    { kind: 'cites', citation: 'Quyết định số 12/QĐ-UBND' },
  ]
  const leaning = done(
    await entering({ numberSymbol: '13/QĐ-UBND', issuedOn: '2026-03-02', relations }, { upTo: 'draft' }),
  )
  const checked = done(await checkText(editing, { siteId: site.id, editionId: leaning.editionId, actor: clerk, at }))
  const about = checked.findings.filter(({ field }) => field === 'relations').map(({ check, quote }) => [check, quote])
  assert.deepEqual(about, [
    ['document-basis-ended', 'Quyết định số 11/QĐ-UBND ngày 02/01/2020'],
    ['document-basis-unknown', 'Quyết định số 99/QĐ-UBND ngày 02/01/2020'],
  ])
})

test('facts are columns, and the form comes back from them as it went in', async () => {
  const [main, annex] = [await fileOf('toan-bo'), { ...(await fileOf('phu-luc')), title: 'Phụ lục I' }]
  const whole = form({
    ...{ numberSymbol: '12a/2026/NQ-HĐND', kind: 'nghi-quyet', body: 'council', effectiveOn: '2026-04-01' },
    ...{
      issuers: [{ name: 'Hội đồng nhân dân tỉnh' }, { name: 'Ủy ban MTTQ Việt Nam tỉnh' }],
      expiresOn: '2027-01-01',
    },
    ...{ field: 'Tài chính', urgency: 'khan', gazette: '12+13', main, annexes: [annex], text: proseOf('Điều 1.') },
    relations: [{ kind: 'repeals', citation: 'Nghị quyết số 02/2020/NQ-HĐND', isWhole: false }],
  })
  const entered = done(
    await enterDocument(editing, { siteId: site.id, actor: clerk, at, form: whole, reports: [], upTo: 'draft' }),
  )
  const { number, suffix, symbolYear, scheme, ...rest } =
    (await factsAt(database.desk, site.id, entered.revisionId)) ?? {}
  assert.deepEqual([number, suffix, symbolYear, scheme], [12, 'a', 2026, 'legal'])
  assert.equal((rest as { body?: string }).body, 'council')
  const { rows } = await sql<{ year: number; key: string; to: string }>`
    select f.issued_year as year, f.number_key as key, r.to_number_key as to
    from documents.fact as f join documents.relation as r on r.revision_id = f.revision_id
    where f.revision_id = ${entered.revisionId}`.execute(database.desk)
  assert.deepEqual(rows, [{ year: 2026, key: '12a2026nqhdnd', to: '22020nqhdnd' }])
})

test('the bytes of an original are never swept, and no text may carry a restricted one', async () => {
  const main = await fileOf('giu-mai')
  done(await entering({ numberSymbol: '21/QĐ-UBND', visibility: 'restricted', main }, { upTo: 'draft' }))
  await sql`delete from media.file where sha256 = ${main.sha256}`.execute(database.desk)
  assert.deepEqual(await unnamedAmong(database.desk, [main.sha256, 'f'.repeat(64)]), ['f'.repeat(64)])
  const attached = {
    siteId: site.id,
    itemId: newId(at),
    type: 'article',
    body: {
      type: 'doc' as const,
      version: 1 as const,
      content: [{ type: 'attachment' as const, attrs: { ...main, title: 'Bản gốc' } }],
    },
  }
  const found = await checkDocuments(database.desk, attached)
  assert.deepEqual(
    found.map(({ check, level }) => [check, level]),
    [['document-original-restricted', 'block']],
  )
})
