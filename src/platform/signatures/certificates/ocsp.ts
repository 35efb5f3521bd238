/** An answer of an OCSP responder (RFC 6960). */
import { context, type Node, tags, wholeNode } from '../asn1/ber.ts'
import { bitBytes, integerHex, oidOf, timeOf } from '../asn1/read.ts'
import { type Budget, Damaged } from '../budget.ts'
import { sameBytes } from '../pdf/values.ts'
import { digestOf, hashNamed } from './algorithms.ts'
import { type Certificate, isIssuedBy, isSignedBy, isWeaklySigned, readCertificate } from './certificate.ts'

export type OcspAnswer = {
  signed: Uint8Array
  algorithm: Node
  signature: Uint8Array
  certificates: readonly Certificate[]
  answers: readonly SingleAnswer[]
}

export type SingleAnswer = {
  hash: string
  issuerName: Uint8Array
  issuerKey: Uint8Array
  serial: string
  status: 'good' | 'revoked' | 'unknown'
  revokedOn: Date | null
  from: Date
  until: Date | null
}

const basicAnswer = '1.3.6.1.5.5.7.48.1.1'
const signsAnswers = '1.3.6.1.5.5.7.3.9'

/** Takes the whole response or the basic one inside, since both are embedded. */
export function readOcsp(der: Uint8Array, budget: Budget): OcspAnswer {
  const whole = wholeNode(der, budget).as(tags.sequence)
  if (!whole.child(0).is(tags.enumerated)) return readBasic(whole, budget)
  const inner = whole.child(1).child(0)
  if (whole.child(0).content[0] !== 0 || oidOf(inner.child(0)) !== basicAnswer) throw new Damaged('no answer')
  return readBasic(wholeNode(inner.child(1).octets(), budget), budget)
}

function readBasic(basic: Node, budget: Budget): OcspAnswer {
  const body = basic.child(0)
  const answers = body.children.filter(({ tag }) => tag === tags.sequence).at(0)
  const extra = basic.children[3]?.child(0).children ?? []
  return {
    ...{ signed: body.raw, algorithm: basic.child(1), signature: bitBytes(basic.child(2)) },
    certificates: extra.map((node) => readCertificate(node.raw, budget)),
    answers: (answers?.children ?? []).map(readSingle),
  }
}

function readSingle(single: Node): SingleAnswer {
  const id = single.child(0)
  const status = single.child(1)
  const until = single.children.slice(3).find(({ tag }) => tag === context(0))
  return {
    hash: hashNamed(id.child(0)),
    ...{ issuerName: id.child(1).content, issuerKey: id.child(2).content, serial: integerHex(id.child(3)) },
    status: status.tag === 0x80 ? 'good' : status.tag === 0xa1 ? 'revoked' : 'unknown',
    revokedOn: status.tag === 0xa1 ? timeOf(status.child(0)) : null,
    from: timeOf(single.child(2)),
    until: until ? timeOf(until.child(0)) : null,
  }
}

/**
 * What a rightly signed answer says about the certificate. It is not sure where the responder's own certificate would have
 * to be asked about first: then it counts against the certificate only.
 */
export function answersAbout(
  answer: OcspAnswer,
  certificate: Certificate,
  issuer: Certificate,
): (SingleAnswer & { isSure: boolean })[] {
  return answer.answers
    .filter((each) => isAbout(each, certificate, issuer))
    .flatMap((each) => {
      const responder = responderOf(answer, issuer, each.from)
      return responder ? [{ ...each, isSure: responder === issuer || responder.extensions.needsNoCheck }] : []
    })
}

function isAbout(answer: SingleAnswer, certificate: Certificate, issuer: Certificate): boolean {
  return (
    answer.serial === certificate.serial &&
    sameBytes(answer.issuerName, digestOf(answer.hash, certificate.issuer.raw)) &&
    sameBytes(answer.issuerKey, digestOf(answer.hash, issuer.keyBytes))
  )
}

/** The issuer itself, or one to whom it gave that right for this time (RFC 6960, 4.2.2.2). */
function responderOf(answer: OcspAnswer, issuer: Certificate, at: Date): Certificate | null {
  if (isWeaklySigned(answer)) return null
  if (isSignedBy(answer, issuer)) return issuer
  const found = answer.certificates.filter(
    (responder) =>
      (responder.extensions.purposes ?? []).includes(signsAnswers) &&
      responder.from <= at &&
      responder.to >= at &&
      !responder.extensions.hasUnknown &&
      !isWeaklySigned(responder) &&
      isSignedBy(answer, responder) &&
      isIssuedBy(responder, issuer),
  )
  return found.find(({ extensions }) => extensions.needsNoCheck) ?? found[0] ?? null
}
