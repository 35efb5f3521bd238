/** Signatures of published documents are verified again and again: certificates are revoked, and lists of them grow. */
import type { SignatureReport } from '../../../basics/signature-report.ts'
import { inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { bytesOfFile, type FileStore } from '../../../platform/files/index.ts'
import { record } from '../../audit/index.ts'
import { keepReport, type OldReport, oldestReports } from '../store/signatures.ts'

export type VerifyingAgain = {
  files: FileStore
  verify: (bytes: Buffer, at: Date) => Promise<SignatureReport>
  now: () => Date
  /** A night ends by then, whatever is left. */
  until: Date
}

const day = 86_400_000
const often = 30 * day
const most = 2_000

/** Begins with what was verified longest ago; a night is bounded by number and by time. A changed verdict is recorded. */
export async function verifyAgain(db: WorkerDb, house: VerifyingAgain): Promise<{ looked: number; changed: number }> {
  const old = await oldestReports(db, { before: new Date(house.now().getTime() - often), most })
  let [looked, changed] = [0, 0]
  for (const one of old) {
    if (house.now() >= house.until) break
    looked += 1
    if (await verifyOne(db, house, one)) changed += 1
  }
  return { looked, changed }
}

async function verifyOne(db: WorkerDb, { files, verify, now }: VerifyingAgain, one: OldReport): Promise<boolean> {
  const { siteId, sha256, editionId, verdict, isValid } = one
  const report = await verify(await bytesOfFile(files, sha256), now())
  const isChanged = report.valid !== isValid || report.verdict !== verdict
  await inTransaction(db, async (tx) => {
    await keepReport(tx, siteId, { sha256, report, verifiedAt: now() })
    if (!isChanged) return
    await record(tx, {
      ...{ siteId, happened: 'document-verdict-changed', subjectId: editionId, by: { kind: 'worker' } },
      before: { sha256, verdict, valid: isValid },
      after: { sha256, verdict: report.verdict, valid: report.valid },
    })
  })
  return isChanged
}
