/** Checks one signature: its message, its certificate, its time. What later updates did is not asked here. */
import { wholeNode } from './asn1/ber.ts'
import { Damaged, TooCostly, Unsupported } from './budget.ts'
import type { Covered } from './byte-range.ts'
import type { Certificate } from './certificates/certificate.ts'
import { type ChainGround, chainProblems } from './certificates/chain.ts'
import { signerProblems } from './cms/check-signer.ts'
import { attributeNames, claimedTime, readSignedMessage, type SignedMessage } from './cms/signed-message.ts'
import { readTimeStamp, type StampGround, type TimeStamp } from './cms/time-stamp.ts'
import { pdfDate } from './pdf/pdf-text.ts'
import { Bytes, nameOf } from './pdf/values.ts'
import { type Evidence, evidenceInMessage } from './security-store.ts'

export type Checked = {
  covered: Covered
  subFilter: string
  certificate: Certificate | null
  signedAt: Date | null
  timeSource: 'claimed' | 'timestamp' | 'none'
  isStamp: boolean
  problems: string[]
}

const detached = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached'])
const plainContent = '1.2.840.113549.1.7.1'

/** `ground.judgedAt` is now, or the time of a stamp over the whole document that came later. */
export function checkSignature(covered: Covered, ground: StampGround): Checked {
  const subFilter = nameOf(covered.dict.get('SubFilter'))
  const isStamp = subFilter === 'ETSI.RFC3161'
  const blank: Checked = {
    ...{ covered, subFilter, isStamp, certificate: null, problems: [...covered.problems] },
    ...{ signedAt: dateIn(covered), timeSource: dateIn(covered) ? 'claimed' : 'none' },
  }
  if (covered.problems.length > 0) return blank
  try {
    if (isStamp) return checkStamp(blank, ground)
    if (!detached.has(subFilter) || !['Sig', ''].includes(nameOf(covered.dict.get('Type'))))
      throw new Unsupported(subFilter)
    return checkDetached(blank, ground)
  } catch (problem) {
    if (problem instanceof Unsupported) return { ...blank, problems: [...blank.problems, 'unsupported'] }
    if (problem instanceof Damaged) return { ...blank, problems: [...blank.problems, 'damaged'] }
    throw problem
  }
}

function dateIn({ dict }: Covered): Date | null {
  const said = dict.get('M')
  return said instanceof Bytes ? pdfDate(Buffer.from(said.bytes).toString('latin1')) : null
}

function checkStamp(blank: Checked, ground: StampGround): Checked {
  const { covered } = blank
  const stamp = readTimeStamp(covered.contents, covered.parts, ground)
  const padding = stamp.message ? paddingProblems(covered, stamp.message) : []
  return {
    ...blank,
    certificate: stamp.message?.signer.certificate ?? null,
    ...(stamp.at ? { signedAt: stamp.at, timeSource: 'timestamp' } : { timeSource: 'none' }),
    problems: [...padding, ...stamp.problems],
  }
}

function checkDetached(blank: Checked, ground: StampGround): Checked {
  const { covered, subFilter } = blank
  const message = readSignedMessage(covered.contents, ground.budget)
  if (message.content !== null || message.contentType !== plainContent) throw new Unsupported('content inside')
  const { signer } = message
  const isCades = subFilter === 'ETSI.CAdES.detached'
  const signed = { parts: covered.parts, contentType: plainContent, needsCertificateAttribute: isCades }
  const own = [...paddingProblems(covered, message), ...signerProblems(signer, signed)]
  const wider = withEvidence(ground, evidenceInMessage(message, ground.budget))
  const stamp = stampOver(message, { ...wider, judgedAt: ground.judgedAt })
  const at = stamp?.at ?? ground.judgedAt
  const claimed = claimedTime(signer) ?? blank.signedAt
  const chain = chainProblems(signer.certificate, wider, { at, purpose: 'documents' })
  const time = stamp?.at ?? claimed
  return {
    ...blank,
    certificate: signer.certificate,
    signedAt: time,
    timeSource: stamp?.at ? 'timestamp' : time ? 'claimed' : 'none',
    problems: [...new Set([...own, ...(stamp?.problems ?? []), ...timeProblems(signer.certificate, time), ...chain])],
  }
}

/** Zeros fill the room that was kept for the message; anything else there is not understood. */
const paddingProblems = ({ contents }: Covered, { end }: SignedMessage): string[] =>
  contents.subarray(end).every((byte) => byte === 0) ? [] : ['contents-padding']

export const withEvidence = (ground: ChainGround, { certificates, lists, answers }: Evidence): ChainGround => ({
  ...ground,
  between: [...certificates, ...ground.between],
  sources: { lists: [...lists, ...ground.sources.lists], answers: [...answers, ...ground.sources.answers] },
})

/** The first stamp that proves a time; without one, what is wrong with them. */
function stampOver({ signer }: SignedMessage, ground: StampGround): TimeStamp | null {
  const tokens = signer.unsigned.get(attributeNames.timeStamp) ?? []
  if (tokens.length > 4) throw new TooCostly('too many time-stamps')
  const stamps = tokens.map((token) =>
    readTimeStamp(wholeNode(token.raw, ground.budget).raw, [signer.signature], ground),
  )
  return stamps.find(({ at }) => at !== null) ?? stamps[0] ?? null
}

/** Who says to have signed before or after the certificate was good contradicts it. */
function timeProblems(certificate: Certificate, signedAt: Date | null): string[] {
  if (signedAt && signedAt < certificate.from) return ['certificate-not-yet-valid']
  return signedAt && signedAt > certificate.to ? ['certificate-expired'] : []
}
