// Packages as senders write them, for tests: the same facts in many shapes, signed as a document system would.
import { SignedXml } from 'xml-crypto'
import { pem, type TestCertificate } from '../support/signing/index.ts'

export type PackageWish = {
  organId?: string
  organName?: string
  number?: string
  notation?: string
  date?: string
  kind?: string
  subject?: string
  signer?: string
  sphere?: string
  business?: number
  reason?: string
  about?: string
  replaces?: readonly string[]
  toPlaces?: readonly string[]
  files?: readonly { id: string; name: string; bytes: Buffer }[]
}

const namespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'

/** A package with one file, as the samples of the exchange look. */
export function edxml(wish: PackageWish = {}): string {
  const {
    organId = '000.00.15.H48',
    organName = 'Ủy ban nhân dân xã Ba Động',
    number = '254',
    notation = 'BC-UBND',
  } = wish
  const { date = '2026/11/20', kind = 'Báo cáo', subject = 'Kết quả chuyển đổi số quý IV năm 2026' } = wish
  const { signer = 'Nguyễn Văn Mẫu', sphere = '', business = 0, reason = 'Văn bản điện tử mới' } = wish
  const { files = [{ id: 'cid:1', name: '254_BC-UBND.pdf', bytes: Buffer.from('%PDF-1.4 mau\n%%EOF') }] } = wish
  const e = (name: string, content: string) => `<edXML:${name}>${content}</edXML:${name}>`
  const replaced = (wish.replaces ?? []).map((key) => e('ReplacementInfo', e('DocumentId', key))).join('')
  const trace =
    e('BussinessDocType', String(business)) + e('BussinessDocReason', reason) + e('DocumentId', wish.about ?? '')
  const message = [
    e('From', e('OrganId', organId) + e('OrganName', organName)),
    e('To', e('OrganId', '000.07.00.H48') + e('OrganName', 'UBND xã Ba Tơ')),
    e('DocumentId', `${organId},${date},${number}/${notation}`),
    e('Code', e('CodeNumber', number) + e('CodeNotation', notation)),
    e('PromulgationInfo', e('Place', 'Ba Động') + e('PromulgationDate', date)),
    e('DocumentType', e('Type', '2') + e('TypeName', kind)),
    e('Subject', subject),
    e('SignerInfo', e('Competence', 'TM. ỦY BAN NHÂN DÂN') + e('Position', 'Chủ tịch') + e('FullName', signer)),
    e('OtherInfo', e('Priority', '0') + e('SphereOfPromulgation', sphere)),
    e('ToPlaces', (wish.toPlaces ?? ['Cổng TTĐT tỉnh']).map((place) => e('Place', place)).join('')),
  ].join('')
  const business_ = e('TraceHeaderList', e('Bussiness', trace + (replaced && e('ReplacementInfoList', replaced))))
  const references = files
    .map(({ id, name }) => e('Reference', e('ContentId', id) + e('AttachmentName', name)))
    .join('')
  const attachments = files.map(
    ({ id, name, bytes }) =>
      `<Attachment><ContentId>${id}</ContentId><AttachmentName>${name}</AttachmentName>` +
      `<edXML:ContentTransferEncoded xmlns:edXML="${namespace}">${bytes.toString('base64')}</edXML:ContentTransferEncoded></Attachment>`,
  )
  const header = e('edXMLHeader', e('MessageHeader', message) + business_)
  const body = e('edXMLBody', `<edXML:edXMLManifest version="1.0">${references}</edXML:edXMLManifest>`)
  return (
    `<?xml version="1.0" encoding="utf-8"?><edXML xmlns="${namespace}">` +
    `<edXML:edXMLEnvelope xmlns:edXML="${namespace}">${header}${body}</edXML:edXMLEnvelope>` +
    `<AttachmentEncoded>${attachments.join('')}</AttachmentEncoded></edXML>`
  )
}

export type PackageSigning = {
  signer: TestCertificate
  /** What travels with the signature; the signer's certificate first. */
  certificates: readonly TestCertificate[]
  /** Only this element stands under the signature; the whole package without it. */
  over?: string
  digest?: 'sha1' | 'sha256'
}

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
const digests = {
  sha1: ['http://www.w3.org/2000/09/xmldsig#sha1', 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'],
  sha256: ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'],
} as const

/** The package with an XML signature inside. */
export function signedEdxml(text: string, { signer, certificates, over, digest = 'sha256' }: PackageSigning): string {
  const [digestAlgorithm, signatureAlgorithm] = digests[digest]
  const told = certificates.map(
    ({ der }) => `<X509Certificate>${Buffer.from(der).toString('base64')}</X509Certificate>`,
  )
  const signed = new SignedXml({
    privateKey: signer.key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicCert: pem(signer.der),
    canonicalizationAlgorithm: exclusive,
    signatureAlgorithm,
    getKeyInfoContent: () => `<X509Data>${told.join('')}</X509Data>`,
  })
  const transforms = over === undefined ? [enveloped, exclusive] : [exclusive]
  const xpath = over === undefined ? '/*' : `//*[local-name(.)='${over}']`
  signed.addReference({
    xpath,
    transforms,
    digestAlgorithm,
    ...(over === undefined ? { uri: '', isEmptyUri: true } : {}),
  })
  signed.computeSignature(text, { location: { reference: '/*', action: 'append' } })
  return signed.getSignedXml()
}
