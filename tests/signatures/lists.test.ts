/** Lists of revoked certificates that say a part, answers about several at once, authorities with limited names. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Budget } from '../../src/platform/signatures/budget.ts'
import { openTrust, verifyPdf } from '../../src/platform/signatures/index.ts'
import { openRevisions } from '../../src/platform/signatures/pdf/revisions.ts'
import { boolean, explicit, ia5, implicit, integer, octets, oid, sequence } from '../support/signing/der.ts'
import {
  addSecurityStore,
  issueCertificate,
  makeCrl,
  makeOcsp,
  revise,
  streamObject,
  testAuthority,
  testKey,
  VALID,
  withEntry,
} from '../support/signing/index.ts'
import { authority, judgedAt, leader, plain, signed, verified, verifiedOne } from './support/documents.ts'

const { intermediate, root } = authority
const bare = await openTrust({ anchors: [root.der], crls: [authority.rootCrl()] })
const dates = { from: new Date('2026-01-02'), to: new Date('2046-01-01') }

const extension = (id: string, value: Buffer, isCritical = true) =>
  sequence(oid(id), ...(isCritical ? [boolean(true)] : []), octets(value))
const url = 'http://crl.vi-du.example/nguoi-dung.crl'
const named = (address: string) => explicit(0, explicit(0, implicit(6, ia5(address))))
const flag = (no: number) => implicit(no, boolean(true))
const point = (...parts: Buffer[]) => extension('2.5.29.28', sequence(...parts))
const differences = (isCritical = true) => extension('2.5.29.27', integer(1), isCritical)

type Wish = { more: readonly Buffer[]; isRevoked?: boolean; pointed?: boolean }

/** The problems of a signature where this list is all there is. */
async function problemsWith({ more, isRevoked = false, pointed = false }: Wish): Promise<readonly string[]> {
  const signer = pointed
    ? issueCertificate({
        ...{ subject: { commonName: 'Người có nơi lấy' }, key: testKey('Người có nơi lấy'), issuer: intermediate },
        ...{ ...VALID, crlUrl: url },
      })
    : leader
  const revoked = isRevoked ? [{ certificate: signer, at: new Date('2026-01-10') }] : []
  const crl = makeCrl({ issuer: intermediate, revoked, ...dates, more })
  const bytes = addSecurityStore(signed(plain(), { signer }), { crls: [crl] })
  return (await verifyPdf(bytes, { trust: bare, at: judgedAt })).signatures[0]?.problems ?? ['none']
}

const lists: Readonly<Record<string, { wish: Wish; problems: readonly string[] }>> = {
  'about everybody': { wish: { more: [] }, problems: [] },
  'about users only': { wish: { more: [point(flag(1))] }, problems: [] },
  'about authorities only': { wish: { more: [point(flag(2))] }, problems: ['revocation-unknown'] },
  'at the place that the certificate names': { wish: { more: [point(named(url))], pointed: true }, problems: [] },
  'at a place that the certificate does not name': {
    wish: { more: [point(named('http://khac.example/a.crl'))], pointed: true },
    problems: ['revocation-unknown'],
  },
  'of several issuers': { wish: { more: [point(flag(4))] }, problems: ['revocation-unsupported'] },
  'of some reasons': {
    wish: { more: [point(implicit(3, Buffer.from('03020640', 'hex')))] },
    problems: ['revocation-unsupported'],
  },
  'of differences': { wish: { more: [differences()] }, problems: ['revocation-unsupported'] },
  'of differences, not called critical': {
    wish: { more: [differences(false)] },
    problems: ['revocation-unsupported'],
  },
  'with a critical word that nobody knows': {
    wish: { more: [extension('1.3.6.1.4.1.55555.2', integer(1))] },
    problems: ['revocation-unsupported'],
  },
  'of differences that names the certificate': {
    wish: { more: [differences()], isRevoked: true },
    problems: ['certificate-revoked'],
  },
}

for (const [name, { wish, problems }] of Object.entries(lists)) {
  test(`a list ${name}: ${problems[0] ?? 'good'}`, async () => {
    assert.deepEqual(await problemsWith(wish), problems)
  })
}

test('differences that name the certificate outweigh the whole list, and do no harm beside it otherwise', async () => {
  const whole = authority.crl()
  for (const isRevoked of [true, false]) {
    const revoked = isRevoked ? [{ certificate: leader, at: new Date('2026-01-10') }] : []
    const delta = makeCrl({ issuer: intermediate, revoked, ...dates, number: 2, more: [differences()] })
    const trust = await openTrust({ anchors: [root.der], crls: [whole, delta, authority.rootCrl()] })
    const { valid } = await verifyPdf(signed(plain()), { trust, at: judgedAt })
    assert.equal(valid, !isRevoked)
  }
})

const single = (status: 'good' | 'revoked', certificate = leader) => ({
  ...{ issuer: intermediate, certificate, status, revokedAt: new Date('2026-01-10') },
  ...{ thisUpdate: new Date('2026-01-02'), nextUpdate: new Date('2046-01-01') },
})
const other = authority.person('Người khác hẳn')

for (const [name, answer, problems] of [
  ['good behind another who is revoked', { before: [single('revoked', other)] }, []],
  ['good before another who is revoked', { behind: [single('revoked', other)] }, []],
  [
    'revoked behind another who is good',
    { ...single('revoked'), before: [single('good', other)] },
    ['certificate-revoked'],
  ],
  ['good, then revoked, in one answer', { behind: [single('revoked')] }, ['certificate-revoked']],
  ['revoked, then good, in one answer', { ...single('revoked'), behind: [single('good')] }, ['certificate-revoked']],
] as const) {
  test(`an answer about several: ${name}`, async () => {
    const ocsp = makeOcsp({ ...single('good'), responder: authority.responder, ...answer })
    const bytes = addSecurityStore(signed(plain()), { ocsps: [ocsp] })
    const found = await verifyPdf(bytes, { trust: bare, at: judgedAt })
    assert.deepEqual(found.signatures[0]?.problems, problems)
  })
}

