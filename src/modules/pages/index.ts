export { enterPages } from './actions/enter-pages.ts'
export type { PageContent, PageInput } from './rules/page.ts'
