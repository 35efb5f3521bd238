/** Signatures of published documents are verified again and again: certificates are revoked, and lists of them grow. */
import { newId } from '../../../basics/ids.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import { type Db, inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { bytesOfFile, type FileStore } from '../../../platform/files/index.ts'
import { record } from '../../audit/index.ts'
import { keepReport, type OldReport, oldestReports, reportOfLive } from '../store/signatures.ts'
import { insertVerdictChange } from '../store/verdict-changes.ts'

export type Verifying = { files: FileStore; verify: (bytes: Buffer, at: Date) => Promise<SignatureReport> }

export type VerifyingAgain = Verifying & {
  now: () => Date
  /** A night ends by then, whatever is left. */
  until: Date
}

const day = 86_400_000
const often = 30 * day
const most = 2_000

/**
 * Begins with what was verified longest ago; a night is bounded by number and by time. A changed verdict is recorded and told to
 * people; a file that cannot be opened never keeps the others waiting.
 */
export async function verifyAgain(
  db: WorkerDb,
  house: VerifyingAgain,
): Promise<{ looked: number; changed: number; unread: number }> {
  const old = await oldestReports(db, { before: new Date(house.now().getTime() - often), most })
  let [looked, changed, unread] = [0, 0, 0]
  for (const one of old) {
    if (house.now() >= house.until) break
    looked += 1
    const isChanged = await verifyOne(db, house, { ...one, now: house.now() })
    if (isChanged === null) unread += 1
    else if (isChanged) changed += 1
  }
  return { looked, changed, unread }
}

/** One live document of a site, whenever it was last looked at; answers whether its verdict is another one. */
export async function verifyLive(
  db: Db,
  house: Verifying,
  { siteId, sha256, now }: { siteId: string; sha256: string; now: Date },
): Promise<boolean> {
  const old = await reportOfLive(db, siteId, sha256)
  return old === undefined ? false : (await verifyOne(db, house, { ...old, now })) === true
}

/** Null when its file could not be opened. */
async function verifyOne(
  db: Db,
  { files, verify }: Verifying,
  { siteId, sha256, editionId, verdict, isValid, now }: OldReport & { now: Date },
): Promise<boolean | null> {
  const bytes = await bytesOfFile(files, sha256).catch(() => null)
  if (bytes === null) return null
  const report = await verify(bytes, now)
  const isChanged = report.valid !== isValid || report.verdict !== verdict
  await inTransaction(db, async (tx) => {
    await keepReport(tx, siteId, { sha256, report, verifiedAt: now })
    if (!isChanged) return
    const change = { verdictBefore: verdict, verdict: report.verdict, isValid: report.valid }
    await insertVerdictChange(tx, { siteId, id: newId(now), editionId, sha256, foundAt: now, ...change })
    await record(tx, {
      ...{ siteId, happened: 'document-verdict-changed', subjectId: editionId, by: { kind: 'worker' } },
      before: { sha256, verdict, valid: isValid },
      after: { sha256, verdict: report.verdict, valid: report.valid },
    })
  })
  return isChanged
}
