export { type FilesBeside, filesBeside } from './files-beside.ts'
export {
  batchesOf,
  type Fields,
  type LineRecord,
  type OpenedRecords,
  openRecords,
  type RecordProblem,
} from './records.ts'
export { countRejected, newTally, type Rejection, reject, type Tally } from './tally.ts'
