/** Numbers as people type them: '21.003', '21003', '98,33', '98.33'. */

/** A whole number of things; null for anything else, with points only where thousands end. */
export function typedCount(text: string): number | null {
  const plain = text.trim().replace(/\s/g, '')
  if (/^\d{1,15}$/.test(plain)) return Number(plain)
  return /^\d{1,3}(?:\.\d{3})+$/.test(plain) ? Number(plain.replaceAll('.', '')) : null
}

export type TypedDecimal = { value: number; decimals: number; text: string }

/**
 * A number that may have a fraction after a comma, or after a point that cannot end thousands. `text` is how the database
 * takes it, with as many decimals as were written.
 */
export function typedDecimal(text: string): TypedDecimal | null {
  const whole = typedCount(text)
  if (whole !== null) return { value: whole, decimals: 0, text: String(whole) }
  const plain = text.trim().replace(/\s/g, '')
  const read = /^(\d{1,3}(?:\.\d{3})+|\d{1,15}),(\d{1,6})$/.exec(plain) ?? /^(\d{1,15})\.(\d{1,6})$/.exec(plain)
  if (read === null) return null
  const [, before = '0', after = ''] = read
  const kept = `${before.replaceAll('.', '')}.${after}`
  return { value: Number(kept), decimals: after.length, text: kept }
}

/** A percentage, with or without its sign: a point in it never ends thousands. */
export function typedShare(text: string): TypedDecimal | null {
  const plain = text.trim().replace(/\s*%$/, '')
  return /^\d{1,3}(?:[.,]\d{1,6})?$/.test(plain) ? typedDecimal(plain.replace('.', ',')) : null
}
