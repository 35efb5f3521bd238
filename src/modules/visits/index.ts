export { enterOpening } from './actions/enter-opening.ts'
