// A whole invented certification authority: good people and agencies, and every kind of certificate that must not pass.
import type { Algorithm } from './algorithms.ts'
import { type CertificateWish, issueCertificate, type Subject, type TestCertificate, USAGE } from './certificates.ts'
import { type KeyKind, testKey } from './keys.ts'
import { OID } from './oids.ts'
import { makeCrl, makeOcsp } from './revocation.ts'
import { timestampToken } from './timestamps.ts'

export const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** Long validities, so that tests do not grow old. */
export const VALID = { from: day('2021-06-01'), to: day('2044-01-01') } as const
/** When the revoked people lost their certificates. */
export const REVOKED_AT = day('2025-06-01')

export type PersonWish = Partial<Omit<CertificateWish, 'subject' | 'key'>> & {
  keyKind?: KeyKind
  /** Two people of one name differ by it. */
  keyName?: string
  organization?: string
  unit?: string
  title?: string
}

export type TestAuthority = {
  root: TestCertificate
  intermediate: TestCertificate
  /** Intermediate and root: what travels beside a signer's certificate. */
  chain: readonly TestCertificate[]
  responder: TestCertificate
  timestampAuthority: TestCertificate
  /** A person of an agency. */
  person(name: string, wish?: PersonWish): TestCertificate
  /** An agency's own certificate (the digital seal). */
  organization(name: string, wish?: PersonWish): TestCertificate
  /** The people who must not pass, by what is wrong with them. */
  bad: Readonly<Record<BadKind, () => TestCertificate>>
  /** The intermediate's list; names the revoked person. */
  crl(wish?: { from?: Date; to?: Date; revoked?: readonly TestCertificate[] }): Buffer
  rootCrl(wish?: { from?: Date; to?: Date; revoked?: readonly TestCertificate[] }): Buffer
  ocsp(certificate: TestCertificate, wish?: OcspAnswer): Buffer
  /** A time-stamp token over these bytes. */
  timestamp(bytes: Uint8Array, at: Date): Buffer
}

type OcspAnswer = { status?: 'good' | 'revoked' | 'unknown'; at?: Date; revokedAt?: Date; next?: Date }

export type BadKind =
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  | 'other-root'
  | 'self-signed'
  | 'forged'
  | 'not-an-authority'
  | 'weak-key'
  | 'weak-digest'
  | 'wrong-usage'
  | 'strange-extension'

const authorities = new Map<string, TestAuthority>()

/** The authority of this name; made once in a process. Anchors are `[authority.root.der]`. */
export function testAuthority(name = 'Chứng thực thử nghiệm'): TestAuthority {
  const known = authorities.get(name)
  if (known) return known
  const made = makeAuthority(name)
  authorities.set(name, made)
  return made
}

function makeAuthority(name: string): TestAuthority {
  const own = (part: string, wish: Partial<CertificateWish>, kind: KeyKind = 'rsa2048') =>
    issueCertificate({
      subject: { country: 'VN', organization: 'Cơ quan thử nghiệm', commonName: `${name} - ${part}` },
      key: testKey(`${name} ${part}`, kind),
      ...VALID,
      ...wish,
    })
  const root = own('Gốc', { ca: true, from: day('2020-01-01'), to: day('2050-01-01') })
  const intermediate = own('Phục vụ các cơ quan', { ca: true, pathLength: 0, issuer: root, from: day('2021-01-01') })
  const responder = own('OCSP', { issuer: intermediate, extendedKeyUsage: [OID.forOcsp], noCheck: true })
  const timestampAuthority = own('Dấu thời gian', { issuer: intermediate, extendedKeyUsage: [OID.forTimestamps] })
  const chain = [intermediate, root]
  const bad = badPeople(name, root, intermediate)
  const span = { from: day('2026-01-01'), to: day('2046-01-01') }
  return {
    ...{ root, intermediate, chain, responder, timestampAuthority, bad },
    person: (person, wish = {}) => certify({ commonName: person }, { issuer: intermediate, ...wish }),
    organization: (agency, wish = {}) =>
      certify({ commonName: agency }, { issuer: intermediate, keyName: `agency ${agency}`, ...wish }),
    crl: ({ revoked = [bad.revoked()], ...wish } = {}) =>
      makeCrl({ issuer: intermediate, ...span, ...wish, revoked: revoked.map(listed) }),
    rootCrl: ({ revoked = [], ...wish } = {}) =>
      makeCrl({ issuer: root, ...span, ...wish, revoked: revoked.map(listed) }),
    ocsp: (certificate, wish = {}) => ocspAnswer(intermediate, responder, certificate, wish),
    timestamp: (bytes, at) => timestampToken(bytes, { authority: timestampAuthority, chain: [intermediate], at }),
  }
}

