/**
 * Things a site keeps as a handful of rows (its menu, links, banners): a deed turns the rows into other rows, the record keeps
 * what was changed, and the last deed can be taken back as long as nothing else touched the same rows.
 */
import { type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'

/** Plain values only: a row comes back from the record as it went in. */
export type KeptRow = { id: string }

/** Only the rows that differ; a row in one of the two alone was removed or added. */
export type Change<Row extends KeptRow = KeptRow> = { before: readonly Row[]; after: readonly Row[] }

export function changeOf<Row extends KeptRow>(from: readonly Row[], to: readonly Row[]): Change<Row> {
  const differs = (row: Row, others: readonly Row[]) => !isSame(row, byId(others, row.id))
  return { before: from.filter((row) => differs(row, to)), after: to.filter((row) => differs(row, from)) }
}

/** The rows without the last change, or why it stands: something else was done to the same rows since. */
export function takenBack<Row extends KeptRow>(rows: readonly Row[], last: Change<Row>): Outcome<Row[]> {
  const touched = new Set([...last.before, ...last.after].map(({ id }) => id))
  const moved = [...touched].some((id) => !isSame(byId(rows, id), byId(last.after, id)))
  if (moved) return stopped(changedSince)
  return { done: [...rows.filter(({ id }) => !touched.has(id)), ...last.before] }
}

export const changedSince: Issue = { field: 'history', problem: 'changed-since' }

const byId = <Row extends KeptRow>(rows: readonly Row[], id: string): Row | undefined =>
  rows.find((row) => row.id === id)

const isSame = (one: KeptRow | undefined, other: KeptRow | undefined): boolean => canonical(one) === canonical(other)

/** jsonb forgets the order of fields. */
const canonical = (row: KeptRow | undefined): string =>
  JSON.stringify(Object.entries(row ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)))
