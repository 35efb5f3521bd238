import { newId } from '../../../basics/ids.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { changesSince } from '../rules/edition.ts'
import { defaultNorms } from '../rules/norms.table.ts'
import type { Notice } from '../rules/notice.ts'
import { notices } from '../rules/notices.table.ts'
import { bringIntoForce, insertNorm, insertVersion, lockVersions, normsFor, versionsOfProduct } from '../store.ts'

const by: By = { kind: 'command' }

/**
 * Enters the notices and norms that come with the product, each once: run again it adds only what a newer edition of a notice
 * changes, and what people have entered since stays. Answers how many versions were added.
 */
export function seedCalendar(db: Db, now = new Date(), wanted: readonly Notice[] = notices): Promise<number> {
  return inTransaction(db, async (tx) => {
    await lockVersions(tx)
    const entered = await versionsOfProduct(tx)
    const changes = wanted.flatMap((notice) => changesSince(entered.filter(isSameKey(notice)), notice) ?? [])
    for (const change of changes) await enter(tx, change, now)
    await enterNorms(tx, now)
    return changes.length
  })
}

const isSameKey =
  ({ key }: Notice) =>
  (other: Notice) =>
    other.key === key

async function enter(tx: Tx, notice: Notice, at: Date): Promise<void> {
  const id = newId(at)
  await insertVersion(tx, { id, ownerId: null, by: null, at }, notice)
  const no = await bringIntoForce(tx, { id, by: null, at })
  await record(tx, { siteId: null, happened: 'calendar-version-entered', subjectId: id, by, after: { no, ...notice } })
}

async function enterNorms(tx: Tx, at: Date): Promise<void> {
  const known = await normsFor(tx)
  for (const norm of defaultNorms) {
    if (known.some(({ kind }) => kind === norm.kind)) continue
    const id = await insertNorm(tx, norm, { ownerId: null, by: null, at })
    await record(tx, { siteId: null, happened: 'calendar-norm-set', subjectId: id, by, after: norm })
  }
}
