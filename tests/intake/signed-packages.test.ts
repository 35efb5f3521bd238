// Signed edXML packages: really signed, altered, signed in part, by strangers; and what updates, replacements and recalls do.
import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { documentAt, type GeneratedDocument, generatedTrust } from '../../benchmarks/generate/documents/index.ts'
import { intakeHouse } from '../../src/main/intake-house.ts'
import { checkArrival, receive, sourceFor } from '../../src/modules/intake/index.ts'
import { arrivalAt } from '../../src/modules/intake/store/arrivals.ts'
import { readEdxml } from '../../src/platform/edxml/index.ts'
import { openTrust } from '../../src/platform/signatures/index.ts'
import { testDatabase } from '../support/database.ts'
import { testAuthority } from '../support/signing/index.ts'
import { intakeGround } from './house.ts'
import { edxml, type PackageSigning, type PackageWish, signedEdxml } from './packages.ts'

const authority = testAuthority()
const agency = authority.organization('Ủy ban nhân dân xã Ba Động')
const stranger = testAuthority('Chứng thực lạ').organization('Ủy ban nhân dân xã Ba Động', { keyName: 'khóa khác' })
const good: PackageSigning = { signer: agency, certificates: [agency, ...authority.chain] }
const at = new Date('2026-11-22T00:00:00Z')
const trust = { anchors: [new X509Certificate(authority.root.der)], at }
const plain = edxml()

function judged(text: string) {
  const read = readEdxml(Buffer.from(text), trust)
  assert.ok('done' in read, JSON.stringify(read).slice(0, 200))
  return read.done.signature
}

test('a package signed as a whole by a trusted agency passes', () => {
  const signature = judged(signedEdxml(plain, good))
  assert.deepEqual(
    [signature.signed, signature.valid, signature.covers],
    [true, true, 'whole'],
    JSON.stringify(signature),
  )
  assert.equal(signature.signer, 'Ủy ban nhân dân xã Ba Động')
})

const weak = () => signedEdxml(plain, { ...good, digest: 'sha1' })
const bad: [string, () => string, string][] = [
  ['a changed subject', () => signedEdxml(plain, good).replace('quý IV', 'quý I'), 'content-changed'],
  ['a changed attachment', () => swapped(signedEdxml(plain, good)), 'content-changed'],
  ['something put beside what was signed', () => beside(signedEdxml(plain, good)), 'content-changed'],
  [
    'a signature over less than the package',
    () => signedEdxml(plain, { ...good, over: 'edXMLHeader' }),
    'covers-a-part',
  ],
  [
    'a stranger with the same name',
    () => signedEdxml(plain, { signer: stranger, certificates: [stranger] }),
    'untrusted-issuer',
  ],
  [
    'a certificate that another key signed with',
    () => signedEdxml(plain, { ...good, signer: stranger }),
    'content-changed',
  ],
  ['no certificate', () => signedEdxml(plain, { ...good, certificates: [] }), 'certificate-missing'],
  ['a weak digest', weak, 'weak-digest'],
  ['two signatures', () => signedEdxml(signedEdxml(plain, good), good), 'several-signatures'],
]

const swapped = (text: string) =>
  text.replace(
    Buffer.from('%PDF-1.4 mau\n%%EOF').toString('base64'),
    Buffer.from('%PDF-1.4 kha\n%%EOF').toString('base64'),
  )
const beside = (text: string) => text.replace('<AttachmentEncoded>', '<them>thêm vào</them><AttachmentEncoded>')

for (const [name, made, problem] of bad) {
  test(`${name} does not pass`, () => {
    const signature = judged(made())
    assert.equal(signature.valid, false)
    assert.ok(
      signature.problems.some((one) => one === problem),
      JSON.stringify(signature),
    )
  })
}

const database = await testDatabase()
const { desk, count } = await intakeGround(database, ['tinh', 'xa-mot'])
const clerk = await desk.person('Văn thư', 'records-clerk', 'xa-mot')
const siteId = desk.siteId('xa-mot')
const both = await openTrust({ ...generatedTrust(), anchors: [...generatedTrust().anchors, authority.root.der] })
const house = { ...intakeHouse({ files: desk.files, scanner: null, dataDir: null, trust: both }), db: database.desk }
const documents = await plainDocuments(4)

after(() => database.drop())

async function plainDocuments(wanted: number): Promise<GeneratedDocument[]> {
  const found: GeneratedDocument[] = []
  for (let index = 0; found.length < wanted; index++) {
    const one = await documentAt(index, 31)
    const { medium, wrong, stops, scheme, sealing, personal, numberSymbol } = one.truth
    const isFine = medium === 'born-digital' && wrong === null && stops.length === 0 && personal.length === 0
    if (isFine && scheme === 'state' && sealing !== 'none' && numberSymbol) found.push(one)
  }
  return found
}

