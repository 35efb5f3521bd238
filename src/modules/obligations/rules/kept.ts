/** Takes back what was changed since, the last change first: the rows as they stood. */
export type KeptChange = { before: KeptRows; after: KeptRows }
type KeptRows = { rows?: readonly Record<string, unknown>[] } | null

export function takenBack<Row extends { id: string }>(rows: readonly Row[], changes: readonly KeptChange[]): Row[] {
  const standing = new Map<string, Row>(rows.map((row) => [row.id, row]))
  for (const { before, after } of changes) {
    const [was, is] = [before?.rows ?? [], after?.rows ?? []]
    for (const { id } of is) if (!was.some((row) => row['id'] === id)) standing.delete(String(id))
    for (const row of was) {
      const id = String(row['id'])
      standing.set(id, { ...standing.get(id), ...row } as Row)
    }
  }
  return [...standing.values()]
}
