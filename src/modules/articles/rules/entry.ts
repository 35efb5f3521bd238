import { articlePath } from '../../../basics/addresses.ts'
import { slugify } from '../../../basics/vietnamese.ts'
import type { ArticleInput } from './article.ts'

/** The ids and number an article gets before it is written. */
export type Identity = { itemId: string; editionId: string; revisionId: string; number: number }

export const articleSlug = (title: string): string => slugify(title)

export const pathOf = (article: ArticleInput, number: number): string =>
  articlePath(article.language, articleSlug(article.title), number)
