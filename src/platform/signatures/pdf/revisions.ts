/** The revisions of a file: what each incremental update made of it (ISO 32000-1, 7.5.6). */
import { type Budget, Damaged } from '../budget.ts'
import { textOf } from './letters.ts'
import { lastSectionOffset, type Section, sectionsFrom } from './sections.ts'
import { State } from './state.ts'

export type Revisions = {
  bytes: Uint8Array
  /** Newest first. */
  sections: readonly Section[]
  /** As a reader shows it today. */
  last: State
  /** Behind the last `%%EOF` and its line break. */
  end: number
  budget: Budget
}

/** Throws when the file is not a PDF file from its first byte to its last `%%EOF`. */
export function openRevisions(bytes: Uint8Array, budget: Budget): Revisions {
  if (!/^%PDF-[12]\.\d/.test(textOf(bytes.subarray(0, 8)))) throw new Damaged('no PDF file')
  const end = fileEnd(bytes)
  const offset = lastSectionOffset(bytes, end)
  if (offset === null) throw new Damaged('no end of file')
  const sections = sectionsFrom(bytes, offset, budget)
  return { bytes, sections, last: new State(bytes, sections, budget), end, budget }
}

/** Behind the last `%%EOF` and its line break: what stands behind it belongs to no revision. */
function fileEnd(bytes: Uint8Array): number {
  const mark = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('%%EOF')
  if (mark < 0) throw new Damaged('no end of file')
  return afterLineBreak(bytes, mark + 5)
}

export function afterLineBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1
  return bytes[at] === 10 ? at + 1 : at
}

/** Which section was the newest when the file ended at `end`; null when the file of today does not build on that one. */
export function revisionEndingAt({ bytes, sections }: Revisions, end: number): number | null {
  const offset = lastSectionOffset(bytes, end)
  const index = sections.findIndex((section) => section.offset === offset)
  return offset === null || index < 0 ? null : index
}

/** The document after the section of this index was written; 0 is today. */
export const stateAt = ({ bytes, sections, last, budget }: Revisions, index: number): State =>
  index === 0 ? last : new State(bytes, sections.slice(index), budget)
