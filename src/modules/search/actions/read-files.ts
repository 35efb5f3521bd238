import { inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { unreadFiles } from '../store/file-texts.ts'
import { keepFileText } from './keep-file-text.ts'

export type Reading = {
  contentTypes: readonly string[]
  /** Begins no other file after this moment. */
  until: Date
  read(file: { sha256: string; contentType: string; name: string }): Promise<{ text: string; problem: string | null }>
}

const inOneBatch = 20

/** Reads published files that nobody has read yet; one that cannot be read is kept with the reason and not tried again. */
export async function readUnreadFiles(db: WorkerDb, { contentTypes, until, read }: Reading): Promise<number> {
  let count = 0
  for (const file of await unreadFiles(db, { contentTypes, limit: inOneBatch })) {
    if (Date.now() > until.getTime()) break
    const said = await read(file)
    await inTransaction(db, (tx) => keepFileText(tx, { sha256: file.sha256, ...said }))
    count += 1
  }
  return count
}
