/** What the desk pages of kept rows have in common: who they are for, what they tell of the past, how they say what is wrong. */
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import type { HistoryLine } from '../../../design/desk-history.tsx'
import { issuesInWords } from '../../../design/form-fields.tsx'
import { type Answer, seeOther } from '../../../web/answers.ts'
import { byOf, type SiteRequest } from '../../../web/desk-request.ts'
import { historyOf, type Keeping, tryKept, undoKept } from '../actions/keeping.ts'
import type { ItemsIn } from '../actions/keepings.ts'
import { siteKeepers } from '../rules/keepers.ts'
import type { KeptRow } from '../rules/kept.ts'
import { type Telling, told } from '../rules/telling.ts'
import { historyWords, keptIssues, otherIssue } from '../words/desk.ts'

/** The transaction of a change that is only tried. */
type Tx = Parameters<Keeping<KeptRow>['write']>[0]

/** What `main` hands in from floors above. */
export type SitesDeskParts = {
  itemsIn: ItemsIn
  /** The names of accounts, as far as they are known. */
  namesOf(db: SiteRequest['db'], accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  originOf(site: SiteRequest['site']): string
  /** The public front page as this transaction would leave it. */
  preview(request: SiteRequest, tx: Tx): Promise<Answer>
}

export const keepers = { onSite: siteKeepers }

export const inWords = (issues: readonly Issue[]) => issuesInWords(issues, keptIssues, otherIssue)

export const keeperOf = (request: SiteRequest) => ({ siteId: request.site.id, by: byOf(request) })

type Told<Row extends KeptRow> = Pick<Telling<Row>, 'nameOf' | 'fields'> & Partial<Pick<Telling<Row>, 'textOf'>>

/** The last changes, each with who made it and what it changed. */
export async function historyLines<Row extends KeptRow>(
  { db, site }: SiteRequest,
  parts: Pick<SitesDeskParts, 'namesOf'>,
  keeping: Keeping<Row>,
  telling: Told<Row>,
): Promise<HistoryLine[]> {
  const kept = await historyOf<Row>(db, keeping, site.id)
  const names = await parts.namesOf(db, [...new Set(kept.flatMap(({ byId }) => byId ?? []))])
  return kept.map(({ at, byId, deed, ...change }) => ({
    ...{ at, by: byId === null ? historyWords.command : (names.get(byId) ?? historyWords.someone) },
    ...{
      deed: historyWords.deeds[deed] ?? deed,
      details: told(change, { textOf: plainValue, words: historyWords, ...telling }),
    },
  }))
}

export function plainValue(_: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? historyWords.yes : historyWords.no
  return value === null || value === undefined ? '' : String(value)
}

/** After a deed: back to the page with a word of what was done, or the page again with what is wrong. */
export const afterDeed = (
  outcome: Outcome<boolean>,
  to: string,
  again: (issues: readonly Issue[]) => Promise<Answer>,
): Promise<Answer> | Answer => ('issues' in outcome ? again(outcome.issues) : seeOther(to))

/** The public page with a change nobody has saved yet, or the form again with what is wrong. */
export async function previewing<Row extends KeptRow>(
  request: SiteRequest,
  parts: Pick<SitesDeskParts, 'preview'>,
  keeping: Keeping<Row>,
  { change, again }: Trying<Row>,
): Promise<Answer> {
  const look = (tx: Tx) => parts.preview(request, tx)
  const outcome = await tryKept(request.db, keeping, keeperOf(request), { change, look })
  return 'issues' in outcome ? again(outcome.issues) : outcome.done
}

type Trying<Row> = {
  change: (rows: Row[]) => Outcome<readonly Row[]>
  again: (issues: readonly Issue[]) => Promise<Answer>
}

/** The way back from the last change of a page. */
export const undoing =
  <Row extends KeptRow>(
    keeping: Keeping<Row>,
    to: (site: string) => string,
    again: (request: SiteRequest, issues: readonly Issue[]) => Promise<Answer>,
  ) =>
  async (request: SiteRequest): Promise<Answer> => {
    const outcome = await undoKept(request.db, keeping, keeperOf(request))
    return afterDeed(outcome, `${to(request.site.slug)}?da=undo`, (issues) => again(request, issues))
  }

export const text = ({ body }: SiteRequest, name: string): string => body.get(name) ?? ''
