import type { PortalDb } from '../../../platform/database/index.ts'
import type { VisitCounter } from '../rules/visit-counter.ts'
import { sendCounts } from './send-counts.ts'

type FlushingOptions = {
  db: PortalDb
  counter: VisitCounter
  everyMs?: number
  /** Told once when writing begins to fail; the counts wait for the next time. */
  onProblem?: (problem: unknown) => void
}

export type Flushing = {
  /** Writes what is counted now; never throws. */
  flush(): Promise<void>
  /** Writes the rest and ends. */
  stop(): Promise<void>
}

/** Writes what the counter holds every five seconds. What cannot be written goes back to the counter, which is bounded. */
export function startFlushing({ db, counter, everyMs = 5000, onProblem }: FlushingOptions): Flushing {
  let writing: Promise<void> | null = null
  let isFailing = false

  const write = async () => {
    const rows = counter.take()
    if (rows.length === 0) return
    try {
      await sendCounts(db, rows)
      isFailing = false
    } catch (problem) {
      counter.putBack(rows)
      if (!isFailing) onProblem?.(problem)
      isFailing = true
    }
  }
  const flush = () => (writing ??= write().finally(() => (writing = null)))
  const timer = setInterval(flush, everyMs)
  timer.unref()

  return {
    flush,
    async stop() {
      clearInterval(timer)
      await writing
      await flush()
    },
  }
}
