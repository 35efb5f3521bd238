export { enterPages } from './actions/enter-pages.ts'
export type { PageInput } from './rules/page.ts'