const bytesOf = (at: number): Buffer => documents[at]?.bytes ?? Buffer.alloc(0)
const numberOf = (at: number) => (documents[at]?.truth.numberSymbol ?? '').split(/\/(.*)/)

/** A package around a document, with the facts of that document. */
function about(at: number, wish: PackageWish = {}): string {
  const [number = '', notation = ''] = numberOf(at)
  const { subject = '', issuedOn = '' } = documents[at]?.truth ?? {}
  const files = [{ id: 'cid:1', name: 'vb.pdf', bytes: bytesOf(at) }]
  return edxml({ files, number, notation, subject, date: String(issuedOn).replaceAll('-', '/'), kind: '', ...wish })
}

const keyOf = (at: number): string =>
  `000.00.15.H48,${String(documents[at]?.truth.issuedOn).replaceAll('-', '/')},${documents[at]?.truth.numberSymbol}`

async function taken(name: string, text: string) {
  const now = new Date()
  const by = { kind: 'command' } as const
  const source = await sourceFor(database.desk, 'command', { siteId, by, now })
  const [one] = await receive(house, { siteId, sourceId: source.id, name, bytes: Buffer.from(text), by, now })
  assert.ok(one && 'arrivalId' in one, JSON.stringify(one))
  await checkArrival(house, { siteId, arrivalId: one.arrivalId }, now)
  const arrival = await arrivalAt(database.desk, siteId, one.arrivalId)
  assert.ok(arrival)
  return arrival
}

const decide = (arrival: { id: string; version: number }, viec: string) =>
  desk.post(clerk, `/xa-mot/van-ban-den/${arrival.id}/quyet-dinh`, {
    ...{ viec, 'phien-ban': String(arrival.version), 'da-xem': '1' },
  })

test('a package whose signature does not match is stopped whatever its PDF is worth', async () => {
  const arrival = await taken('sua.edxml', signedEdxml(about(0), good).replace('Cổng TTĐT tỉnh', 'Cổng TTĐT huyện'))
  assert.deepEqual(arrival.stops[0]?.reason, 'package-changed', JSON.stringify(arrival.stops))
  assert.equal((await decide(arrival, 'publish')).status, 422)
  const page = await desk.get(clerk, `/xa-mot/van-ban-den/${arrival.id}`)
  assert.match(page.body, /gói đã bị sửa sau khi ký/)
})

test('one that is signed in part asks a person to look', async () => {
  const arrival = await taken('phan.edxml', signedEdxml(about(1), { ...good, over: 'edXMLHeader' }))
  assert.deepEqual([arrival.isSure, arrival.stops.map(({ detail }) => detail)], [false, ['covers-a-part']])
  assert.match((await desk.get(clerk, `/xa-mot/van-ban-den/${arrival.id}`)).body, /chỉ bao trùm một phần gói/)
})

test('a good package goes out; its update takes its place and says so; a recall takes the first down', async () => {
  const first = await taken('moi.edxml', signedEdxml(about(2), good))
  assert.deepEqual(first.stops, [], JSON.stringify(first.stops))
  assert.match((await decide(first, 'publish')).location, /da=dang/)
  const update = await taken(
    'cap-nhat.edxml',
    signedEdxml(about(3, { business: 2, about: keyOf(2), reason: 'Sửa lỗi' }), good),
  )
  assert.deepEqual(
    update.stops.map(({ reason }) => reason),
    ['update'],
  )
  const page = await desk.get(clerk, `/xa-mot/van-ban-den/${update.id}`)
  assert.ok(page.body.includes(documents[2]?.truth.numberSymbol ?? '?'), 'what it is about is named')
  const answer = await decide(update, 'publish')
  assert.match(answer.location, /da=dang/, answer.body.slice(0, 300))
  const { rows } = await sql<{ kind: string; citation: string }>`
    select kind, citation from documents.relation where site_id = ${siteId}`.execute(database.owner)
  assert.ok(
    rows.some(({ kind, citation }) => kind === 'replaces' && citation === documents[2]?.truth.numberSymbol),
    JSON.stringify(rows),
  )
  const live = async () => await count('editions.publication')
  assert.equal(await live(), 2)
  const recall = await taken(
    'thu-hoi.edxml',
    signedEdxml(edxml({ business: 1, about: keyOf(2), files: [], number: '9', reason: 'Sai' }), good),
  )
  assert.equal((await decide(recall, 'publish')).status, 422, 'a recall is no document')
  assert.match((await decide(recall, 'carry-out')).location, /da=thu/)
  assert.equal(await live(), 1)
  assert.equal(await count('editions.withdrawal'), 1)
  assert.equal((await decide(recall, 'carry-out')).status, 422, 'once')
})
