import { createHash } from 'node:crypto'
import { dayOf, type LocalDate } from '../../../basics/dates.ts'

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
  const lastSeen = new Map<string, number>()
  let day: LocalDate = ''
  let salt: Uint8Array = new Uint8Array()

  const turnTo = (today: LocalDate) => {
    day = today
    salt = random(32)
    lastSeen.clear()
  }

  return {
    begins({ siteId, address, agent, now }) {
      const today = dayOf(now)
      if (today !== day) turnTo(today)
      const key = createHash('sha256')
        .update(salt)
        .update(`${siteId}\n${address}\n${agent}`)
        .digest('base64')
        .slice(0, 22)
      const before = lastSeen.get(key)
      // Put at the end again, so that the first keys are always the longest unseen.
      if (before !== undefined) lastSeen.delete(key)
      lastSeen.set(key, now.getTime())
      forgetTwo(lastSeen, now.getTime(), most)
      return before === undefined || now.getTime() - before >= pauseBetweenVisits
    },
    size: () => lastSeen.size,
  }
}

/** Two at most for each view, so that a view always costs the same and the map shrinks faster than it grows. */
function forgetTwo(lastSeen: Map<string, number>, now: number, most: number): void {
  for (let times = 0; times < 2; times++) {
    const oldest = lastSeen.entries().next().value
    if (oldest === undefined) return
    if (lastSeen.size <= most && now - oldest[1] < pauseBetweenVisits) return
    lastSeen.delete(oldest[0])
  }
}
