/** Indicators that a province adds, and what a site is to reach. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { type Indicator, readTyped, whyNotIndicator } from '../rules/indicator.ts'
import { allIndicators, insertIndicator, insertTarget } from '../store/indicators.ts'

type Acting = { siteId: string; by: By & { id: string }; now: Date }

/** Enters an indicator, or a new definition of one from a day on; earlier periods keep the earlier one. */
export function addIndicator(db: DeskDb, one: Indicator, { by, now }: Acting): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const issues = whyNotIndicator(one)
    if (issues.length > 0) return stopped(...issues)
    const id = newId(now)
    const position = Math.max(0, ...(await allIndicators(tx)).map((known) => known.position)) + 1
    if (!(await insertIndicator(tx, { ...one, position }, { id, at: now, by: by.id }))) {
      return stopped({ field: 'ma', problem: 'key-taken' })
    }
    await record(tx, { siteId: null, happened: 'indicator-entered', subjectId: id, by, after: one })
    return done(null)
  })
}

type Targeting = { indicator: string; text: string; dueYear: number; source: string }

export function setTarget(
  db: DeskDb,
  { indicator, text, dueYear, source }: Targeting,
  { siteId, by, now }: Acting,
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const known = (await allIndicators(tx)).findLast(({ key }) => key === indicator)
    const value = readTyped(known?.kind ?? 'number', text)
    if (known === undefined) return stopped({ field: 'chi-tieu', problem: 'indicator-unknown' })
    if (value === null) return stopped({ field: 'muc', problem: 'not-a-figure' })
    if (!(dueYear >= 2000 && dueYear <= 2100)) return stopped({ field: 'nam', problem: 'year-wrong' })
    if (source.trim() === '') return stopped({ field: 'can-cu', problem: 'missing' })
    const id = newId(now)
    const target = { indicator, value, dueYear, source: source.trim() }
    await insertTarget(tx, { siteId, id, ...target, at: now, by: by.id })
    await record(tx, { siteId, happened: 'target-set', subjectId: id, by, after: target })
    return done(null)
  })
}
