/** Attacks on the message, the chain and the word about revoked certificates. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTrust, verifyPdf } from '../../src/platform/signatures/index.ts'
import {
  addSecurityStore,
  issueCertificate,
  makeOcsp,
  OID,
  type PersonWish,
  type SignWish,
  type TestCertificate,
  testAuthority,
  testKey,
  timestampPdf,
  VALID,
} from '../support/signing/index.ts'
import { at, authority, judgedAt, leader, plain, signed, trust, verified, verifiedOne } from './support/documents.ts'

const { intermediate, root } = authority
const own = (commonName: string, wish: Partial<Parameters<typeof issueCertificate>[0]> = {}): TestCertificate =>
  issueCertificate({ subject: { commonName }, key: testKey(commonName), issuer: intermediate, ...VALID, ...wish })
const person = (name: string, wish: PersonWish = {}) => authority.person(name, { organization: 'Thử', ...wish })

const chains: Readonly<Record<string, { wish: () => Partial<SignWish>; problem: string }>> = {
  'a certificate for web servers only': {
    wish: () => ({ signer: person('Máy chủ', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] }) }),
    problem: 'key-usage',
  },
  'a certificate for time-stamps only': {
    wish: () => ({ signer: person('Đồng hồ', { extendedKeyUsage: [OID.forTimestamps] }) }),
    problem: 'key-usage',
  },
  'an authority below one that may have none': {
    wish: () => {
      const below = own('Chứng thực cấp dưới', { ca: true })
      const signer = person('Người cấp dưới', { issuer: below })
      return { signer, certificates: [signer, below, intermediate, root] }
    },
    problem: 'path-length',
  },
  'an authority without the right to issue': {
    wish: () => {
      const below = own('Chứng thực sai quyền', { ca: true, issuer: root, keyUsage: 0x80 })
      const signer = person('Người sai quyền', { issuer: below })
      return { signer, certificates: [signer, below, root] }
    },
    problem: 'key-usage',
  },
  'an authority signed with SHA-1': {
    wish: () => {
      const below = own('Chứng thực băm yếu', { ca: true, issuer: root, algorithm: { name: 'rsa', digest: 'sha1' } })
      const signer = person('Người của băm yếu', { issuer: below })
      return { signer, certificates: [signer, below, root] }
    },
    problem: 'weak-digest',
  },
  'an authority that ran out': {
    wish: () => {
      const below = own('Chứng thực hết hạn', { ca: true, issuer: root, to: new Date('2025-01-01') })
      const signer = person('Người của hết hạn', { issuer: below })
      return { signer, certificates: [signer, below, root] }
    },
    problem: 'certificate-expired',
  },
  'an authority of the right name and another key': {
    wish: () => {
      const false_ = own('x', {
        subject: { ...intermediate.subject },
        key: testKey('giả'),
        forgedWith: testKey('giả'),
        ca: true,
      })
      const signer = person('Người của tên giả', { issuer: false_ })
      return { signer, certificates: [signer, false_, intermediate, root] }
    },
    problem: 'untrusted-issuer',
  },
  'another certificate for the same key in place of the named one': {
    wish: () => {
      const other = own('Người khác', { key: leader.key })
      return { signer: other, certificates: [other, intermediate, root], binding: 'other', other: leader }
    },
    problem: 'signing-certificate-mismatch',
  },
  'a digest that is not the one of the signature': {
    wish: () => ({ digest: 'sha512', algorithm: { name: 'pss', digest: 'sha256', saltLength: 32 } }),
    problem: 'unsupported',
  },
  'a key that was made for another way of signing': {
    wish: () => ({ forgedWith: testKey('Người p256', 'p256'), algorithm: { name: 'ecdsa', digest: 'sha256' } }),
    problem: 'signature-invalid',
  },
}

for (const [name, { wish, problem }] of Object.entries(chains)) {
  test(`${name} does not pass: ${problem}`, async () => {
    const { report, one } = await verifiedOne(signed(plain(), wish()))
    assert.equal(report.valid, false)
    assert.ok(one.problems.includes(problem), one.problems.join(', '))
  })
}

test('of two certificates of one number the false one does not pass', async () => {
  const false_ = { ...own('Nguyễn Văn Thử', { forgedWith: testKey('giả') }), serial: leader.serial }
  const { report } = await verifiedOne(signed(plain(), { certificates: [leader, false_, ...authority.chain] }))
  assert.equal(report.valid, true)
  assert.equal((await verified(signed(plain(), { certificates: [false_, leader, ...authority.chain] }))).valid, false)
  const forged = await verifiedOne(signed(plain(), { signer: false_, certificates: [false_, ...authority.chain] }))
  assert.equal(forged.report.valid, false)
})

const stamps: Readonly<Record<string, TestCertificate>> = {
  'whose certificate is for nothing special': own('Đồng hồ thường'),
  'whose certificate is for more': own('Đồng hồ nhiều việc', { extendedKeyUsage: [OID.forTimestamps, OID.forOcsp] }),
  'that ran out before': own('Đồng hồ cũ', { extendedKeyUsage: [OID.forTimestamps], to: new Date('2026-02-01') }),
  'of a stranger': testAuthority('Chứng thực khác').timestampAuthority,
}

for (const [name, clock] of Object.entries(stamps)) {
  test(`a time-stamp over the document by a clock ${name} makes it invalid`, async () => {
    const stamped = timestampPdf(signed(plain()), { authority: clock, chain: [intermediate], at })
    assert.equal((await verified(stamped)).valid, false)
  })
}

test('a time-stamp from the future, or from after the end of the certificate, proves nothing', async () => {
  const future = person('Người tương lai', { from: new Date('2040-01-01'), to: new Date('2043-01-01') })
  const short = person('Người ngắn hạn', { from: new Date('2026-01-01'), to: new Date('2026-02-01') })
  const early = await verifiedOne(
    signed(plain(), { signer: future, stampedBy: authority, stampedAt: new Date('2041-01-01') }),
  )
  assert.ok(early.one.problems.includes('timestamp-untrusted'), early.one.problems.join(', '))
  const late = await verifiedOne(
    signed(plain(), { signer: short, at: new Date('2026-01-15'), stampedBy: authority, stampedAt: at }),
  )
  assert.ok(late.one.problems.includes('certificate-expired'), late.one.problems.join(', '))
})

const bare = await openTrust({ anchors: [root.der], crls: [authority.rootCrl()] })
const answer = (responder: TestCertificate, status: 'good' | 'revoked' = 'good', issuer = intermediate) =>
  makeOcsp({
    ...{ issuer, certificate: leader, responder, status, revokedAt: new Date('2026-01-10') },
    ...{ thisUpdate: new Date('2026-01-02'), nextUpdate: new Date('2046-01-01') },
  })
const problemsWith = async (ocsp: Buffer) =>
  (await verifyPdf(addSecurityStore(signed(plain()), { ocsps: [ocsp] }), { trust: bare, at: judgedAt })).signatures[0]
    ?.problems

test('an answer by a responder that would have to be asked about first is only believed when it is bad', async () => {
  const unsure = own('OCSP không miễn kiểm tra', { extendedKeyUsage: [OID.forOcsp] })
  assert.deepEqual(await problemsWith(answer(authority.responder)), [])
  assert.deepEqual(await problemsWith(answer(unsure)), ['revocation-stale'])
  assert.deepEqual(await problemsWith(answer(unsure, 'revoked')), ['certificate-revoked'])
})

test('an answer by nobody whom the issuer named says nothing', async () => {
  const elsewhere = testAuthority('Chứng thực khác')
  for (const responder of [
    own('OCSP không có quyền', { noCheck: true }),
    own('OCSP của gốc', { issuer: root, extendedKeyUsage: [OID.forOcsp], noCheck: true }),
    own('OCSP hết hạn', { extendedKeyUsage: [OID.forOcsp], noCheck: true, to: new Date('2025-01-01') }),
    elsewhere.responder,
    leader,
  ])
    assert.deepEqual(await problemsWith(answer(responder)), ['revocation-unknown'])
})

test('a good answer does not outweigh a list that names the revoked', async () => {
  const list = await openTrust({
    anchors: [root.der],
    crls: [authority.crl({ revoked: [leader] }), authority.rootCrl()],
  })
  const bytes = addSecurityStore(signed(plain()), { ocsps: [authority.ocsp(leader)] })
  assert.deepEqual((await verifyPdf(bytes, { trust: list, at: judgedAt })).signatures[0]?.problems, [
    'certificate-revoked',
  ])
})

test('a list of another issuer, or forged, says nothing of the certificate', async () => {
  const other = testAuthority('Chứng thực khác')
  for (const crl of [other.crl(), authority.rootCrl()]) {
    const found = await verifyPdf(addSecurityStore(signed(plain()), { crls: [crl] }), { trust: bare, at: judgedAt })
    assert.deepEqual(found.signatures[0]?.problems, ['revocation-unknown'])
  }
})

test('a list made after the certificate ran out does not clear it', async () => {
  const short = person('Người ngắn hạn', { from: new Date('2026-01-01'), to: new Date('2026-06-01') })
  const late = authority.crl({ from: new Date('2027-01-01'), to: new Date('2040-01-01') })
  const lists = await openTrust({ anchors: [root.der], crls: [late, authority.rootCrl()] })
  const bytes = signed(plain(), { signer: short, stampedBy: authority })
  const found = await verifyPdf(bytes, { trust: lists, at: new Date('2028-01-01') })
  assert.ok(found.signatures[0]?.problems.includes('revocation-stale'), found.signatures[0]?.problems.join(', '))
  assert.equal((await verifyPdf(bytes, { trust, at: new Date('2028-01-01') })).valid, true)
})
