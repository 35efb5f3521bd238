/** Files of a document come in: kept byte for byte in the library of the site, their signatures verified on arrival. */
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { bytesOfFile, type FileStore } from '../../../platform/files/index.ts'
import type { Scanner } from '../../../platform/malware.ts'
import { type By, record } from '../../audit/index.ts'
import { receiveUpload } from '../../media/index.ts'
import type { FileUse } from '../rules/document.ts'
import { keepReport } from '../store/signatures.ts'

export type FilesHouse = {
  files: FileStore
  scanner: Scanner | null
  /** Null where nothing verifies signatures. */
  verify: ((bytes: Buffer, at: Date) => Promise<SignatureReport>) | null
}

type Keeping = { db: DeskDb; siteId: string; by: By; now: Date }
type Brought = { path: string; name: string; bytes: number }

/** Takes them one after the other; the first that cannot be taken stops the rest, what came before it stays in the library. */
export async function keepFiles(
  house: FilesHouse,
  { db, siteId, by, now }: Keeping,
  brought: readonly Brought[],
): Promise<Outcome<FileUse[]>> {
  const taken: FileUse[] = []
  for (const one of brought) {
    const received = await receiveUpload({ ...house, db }, { siteId, ...one, by, now })
    if ('issues' in received) return received
    const { sha256, contentType, name, bytes } = received.done
    if (!contentType.startsWith('application/')) return stopped({ field: 'tep', problem: 'not-a-document' })
    if (contentType === 'application/pdf') await verifyFile(house, { db, siteId, by, now }, sha256)
    taken.push({ sha256, name, contentType, bytes })
  }
  return done(taken)
}

/** What the signatures say is kept with the hash; it is evidence, so that it was done is recorded. False where nothing verifies. */
export async function verifyFile(
  house: FilesHouse,
  { db, siteId, by, now }: Keeping,
  sha256: string,
): Promise<boolean> {
  if (house.verify === null) return false
  const report = await house.verify(await bytesOfFile(house.files, sha256), now)
  await inTransaction(db, async (tx) => {
    await keepReport(tx, siteId, { sha256, report, verifiedAt: now })
    const after = { sha256, verdict: report.verdict, valid: report.valid }
    await record(tx, { siteId, happened: 'document-verified', subjectId: null, by, after })
  })
  return true
}
