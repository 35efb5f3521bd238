export { rescan as scanWaitingFiles } from './actions/rescan.ts'
export { sweep as sweepFiles } from './actions/sweep.ts'
