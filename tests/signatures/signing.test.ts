import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTrust, verifyPdf } from '../../src/platform/signatures/index.ts'
import { addSecurityStore, type SignWish, signPdf, testAuthority, textAppearance } from '../support/signing/index.ts'
import {
  agency,
  at,
  authority,
  issued,
  judgedAt,
  leader,
  place,
  plain,
  signed,
  stamped,
  trust,
  verified,
  verifiedOne,
} from './support/documents.ts'

const person = (keyKind: 'rsa3072' | 'p256' | 'p384' | 'ed25519') =>
  authority.person(`Người dùng ${keyKind}`, { keyKind })

const ways: Readonly<Record<string, Partial<SignWish>>> = {
  'RSA as Adobe writes it': {},
  'RSA as PAdES writes it': { subFilter: 'ETSI.CAdES.detached' },
  'RSA with SHA-512': { algorithm: { name: 'rsa', digest: 'sha512' } },
  'RSA of 3072 bits': { signer: person('rsa3072') },
  PSS: { algorithm: { name: 'pss', digest: 'sha256', saltLength: 32 } },
  'PSS with SHA-384': { algorithm: { name: 'pss', digest: 'sha384', saltLength: 48 } },
  'ECDSA on P-256': { signer: person('p256') },
  'ECDSA on P-384': { signer: person('p384'), algorithm: { name: 'ecdsa', digest: 'sha384' } },
  Ed25519: { signer: person('ed25519') },
  'a signer named by key': { identifiedBy: 'key-id' },
  'BER with indefinite lengths': { ber: true },
  'no signed attributes': { bare: true },
  'the first signing-certificate attribute': { binding: 'v1' },
  'a cross-reference stream': { form: 'stream' },
  'objects in an object stream': { form: 'packed' },
  'a certification': { docmdp: 1 },
  'a time-stamp': { stampedBy: authority },
}

for (const [name, wish] of Object.entries(ways)) {
  test(`a signature with ${name} is valid`, async () => {
    const { report, one } = await verifiedOne(signed(plain(), wish))
    assert.deepEqual([report.valid, report.verdict, one.problems], [true, 'signed', []])
    assert.deepEqual(
      [one.integrity, one.trusted, one.laterChanges, one.coversWholeFile],
      ['intact', true, 'none', true],
    )
    assert.equal(one.signedAt, '2026-03-01T08:15:00+07:00')
    assert.equal(one.timeSource, wish.stampedBy ? 'timestamp' : 'claimed')
  })
}

const faults: Readonly<Record<string, { wish: Partial<SignWish>; problem: string }>> = {
  'a digest of SHA-1': { wish: { algorithm: { name: 'rsa', digest: 'sha1' } }, problem: 'weak-digest' },
  'a digest of MD5': { wish: { algorithm: { name: 'rsa', digest: 'md5' } }, problem: 'weak-digest' },
  'an older kind': { wish: { subFilter: 'adbe.pkcs7.sha1' }, problem: 'unsupported' },
  'an unknown kind': { wish: { subFilter: 'vn.other' }, problem: 'unsupported' },
  'the content inside': { wish: { attached: true }, problem: 'unsupported' },
  'another content type': { wish: { wrongContentType: true }, problem: 'content-type-mismatch' },
  'the certificate of another named': {
    wish: { binding: 'other', other: agency },
    problem: 'signing-certificate-mismatch',
  },
  'no certificate named, though PAdES': {
    wish: { binding: 'none', subFilter: 'ETSI.CAdES.detached' },
    problem: 'signing-certificate-missing',
  },
  'a digest of something else': { wish: { messageDigest: Buffer.alloc(32) }, problem: 'content-changed' },
  'a foreign key': { wish: { forgedWith: agency.key }, problem: 'signature-invalid' },
  'bytes that are no CMS': { wish: { contents: () => Buffer.from('3003020100', 'hex') }, problem: 'damaged' },
}

