import { newId } from '../../../basics/ids.ts'
import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { Indicator } from '../rules/indicator.ts'
import { indicators } from '../rules/indicators.table.ts'
import { allIndicators, insertIndicator } from '../store/indicators.ts'

/** Enters the indicators that come with the product, each once; what people have entered since stays. Answers how many were new. */
export function seedIndicators(db: Db, now = new Date(), wanted: readonly Indicator[] = indicators): Promise<number> {
  return inTransaction(db, async (tx) => {
    const known = new Set((await allIndicators(tx)).map(({ key, validFrom }) => `${key} ${validFrom}`))
    const missing = wanted.filter(({ key, validFrom }) => !known.has(`${key} ${validFrom}`))
    for (const one of missing) await insertIndicator(tx, one, { id: newId(now), at: now, by: null })
    if (missing.length > 0) {
      const after = { keys: missing.map(({ key }) => key) }
      await record(tx, {
        siteId: null,
        happened: 'indicators-entered',
        subjectId: newId(now),
        by: { kind: 'command' },
        after,
      })
    }
    return missing.length
  })
}
