/** The word lists grow by themselves: names of the province, and pairs of words that stand together again and again. */
import { inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { allOf, quoted } from '../rules/lexemes.ts'
import { lexiconOf } from '../rules/lexicon.ts'
import { frequentPairs, PairCounts, worthAsName } from '../rules/mining.ts'
import { keysOf } from '../rules/tokens.ts'
import { addCompounds, listedWords, type NewCompound, namesInUse, titlesAfter, waitForWords } from '../store/lexicon.ts'
import { nowhere } from '../store/sources.ts'

const inOneBatch = 5000
/** Compounds are added so many at once, the most used first. */
const inOneStep = 20
/** So many items at most are indexed again for new compounds at one time; the compounds that are left come the next night. */
const mostAgain = 20_000

/** Adds what is new and has every item that holds it indexed again; answers how many compounds were added. */
export async function growLexicon(db: WorkerDb, again = mostAgain): Promise<number> {
  const names = (await namesInUse(db)).filter(worthAsName).map((text) => ({ text, used: 0 }))
  const named = await add(db, 'names', names, again)
  const mined = await add(db, 'mined', await minedPairs(db), again - named.again)
  return named.added + mined.added
}

async function minedPairs(db: WorkerDb): Promise<NewCompound[]> {
  const counts = new PairCounts(lexiconOf(await listedWords(db)).stops)
  for (let after = nowhere; ; ) {
    const titles = await titlesAfter(db, after, inOneBatch)
    for (const { text } of titles) counts.add(text)
    const last = titles.at(-1)
    if (last === undefined) return frequentPairs(counts)
    after = last
  }
}

type Grown = { added: number; again: number }

async function add(
  db: WorkerDb,
  origin: 'names' | 'mined',
  compounds: readonly NewCompound[],
  mostAgain: number,
): Promise<Grown> {
  const grown: Grown = { added: 0, again: 0 }
  for (let at = 0; at < compounds.length && grown.again < mostAgain; at += inOneStep) {
    const step = await addStep(db, origin, compounds.slice(at, at + inOneStep))
    grown.added += step.added
    grown.again += step.again
  }
  return grown
}

const addStep = (db: WorkerDb, origin: 'names' | 'mined', compounds: readonly NewCompound[]): Promise<Grown> =>
  inTransaction(db, async (tx) => {
    const added = await addCompounds(tx, origin, compounds)
    const questions = added.flatMap((text) => allOf(keysOf(text).map(quoted)) ?? [])
    return { added: added.length, again: questions.length === 0 ? 0 : await waitForWords(tx, questions) }
  })
