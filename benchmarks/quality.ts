/** `node --import tsx benchmarks/quality.ts [items]`: spelling alone, and copies among so many items. */
import { withStorage } from './measure/database.ts'
import { tableOf } from './measure/rows.ts'
import { makeScratch } from './measure/scratch.ts'
import { duplicateRows } from './rows/duplicates.ts'
import { spellingRows } from './rows/quality.ts'

const say = (progress: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${progress}`)
const items = Number(process.argv[2] ?? '0')
const rows = spellingRows(say)
if (items > 0) {
  const scratch = makeScratch()
  try {
    rows.push(...(await withStorage(scratch.folder('quality'), (storage) => duplicateRows(storage, items, say))))
  } finally {
    scratch.remove()
  }
}
console.log(tableOf(rows))
