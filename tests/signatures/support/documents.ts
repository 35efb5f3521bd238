/** Signed documents and how they are verified in these tests. */
import type { OneSignature, SignatureReport } from '../../../src/basics/signature-report.ts'
import { openTrust, verifyPdf } from '../../../src/platform/signatures/index.ts'
import {
  plainPdf,
  type SignWish,
  signPdf,
  testAuthority,
  textAppearance,
  timestampPdf,
} from '../../support/signing/index.ts'

export const authority = testAuthority()
export const at = new Date('2026-03-01T01:15:00Z')
export const leader = authority.person('Nguyễn Văn Thử', { organization: 'UBND xã Thử' })
export const clerk = authority.person('Trần Thị Mẫu', { organization: 'UBND xã Thử' })
export const agency = authority.organization('UBND xã Thử')
export const trust = await openTrust({
  anchors: [authority.root.der],
  crls: [authority.crl(), authority.rootCrl()],
  ocsp: [],
})

/** One day later than all is signed. */
export const judgedAt = new Date('2026-03-02T00:00:00Z')

export const verified = (bytes: Uint8Array): Promise<SignatureReport> => verifyPdf(bytes, { trust, at: judgedAt })

/** The report of a file that bears one signature. */
export async function verifiedOne(bytes: Uint8Array): Promise<{ report: SignatureReport; one: OneSignature }> {
  const report = await verified(bytes)
  const [one] = report.signatures
  if (!one) throw new Error(`no signature: ${report.problems.join(', ')}`)
  return { report, one }
}

export const place = (x: number, y: number, width = 120, height = 40) => ({ page: 1, x, y, width, height })

export const signed = (bytes: Uint8Array, wish: Partial<SignWish> = {}): Buffer => {
  const signer = wish.signer ?? leader
  return signPdf(bytes, { certificates: [signer, ...authority.chain], at, ...wish, signer })
}

export const plain = (text = 'Bao cao ket qua'): Buffer => plainPdf([[text]])

/** The leader signs; the clerk adds the number, then the agency's seal. */
export function issued(text?: string): Buffer {
  const first = signed(plain(text), { place: place(300, 100), appearance: textAppearance(['Nguyen Van Thu']) })
  const numbered = signed(first, {
    ...{ signer: clerk, place: place(60, 700), appearance: textAppearance(['254/BC-UBND']) },
    subFilter: 'ETSI.CAdES.detached',
  })
  return signed(numbered, { signer: agency, place: place(240, 110), appearance: textAppearance(['UBND xa Thu']) })
}

export const stamped = (bytes: Uint8Array): Buffer =>
  timestampPdf(bytes, { authority: authority.timestampAuthority, chain: [authority.intermediate], at })
