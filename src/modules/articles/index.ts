export { enterArticles } from './actions/enter-articles.ts'
export type { ArticleContent, ArticleInput, ProgrammeItem } from './rules/article.ts'
export { type Genre, genres, isGenre } from './rules/genre.ts'
