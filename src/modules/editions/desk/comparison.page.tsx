import { itemPath, revisionsPath } from '../paths.ts'
import type { Comparison } from '../rules/compare.ts'
import { revisionWords, comparisonWords as words } from '../words/history.ts'
import { ComparisonPart } from './comparison.part.tsx'

export type ComparisonPageProps = {
  siteSlug: string
  editionId: string
  before: { no: number; who: string }
  after: { no: number; who: string }
  comparison: Comparison
}

/** Two revisions of one item beside each other. */
export const ComparisonPage = ({ siteSlug, editionId, before, after, comparison }: ComparisonPageProps) => (
  <>
    <h1>{words.title}</h1>
    <p>
      {words.between(before.no, after.no)}: {before.who} → {after.who}
    </p>
    <p class="item-links">
      <a href={itemPath(siteSlug, editionId)}>{revisionWords.back}</a>
      <a href={revisionsPath(siteSlug, editionId)}>{revisionWords.all}</a>
    </p>
    <ComparisonPart comparison={comparison} />
  </>
)
