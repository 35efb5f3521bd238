import { newId } from '../../../basics/ids.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Entry, enter, takeNumbers, withAncestors } from '../../editions/index.ts'
import { shownFiles } from '../../media/index.ts'
import { sectionsOf } from '../../sites/index.ts'
import type { ArticleInput } from '../rules/article.ts'
import { articleSlug, type Identity, pathOf } from '../rules/entry.ts'
import { insertFacts } from '../store.ts'

/**
 * Enters a batch of decided articles of one site, in the caller's transaction. Answers what each became, in the same order;
 * the caller has left out external ids the site already knows, records the batch and announces the change.
 */
export async function enterArticles(
  tx: Tx,
  { siteId, articles, now }: { siteId: string; articles: readonly ArticleInput[]; now: Date },
): Promise<Identity[]> {
  const fresh = articles.filter((article) => article.translationOf === undefined).length
  let next = fresh > 0 ? await takeNumbers(tx, siteId, fresh) : 0
  const parentOf = new Map((await sectionsOf(tx, siteId)).map((section) => [section.id, section.parentId]))
  const entered: { article: ArticleInput; identity: Identity; entry: Entry }[] = []
  for (const article of articles) {
    const { translationOf } = article
    const identity: Identity = {
      itemId: translationOf?.itemId ?? newId(now),
      editionId: newId(now),
      revisionId: newId(now),
      number: translationOf?.number ?? next++,
    }
    const files = await shownFiles(tx, siteId, { prose: article.content.body, picture: article.picture })
    const placedIn = withAncestors(article.sectionIds, parentOf)
    entered.push({ article, identity, entry: entryOf(article, identity, { files, placedIn }) })
  }
  await enter(
    tx,
    siteId,
    entered.map(({ entry }) => entry),
    now,
  )
  await insertFacts(
    tx,
    siteId,
    entered.map(({ article, identity }) => ({ article, revisionId: identity.revisionId })),
  )
  return entered.map(({ identity }) => identity)
}

function entryOf(
  article: ArticleInput,
  identity: Identity,
  { files, placedIn }: Pick<Entry, 'files' | 'placedIn'>,
): Entry {
  const { externalId, picture, unitId, contributorGroup, expiresAt } = article
  return {
    ...identity,
    type: 'article',
    language: article.language,
    ...(externalId === undefined ? {} : { externalId }),
    isNewItem: article.translationOf === undefined,
    title: article.title,
    summary: article.summary,
    slug: articleSlug(article.title),
    path: pathOf(article, identity.number),
    ...(picture ? { picture } : {}),
    content: article.content,
    sectionIds: article.sectionIds,
    placedIn,
    genre: article.genre,
    origin: article.origin,
    ...(unitId === undefined ? {} : { unitId }),
    ...(contributorGroup === undefined ? {} : { contributorGroup }),
    works: article.works,
    files,
    liveFrom: article.publishedAt,
    ...(expiresAt ? { liveUntil: expiresAt } : {}),
    oldPaths: article.oldPaths,
  }
}
