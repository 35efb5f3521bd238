/** Điều chỉnh sau chốt: what the ledger says now of a period that was reported; the report itself stays as it was. */
import type { Figures, Line } from './figures.ts'

export type Adjustment = { key: string; line: Line; reported: number | null; now: number | null; gap: number | null }

/** Lines of an issued report that would come out differently today. A figure that became known is one too. */
export function adjustmentsOf(issued: Pick<Figures, 'lines'>, now: Pick<Figures, 'lines'>): Adjustment[] {
  const before = new Map(issued.lines.map((line) => [line.key, line]))
  const after = new Map(now.lines.map((line) => [line.key, line]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const line = before.get(key) ?? after.get(key)
    if (line === undefined) return []
    const [reported, today] = [valueIn(before, key), valueIn(after, key)]
    if (reported === today) return []
    const gap = reported === null || today === null ? null : today - reported
    return [{ key, line, reported, now: today, gap }]
  })
}

/** A part nobody had any of is not in the list at all. */
function valueIn(lines: ReadonlyMap<string, Line>, key: string): number | null {
  const line = lines.get(key)
  if (line !== undefined) return line.value
  return /^(items\.genre|documents\.body)\./.test(key) ? 0 : null
}
