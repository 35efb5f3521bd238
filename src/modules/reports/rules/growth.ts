/** Growth as reports state it: (n - p) / p, in percent with two decimals, rounded half up; always from the counts themselves. */

/** In hundredths of a percent; null where there is nothing to compare with. */
export function growth(value: number | null, base: number | null): number | null {
  if (value === null || base === null || base === 0) return null
  const exact = ((value - base) * 10_000) / base
  return Math.sign(exact) * Math.round(Math.abs(exact))
}

/** The part of a whole, in hundredths of a percent; null of nothing. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((part * 10_000) / whole)
}
