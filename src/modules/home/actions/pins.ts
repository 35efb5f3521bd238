import type { Keeping } from '../../sites/index.ts'
import type { PinRow } from '../rules/arrangement.ts'
import { pinRows, writePins } from '../store.ts'

/** What is held on the front page. */
export const pinsKeeping: Keeping<PinRow> = { happened: 'home-pins-changed', rows: pinRows, write: writePins }
