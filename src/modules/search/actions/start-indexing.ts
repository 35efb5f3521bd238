/** Named by the triggers that tell of a change. */
export const indexingChannel = 'congso_search'

export type Indexing = {
  /** Told of a change: runs now, or once more when the running one ends. */
  told(): void
  /** Resolves when nothing runs. */
  ended(): Promise<void>
}

/** Runs one after the other, however often it is told. What goes wrong is told, and the next notice tries again. */
export function startIndexing(run: () => Promise<unknown>, onProblem: (problem: unknown) => void): Indexing {
  let running: Promise<void> | null = null
  let again = false
  const loop = async (): Promise<void> => {
    do {
      again = false
      await run().catch(onProblem)
    } while (again)
    running = null
  }
  return {
    told() {
      if (running === null) running = loop()
      else again = true
    },
    ended: () => running ?? Promise.resolve(),
  }
}
