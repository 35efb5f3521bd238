/** The index follows what is published: told by the database, and by the clock where a notice was missed. */
import { indexingChannel, indexNow, readUnreadFiles, startIndexing } from '../modules/search/jobs.ts'
import { listen, type WorkerDb } from '../platform/database/index.ts'
import { bytesOfFile, type FileStore } from '../platform/files/index.ts'
import { readPdf } from '../platform/pdf/index.ts'
import type { Storage } from './open-storage.ts'

/** Indexes within a moment of each commit that changed what is published or written. */
export function followSearch(storage: Storage, onProblem: (problem: unknown) => void): { close(): Promise<void> } {
  const indexing = startIndexing(() => indexNow(storage.worker()), onProblem)
  const listener = listen(storage.urls.worker, indexingChannel, {
    onNotice: () => indexing.told(),
    onReturn: () => indexing.told(),
  })
  indexing.told()
  return {
    async close() {
      await listener.close()
      await indexing.ended()
    },
  }
}

/** What published files say: PDF files with text, a few at a time. */
export const readFileTexts = ({ worker, files }: Storage): Promise<number> => readPublishedFiles(worker(), files)

export const readPublishedFiles = (db: WorkerDb, files: FileStore): Promise<number> =>
  readUnreadFiles(db, {
    contentTypes: ['application/pdf'],
    until: new Date(Date.now() + 60_000),
    async read({ sha256 }) {
      if (!(await files.has(sha256))) return { text: '', problem: 'missing' }
      const { pages, problems } = await readPdf(await bytesOfFile(files, sha256))
      const text = pages.map(({ lines }) => lines.map((line) => line.text).join('\n')).join('\n')
      return { text, problem: text === '' ? (problems[0] ?? 'no-text') : null }
    },
  })
