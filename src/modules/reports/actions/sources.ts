/** Where figures of neighbours come from; `main` connects what there is. Null says in the report that there are no figures. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Verdict } from '../rules/assessment.ts'
import type { Money } from '../rules/compose.ts'
import type { GivenFigure, GivenFinding } from '../rules/figures.ts'

type Span = { siteIds: readonly string[]; from: LocalDate; to: LocalDate; asOf: Date }

export type ReportSources = {
  royalties: ((db: Reader, span: Span) => Promise<readonly (Money & { siteId: string })[]>) | null
  /** What units gave, and what they were asked for and did not give. */
  given: ((db: Reader, span: Span) => Promise<readonly GivenFigure[]>) | null
  /** What does not add up in it. */
  findings: ((given: readonly GivenFigure[]) => readonly GivenFinding[]) | null
  /** Which indicators fill the table of sites, by their keys. */
  siteTable: (to: LocalDate) => { items: string; dossiers: string }
  verdicts:
    | ((db: Reader, asked: { siteIds: readonly string[]; day: LocalDate; asOf: Date }) => Promise<readonly Verdict[]>)
    | null
}
