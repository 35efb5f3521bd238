/** One incremental update: which objects it changed, and which of the changes have an explanation. */
import type { Section } from '../pdf/sections.ts'
import type { State } from '../pdf/state.ts'
import { nameOf, type PdfValue, refsIn, Stream, sameValue } from '../pdf/values.ts'
import type { References } from './references.ts'

export type ChangeKind = 'form-filling' | 'annotation' | 'dss' | 'timestamp' | 'signature' | 'metadata' | 'forbidden'

/** `field` for what a signature may lock; `wasEmpty` when nothing was filled in before; `what` says what is touched. */
export type Change = { kind: ChangeKind; what: string; field?: string; wasEmpty?: boolean }

/** `before` is undefined for an object that is new, `after` for one that is gone. */
type Replaced = { before: PdfValue | undefined; after: PdfValue | undefined }

const nobody: ReadonlySet<number> = new Set()

export class Step {
  readonly old: State
  readonly now: State
  readonly changes: Change[] = []
  readonly newWidgets = new Set<number>()
  private readonly references: References
  private readonly replaced: ReadonlyMap<number, Replaced>
  private readonly explained = new Set<number>()
  private readonly highest: number

  constructor(old: State, now: State, { section, references }: { section: Section; references: References }) {
    this.old = old
    this.now = now
    this.references = references
    this.highest = [...section.entries.keys()].reduce((most, number) => Math.max(most, number), 0)
    this.replaced = replacedObjects(old, now, { section, references })
  }

  isChanged(number: number): boolean {
    return this.replaced.has(number)
  }

  isNew(number: number): boolean {
    const found = this.replaced.get(number)
    return found !== undefined && found.before === undefined
  }

  note(kind: ChangeKind, what: string, more: { field?: string; wasEmpty?: boolean } = {}): void {
    this.changes.push({ kind, what, ...more })
  }

  forbid(what: string): void {
    this.note('forbidden', what)
  }

  /** A change of this object is all right, if nothing but these referred to it, and for nothing else. */
  explain(number: number, users: ReadonlySet<number>, what: string, often: ReadonlySet<number> = nobody): void {
    const found = this.replaced.get(number)
    if (!found) return
    const isHarmless =
      found.before === undefined ? !this.references.isUsed(number) : this.references.isUsedOnlyBy(number, users, often)
    if (isHarmless) this.explained.add(number)
    else this.forbid(what)
  }

  /** The object may be changed, whoever refers to it: the caller compared what it says. */
  accept(number: number): void {
    this.explained.add(number)
  }

  /** Everything new behind this value belongs to it; what was there before stays as it was. */
  explainNew(value: PdfValue, what: string): void {
    const waiting = [...refsIn(value)]
    const seen = new Set<number>()
    for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
      if (seen.has(ref.number)) continue
      seen.add(ref.number)
      this.now.budget.step()
      const found = this.replaced.get(ref.number)
      if (!found) continue
      if (found.before === undefined) this.explain(ref.number, new Set(), what)
      if (this.explained.has(ref.number)) waiting.push(...refsIn(found.after ?? null))
    }
  }

  /** A table said to be smaller than it is makes readers drop objects, or look for others by themselves. */
  isSizeRight(): boolean {
    const [was, is] = [this.old.trailer.get('Size'), this.now.trailer.get('Size')]
    return typeof is === 'number' && is >= (typeof was === 'number' ? was : 0) && is > this.highest
  }

  /** What nobody could explain is forbidden. */
  finish(): readonly Change[] {
    for (const [number, { before, after }] of this.replaced)
      if (!this.explained.has(number)) this.forbid(describe(before ?? after ?? null))
    return this.changes
  }
}

function describe(value: PdfValue): string {
  const dict = value instanceof Stream ? value.dict : value
  const type = dict !== null && typeof dict === 'object' && 'get' in dict ? nameOf(dict.get('Type')) : ''
  if (type === 'Page' || type === 'Pages') return 'page'
  if (type.startsWith('Font')) return 'font'
  return value instanceof Stream ? 'content' : 'object'
}

function replacedObjects(
  old: State,
  now: State,
  { section: { entries }, references }: { section: Section; references: References },
): Map<number, Replaced> {
  const replaced = new Map<number, Replaced>()
  for (const [number, entry] of entries) {
    now.budget.step()
    const was = old.entry(number)
    const before = was === null ? undefined : old.numbered(number)
    const after = entry.kind === 'free' ? undefined : now.numbered(number)
    const isNothing = after === undefined || (isFraming(after) && !references.isUsed(number))
    if (before === undefined && isNothing) continue
    const isSame = before !== undefined && after !== undefined && sameValue(before, after)
    const keepsGeneration = was?.kind !== 'at' || entry.kind !== 'at' || was.generation === entry.generation
    if (!isSame || !keepsGeneration || isFraming(before ?? null)) replaced.set(number, { before, after })
  }
  return replaced
}

/**
 * Streams that only hold other objects. A new one is no change, unless a page waited for it as its content; to replace
 * an old one is to replace all it holds.
 */
function isFraming(value: PdfValue): boolean {
  return value instanceof Stream && ['XRef', 'ObjStm'].includes(nameOf(value.dict.get('Type')))
}
