export { enterOpening } from './actions/enter-opening.ts'
export type { Opening } from './rules/opening.ts'
