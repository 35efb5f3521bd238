/** `congso search index`: brings the whole index up to date, after an import by COPY or new rules. */
import { growLexicon, indexEverything, indexNow, indexState } from '../../modules/search/jobs.ts'
import type { WorkerDb } from '../../platform/database/index.ts'
import type { Result } from './result.ts'

export type IndexOptions = { words: boolean }

/** Goes on where a former run stopped; a second run finds nothing to do. */
export async function indexCommand(db: WorkerDb, { words }: IndexOptions, signal: AbortSignal): Promise<Result> {
  const begun = performance.now()
  let told = 0
  const progress = (indexed: number) => {
    if (indexed - told < 2000) return
    told = indexed
    console.error(`Đã lập chỉ mục ${indexed} mục…`)
  }
  // Words first: what is not indexed yet is then indexed with them, once.
  const added = words ? await growLexicon(db) : 0
  const walked = signal.aborted ? 0 : await indexEverything(db, { progress, signal })
  const waiting = signal.aborted ? 0 : await indexNow(db)
  const seconds = Math.round((performance.now() - begun) / 100) / 10
  const output = { walked, waiting, compounds: added, seconds, ...(await indexState(db)) }
  const messages = signal.aborted ? ['Đã dừng theo yêu cầu. Chạy lại lệnh này để lập chỉ mục tiếp.'] : []
  return { exitCode: signal.aborted ? 1 : 0, output, messages }
}
