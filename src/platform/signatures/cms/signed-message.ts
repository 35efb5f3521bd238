/** A signed message (CMS SignedData, RFC 5652), BER or DER, with the one signer that a PDF signature has. */
import { context, type Node, readNode, tags } from '../asn1/ber.ts'
import { integerHex, oidOf, timeOf } from '../asn1/read.ts'
import { type Budget, Damaged, Unsupported } from '../budget.ts'
import { hashNamed, type Way, wayOf } from '../certificates/algorithms.ts'
import { type Certificate, readCertificate } from '../certificates/certificate.ts'
import { sameBytes } from '../pdf/values.ts'

export type SignedMessage = {
  contentType: string
  /** What is signed, where it lies inside; null when it lies elsewhere (detached). */
  content: Uint8Array | null
  certificates: readonly Certificate[]
  lists: readonly Uint8Array[]
  signer: Signer
  /** The byte behind the message: padding follows. */
  end: number
}

export type Signer = {
  certificate: Certificate
  hash: string
  way: Way
  signature: Uint8Array
  /** The bytes of the signed attributes, as they were signed; null when there are none. */
  attributes: { asStands: Uint8Array; asDer: Uint8Array; values: ReadonlyMap<string, readonly Node[]> } | null
  unsigned: ReadonlyMap<string, readonly Node[]>
}

const signedMessage = '1.2.840.113549.1.7.2'
const mostCertificates = 64

export const attributeNames = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamp: '1.2.840.113549.1.9.16.2.14',
  revocation: '1.2.840.113583.1.1.8',
} as const

export function readSignedMessage(bytes: Uint8Array, budget: Budget): SignedMessage {
  const whole = readNode(bytes, budget).as(tags.sequence)
  if (oidOf(whole.child(0)) !== signedMessage) throw new Unsupported('no signed message')
  const fields = whole.child(1).as(context(0)).child(0).as(tags.sequence).children
  const [, , inner, ...rest] = fields
  const signers = rest.find(({ tag }) => tag === tags.set)?.children ?? []
  if (!inner || signers.length !== 1 || !signers[0]) throw new Unsupported('not one signer')
  const certificates = certificatesIn(
    rest.find(({ tag }) => tag === context(0)),
    budget,
  )
  return {
    contentType: oidOf(inner.child(0)),
    content: inner.children[1]?.as(context(0)).child(0).octets() ?? null,
    certificates,
    lists: (rest.find(({ tag }) => tag === context(1))?.children ?? []).map((node) => node.der()),
    signer: readSigner(signers[0], certificates),
    end: whole.end,
  }
}

/** Attribute certificates and the like stand here too and do not matter. */
function certificatesIn(set: Node | undefined, budget: Budget): Certificate[] {
  const nodes = (set?.children ?? []).filter(({ tag }) => tag === tags.sequence)
  if (nodes.length > mostCertificates) throw new Unsupported('too many certificates')
  return nodes.map((node) => readCertificate(node.raw, budget))
}

function readSigner(node: Node, certificates: readonly Certificate[]): Signer {
  const [, id, digest, ...rest] = node.children
  const attributes = rest[0]?.is(context(0)) ? rest.shift() : undefined
  const [algorithm, signature, unsigned] = rest
  if (!id || !digest || !algorithm || !signature) throw new Damaged('no signer')
  const certificate = certificates.find((each) => isNamed(each, id))
  if (!certificate) throw new Damaged('the certificate of the signer is missing')
  const hash = hashNamed(digest)
  return {
    ...{ certificate, hash, way: wayOf(algorithm, hash), signature: signature.octets() },
    attributes: attributes ? signedAttributes(attributes) : null,
    unsigned: unsigned?.is(context(1)) ? attributeValues(unsigned) : new Map(),
  }
}

function isNamed({ issuer, serial, extensions }: Certificate, id: Node): boolean {
  if (id.is(tags.sequence)) return serial === integerHex(id.child(1)) && sameBytes(issuer.raw, id.child(0).raw)
  const { subjectKeyId } = extensions
  return (id.tag & ~0x20) === 0x80 && subjectKeyId !== null && sameBytes(subjectKeyId, id.octets())
}

/** They are signed under the tag of a SET, not under the one they bear here (RFC 5652, 5.4). */
function signedAttributes(node: Node): NonNullable<Signer['attributes']> {
  const asStands = Buffer.from(node.raw)
  asStands[0] = tags.set
  const sorted = node.children.map((child) => child.der()).toSorted(Buffer.compare)
  return { asStands, asDer: underSet(sorted), values: attributeValues(node) }
}

function underSet(children: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(children)
  const size = content.length < 0x80 ? [content.length] : [0x82, content.length >> 8, content.length & 255]
  if (content.length > 0xffff) throw new Unsupported('too many attributes')
  return Buffer.concat([Uint8Array.from([tags.set, ...size]), content])
}

function attributeValues(node: Node): Map<string, readonly Node[]> {
  const values = new Map<string, readonly Node[]>()
  for (const attribute of node.children) {
    const name = oidOf(attribute.child(0))
    if (values.has(name) && name !== attributeNames.timeStamp) throw new Damaged('an attribute twice')
    values.set(name, [...(values.get(name) ?? []), ...attribute.child(1).as(tags.set).children])
  }
  return values
}

/** The one value of an attribute that must have one; null when the attribute is missing. */
export function onlyValue(values: ReadonlyMap<string, readonly Node[]>, name: string): Node | null {
  const found = values.get(name)
  if (!found) return null
  if (found.length !== 1 || !found[0]) throw new Damaged('an attribute with several values')
  return found[0]
}

export function claimedTime({ attributes }: Signer): Date | null {
  const value = attributes ? onlyValue(attributes.values, attributeNames.signingTime) : null
  return value ? timeOf(value) : null
}
