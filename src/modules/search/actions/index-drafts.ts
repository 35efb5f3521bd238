/** Keeps the desk's index true: the newest revision of each edition that is not published as it stands. */
import { inTransaction, type Tx, type WorkerDb } from '../../../platform/database/index.ts'
import type { Compounds } from '../rules/compounds.ts'
import { contentText } from '../rules/content-text.ts'
import { draftEntryOf, rulesVersion } from '../rules/index-entry.ts'
import { legible } from '../rules/legible.ts'
import { lexiconOf } from '../rules/lexicon.ts'
import { type DraftSource, draftSources, putDrafts, removeDrafts, takeWaitingDrafts } from '../store/drafts.ts'
import { listedWords } from '../store/lexicon.ts'

const inOneBatch = 200

/** Answers how many editions were looked at. */
export async function indexDrafts(db: WorkerDb): Promise<number> {
  const { compounds } = lexiconOf(await listedWords(db))
  for (let looked = 0; ; ) {
    const taken = await inTransaction(db, (tx) => indexBatch(tx, compounds))
    looked += taken
    if (taken === 0) return looked
  }
}

async function indexBatch(tx: Tx, compounds: Compounds): Promise<number> {
  const places = await takeWaitingDrafts(tx, inOneBatch)
  if (places.length === 0) return 0
  const sources = await draftSources(tx, places)
  const published = sources.filter(({ isPublished }) => isPublished)
  const open = sources.filter(({ isPublished }) => !isPublished)
  if (published.length > 0) await removeDrafts(tx, published)
  if (open.length > 0)
    await putDrafts(
      tx,
      open.map((source) => rowOf(source, compounds)),
      rulesVersion,
    )
  return places.length
}

function rowOf({ content, document, ...source }: DraftSource, compounds: Compounds) {
  const { body, names, number } = contentText(content, document)
  const [title, summary] = [legible(source.title), legible(source.summary)]
  const words = draftEntryOf({ title, summary, number, names: names.join(', '), body }, compounds)
  return { ...source, title, summary, words, body }
}
