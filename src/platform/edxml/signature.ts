/** What the XML signature of a package is worth: intact, over what, by whose certificate, trusted by which authority. */
import { X509Certificate } from 'node:crypto'
import { type Element, XMLSerializer } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import type { EdxmlSignature, EdxmlSignatureProblem } from './package.ts'
import type { Opened } from './text.ts'
import { everywhere, textsAt } from './tree.ts'

/** The certificates of the authorities that the operator trusts, and the moment that counts. */
export type PackageTrust = { anchors: readonly X509Certificate[]; at: Date }

const xmldsig = 'http://www.w3.org/2000/09/xmldsig#'
const longestChain = 6
const safeTransforms = /enveloped-signature$|xml-exc-c14n#|xml-c14n-20010315|xml-c14n11/

const unsigned: EdxmlSignature = { signed: false, valid: false, signer: '', covers: 'nothing', problems: [] }

export function judgeSignature({ text, document, isRepaired }: Opened, trust: PackageTrust): EdxmlSignature {
  const found = everywhere(document, 'Signature').filter((one) => one.namespaceURI === xmldsig)
  const [element] = found
  if (element === undefined) return unsigned
  if (found.length > 1) return { ...unsigned, signed: true, problems: ['several-signatures'] }
  const certificates = certificatesIn(element)
  const [leaf] = certificates
  if (leaf === undefined) return { ...unsigned, signed: true, problems: ['certificate-missing'] }
  const checked = checkedBy(leaf, element, text)
  const problems: EdxmlSignatureProblem[] = [
    ...checked.problems,
    ...chainProblems(certificates, trust),
    ...(isRepaired ? (['repaired'] as const) : []),
    ...(checked.covers === 'part' ? (['covers-a-part'] as const) : []),
  ]
  return { signed: true, valid: problems.length === 0, signer: commonName(leaf), covers: checked.covers, problems }
}

function certificatesIn(element: Element): X509Certificate[] {
  return textsAt(everywhere(element, 'X509Certificate')).flatMap((text) => {
    try {
      return [new X509Certificate(Buffer.from(text, 'base64'))]
    } catch {
      return []
    }
  })
}

type Checked = { covers: EdxmlSignature['covers']; problems: EdxmlSignatureProblem[] }

function checkedBy(leaf: X509Certificate, element: Element, text: string): Checked {
  const problems: EdxmlSignatureProblem[] = []
  const uses = [...everywhere(element, 'SignatureMethod'), ...everywhere(element, 'DigestMethod')]
  if (uses.some((one) => /sha1$|md5$/i.test(one.getAttribute('Algorithm') ?? ''))) problems.push('weak-digest')
  const transforms = everywhere(element, 'Transform').map((one) => one.getAttribute('Algorithm') ?? '')
  if (transforms.some((one) => !safeTransforms.test(one))) return { covers: 'nothing', problems: ['unsupported'] }
  try {
    // The key comes from here alone: a key that the message itself brings along proves nothing.
    const signed = new SignedXml({ publicCert: leaf.publicKey, getCertFromKeyInfo: () => null })
    signed.loadSignature(new XMLSerializer().serializeToString(element))
    if (!signed.checkSignature(text)) return { covers: 'nothing', problems: [...problems, 'content-changed'] }
    return { covers: coverageOf(element, signed.getSignedReferences()), problems }
  } catch (problem) {
    const isChange = /digest|invalid signature|signature value/i.test(String(problem))
    return { covers: 'nothing', problems: [...problems, isChange ? 'content-changed' : 'unsupported'] }
  }
}

/** Whole only when one reference is the document itself, so that nothing can stand beside what was signed. */
function coverageOf(element: Element, signed: readonly string[]): EdxmlSignature['covers'] {
  const references = everywhere(element, 'Reference').filter((one) => one.namespaceURI === xmldsig)
  const isWhole = references.some((one) => (one.getAttribute('URI') ?? '') === '')
  if (signed.length === 0) return 'nothing'
  return isWhole ? 'whole' : 'part'
}

function chainProblems(
  certificates: readonly X509Certificate[],
  { anchors, at }: PackageTrust,
): EdxmlSignatureProblem[] {
  const [leaf, ...others] = certificates
  if (leaf === undefined) return ['certificate-missing']
  let current = leaf
  for (let step = 0; step < longestChain; step++) {
    if (!isValidAt(current, at)) return ['certificate-expired']
    const anchor = anchors.find((one) => isIssuedBy(current, one) || one.fingerprint256 === current.fingerprint256)
    if (anchor !== undefined) return isValidAt(anchor, at) ? [] : ['certificate-expired']
    const issuer = others.find(
      (one) => one.ca && one.fingerprint256 !== current.fingerprint256 && isIssuedBy(current, one),
    )
    if (issuer === undefined) return ['untrusted-issuer']
    current = issuer
  }
  return ['untrusted-issuer']
}

const isValidAt = ({ validFromDate, validToDate }: X509Certificate, at: Date): boolean =>
  validFromDate <= at && at <= validToDate

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

const commonName = ({ subject }: X509Certificate): string => /(?:^|\n)CN=(.*)/.exec(subject)?.[1] ?? ''
