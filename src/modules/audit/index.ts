export type { By } from './store.ts'
export { brokenChains, record } from './store.ts'
