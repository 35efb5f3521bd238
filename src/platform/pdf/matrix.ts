/** Matrices of a drawing, as PDF writes them. */

export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]

export const isNumbers = (value: unknown): value is ArrayLike<number> =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && ArrayBuffer.isView(value))

export const listOf = (value: unknown): ArrayLike<unknown> => (isNumbers(value) ? value : identity)

export function matrixOf(values: ArrayLike<unknown>): Matrix {
  const at = (index: number): number => Number(values[index] ?? 0)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}
