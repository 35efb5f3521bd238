/** Chance that comes out the same every time: mulberry32, 32 bits of state. Good enough for data, useless for secrets. */
export type Random = {
  /** From 0 up to and without 1. */
  next(): number
  /** A whole number from 0 up to and without `bound`. */
  below(bound: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    next,
    below,
    pick: <T>(list: readonly T[]): T => {
      const found = list[below(list.length)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
    chance: (probability) => next() < probability,
  }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** An id of the product's form (UUID v7) for a millisecond, so that generated rows lie in an index as real ones would. */
export function idAt(random: Random, milliseconds: number): string {
  const time = hex(milliseconds, 12)
  const low = hex(random.below(0x1_0000_0000), 8)
  const more = `${hex(random.below(0x1_0000), 4)}`
  const variant = hex(0x8000 | random.below(0x4000), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random.below(0x1000), 3)}-${variant}-${low}${more}`
}
