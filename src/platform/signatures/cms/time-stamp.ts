/** Time-stamps of an authority (RFC 3161, RFC 5816): the token is itself a signed message about a hash and a time. */
import { tags, wholeNode } from '../asn1/ber.ts'
import { oidOf, timeOf } from '../asn1/read.ts'
import { type Budget, Damaged, TooCostly, Unsupported } from '../budget.ts'
import { digestOf, hashNamed, isWeakHash } from '../certificates/algorithms.ts'
import { type ChainGround, chainProblems } from '../certificates/chain.ts'
import { sameBytes } from '../pdf/values.ts'
import { signerProblems } from './check-signer.ts'
import { readSignedMessage, type SignedMessage } from './signed-message.ts'

/** `at` counts only without problems of its own. */
export type TimeStamp = { at: Date | null; problems: string[]; message: SignedMessage | null }

const stampContent = '1.2.840.113549.1.9.16.1.4'

export type StampGround = ChainGround & {
  /** When the stamper's certificate is judged: now, or an even later stamp over this one. */
  judgedAt: Date
}

/** A token that cannot be read, or is not about these bytes, is a problem and proves no time. */
export function readTimeStamp(token: Uint8Array, stamped: readonly Uint8Array[], ground: StampGround): TimeStamp {
  try {
    const message = readSignedMessage(token, ground.budget)
    if (message.contentType !== stampContent || !message.content) throw new Damaged('no time-stamp')
    const { at, hash, imprint } = stampIn(message.content, ground.budget)
    if (!sameBytes(imprint, digestOf(hash, ...stamped))) return { at: null, problems: ['timestamp-invalid'], message }
    const problems = [...tokenProblems(message, ground, at), ...(isWeakHash(hash) ? ['weak-digest'] : [])]
    return { at: problems.length === 0 ? at : null, problems, message }
  } catch (problem) {
    if (problem instanceof TooCostly) throw problem
    const word = problem instanceof Unsupported ? 'unsupported' : 'timestamp-invalid'
    return { at: null, problems: [word], message: null }
  }
}

function stampIn(content: Uint8Array, budget: Budget): { at: Date; hash: string; imprint: Uint8Array } {
  const stamp = wholeNode(content, budget).as(tags.sequence)
  const imprint = stamp.child(2).as(tags.sequence)
  oidOf(stamp.child(1))
  return {
    at: timeOf(stamp.child(4).as(tags.generalizedTime)),
    hash: hashNamed(imprint.child(0)),
    imprint: imprint.child(1).octets(),
  }
}

const clocksMayDiffer = 10 * 60_000

function tokenProblems(message: SignedMessage, ground: StampGround, stampedAt: Date): string[] {
  const { signer, certificates, contentType, content } = message
  const signed = { parts: [content ?? new Uint8Array()], contentType, needsCertificateAttribute: true }
  const own = signerProblems(signer, signed)
  if (own.some((problem) => problem !== 'weak-digest')) return ['timestamp-invalid']
  const wider = { ...ground, between: [...certificates, ...ground.between] }
  const chain = chainProblems(signer.certificate, wider, { at: ground.judgedAt, purpose: 'time-stamps' })
  const bad = chain.filter((problem) => problem !== 'revocation-unknown')
  const isLater = stampedAt.getTime() > ground.judgedAt.getTime() + clocksMayDiffer
  const isOutside = isLater || stampedAt < signer.certificate.from || stampedAt > signer.certificate.to
  return [...own, ...(bad.length > 0 || isOutside ? ['timestamp-untrusted'] : [])]
}
