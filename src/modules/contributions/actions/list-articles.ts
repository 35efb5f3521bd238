import { addDays, addMonths } from '../../../basics/dates.ts'
import type { PageKey } from '../../../basics/page-key.ts'
import type { DeskDb } from '../../../platform/database/index.ts'
import { type ItemFilter, type PublishedItem, publishedCounts, publishedItems } from '../../editions/index.ts'
import type { FigureAsked } from '../paths.ts'
import { sum } from '../rules/report.ts'
import { unitNamesOn } from '../store.ts'
import { type Asked, countingOf } from './compose.ts'

export type ListedArticle = PublishedItem & { unit: string | null }
export type Listed = { articles: ListedArticle[]; count: number; unit: string | null; hasMore: boolean }

/** The articles behind one figure, newest first, `limit` at a time, with the figure itself. */
export async function listArticles(
  db: DeskDb,
  asked: Asked,
  { figure, after, limit }: { figure: FigureAsked; after: PageKey | null; limit: number },
): Promise<Listed> {
  const counting = countingOf(withinMonth(asked, figure))
  const filter = filterOf(figure)
  const found = await publishedItems(db, counting, { filter, after, limit: limit + 1 })
  const counts = (await publishedCounts(db, counting)).filter((count) => fits(count, filter))
  const articles = found.slice(0, limit)
  const unitIds = [...articles.map(({ unitId }) => unitId), figure.unitId].flatMap((id) => id ?? [])
  const names = await unitNamesOn(db, [...new Set(unitIds)], asked.to)
  const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
  return {
    articles: articles.map((article) => ({ ...article, unit: nameOf(article.unitId) })),
    count: sum(counts.map(({ count }) => count)),
    unit: nameOf(figure.unitId),
    hasMore: found.length > limit,
  }
}

function withinMonth(asked: Asked, { month }: FigureAsked): Asked {
  if (month === undefined) return asked
  const [first, last] = [`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1)]
  const [, from = first] = [asked.from, first].toSorted()
  const [to = last] = [asked.to, last].toSorted()
  return { ...asked, from, to }
}

const filterOf = ({ unitId, group, origin }: FigureAsked): ItemFilter => ({
  ...(unitId === undefined ? {} : { unitId }),
  ...(group === undefined ? {} : { group }),
  ...(origin === undefined ? {} : { origin }),
})

function fits(count: { unitId: string | null; group: string | null; origin: string }, filter: ItemFilter): boolean {
  if (filter.unitId !== undefined && filter.unitId !== count.unitId) return false
  if (filter.group !== undefined && filter.group !== count.group) return false
  return filter.origin === undefined || filter.origin === count.origin
}
