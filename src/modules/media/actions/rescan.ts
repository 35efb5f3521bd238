/** Scans again what the scanner could not look at when it came. */
import { type DeskDb, inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { Scanner } from '../../../platform/malware.ts'
import { type By, record } from '../../audit/index.ts'
import { setDeleted, setScan, unscannedFiles, type Waiting } from '../store/changing.ts'

export type Rescanned = { clean: number; infected: number; left: number }

type Rescanning = { files: FileStore; scanner: Scanner; siteId: string | null; by: By; now: Date }

/** Up to a hundred files, the oldest first; stops at the first that the scanner again does not answer for. */
export async function rescan(db: DeskDb | WorkerDb, rescanning: Rescanning): Promise<Rescanned> {
  const waiting = await unscannedFiles(db, { siteId: rescanning.siteId, limit: 100 })
  const sum = { clean: 0, infected: 0, left: waiting.length }
  for (const file of waiting) {
    const verdict = await rescanning.scanner.scan(rescanning.files.read(file.sha256))
    if (verdict.result === 'not-scanned') break
    if (verdict.result === 'clean') await noteClean(db, file, rescanning)
    else await takeOut(db, file, verdict.signature, rescanning)
    sum[verdict.result] += 1
    sum.left -= 1
  }
  return sum
}

type Noting = Pick<Rescanning, 'by' | 'now'>

const noteClean = (db: DeskDb | WorkerDb, { siteId, id }: Waiting, { by, now }: Noting) =>
  inTransaction(db, async (tx) => {
    await setScan(tx, { siteId, id }, 'clean', now)
    await record(tx, { siteId, happened: 'file-scanned', subjectId: id, by, after: { scan: 'clean' } })
  })

/** It leaves the library at once. Its scan stays open, so nothing that shows it can be published. */
const takeOut = (db: DeskDb | WorkerDb, { siteId, id, name }: Waiting, signature: string, { by, now }: Noting) =>
  inTransaction(db, async (tx) => {
    await setDeleted(tx, { siteId, id }, { at: now, accountId: by.id ?? null })
    await record(tx, { siteId, happened: 'file-infected', subjectId: id, by, after: { name, signature } })
  })
