/** Everything that happened to a file after its first signature, update by update. */
import { Damaged } from '../budget.ts'
import { isSpace } from '../pdf/letters.ts'
import { Reader } from '../pdf/reader.ts'
import { afterLineBreak, type Revisions, stateAt } from '../pdf/revisions.ts'
import type { Entry, Section } from '../pdf/sections.ts'
import type { Span } from '../pdf/values.ts'
import { isBlank, isExact } from './exactness.ts'
import { changesOf } from './explain.ts'
import { References } from './references.ts'
import type { Change } from './step.ts'

/** The changes that each section made, by its index; only those newer than `first` are looked at. */
export function historyAfter(
  revisions: Revisions,
  first: { revision: number; end: number },
): Map<number, readonly Change[]> {
  const history = new Map<number, readonly Change[]>()
  if (first.revision === 0) return history
  const references = new References()
  const oldest = stateAt(revisions, first.revision)
  references.add(oldest, oldest.numbers())
  let end = first.end
  for (let index = first.revision - 1; index >= 0; index -= 1) {
    const section = revisions.sections[index]
    if (!section) continue
    const [old, now] = [stateAt(revisions, index + 1), stateAt(revisions, index)]
    const changes = changesOf(old, now, { section, references })
    const ends = revisionEnd(revisions, section)
    const isClean = isAccountedFor(revisions, section, { index, start: end, end: ends })
    history.set(index, isClean ? changes : [...changes, { kind: 'forbidden', what: 'bytes' }])
    references.add(
      now,
      [...section.entries.keys()].filter((number) => now.entry(number) !== null),
    )
    end = ends
  }
  return history
}

/** Behind the `%%EOF` that belongs to this section. */
function revisionEnd({ bytes, budget }: Revisions, section: Section): number {
  const reader = new Reader(bytes, section.end, { budget, keepsSpans: false })
  reader.skipSpace()
  if (!isBlank(bytes, section.end, reader.at)) throw new Damaged('a remark with more in it')
  reader.needs('startxref')
  reader.skipSpace()
  if (reader.integer() !== section.offset) throw new Damaged('a section that is not the last of its revision')
  while (isSpace(reader.peek())) reader.at += 1
  const mark = Buffer.from(bytes.subarray(reader.at, reader.at + 5)).toString('latin1')
  if (mark !== '%%EOF') throw new Damaged('no end of a revision')
  return afterLineBreak(bytes, reader.at + 5)
}

type Extent = Span & { index: number }

/** An update must consist of its objects and its section and nothing else: other readers may find what hides between them. */
function isAccountedFor(revisions: Revisions, section: Section, { index, start, end }: Extent): boolean {
  if (section.trailer.get('XRefStm') !== null || !isExact(revisions.bytes, section)) return false
  const state = stateAt(revisions, index)
  const spans: Span[] = [{ start: section.offset, end: section.end }]
  for (const [number, entry] of section.entries) {
    if (
      entry.kind !== 'at' ||
      entry.offset === section.offset ||
      isCopied(entry, stateAt(revisions, index + 1).entry(number))
    )
      continue
    const { start: from, end: to } = state.placed(number, false)
    if (from !== entry.offset) return false
    spans.push({ start: from, end: to })
  }
  let at = start
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    if (span.start < at || !isBlank(revisions.bytes, at, span.start)) return false
    at = span.end
  }
  return at <= end
}

/** Some programs repeat the whole table in an update. */
const isCopied = (entry: Entry, old: Entry | null): boolean =>
  entry.kind === 'at' && old?.kind === 'at' && entry.offset === old.offset && entry.generation === old.generation
