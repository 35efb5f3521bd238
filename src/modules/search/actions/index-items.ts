/** Brings the index up to date: what waits after a change, or everything that is not indexed as it stands. */
import { inTransaction, type Tx, type WorkerDb } from '../../../platform/database/index.ts'
import type { Compounds } from '../rules/compounds.ts'
import { contentText } from '../rules/content-text.ts'
import { entryOf, rulesVersion } from '../rules/index-entry.ts'
import { legible } from '../rules/legible.ts'
import { lexiconOf } from '../rules/lexicon.ts'
import { keysOf } from '../rules/tokens.ts'
import { Vocabulary } from '../rules/vocabulary.ts'
import { type ItemRow, putItems, removeItems, settleWaiting, takeWaiting } from '../store/items.ts'
import { countWords, lexiconIsReady, listedWords } from '../store/lexicon.ts'
import { type FoundSource, nowhere, type Place, sourcesOf, unindexed } from '../store/sources.ts'

const inOneBatch = 200

/** Indexes what has changed; answers how many places were looked at. Several workers share the work. */
export async function indexWaiting(db: WorkerDb): Promise<number> {
  const { compounds } = lexiconOf(await listedWords(db))
  for (let looked = 0; ; ) {
    const taken = await inTransaction(db, async (tx) => {
      const places = await takeWaiting(tx, inOneBatch)
      const vocabulary = new Vocabulary()
      await indexPlaces(tx, places, { compounds, vocabulary })
      await countWords(tx, vocabulary.taken())
      if (places.length === 0) await lexiconIsReady(tx)
      return places.length
    })
    looked += taken
    if (taken === 0) return looked
  }
}

export type Walk = {
  /** Told now and then how many were indexed. */
  progress?: (indexed: number) => void
  signal?: AbortSignal
}

/** Everything published that is not indexed as it stands. Stops between batches and goes on from there the next time. */
export async function indexEverything(db: WorkerDb, { progress, signal }: Walk = {}): Promise<number> {
  const { compounds } = lexiconOf(await listedWords(db))
  const vocabulary = new Vocabulary()
  let after = nowhere
  let indexed = 0
  while (!signal?.aborted) {
    const places = await unindexed(db, { after, rulesVersion, limit: inOneBatch })
    const last = places.at(-1)
    if (last === undefined) break
    await inTransaction(db, async (tx) => {
      // First this, then reading: each statement sees what was committed before it, so no change falls between the two.
      await settleWaiting(tx, places)
      await indexPlaces(tx, places, { compounds, vocabulary })
    })
    after = last
    indexed += places.length
    if (vocabulary.isFull) await inTransaction(db, (tx) => countWords(tx, vocabulary.taken()))
    progress?.(indexed)
  }
  await inTransaction(db, (tx) => countWords(tx, vocabulary.taken()))
  return indexed
}

type With = { compounds: Compounds; vocabulary: Vocabulary }

/** A place whose publication is gone leaves the index. */
async function indexPlaces(tx: Tx, places: readonly Place[], { compounds, vocabulary }: With): Promise<void> {
  if (places.length === 0) return
  const rows: ItemRow[] = []
  const gone = new Map(places.map((place) => [`${place.siteId} ${place.editionId}`, place]))
  for (const source of await sourcesOf(tx, places)) {
    const row = rowOf(source, compounds)
    gone.delete(`${row.siteId} ${row.editionId}`)
    rows.push(row)
    vocabulary.add(`${row.title} ${source.summary} ${row.body}`)
  }
  if (gone.size > 0) await removeItems(tx, [...gone.values()])
  if (rows.length > 0) await putItems(tx, rows, rulesVersion)
}

function rowOf(source: FoundSource, compounds: Compounds): ItemRow {
  const { body: said, names: known, number, issuer, issuedOn } = contentText(source.content, source.document)
  const body = [said, source.agenda].filter((text) => text !== '').join('\n')
  // Of a restricted document the only published file is its redacted copy.
  const files = legible(source.files)
  const names = [...known, source.byline, source.sectionNames].filter((name) => name !== '').join(', ')
  const datedOn = issuedOn ?? source.appearsOn
  const title = legible(source.title)
  const summary = legible(source.summary)
  const entry = entryOf({ ...source, title, summary, number, issuer, names, body, files, datedOn }, compounds)
  return {
    siteId: source.siteId,
    editionId: source.editionId,
    revisionId: source.revisionId,
    kind: source.kind,
    language: source.language,
    title,
    number,
    titleKey: beginning(title),
    numberKey: number === null ? null : beginning(number),
    issuer,
    sectionId: source.sectionId,
    datedOn,
    ...entry,
    body: files === '' ? body : `${body}\n${files}`,
  }
}

/** What somebody types who begins to write it. */
const beginning = (text: string): string => keysOf(text.normalize('NFC')).join(' ').slice(0, 200)
