// What the handbook shows of documents: a morning's arrivals as they came in, and one published with its signatures.
import assert from 'node:assert/strict'
import { documentAt, type GeneratedDocument, generatedTrust } from '../../benchmarks/generate/documents/index.ts'
import { intakeHouse } from '../../src/main/intake-house.ts'
import { drawPages } from '../../src/modules/intake/actions/draw.ts'
import { checkArrival, receive, sourceFor } from '../../src/modules/intake/index.ts'
import { indexNow } from '../../src/modules/search/jobs.ts'
import { migrateJobs } from '../../src/platform/jobs/index.ts'
import { openTrust } from '../../src/platform/signatures/index.ts'
import { type MadeSite, proseOf } from '../support/builders.ts'
import { issuedReport, makeDocument } from '../support/documents.ts'
import type { TestPortal } from '../support/portal.ts'

const by = { kind: 'command' } as const

export type Morning = { sure: string; personal: string }

/** Six sure documents, one that was changed after it was signed, one with personal data; worked on as the worker does. */
export async function morning({ database, files }: TestPortal, site: MadeSite): Promise<Morning> {
  await migrateJobs(database.urls.owner)
  const trust = await openTrust(generatedTrust())
  const house = { ...intakeHouse({ files, scanner: null, dataDir: null, trust }), db: database.desk }
  const source = await sourceFor(database.desk, 'folder', { siteId: site.id, by, now: new Date() })
  const comes = async ({ bytes, truth: { file } }: GeneratedDocument, isShown: boolean): Promise<string> => {
    const now = new Date()
    const [taken] = await receive(house, { siteId: site.id, sourceId: source.id, name: file, bytes, by, now })
    assert.ok(taken && 'arrivalId' in taken)
    const about = { siteId: site.id, arrivalId: taken.arrivalId }
    await checkArrival(house, about, now)
    if (isShown) await drawPages(house, about, now)
    return taken.arrivalId
  }
  const { sure, wrong, personal } = await chosen()
  const shown = [await comes(wrong, true), await comes(personal, true)] as const
  const ids: string[] = []
  for (const [at, one] of sure.entries()) ids.push(await comes(one, at === 0))
  return { sure: ids[0] ?? '', personal: shown[1] }
}

async function chosen() {
  const sure: GeneratedDocument[] = []
  let wrong: GeneratedDocument | undefined
  let personal: GeneratedDocument | undefined
  for (let index = 0; sure.length < 6 || !wrong || !personal; index++) {
    const one = await documentAt(index, 3)
    const { truth } = one
    if (truth.medium !== 'born-digital' || truth.scheme !== 'state' || truth.sealing === 'none') continue
    if (truth.wrong !== null) wrong ??= one
    else if (truth.personal.length > 0) personal ??= one
    else if (truth.stops.length === 0 && truth.numberSymbol && sure.length < 6) sure.push(one)
  }
  return { sure, wrong, personal }
}

/** A decision that the commune has issued, found by the search; answers its address. */
export async function issuedDecision(portal: TestPortal, site: MadeSite): Promise<string> {
  const report = issuedReport()
  const agency = 'Ủy ban nhân dân xã An'
  const signatures = report.signatures.map((one) => ({
    ...{ ...one, organization: agency },
    signer: one.part === 'signer' ? one.signer : agency,
  }))
  const signedHere = { ...report, signatures }
  const { path } = await makeDocument(portal, site, {
    ...{ numberSymbol: '254/QĐ-UBND', subject: 'Ban hành Quy chế quản lý nhà văn hóa thôn trên địa bàn xã An' },
    ...{ issuer: agency, signer: 'Nguyễn Văn Mẫu', signatureCode: 'KT', signerTitle: 'PHÓ CHỦ TỊCH' },
    ...{ field: 'Văn hóa', signed: signedHere },
    text: proseOf('Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý nhà văn hóa thôn trên địa bàn xã.'),
  })
  await indexNow(portal.database.worker)
  return path
}
