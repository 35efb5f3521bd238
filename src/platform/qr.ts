/** A QR code as one SVG path of unit squares, for a person's own screen: no picture service sees what is in it. */
import { encode } from 'uqr'

export type QrCode = { size: number; path: string }

/** `text` of at most some 2,000 characters; dark squares only, with a border of two. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return { size, path: squares.join('') }
}
