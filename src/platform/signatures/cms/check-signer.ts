/** Whether the signer of a message signed just this content with just this certificate (RFC 5652, 5.4 and 5.6; RFC 5035). */
import { type Node, tags } from '../asn1/ber.ts'
import { oidOf } from '../asn1/read.ts'
import { digestOf, hashNamed, isRightSignature, isWeakHash, keyStrength } from '../certificates/algorithms.ts'
import { sameBytes } from '../pdf/values.ts'
import { attributeNames, onlyValue, type Signer } from './signed-message.ts'

export type Signed = { parts: readonly Uint8Array[]; contentType: string; needsCertificateAttribute: boolean }

/** Problems; `content-changed` and `signature-invalid` mean that the signature is not of this content. */
export function signerProblems(signer: Signer, signed: Signed): string[] {
  const problems = signer.attributes
    ? attributeProblems(signer, signer.attributes, signed)
    : bareProblems(signer, signed)
  if (isWeakHash(signer.hash) || isWeakHash(signer.way.hash)) problems.push('weak-digest')
  return problems
}

function bareProblems(signer: Signer, { parts, needsCertificateAttribute }: Signed): string[] {
  const problems = needsCertificateAttribute ? ['signing-certificate-missing'] : []
  if (!isSignedWith(signer, Buffer.concat(parts))) problems.push('content-changed')
  return problems
}

function attributeProblems(signer: Signer, attributes: NonNullable<Signer['attributes']>, signed: Signed): string[] {
  const problems: string[] = []
  const type = onlyValue(attributes.values, attributeNames.contentType)
  if (!type || oidOf(type) !== signed.contentType) problems.push('content-type-mismatch')
  const digest = onlyValue(attributes.values, attributeNames.messageDigest)
  if (!digest?.octets || !sameBytes(digest.octets(), digestOf(signer.hash, ...signed.parts)))
    problems.push('content-changed')
  const isSigned = isSignedWith(signer, attributes.asStands) || isSignedWith(signer, attributes.asDer)
  if (!isSigned) problems.push('signature-invalid')
  if (signer.way.hash !== null && signer.way.hash !== signer.hash) problems.push('unsupported')
  return [...problems, ...certificateProblems(signer, attributes.values, signed.needsCertificateAttribute)]
}

function isSignedWith({ certificate: { key }, way, signature }: Signer, bytes: Uint8Array): boolean {
  return key !== null && keyStrength(key) !== 'unknown' && isRightSignature(way, key, bytes, signature)
}

/** The attribute ties the signature to one certificate, so that another one for the same key cannot take its place. */
function certificateProblems(
  signer: Signer,
  values: ReadonlyMap<string, readonly Node[]>,
  isNeeded: boolean,
): string[] {
  const second = onlyValue(values, attributeNames.signingCertificateV2)
  const first = onlyValue(values, attributeNames.signingCertificate)
  if (!first && !second) return isNeeded ? ['signing-certificate-missing'] : []
  const isRight = [
    ...(first ? [isOf(signer, first, 'sha1')] : []),
    ...(second ? [isOf(signer, second, 'sha256')] : []),
  ].every(Boolean)
  return isRight ? [] : ['signing-certificate-mismatch']
}

/** ESSCertID is the hash of the certificate; the second version may name its hash first. */
function isOf({ certificate }: Signer, attribute: Node, usual: string): boolean {
  const [first, second] = attribute.child(0).child(0).children
  const namesHash = first?.is(tags.sequence) === true && second !== undefined
  const expected = namesHash ? second : first
  const hash = namesHash && first ? hashNamed(first) : usual
  return expected?.is(tags.octets) === true && sameBytes(expected.content, digestOf(hash, certificate.der))
}
