/** The given sections and all above them, nearest first: wherever an item of theirs is listed. */
export function withAncestors(sectionIds: readonly string[], parentOf: ReadonlyMap<string, string | null>): string[] {
  const found = new Set<string>()
  for (const id of sectionIds) {
    for (let at: string | null = id; at !== null && !found.has(at); at = parentOf.get(at) ?? null) found.add(at)
  }
  return [...found]
}
