/** One way to change what a site keeps as rows: locked, in one transaction with its line in the record, told to every process. */
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader, type Tx } from '../../../platform/database/index.ts'
import { type By, type DeedFound, latestDeeds, record } from '../../audit/index.ts'
import { type Change, changeOf, type KeptRow, takenBack } from '../rules/kept.ts'
import { lockSite } from '../store/kept.ts'
import { announceChange } from '../store.ts'

export type Keeping<Row extends KeptRow> = {
  /** The word of the record: 'menu-changed'. */
  happened: string
  /** Whether it is the whole network's: then every site's pages have changed. */
  isOfNetwork?: boolean
  rows(db: Reader, siteId: string): Promise<Row[]>
  write(tx: Tx, siteId: string, change: { put: readonly Row[]; gone: readonly string[] }): Promise<void>
  /** What only the database or floors above can say against a change. */
  whyNot?(tx: Tx, siteId: string, change: Change<Row>): Promise<readonly Issue[]>
}

export type Keeper = { siteId: string; by: By }

type Changing<Row> = { deed: string; change: (rows: Row[]) => Outcome<readonly Row[]> }

/** `done: false` when the deed changed nothing. */
export async function changeKept<Row extends KeptRow>(
  db: DeskDb,
  keeping: Keeping<Row>,
  keeper: Keeper,
  { deed, change }: Changing<Row>,
): Promise<Outcome<boolean>> {
  try {
    return await inTransaction(db, (tx) => changeIn(tx, keeping, keeper, { deed, change }))
  } catch (problem) {
    if (pointedAt(problem)) return stopped({ field: 'row', problem: 'in-use' })
    throw problem
  }
}

async function changeIn<Row extends KeptRow>(
  tx: Tx,
  keeping: Keeping<Row>,
  keeper: Keeper,
  { deed, change }: Changing<Row>,
): Promise<Outcome<boolean>> {
  await lockSite(tx, keeper.siteId)
  const rows = await keeping.rows(tx, keeper.siteId)
  const changed = change(rows)
  if ('issues' in changed) return changed
  return keep(tx, keeping, keeper, { deed, ...changeOf(rows, changed.done) })
}

/** Carries what was seen out of a transaction that must not be kept. */
class Seen<T> extends Error {
  readonly view: T
  constructor(view: T) {
    super('a change that was only tried')
    this.view = view
  }
}

/** What a change would make of it: done, looked at within its transaction, and taken back before anybody else could see it. */
export async function tryKept<Row extends KeptRow, T>(
  db: DeskDb,
  keeping: Keeping<Row>,
  keeper: Keeper,
  { change, look }: { change: Changing<Row>['change']; look: (tx: Tx) => Promise<T> },
): Promise<Outcome<T>> {
  try {
    return await inTransaction(db, async (tx) => {
      const outcome = await changeIn(tx, keeping, keeper, { deed: 'preview', change })
      if ('issues' in outcome) return outcome
      throw new Seen(await look(tx))
    })
  } catch (problem) {
    if (problem instanceof Seen) return done(problem.view as T)
    if (pointedAt(problem)) return stopped({ field: 'row', problem: 'in-use' })
    throw problem
  }
}

/** Something of another module still points at a row that was to go (a foreign key, SQLSTATE 23503). */
const pointedAt = (problem: unknown): boolean => (problem as { code?: unknown } | null)?.code === '23503'

async function keep<Row extends KeptRow>(
  tx: Tx,
  keeping: Keeping<Row>,
  { siteId, by }: Keeper,
  { deed, before, after }: Change<Row> & { deed: string },
): Promise<Outcome<boolean>> {
  if (before.length === 0 && after.length === 0) return done(false)
  const issues = (await keeping.whyNot?.(tx, siteId, { before, after })) ?? []
  if (issues.length > 0) return stopped(...issues)
  const gone = before.filter(({ id }) => !after.some((row) => row.id === id)).map(({ id }) => id)
  await keeping.write(tx, siteId, { put: after, gone })
  const chain = keeping.isOfNetwork ? null : siteId
  await announceChange(tx, chain)
  const told = { siteId: chain, happened: keeping.happened, subjectId: siteId, by }
  await record(tx, { ...told, before: { deed, rows: before }, after: { deed, rows: after } })
  return done(true)
}

export type Kept<Row extends KeptRow> = { at: Date; byId: string | null; deed: string } & Change<Row>

/** The latest changes, newest first. */
export async function historyOf<Row extends KeptRow>(
  db: Reader,
  { happened, isOfNetwork }: Pick<Keeping<Row>, 'happened' | 'isOfNetwork'>,
  siteId: string,
  limit = 20,
): Promise<Kept<Row>[]> {
  const found = await latestDeeds(db, { siteId: isOfNetwork ? null : siteId, happened, limit })
  return found.map((entry) => keptIn<Row>(entry))
}

/** What `keep` wrote above comes back as it went in. */
function keptIn<Row extends KeptRow>({ at, byId, before, after }: DeedFound): Kept<Row> {
  const [was, is] = [before, after] as { deed: string; rows: Row[] }[]
  return { at, byId, deed: is?.deed ?? '', before: was?.rows ?? [], after: is?.rows ?? [] }
}

/** Takes the last change back; done twice, it is done again. */
export async function undoKept<Row extends KeptRow>(
  db: DeskDb,
  keeping: Keeping<Row>,
  keeper: Keeper,
): Promise<Outcome<boolean>> {
  const [last] = await historyOf<Row>(db, keeping, keeper.siteId, 1)
  if (last === undefined) return stopped({ field: 'history', problem: 'nothing-to-undo' })
  const deed = last.deed === 'undo' ? 'redo' : 'undo'
  return changeKept(db, keeping, keeper, { deed, change: (rows) => takenBack(rows, last) })
}
