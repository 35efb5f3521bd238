export { enterPages } from './actions/enter-pages.ts'
export { pageType } from './actions/page-type.ts'
export type { PageInput } from './rules/page.ts'
