export { makeLighter as makeLighterPictures } from './actions/make-lighter.ts'
export { rescan as scanWaitingFiles } from './actions/rescan.ts'
export { sweep as sweepFiles } from './actions/sweep.ts'
