/** A file of records, one object each: JSON lines, a JSON array or CSV, told apart by its name and first character. */
import { done, type Outcome } from '../../basics/outcomes.ts'
import { csvRecords } from './csv.ts'
import { jsonRecords } from './json.ts'
import { openLines } from './read-lines.ts'

export type Fields = Readonly<Record<string, unknown>>

/** Why the text of a record is no object; what its fields may be is for others to say. */
export type RecordProblem = 'line-too-long' | 'broken-json' | 'not-an-object' | 'broken-quotes' | 'too-many-cells'

export type LineRecord = {
  /** The line it begins on. */
  line: number
  /** Bytes of the file read when it was complete. */
  end: number
  /** Its size as text, in characters. */
  size: number
  isUtf8: boolean
  read: { fields: Fields } | { problem: RecordProblem }
}

export type OpenedRecords = { bytes: number; records: AsyncGenerator<LineRecord> }

/** Opens a file of records; '.csv' and '.tsv' are tables, everything else is JSON. The issues are those of `openLines`. */
export async function openRecords(path: string): Promise<Outcome<OpenedRecords>> {
  const opened = await openLines(path)
  if (!('done' in opened)) return opened
  const { bytes, lines } = opened.done
  return done({ bytes, records: /\.(csv|tsv)$/i.test(path) ? csvRecords(lines) : jsonRecords(lines) })
}

export type BatchSize = { records: number; characters: number }

/** Records in groups that are bounded in number and in size, so that what is held at once stays the same. */
export async function* batchesOf(records: AsyncIterable<LineRecord>, most: BatchSize): AsyncGenerator<LineRecord[]> {
  let batch: LineRecord[] = []
  let characters = 0
  for await (const record of records) {
    batch.push(record)
    characters += record.size
    if (batch.length < most.records && characters < most.characters) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}
