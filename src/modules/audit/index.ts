export { type DeedFound, latestDeeds } from './store/latest-deeds.ts'
export { type EntriesSought, type EntryFound, entriesFound, type VerifiedPart, verifiedPart } from './store/search.ts'
export type { By } from './store.ts'
export { brokenChains, record } from './store.ts'
