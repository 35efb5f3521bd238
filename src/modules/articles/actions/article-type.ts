/** Articles as a content type of the one workflow. */
import { articlePath } from '../../../basics/addresses.ts'
import { dayText, dayTimeText } from '../../../basics/dates.ts'
import { done } from '../../../basics/outcomes.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Composed, ContentType, KeptRevision, ShownFact } from '../../editions/index.ts'
import type { ArticleContent, ArticleFacts } from '../rules/article.ts'
import { composedOf, readArticle, whyNotKept, whyNotReady } from '../rules/draft.ts'
import { factsAt, insertFacts } from '../store.ts'

export const articleType: ContentType = {
  type: 'article',
  compose(form) {
    const read = readArticle(form)
    return 'issues' in read ? read : done(composedOf(read.done))
  },
  whyNotKept: (composed) => whyNotKept(factsIn(composed)),
  whyNotReady: (composed) => whyNotReady(composed, factsIn(composed)),
  path: articlePath,
  keepFacts: (tx, siteId, revisionId, composed) =>
    insertFacts(tx, siteId, [{ revisionId, article: factsIn(composed) }]),
  formOf,
  shownFacts,
}

/** Facts come only from `compose` above. */
const factsIn = (composed: Composed): ArticleFacts => composed.facts as ArticleFacts

async function formOf(db: Reader, siteId: string, revision: KeptRevision): Promise<unknown> {
  const facts = await factsAt(db, siteId, revision.id)
  if (facts === undefined) throw new Error(`article revision ${revision.id} has no facts`)
  const { body, programme } = revision.content as ArticleContent
  const { title, summary, picture, sectionIds, works } = revision
  const moment = (at: Date | null) => at?.toISOString() ?? null
  return {
    ...{ title, summary, picture, sectionIds, works, body, programme: programme ?? null },
    ...facts,
    ...{ eventAt: moment(facts.eventAt), receivedAt: moment(facts.receivedAt), expiresAt: moment(facts.expiresAt) },
  }
}

function shownFacts(composed: Composed): ShownFact[] {
  const facts = factsIn(composed)
  const moment = (at: Date | undefined) => (at === undefined ? '' : dayTimeText(at, 'vi'))
  const authors = composed.works.map(({ kind, authors: all }) => `${kind}: ${all.map(({ name }) => name).join(', ')}`)
  return [
    { name: 'genre', value: facts.genre },
    { name: 'origin', value: facts.origin },
    { name: 'sourceName', value: facts.sourceName ?? '' },
    { name: 'sourceUrl', value: facts.sourceUrl ?? '' },
    { name: 'byline', value: facts.byline ?? '' },
    { name: 'authors', value: authors.join('; ') },
    { name: 'sections', value: composed.sectionIds.join(', ') },
    { name: 'unit', value: facts.unitId ?? '' },
    { name: 'eventAt', value: moment(facts.eventAt) },
    { name: 'receivedAt', value: moment(facts.receivedAt) },
    { name: 'expiresAt', value: moment(facts.expiresAt) },
    { name: 'series', value: [facts.series, facts.seriesNumber].filter((part) => part !== undefined).join(' ') },
    { name: 'airOn', value: facts.airOn === undefined ? '' : dayText(facts.airOn, 'vi') },
  ]
}
