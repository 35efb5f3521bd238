/** How many times one address may do something in a span of time. Kept in memory: a restart forgets, which harms nobody. */
export function createThrottle({
  most,
  everyMs,
}: {
  most: number
  everyMs: number
}): (key: string, now: Date) => boolean {
  let seen = new Map<string, number>()
  let begun = 0
  return (key, now) => {
    if (now.getTime() - begun > everyMs || seen.size > 100_000) {
      seen = new Map()
      begun = now.getTime()
    }
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count <= most
  }
}
