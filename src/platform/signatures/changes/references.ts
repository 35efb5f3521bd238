/** Which objects refer to which: an object may be replaced only where nothing else shows it. */
import type { State } from '../pdf/state.ts'
import { type PdfValue, refsIn } from '../pdf/values.ts'

/** The trailer, as one that refers. */
export const trailerNumber = 0

export class References {
  /** Of each object who refers to it, and how often at most in one of its revisions. */
  private readonly parents = new Map<number, Map<number, number>>()

  /** What was once referred to stays so: an earlier revision can be shown again. */
  add(state: State, numbers: Iterable<number>): void {
    this.note(trailerNumber, state.trailer)
    for (const number of numbers) {
      state.budget.step()
      this.note(number, state.numbered(number))
    }
  }

  /** Also true for a number nothing stood behind: filling it would show what was prepared. */
  isUsed(number: number): boolean {
    return this.parents.has(number)
  }

  /** `often` may refer more than once; of the others a second reference is another use. */
  isUsedOnlyBy(number: number, allowed: ReadonlySet<number>, often: ReadonlySet<number>): boolean {
    return [...(this.parents.get(number) ?? [])].every(
      ([parent, count]) => allowed.has(parent) && (count === 1 || often.has(parent)),
    )
  }

  private note(parent: number, value: PdfValue): void {
    const counts = new Map<number, number>()
    for (const { number } of refsIn(value)) counts.set(number, (counts.get(number) ?? 0) + 1)
    for (const [number, count] of counts) {
      const known = this.parents.get(number) ?? new Map<number, number>()
      known.set(parent, Math.max(count, known.get(parent) ?? 0))
      this.parents.set(number, known)
    }
  }
}