test('a single answer of several about another only says nothing of this one', async () => {
  const ocsp = makeOcsp({ ...single('good', other), responder: authority.responder, behind: [single('good', other)] })
  const found = await verifyPdf(addSecurityStore(signed(plain()), { ocsps: [ocsp] }), { trust: bare, at: judgedAt })
  assert.deepEqual(found.signatures[0]?.problems, ['revocation-unknown'])
})

for (const isCritical of [true, false]) {
  test(`an authority with limited names is not understood, ${isCritical ? 'critical' : 'whether called critical or not'}`, async () => {
    const limited = issueCertificate({
      ...{ subject: { commonName: `Cấp dưới giới hạn ${isCritical}` }, key: testKey(`giới hạn ${isCritical}`) },
      ...{ issuer: root, ca: true, ...VALID, nameConstraint: { domain: '.gov.vn', isCritical } },
    })
    const signer = authority.person('Người của giới hạn', { issuer: limited })
    const { report, one } = await verifiedOne(signed(plain(), { signer, certificates: [signer, limited, root] }))
    assert.equal(report.valid, false)
    assert.ok(one.problems.includes('unsupported'), one.problems.join(', '))
  })
}

test('an authority of the operator with limited names is not understood either', async () => {
  const limited = testAuthority('Gốc giới hạn')
  const own = issueCertificate({
    ...{ subject: { commonName: 'Gốc có giới hạn' }, key: testKey('gốc có giới hạn'), ca: true, ...VALID },
    nameConstraint: { domain: '.gov.vn', isCritical: true },
  })
  const signer = limited.person('Người của gốc giới hạn', { issuer: own })
  const trust = await openTrust({ anchors: [own.der] })
  const { valid } = await verifyPdf(signed(plain(), { signer, certificates: [signer, own] }), { trust, at: judgedAt })
  assert.equal(valid, false)
})

/** A tag tree with one element, below the catalog of a plain file. */
function tagged(): { bytes: Buffer; tree: number; element: number } {
  const revision = revise(plain())
  const tree = revision.add('<</Type/StructTreeRoot>>')
  const element = revision.add(`<</Type/StructElem/S/P/P ${tree} 0 R/ActualText(that)>>`)
  revision.set(tree, `<</Type/StructTreeRoot/K ${element} 0 R>>`)
  revision.set(1, withEntry(revision.object(1), 'StructTreeRoot', `${tree} 0 R`))
  return { bytes: revision.bytes(), tree, element }
}

test('a tag tree may be signed; what a later update does to it is forbidden, whatever it is', async () => {
  const { bytes, tree, element } = tagged()
  const whole = signed(bytes)
  assert.equal((await verified(whole)).valid, true)
  const later: readonly ((revision: ReturnType<typeof revise>) => void)[] = [
    (revision) => revision.set(element, `<</Type/StructElem/S/P/P ${tree} 0 R/ActualText(gia)>>`),
    (revision) => revision.set(tree, `<</Type/StructTreeRoot/K ${element} 0 R/RoleMap<</P/Artifact>>>>`),
    (revision) => {
      const added = revision.add(`<</Type/StructElem/S/P/P ${tree} 0 R>>`)
      revision.set(tree, `<</Type/StructTreeRoot/K[${element} 0 R ${added} 0 R]>>`)
    },
    (revision) => revision.set(1, withEntry(revision.object(1), 'StructTreeRoot', null)),
    (revision) => revision.set(1, withEntry(revision.object(1), 'MarkInfo', '<</Marked true>>')),
  ]
  for (const change of later) {
    const revision = revise(whole)
    change(revision)
    const report = await verified(revision.bytes())
    assert.deepEqual([report.valid, report.changedAfterLastSignature], [false, true])
  }
})

test('two objects of one number in an object stream are refused, whichever is meant', () => {
  const bodies = ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 8 8]>>']
  for (const second of [77, 76]) {
    const heads = `76 0 ${second} ${(bodies[0] ?? '').length + 1} `
    const content = Buffer.from(heads + bodies.join(' '))
    const revision = revise(plain())
    const stream = revision.add(streamObject(`/Type/ObjStm/N 2/First ${heads.length}`, content, false))
    const packed = withObjectIn(revision.bytes('stream'), { number: 76, container: stream })
    const { last } = openRevisions(packed, new Budget(5_000, 1 << 20))
    if (second === 77) assert.ok(last.numbered(76) !== undefined)
    else assert.throws(() => last.numbered(76), /twice in one stream/)
  }
})

/** A further cross-reference stream that says: this object stands first in that stream. */
function withObjectIn(bytes: Buffer, { number, container }: { number: number; container: number }): Buffer {
  const text = bytes.toString('latin1')
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const row = Buffer.alloc(7)
  row[0] = 2
  row.writeUInt32BE(container, 1)
  const own = 90
  const self = Buffer.alloc(7)
  self[0] = 1
  self.writeUInt32BE(bytes.length, 1)
  const rows = Buffer.concat([row, self])
  const dict = `/Type/XRef/Size 100/W[1 4 2]/Index[${number} 1 ${own} 1]/Root 1 0 R/Prev ${previous}` as const
  const object = Buffer.concat([
    Buffer.from(`${own} 0 obj\n`),
    streamObject(dict, rows, false),
    Buffer.from('\nendobj\n'),
  ])
  return Buffer.concat([bytes, object, Buffer.from(`startxref\n${bytes.length}\n%%EOF\n`)])
}
