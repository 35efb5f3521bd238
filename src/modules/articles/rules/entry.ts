import { articlePath } from '../../../basics/addresses.ts'
import { slugify } from '../../../basics/vietnamese.ts'
import type { ArticleInput } from './article.ts'

/** The ids and number an article gets before it is written. */
export type Identity = { itemId: string; editionId: string; revisionId: string; number: number }

export const articleSlug = (title: string): string => slugify(title)

export const pathOf = (article: ArticleInput, number: number): string =>
  articlePath(article.language, articleSlug(article.title), number)

/** The given sections and all above them. */
export function withAncestors(sectionIds: readonly string[], parentOf: ReadonlyMap<string, string | null>): string[] {
  const found = new Set<string>()
  for (const id of sectionIds) {
    for (let at: string | null = id; at !== null && !found.has(at); at = parentOf.get(at) ?? null) found.add(at)
  }
  return [...found]
}
