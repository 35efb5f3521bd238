/**
 * Signed PDFs for tests and benchmarks. The usual way:
 *
 *     const authority = testAuthority()
 *     const leader = authority.person('Nguyễn Văn A', { organization: 'UBND xã B' })
 *     const bytes = signPdf(plainPdf([['Xin chào']]), { signer: leader, certificates: [leader, ...authority.chain], at })
 *     const trust = { anchors: [authority.root.der], crls: [authority.crl()], ocsp: [] }
 *
 * Everything is written by hand-made DER and PDF writers, independent of what the product reads with.
 */
export { type PersonWish, type TestAuthority, testAuthority, VALID } from './authority.ts'
export { issueCertificate, pem, type TestCertificate } from './certificates.ts'
export { signContent } from './cms.ts'
export { type Appearance, addAppearance, addField, addPicture, formOf, textAppearance } from './form-fields.ts'
export { testKey } from './keys.ts'
export {
  addAnnotation,
  addEmptyField,
  addSecurityStore,
  changeField,
  changePage,
  fillField,
  flipped,
  replaceObjects,
} from './later-changes.ts'
export { OID } from './oids.ts'
export { pageNumbers, type Revision, revise, streamObject } from './pdf-revision.ts'
export { entry, withEntry } from './pdf-text.ts'
export { plainPdf } from './plain-pdf.ts'
export { makeCrl, makeOcsp } from './revocation.ts'
export { type SignWish, signPdf, timestampPdf } from './sign-pdf.ts'
