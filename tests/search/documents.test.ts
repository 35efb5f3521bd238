// Documents as the documents module writes them and the intake brings them: found by number, issuer, subject, text and files.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentBytes, finishedDocuments } from '../../demo/documents/index.ts'
import { readPublishedFiles } from '../../src/main/search.ts'
import { indexNow } from '../../src/modules/search/jobs.ts'
import { search } from '../../src/modules/search/live.ts'
import { noFilters } from '../../src/modules/search/rules/filters.ts'
import { proseOf } from '../support/builders.ts'
import { makeDocument } from '../support/documents.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const { portal: db, worker } = portal.database
const province = await portal.site({ slug: 'tinh' })
const commune = await portal.site({ slug: 'xa-dong-mau', kind: 'commune', parentId: province.id })
const make = (wish: Parameters<typeof makeDocument>[2]) => makeDocument(portal, commune, wish)
const fileOf = async (name: string, bytes: Buffer) => {
  const { attrs } = await portal.file(commune, name, bytes)
  return { sha256: attrs.sha256, name, contentType: 'application/pdf', bytes: bytes.length }
}

await make({ numberSymbol: '254/BC-UBND', subject: 'Kết quả thu ngân sách quý I', issuedOn: '2026-04-03' })
await make({
  ...{ numberSymbol: '254/QĐ-UBND', subject: 'Thành lập tổ công nghệ cộng đồng', issuedOn: '2026-03-01' },
  text: proseOf('Điều 1. Tổ có nhiệm vụ hướng dẫn người dân dùng chữ ký số cá nhân theo Báo cáo số 254/BC-UBND.'),
  ...{ signer: 'Lò Thị Pheo', signerTitle: 'PHÓ CHỦ TỊCH', field: 'Khoa học, công nghệ' },
})
await make({ numberSymbol: '05/2026/QĐ-UBND', subject: 'Quy định về nghĩa trang', issuedOn: '2026-02-02' })
await make({
  ...{ numberSymbol: '15-NQ/ĐU', subject: 'Nghị quyết chuyên đề', issuer: 'Đảng ủy xã Đồng Mẫu' },
  issuedOn: '2026-02-02',
})
await make({ numberSymbol: '1205/SKHCN-CĐS', subject: 'Hướng dẫn chấm điểm', issuer: 'Sở Khoa học và Công nghệ' })
const [signed, redacted] = finishedDocuments()
assert.ok(signed && redacted)
const main = await fileOf('bi-mat.pdf', documentBytes(signed))
await make({
  ...{ numberSymbol: '77/QĐ-UBND', subject: 'Trợ cấp một lần cho ba hộ', visibility: 'restricted', main },
  redacted: await fileOf('da-che.pdf', documentBytes(redacted)),
})
await indexNow(worker)

const numbers = async (typed: string, kind: 'document' | null = null) => {
  const wanted = { siteId: commune.id, language: 'vi', filters: { ...noFilters, kind } }
  const found = await search(db, typed, wanted)
  return found?.way === 'as-asked' ? found.found.hits.map(({ number }) => number) : []
}

for (const [typed, first] of [
  ['254/BC-UBND', '254/BC-UBND'],
  ['254 bc ubnd', '254/BC-UBND'],
  ['254-bc-ubnd', '254/BC-UBND'],
  ['254/bc - ubnd', '254/BC-UBND'],
  ['báo cáo 254', '254/BC-UBND'],
  ['254 qd ubnd', '254/QĐ-UBND'],
  ['254 qđ', '254/QĐ-UBND'],
  ['5/2026/QĐ-UBND', '05/2026/QĐ-UBND'],
  ['05 2026 qd ubnd', '05/2026/QĐ-UBND'],
  ['5 qd ubnd', '05/2026/QĐ-UBND'],
  ['15-NQ/ĐU', '15-NQ/ĐU'],
  ['15 nq du', '15-NQ/ĐU'],
  ['1205/SKHCN-CĐS', '1205/SKHCN-CĐS'],
  ['1205 skhcn', '1205/SKHCN-CĐS'],
  ['quyết định 254', '254/QĐ-UBND'],
] as const)
  test(`the number ${typed} finds ${first} first`, async () => {
    assert.equal((await numbers(typed))[0], first)
  })

for (const [what, typed, first] of [
  ['subject', 'to cong nghe cong dong', '254/QĐ-UBND'],
  ['text beside the PDF', 'chữ ký số cá nhân', '254/QĐ-UBND'],
  ['signer', 'lo thi pheo', '254/QĐ-UBND'],
  ['field', 'khoa học công nghệ', '1205/SKHCN-CĐS'],
  ['issuer', 'dang uy dong mau', '15-NQ/ĐU'],
] as const)
  test(`its ${what} finds a document`, async () => {
    assert.ok((await numbers(typed, 'document')).includes(first))
  })

test('issuer, year and kind are offered to narrow by', async () => {
  const got = await portal.get('/tim-kiem?q=254&loai=van-ban', { host: commune.host })
  assert.match(got.text, /254\/BC-UBND/)
  const found = await search(db, 'ubnd', { siteId: commune.id, language: 'vi', filters: noFilters })
  assert.ok(found?.found.issuers.some(({ value }) => value === 'Ủy ban nhân dân xã Đồng Mẫu'))
})

test('of a restricted document the redacted copy is read and found, the signed file is not even opened', async () => {
  const opened: string[] = []
  const has = (sha256: string) => {
    opened.push(sha256)
    return portal.files.has(sha256)
  }
  const files = { ...portal.files, has }
  assert.equal(await readPublishedFiles(worker, files), 1)
  await indexNow(worker)
  assert.ok(!opened.includes(main.sha256))
  assert.deepEqual(await numbers(wordsOf(redacted.subject), 'document'), ['77/QĐ-UBND'])
  assert.deepEqual(await numbers(`"${signed.subject.split(' ').slice(2, 9).join(' ')}"`, 'document'), [])
  assert.deepEqual(await numbers('trợ cấp một lần'), ['77/QĐ-UBND'])
})

/** Words from the middle of a subject: its line in the file may break anywhere. */
const wordsOf = (subject: string) => subject.split(' ').slice(2, 6).join(' ')
