/** Longest common subsequence over any parts, after taking off what both ends share. Quadratic, so callers bound its size. */

export type Part<T> = { kind: 'same' | 'gone' | 'new'; value: T }

/** Beyond this many comparisons the middle is told as wholly replaced: exact, only less fine. */
const mostComparisons = 4_000_000

export function partsApart<T>(before: readonly T[], after: readonly T[], keyOf: (part: T) => string): Part<T>[] {
  const [a, b] = [before.map(keyOf), after.map(keyOf)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const same = (value: T): Part<T> => ({ kind: 'same', value })
  return [
    ...after.slice(0, start).map(same),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end), keyOf),
    ...after.slice(after.length - end).map(same),
  ]
}

function middle<T>(before: readonly T[], after: readonly T[], keyOf: (part: T) => string): Part<T>[] {
  const gone = before.map((value): Part<T> => ({ kind: 'gone', value }))
  const fresh = after.map((value): Part<T> => ({ kind: 'new', value }))
  if (before.length === 0 || after.length === 0 || before.length * after.length > mostComparisons) {
    return [...gone, ...fresh]
  }
  return walk(before, after, lengths(before.map(keyOf), after.map(keyOf)), keyOf)
}

/** Row i, column j: the longest common subsequence of what follows i in `a` and j in `b`. */
function lengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
    }
  }
  return table
}

function walk<T>(before: readonly T[], after: readonly T[], table: Uint32Array, keyOf: (part: T) => string): Part<T>[] {
  const width = after.length + 1
  const out: Part<T>[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]]
    if (one !== undefined && other !== undefined && keyOf(one) === keyOf(other)) {
      out.push({ kind: 'same', value: other })
      i += 1
      j += 1
    } else if (
      one !== undefined &&
      (other === undefined || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      out.push({ kind: 'gone', value: one })
      i += 1
    } else if (other !== undefined) {
      out.push({ kind: 'new', value: other })
      j += 1
    }
  }
  return out
}
