/**
 * Whether an update is written so that every reader reads it the same. A reader that stumbles looks for objects by
 * itself, all over the file, and may find others than we do: what an honest program writes is never that unclear.
 */
import { isSpace, textOf } from '../pdf/letters.ts'
import type { Section } from '../pdf/sections.ts'

const table = /^xref ?(?:\r\n|\r|\n)(?:\d+ \d+ ?(?:\r\n|\r|\n)(?:\d{10} \d{5} [nf](?: \n| \r|\r\n))*)*trailer/
const streamHead = /^\d{1,10} \d{1,5} obj/

/** Rows of twenty bytes (ISO 32000-1, 7.5.4), whole numbers without signs, and a section that begins where it is said to. */
export function isExact(bytes: Uint8Array, { offset, end, trailer }: Section): boolean {
  const text = textOf(bytes.subarray(offset, end))
  return (table.test(text) || streamHead.test(text)) && ['Prev', 'Size'].every((key) => isWhole(key))

  function isWhole(key: string): boolean {
    const span = trailer.spans?.get(key)
    return span === undefined || /^\d{1,10}$/.test(textOf(bytes.subarray(span.start, span.end)))
  }
}

const words = /obj|xref|trailer|stream/

/** White space, and remarks in which no reader that searches finds anything. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const code = bytes[i] ?? 0
    const start = i
    if (code === 0x25) {
      while (i < to && bytes[i] !== 10 && bytes[i] !== 13) i += 1
      if (words.test(textOf(bytes.subarray(start, i)))) return false
    } else if (!isSpace(code)) return false
  }
  return true
}
