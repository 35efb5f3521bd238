export type { By, Deed } from './store.ts'
export { brokenChains, record } from './store.ts'
