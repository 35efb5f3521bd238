export { textCheck } from './actions/check.ts'
export { accept, addRepair } from './actions/lists.ts'
export { nearDuplicates } from './actions/near-duplicates.ts'