const listed = (certificate: TestCertificate) => ({ certificate, at: REVOKED_AT })

function ocspAnswer(
  issuer: TestCertificate,
  responder: TestCertificate,
  certificate: TestCertificate,
  { status = 'good', at = day('2026-01-02'), revokedAt, next = day('2046-01-01') }: OcspAnswer,
): Buffer {
  const moment = { thisUpdate: at, nextUpdate: next, ...(revokedAt ? { revokedAt } : {}) }
  return makeOcsp({ issuer, certificate, status, responder, ...moment })
}

const certificates = new Map<string, TestCertificate>()

/** Certificates are made once for each wish, keys once for each name. */
function certify(subject: Subject, wish: PersonWish & { issuer?: TestCertificate }): TestCertificate {
  const { keyKind = 'rsa2048', keyName = subject.commonName, organization, unit, title, ...rest } = wish
  const whole: Subject = { country: 'VN', ...subject }
  if (organization) whole.organization = organization
  if (unit) whole.unit = unit
  if (title) whole.title = title
  const { issuer, forgedWith, ...plain } = rest
  const id = JSON.stringify([whole, keyKind, keyName, issuer?.keyId.toString('hex'), forgedWith?.kind, plain])
  const known = certificates.get(id)
  if (known) return known
  const made = issueCertificate({ subject: whole, key: testKey(keyName, keyKind), ...VALID, ...rest })
  certificates.set(id, made)
  return made
}

const SHA1: Algorithm = { name: 'rsa', digest: 'sha1' }

function badPeople(
  name: string,
  root: TestCertificate,
  issuer: TestCertificate,
): Record<BadKind, () => TestCertificate> {
  const person = (commonName: string, wish: PersonWish) =>
    certify({ commonName }, { issuer, organization: 'Cơ quan thử nghiệm', ...wish })
  const stranger = testKey(`${name} stranger`)
  const elsewhere = () =>
    certify({ commonName: `${name} - Gốc khác` }, { ca: true, keyName: `${name} other root`, from: day('2020-01-01') })
  return {
    expired: () => person('Người hết hạn', { from: day('2019-01-01'), to: day('2022-01-01') }),
    'not-yet-valid': () => person('Người chưa đến hạn', { from: day('2040-01-01'), to: day('2043-01-01') }),
    revoked: () => person('Người bị thu hồi', {}),
    'other-root': () => person('Người của gốc khác', { issuer: elsewhere() }),
    'self-signed': () => certify({ commonName: 'Người tự ký' }, { organization: 'Cơ quan thử nghiệm' }),
    forged: () => person('Người giả mạo', { forgedWith: stranger }),
    'not-an-authority': () => person('Người do người khác cấp', { issuer: person('Người thường', {}) }),
    'weak-key': () => person('Người khóa ngắn', { keyKind: 'rsa1024' }),
    'weak-digest': () => person('Người băm yếu', { algorithm: SHA1 }),
    'wrong-usage': () => person('Người chỉ mã hóa', { keyUsage: USAGE.encryption }),
    'strange-extension': () => person('Người có phần lạ', { strange: true, issuer: root }),
  }
}
