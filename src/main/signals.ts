/** Ctrl-C reaches this process from the terminal and once more through npm: what comes this soon is the same wish. */
const sameWish = 1_000

/** Resolves at the first SIGINT or SIGTERM; a later one does not wait any longer. */
export function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (first === 0) first = Date.now()
        else if (Date.now() - first > sameWish) process.exit(1)
        resolve()
      })
    }
  })
}