for (const [name, { wish, problem }] of Object.entries(faults)) {
  test(`a signature with ${name} is not valid: ${problem}`, async () => {
    const { report, one } = await verifiedOne(signed(plain(), wish))
    assert.equal(report.valid, false)
    assert.ok(one.problems.includes(problem), one.problems.join(', '))
  })
}

const certificateFaults = {
  expired: 'certificate-expired',
  'not-yet-valid': 'certificate-not-yet-valid',
  revoked: 'certificate-revoked',
  'other-root': 'untrusted-issuer',
  'self-signed': 'untrusted-issuer',
  forged: 'untrusted-issuer',
  'not-an-authority': 'untrusted-issuer',
  'weak-key': 'weak-key',
  'weak-digest': 'weak-digest',
  'wrong-usage': 'key-usage',
  'strange-extension': 'unsupported',
} as const

for (const [kind, problem] of Object.entries(certificateFaults)) {
  test(`the certificate of a person who must not pass (${kind}) is said: ${problem}`, async () => {
    const { report, one } = await verifiedOne(
      signed(plain(), { signer: authority.bad[kind as keyof typeof certificateFaults]() }),
    )
    assert.deepEqual([report.valid, report.verdict, one.trusted, one.integrity], [false, 'invalid', false, 'intact'])
    assert.ok(one.problems.includes(problem), one.problems.join(', '))
  })
}

test('someone without the right to issue certificates issues none', async () => {
  const wrong = authority.bad['not-an-authority']()
  const ordinary = authority.person('Người thường', { organization: 'Cơ quan thử nghiệm' })
  const { one } = await verifiedOne(
    signed(plain(), { signer: wrong, certificates: [wrong, ordinary, ...authority.chain] }),
  )
  assert.ok(one.problems.includes('basic-constraints'), one.problems.join(', '))
})

test('a document that the clerk numbered and the agency sealed is issued', async () => {
  const report = await verified(issued())
  assert.deepEqual([report.valid, report.verdict, report.changedAfterLastSignature], [true, 'issued', false])
  assert.deepEqual(
    report.signatures.map(({ part }) => part),
    ['signer', 'number-date', 'agency'],
  )
  assert.deepEqual(
    report.signatures.map(({ laterChanges }) => laterChanges),
    ['permitted', 'permitted', 'none'],
  )
  assert.deepEqual(report.signatures[0]?.later, ['signature'])
  assert.equal(report.signatures[1]?.appearanceText, '254/BC-UBND')
  assert.deepEqual(
    [report.signatures[1]?.page, report.signatures[1]?.box],
    [1, { x: 60, y: 102, width: 120, height: 40 }],
  )
})

test('proofs and a time-stamp over all may follow', async () => {
  const store = addSecurityStore(issued(), { certificates: [authority.intermediate.der], crls: [authority.crl()] })
  const report = await verified(stamped(store))
  assert.deepEqual([report.valid, report.verdict], [true, 'issued'])
  assert.deepEqual(report.signatures[0]?.later, ['signature', 'dss', 'timestamp'])
  assert.equal(report.signatures.at(-1)?.part, 'other')
})

test('nobody trusted, nothing valid', async () => {
  const report = await verifyPdf(signed(plain()), { trust: await openTrust({}), at: judgedAt })
  assert.deepEqual(report.signatures[0]?.problems, ['untrusted-issuer'])
})

test('without a list of revoked certificates that is said, and is no reason against', async () => {
  const report = await verifyPdf(signed(plain()), {
    trust: await openTrust({ anchors: [authority.root.der] }),
    at: judgedAt,
  })
  assert.deepEqual([report.valid, report.signatures[0]?.problems], [true, ['revocation-unknown']])
})

