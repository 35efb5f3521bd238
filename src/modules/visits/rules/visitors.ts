import { hash } from 'node:crypto'
import { dayNumber } from './day-number.ts'

export type Reader = { siteId: string; address: string; agent: string; now: Date }

export type Visitors = {
  /** Whether this view begins a visit. */
  begins(reader: Reader): boolean
  /** How many readers are told apart at the moment. */
  size(): number
}

const pauseBetweenVisits = 30 * 60_000

/**
 * Tells the views of one reader apart from those of others, without keeping who it was: only hashes, under a salt that
 * is new each Vietnamese day and never leaves the memory. At most `most` readers are known; the longest unseen go first.
 */
export function createVisitors(random: (bytes: number) => Uint8Array, most: number): Visitors {
  const seen = createLastSeen(most)
  let day = Number.NaN
  let salt = ''

  return {
    begins({ siteId, address, agent, now }) {
      const today = dayNumber(now)
      if (today !== day) {
        day = today
        salt = Buffer.from(random(32)).toString('base64')
        seen.clear()
      }
      const key = hash('sha256', `${salt}\n${siteId}\n${address}\n${agent}`, 'base64').slice(0, 22)
      const before = seen.put(key, now.getTime())
      return before === undefined || now.getTime() - before >= pauseBetweenVisits
    },
    size: seen.size,
  }
}

/**
 * When each key was seen last, in two generations: the young one becomes the old one when it is full or half an hour has
 * passed, and the former old one is dropped whole. Nothing is ever searched for what to forget, so each view costs the same.
 */
function createLastSeen(most: number) {
  let young = new Map<string, number>()
  let old = new Map<string, number>()
  let since = 0

  const turn = (now: number) => {
    // Nobody came for a whole half hour: the young ones are out of date too.
    old = now - since < 2 * pauseBetweenVisits ? young : new Map()
    young = new Map()
    since = now
  }

  return {
    /** Remembers the moment and answers the one before, in milliseconds. */
    put(key: string, now: number): number | undefined {
      if (young.size >= most / 2 || now - since >= pauseBetweenVisits) turn(now)
      const before = young.get(key) ?? old.get(key)
      young.set(key, now)
      return before
    },
    clear() {
      young = new Map()
      old = new Map()
    },
    size: () => young.size + old.size,
  }
}
