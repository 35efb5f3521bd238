/** Takes out for good what was thrown away a week ago, and bytes that nothing of any site names any more. */
import { inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { record } from '../../audit/index.ts'
import { foldersAfter, mostOfRun, thrownAwayBefore, untouchedSince } from '../rules/sweep.ts'
import { removeLighter } from '../store/lighter.ts'
import {
  isNamedOnSite,
  lockRenditions,
  noteSwept,
  removeRenditions,
  removeThrown,
  sweptUntil,
  type Thrown,
  thrownAway,
  unnamedAmong,
} from '../store/sweeping.ts'

export type Swept = {
  /** Entries of libraries that are gone. */
  entries: number
  /** Entries thrown away long ago that stay, for a text of their site (perhaps a former one) still names them. */
  kept: number
  /** Files of the store that are gone, and how many were looked at. */
  files: number
  lookedAt: number
  /** Whether the whole store was looked through. */
  isWhole: boolean
}

type Sweeping = { files: FileStore; now: Date; most?: typeof mostOfRun }

/** Safe to stop at any moment and to run twice; what one run does not reach is for the next. */
export async function sweep(db: WorkerDb, { files, now, most = mostOfRun }: Sweeping): Promise<Swept> {
  const rows = await removeEntries(db, now, most)
  return { ...rows, ...(await removeBytes(db, { files, now, most })) }
}

async function removeEntries(db: WorkerDb, now: Date, most: typeof mostOfRun) {
  const before = thrownAwayBefore(now)
  const count = { entries: 0, kept: 0 }
  let after: Thrown | null = null
  while (count.entries < most.rows && count.entries + count.kept < most.rowsLookedAt) {
    const batch: Thrown[] = await thrownAway(db, { before, after, limit: 200 })
    for (const file of batch) {
      if (count.entries >= most.rows) break
      if (await removeEntry(db, file, before)) count.entries += 1
      else count.kept += 1
    }
    after = batch.at(-1) ?? null
    if (after === null) break
  }
  return count
}

/** A former text keeps its files: whoever looks at it, or takes it back, finds them. */
const removeEntry = (db: WorkerDb, file: Thrown, before: Date): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const { siteId, id, sha256, name } = file
    if (await isNamedOnSite(tx, siteId, sha256)) return false
    if (!(await removeThrown(tx, file, before))) return false
    const by = { kind: 'worker' } as const
    await record(tx, { siteId, happened: 'file-removed', subjectId: id, by, before: { name, sha256 } })
    return true
  })

async function removeBytes(db: WorkerDb, { files, now, most }: Required<Sweeping>) {
  const since = untouchedSince(now)
  const count = { files: 0, lookedAt: 0, isWhole: false }
  for (const folder of foldersAfter(await sweptUntil(db))) {
    const found = await files.longUntouched(folder, since)
    for (let at = 0; at < found.length; at += 500) {
      for (const sha256 of await unnamedAmong(db, found.slice(at, at + 500))) {
        if (count.files >= most.files) return count
        if (await removeOne(db, files, { sha256, since })) count.files += 1
      }
    }
    count.lookedAt += found.length
    await inTransaction(db, (tx) => noteSwept(tx, folder))
    if (count.lookedAt >= most.filesLookedAt) return count
  }
  return { ...count, isWhole: true }
}

/**
 * What is known of smaller sizes goes first, in a transaction of its own that whoever enters the same picture waits for; its
 * smaller sizes, and its lighter form, are then named by nothing. The store itself keeps what somebody has put again meanwhile.
 */
async function removeOne(
  db: WorkerDb,
  files: FileStore,
  { sha256, since }: { sha256: string; since: Date },
): Promise<boolean> {
  const isFree = await inTransaction(db, async (tx) => {
    const sizes = await lockRenditions(tx, sha256)
    const [unnamed] = await unnamedAmong(tx, [sha256])
    if (unnamed !== undefined && sizes > 0) await removeRenditions(tx, sha256)
    if (unnamed !== undefined) await removeLighter(tx, sha256)
    return unnamed !== undefined
  })
  return isFree && files.removeUntouched(sha256, since)
}
