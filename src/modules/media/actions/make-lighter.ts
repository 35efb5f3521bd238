/** Makes the lighter form of pictures, beside what else the worker does: a few at a time, and nothing when there is no time left. */
import { inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { bytesOfFile, type FileStore } from '../../../platform/files/index.ts'
import { lighterPicture } from '../../../platform/pictures.ts'
import { type Lighter, setLighter, waitingForLighter } from '../store/lighter.ts'

type Making = { files: FileStore; now: () => Date /** No picture is begun after this moment. */; until: Date }

/** Safe to stop at any moment and to run twice; answers how many pictures were looked at. */
export async function makeLighter(db: WorkerDb, { files, now, until }: Making): Promise<number> {
  let tried = 0
  while (now() < until) {
    const waiting = await waitingForLighter(db, 20)
    if (waiting.length === 0) break
    for (const sha256 of waiting) {
      if (now() >= until) break
      const made = await lighterOf(files, sha256)
      await inTransaction(db, (tx) => setLighter(tx, sha256, made, now()))
      tried += 1
    }
  }
  return tried
}

/** Bytes that are gone, or are no picture, have none: readers get what they got before. */
async function lighterOf(files: FileStore, sha256: string): Promise<Lighter | null> {
  if (!(await files.has(sha256))) return null
  const lighter = await lighterPicture(await bytesOfFile(files, sha256)).catch(() => null)
  return lighter === null ? null : { sha256: await files.put(lighter), bytes: lighter.length }
}
