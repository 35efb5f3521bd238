import { isBot } from './bot.ts'
import { dayNumber } from './day-number.ts'
import { createVisitors } from './visitors.ts'

export type View = { siteId: string; itemId: string | null; address: string; agent: string; now: Date }

/** Views since the last flush of one site (`itemId` null) or of one item, whose visits are not told. All of one day. */
export type CountedRow = { siteId: string; itemId: string | null; countedAt: Date; views: number; visits: number }

export type VisitCounter = {
  /** Never throws, never waits; costs the same for every view. */
  count(view: View): void
  /** Hands over everything counted so far. */
  take(): CountedRow[]
  /** Takes back what could not be written. */
  putBack(rows: readonly CountedRow[]): void
  /** Rows that wait to be written, and readers told apart. */
  size(): { rows: number; readers: number }
}

type Options = {
  random: (bytes: number) => Uint8Array
  /** Beyond these, items are no longer counted apart and the longest unseen readers are forgotten. */
  mostRows?: number
  mostReaders?: number
}

/** Counts views in memory. */
export function createVisitCounter({ random, mostRows = 50_000, mostReaders = 200_000 }: Options): VisitCounter {
  const visitors = createVisitors(random, mostReaders)
  let tally = new Map<string, CountedRow>()

  const add = (row: CountedRow) => {
    const key = `${dayNumber(row.countedAt)} ${row.siteId} ${row.itemId ?? ''}`
    const held = tally.get(key)
    if (held) {
      held.views += row.views
      held.visits += row.visits
    } else if (row.itemId === null || tally.size < mostRows) {
      tally.set(key, { ...row })
    }
  }

  return {
    count({ siteId, itemId, address, agent, now }) {
      if (Number.isNaN(now.getTime()) || isBot(agent)) return
      const visits = visitors.begins({ siteId, address, agent, now }) ? 1 : 0
      add({ siteId, itemId: null, countedAt: now, views: 1, visits })
      if (itemId !== null) add({ siteId, itemId, countedAt: now, views: 1, visits: 0 })
    },
    take() {
      const rows = [...tally.values()]
      tally = new Map()
      return rows
    },
    putBack(rows) {
      for (const row of rows) add(row)
    },
    size: () => ({ rows: tally.size, readers: visitors.size() }),
  }
}
