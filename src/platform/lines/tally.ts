/** What became of the lines of a file, and the run that reads them. */
import type { LineRecord } from './records.ts'

export type Rejection = { line: number; problem: string }

export type Tally = {
  read: number
  created: number
  skipped: number
  /** In the order of the file. */
  rejected: Rejection[]
  /** How many more were rejected than are listed; absent when the list is whole. */
  rejected_beyond_list?: number
}

/** As many as a person will ever read; a file that is wrong from end to end must not fill the memory with its reasons. */
const longestList = 50_000

export const newTally = (): Tally => ({ read: 0, created: 0, skipped: 0, rejected: [] })

export function reject(tally: Tally, line: number, problem: string): void {
  if (tally.rejected.length < longestList) tally.rejected.push({ line, problem })
  else tally.rejected_beyond_list = (tally.rejected_beyond_list ?? 0) + 1
}

export const countRejected = (tally: Tally): number => tally.rejected.length + (tally.rejected_beyond_list ?? 0)

/** One run through a file: told after every batch how many bytes are behind it, and asked to stop between two batches. */
export type LinesRun = {
  records: AsyncIterable<LineRecord>
  now: () => Date
  progress?: (tally: Tally, end: number) => void
  signal?: AbortSignal
}
