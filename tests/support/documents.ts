// Documents as a test publishes them: files in the library, what their verification found, and the facts, through the product's doors.
import { newId } from '../../src/basics/ids.ts'
import type { Prose } from '../../src/basics/prose/prose.ts'
import type { OneSignature, SignaturePart, SignatureReport } from '../../src/basics/signature-report.ts'
import {
  decided,
  type EnteredDocument,
  enterDocuments,
  type FileUse,
  keepReport,
} from '../../src/modules/documents/index.ts'
import { announceChange } from '../../src/modules/sites/index.ts'
import { type DeskDb, inTransaction } from '../../src/platform/database/index.ts'
import type { Builders, MadeSite } from './builders.ts'

export type DocumentWish = {
  numberSymbol?: string
  subject: string
  issuedOn?: string | null
  issuer?: string
  text?: Prose
  /** Makes the signed file with this report; no file where it is left out, an unsigned one where it is null. */
  signed?: SignatureReport | null
  publishedAt?: Date
} & Record<string, unknown>

type Ground = Pick<Builders, 'file'> & { database: { desk: DeskDb } }

const minute = 60_000

/** Publishes one document of a site. */
export async function makeDocument(
  { database, file }: Ground,
  site: MadeSite,
  { signed, publishedAt, issuer = 'Ủy ban nhân dân xã Đồng Mẫu', ...wish }: DocumentWish,
): Promise<EnteredDocument & { main: FileUse | null }> {
  const now = new Date()
  const main = signed === undefined ? null : await madeFile({ file }, site, `${newId(now)}.pdf`)
  const composed = decided({ issuedOn: '2026-03-01', issuers: [{ name: issuer }], ...(main ? { main } : {}), ...wish })
  if (!('done' in composed)) throw new Error(JSON.stringify(composed.issues))
  return inTransaction(database.desk, async (tx) => {
    if (main !== null && signed) await keepReport(tx, site.id, { sha256: main.sha256, report: signed, verifiedAt: now })
    const shown = publishedAt ?? new Date(now.getTime() - minute)
    const [entered] = await enterDocuments(tx, {
      siteId: site.id,
      documents: [{ language: 'vi', composed: composed.done, publishedAt: shown, oldPaths: [] }],
      now,
    })
    if (entered === undefined) throw new Error('nothing was entered')
    await announceChange(tx, site.id)
    return { ...entered, main }
  })
}

/** A small PDF in the library of the site. */
export async function madeFile({ file }: Pick<Builders, 'file'>, site: MadeSite, name: string): Promise<FileUse> {
  const { attrs } = await file(site, name, Buffer.from(`%PDF-1.7\n% ${site.slug} ${name}\n`))
  const { sha256, contentType, bytes } = attrs
  return { sha256, name, contentType, bytes }
}

const signature = (part: SignaturePart, changes: Partial<OneSignature> = {}): OneSignature => ({
  ...{ field: `Chữ ký ${part}`, subFilter: 'ETSI.CAdES.detached', signer: 'Nguyễn Văn Mẫu' },
  ...{
    organization: 'Ủy ban nhân dân xã Đồng Mẫu',
    part,
    signedAt: '2026-03-01T08:15:00+07:00',
    timeSource: 'timestamp',
  },
  ...{ coversWholeFile: false, integrity: 'intact', trusted: true, laterChanges: 'permitted', later: ['signature'] },
  ...{
    docmdp: null,
    problems: [],
    issuer: 'CA phục vụ các cơ quan nhà nước (mẫu)',
    certificateFrom: '2025-01-01T00:00:00+07:00',
  },
  ...{ certificateTo: '2028-01-01T00:00:00+07:00', page: 1, box: null, appearanceText: '' },
  ...changes,
})

const sealed = { signer: 'Ủy ban nhân dân xã Đồng Mẫu' }

/** The normal life of an issued document: the leader, then number and date, then the seal. */
export const issuedReport = (changes: Partial<SignatureReport> = {}): SignatureReport => ({
  ...{ signed: true, valid: true, changedAfterLastSignature: false, verdict: 'issued', problems: [] },
  signatures: [
    signature('signer'),
    signature('number-date', { ...sealed, signedAt: '2026-03-01T09:02:00+07:00', timeSource: 'claimed' }),
    signature('agency', {
      ...sealed,
      signedAt: '2026-03-01T09:03:00+07:00',
      laterChanges: 'none',
      later: [],
      coversWholeFile: true,
    }),
  ],
  ...changes,
})

/** Somebody changed the content after the leader had signed. */
export const changedReport = (): SignatureReport => ({
  ...issuedReport({
    valid: false,
    verdict: 'invalid',
    changedAfterLastSignature: true,
    problems: ['changed-after-signature'],
  }),
  signatures: [signature('signer', { integrity: 'changed', laterChanges: 'forbidden', problems: ['content-changed'] })],
})
