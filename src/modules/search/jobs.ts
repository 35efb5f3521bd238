// The index follows what is published within a moment; the night looks after what was missed.
import type { Task } from '../../platform/jobs/index.ts'
import { growLexicon } from './actions/grow-lexicon.ts'
import { indexDrafts } from './actions/index-drafts.ts'
import { indexEverything, indexWaiting } from './actions/index-items.ts'

export { indexState } from './actions/index-state.ts'

type WorkerDb = Parameters<typeof indexWaiting>[0]

export { readUnreadFiles } from './actions/read-files.ts'
export { indexingChannel, startIndexing } from './actions/start-indexing.ts'
export { growLexicon, indexEverything }

/** Times are UTC: at one in the night in Vietnam. */
export const searchCrontab = [
  '* * * * * index-waiting ?jobKey=index-waiting',
  '7 18 * * * grow-search-words ?jobKey=grow-search-words',
  '27 18 * * * index-everything ?jobKey=index-everything',
]

export const searchTasks = (db: WorkerDb): Readonly<Record<string, Task>> => ({
  'index-waiting': { run: () => indexNow(db) },
  'grow-search-words': { run: () => growLexicon(db) },
  'index-everything': { run: () => indexEverything(db) },
})

/** Everything that waits, for citizens and for the desk. */
export async function indexNow(db: WorkerDb): Promise<number> {
  const items = await indexWaiting(db)
  return items + (await indexDrafts(db))
}
