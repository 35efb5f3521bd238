/** A change as people read it in the history: which thing, and what of it was what before. */
import type { Change, KeptRow } from './kept.ts'

export type Telling<Row extends KeptRow> = {
  nameOf(row: Row): string
  /** The fields that are told, with their labels; others change silently. */
  fields: Readonly<Partial<Record<keyof Row & string, string>>>
  textOf(field: string, value: unknown): string
  words: { added(name: string): string; gone(name: string): string; turned(was: string, is: string): string }
}

/** The changes told of at most this many rows; a menu in another order touches them all. */
const most = 12

export function told<Row extends KeptRow>({ before, after }: Change<Row>, telling: Telling<Row>): string[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  const lines = ids.flatMap((id) => {
    const [was, is] = [before.find((row) => row.id === id), after.find((row) => row.id === id)]
    if (is === undefined) return was === undefined ? [] : [telling.words.gone(telling.nameOf(was))]
    if (was === undefined) return [telling.words.added(telling.nameOf(is))]
    const parts = partsOf(was, is, telling)
    return [parts.length === 0 ? telling.nameOf(is) : `${telling.nameOf(is)}: ${parts.join('; ')}`]
  })
  return lines.length > most ? [...lines.slice(0, most), '…'] : lines
}

function partsOf<Row extends KeptRow>(was: Row, is: Row, { fields, textOf, words }: Telling<Row>): string[] {
  return (Object.entries(fields) as [keyof Row & string, string][]).flatMap(([field, label]) =>
    was[field] === is[field] ? [] : [`${label}: ${words.turned(textOf(field, was[field]), textOf(field, is[field]))}`],
  )
}
