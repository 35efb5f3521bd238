export { correct } from './actions/correct.ts'
export { enter } from './actions/enter.ts'
export { readdress } from './actions/readdress.ts'
export { withdraw } from './actions/withdraw.ts'
export type { Entry } from './rules/entry.ts'
export { type WithdrawalReason, withdrawalReasons } from './rules/withdrawal.ts'
export { knownExternalIds, takeNumbers } from './store/entering.ts'
export {
  type Counting,
  type ItemFilter,
  type PublishedItem,
  publishedCounts,
  publishedItems,
} from './store/ledger.ts'
export { editionOfExternalId } from './store/live-edition.ts'
