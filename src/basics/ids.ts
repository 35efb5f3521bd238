/** Ids are UUID v7: they sort by the time they were made, so new rows land at the end of an index. */

let lastMillisecond = 0
let sequence = 0

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/**
 * A new UUID v7 for the moment `now`. Within one process every id is greater than the one before, also when the clock
 * stands still or steps back: then the former millisecond goes on with the next number of its 12-bit sequence (RFC 9562, 6.2).
 */
export function newId(now: Date): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  step(now.getTime(), ((at(random, 8) << 8) | at(random, 9)) & 0x7ff)
  const time = hex(lastMillisecond, 12)
  const tail = [0, 1, 2, 3, 4, 5, 6, 7]
    .map((i) => hex(i === 0 ? (at(random, 0) & 0x3f) | 0x80 : at(random, i), 2))
    .join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(sequence, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

/** A new millisecond starts in the lower half of the sequence, so at least 2,048 more ids fit behind it. */
function step(millisecond: number, start: number) {
  if (millisecond > lastMillisecond) {
    lastMillisecond = millisecond
    sequence = start
    return
  }
  sequence += 1
  if (sequence <= 0xfff) return
  lastMillisecond += 1
  sequence = start
}

const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0

/** Whether a text has the form of an id, so that a made-up one never reaches the database as a cast error. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
