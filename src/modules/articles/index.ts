export { enterArticles } from './actions/enter-articles.ts'
export { type ArticlesImported, importArticles } from './actions/import-articles.ts'
export type { ArticleInput } from './rules/article.ts'
export { noticeSentences } from './rules/import-words.ts'
