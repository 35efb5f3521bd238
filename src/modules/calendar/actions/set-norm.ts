import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import type { Norm } from '../rules/norm.ts'
import { whyNotSetNorm } from '../rules/why-not-enter.ts'
import { insertNorm } from '../store.ts'

/** Sets the norm of lateness of one owner (a site's board), or of everybody, from a day on; earlier norms keep their days. */
export function setNorm(
  db: Db,
  { norm, ownerId, by, at }: { norm: Norm; ownerId: string | null; by: By; at: Date },
): Promise<Outcome<{ id: string }>> {
  return inTransaction(db, async (tx) => {
    const issues = whyNotSetNorm(norm)
    if (issues.length > 0) return stopped(...issues)

    const id = await insertNorm(tx, norm, { ownerId, by: by.id ?? null, at })
    await record(tx, { siteId: null, happened: 'calendar-norm-set', subjectId: id, by, after: { ownerId, ...norm } })
    return done({ id })
  })
}