test('a list from before the time judged at proves nothing', async () => {
  const old = authority.crl({ from: new Date('2025-01-01'), to: new Date('2025-02-01') })
  const stale = await openTrust({ anchors: [authority.root.der], crls: [old, authority.rootCrl()] })
  const report = await verifyPdf(signed(plain()), { trust: stale, at: judgedAt })
  assert.deepEqual([report.valid, report.signatures[0]?.problems], [false, ['revocation-stale']])
})

test('answers inside the signature, and in the security store, say who was revoked', async () => {
  const bare = await openTrust({ anchors: [authority.root.der], crls: [authority.rootCrl()] })
  const revoked = authority.ocsp(leader, { status: 'revoked', revokedAt: new Date('2026-01-10') })
  const good = authority.ocsp(leader)
  const problemsOf = async (bytes: Uint8Array) =>
    (await verifyPdf(bytes, { trust: bare, at: judgedAt })).signatures[0]?.problems
  assert.deepEqual(await problemsOf(signed(plain(), { adobe: { ocsps: [good] } })), [])
  assert.deepEqual(await problemsOf(signed(plain(), { adobe: { ocsps: [revoked] } })), ['certificate-revoked'])
  assert.deepEqual(await problemsOf(signed(plain(), { adobe: { crls: [authority.crl()] } })), [])
  assert.deepEqual(await problemsOf(addSecurityStore(signed(plain()), { ocsps: [good] })), [])
  assert.deepEqual(await problemsOf(addSecurityStore(signed(plain()), { ocsps: [revoked] })), ['certificate-revoked'])
})

test('a time-stamp keeps a signature good after its certificate ran out', async () => {
  const short = authority.person('Người sắp hết hạn', { from: new Date('2026-01-01'), to: new Date('2026-06-01') })
  const later = new Date('2030-01-01')
  const problemsOf = async (wish: Partial<SignWish>) =>
    (await verifyPdf(signed(plain(), { signer: short, ...wish }), { trust, at: later })).signatures[0]?.problems
  assert.deepEqual(await problemsOf({}), ['certificate-expired'])
  assert.deepEqual(await problemsOf({ stampedBy: authority }), [])
  const whole = await verifyPdf(stamped(signed(plain(), { signer: short })), { trust, at: later })
  assert.deepEqual([whole.valid, whole.signatures[0]?.problems], [true, []])
})

test('a time-stamp of another signature, or of a stranger, proves nothing', async () => {
  const other = testAuthority('Chứng thực khác')
  const elsewhere = await verifiedOne(
    signed(plain(), { timestamp: () => authority.timestamp(Buffer.from('khác'), at) }),
  )
  assert.deepEqual(elsewhere.one.problems, ['timestamp-invalid'])
  const strange = await verifiedOne(signed(plain(), { stampedBy: other }))
  assert.deepEqual([strange.one.problems, strange.one.timeSource], [['timestamp-untrusted'], 'claimed'])
})

test('files without signature, without end, and of another kind are told apart', async () => {
  const whole = signed(plain())
  assert.equal((await verified(plain())).verdict, 'unsigned')
  assert.equal((await verified(Buffer.from('không phải PDF'))).verdict, 'unreadable')
  assert.deepEqual((await verified(whole.subarray(0, whole.length - 40))).verdict, 'invalid')
  const encrypted = Buffer.from(
    plain()
      .toString('latin1')
      .replace(/trailer\s*<</, 'trailer\n<</Encrypt 1 0 R'),
    'latin1',
  )
  assert.deepEqual((await verified(encrypted)).problems, ['encrypted'])
})

test('what the picture of an agency says about itself is not a number', async () => {
  const lines = ['Ky boi: UBND xa Thu', 'Ngay ky: 09/06/2022']
  const bytes = signPdf(signed(plain()), {
    signer: agency,
    certificates: [agency, ...authority.chain],
    at,
    place: place(50, 50),
    appearance: textAppearance(lines),
  })
  assert.deepEqual(
    (await verified(bytes)).signatures.map(({ part }) => part),
    ['signer', 'agency'],
  )
})
