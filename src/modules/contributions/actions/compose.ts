import { addDays, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import type { DeskDb } from '../../../platform/database/index.ts'
import { type Counting, publishedCounts } from '../../editions/index.ts'
import { contributorsOf } from '../../sites/index.ts'
import { type ContributionReport, composeReport } from '../rules/report.ts'
import { unitNamesOn } from '../store.ts'

export type Asked = {
  site: { id: string; slug: string; name: string }
  /** Both days are counted. */
  from: LocalDate
  to: LocalDate
  /** Whose knowledge the figures use: events recorded later do not count. */
  asOf: Date
}

/** The articles of the period as the ledger counts them. */
export const countingOf = ({ site, from, to, asOf }: Asked): Counting => ({
  siteId: site.id,
  type: 'article',
  from: startOfDay(from),
  until: startOfDay(addDays(to, 1)),
  asOf,
})

/** The contribution table of one site and period, ordered by number. */
export async function composeContributions(db: DeskDb, asked: Asked): Promise<ContributionReport> {
  const { site, from, to, asOf } = asked
  const counted = await publishedCounts(db, countingOf(asked))
  const contributors = await contributorsOf(db, site.id)
  const unitIds = [...contributors, ...counted].flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const names = await unitNamesOn(db, [...new Set(unitIds)], to)
  const heading = { site: site.slug, siteName: site.name, from, to, asOf }
  return composeReport({ ...heading, contributors, counted, names })
}
