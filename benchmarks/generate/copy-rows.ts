/** Sends rows by COPY in its text form, the fastest way into PostgreSQL. */
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Value = string | number | boolean | Date | null

/** One row as COPY reads it: tabs between the columns, \N for null. */
export const row = (...values: readonly Value[]): string => `${values.map(text).join('\t')}\n`

function text(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  return value instanceof Date ? value.toISOString() : String(value)
}

const special: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** What a text has to look like inside a row; parts that are used often are escaped once. */
export const escaped = (value: string): string =>
  /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (found) => special[found] ?? found) : value

export async function copyRows(client: pg.ClientBase, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  const stream = client.query(copyFrom(`copy ${table} from stdin`))
  const done = finished(stream)
  for (let at = 0; at < rows.length; at += 500) {
    if (!stream.write(rows.slice(at, at + 500).join(''))) await drained(stream)
  }
  stream.end()
  await done
}

/** A COPY that the server refuses never drains, so an error ends the waiting too. */
const drained = (stream: NodeJS.WritableStream): Promise<void> =>
  new Promise((resolve) => {
    stream.once('drain', resolve)
    stream.once('error', () => resolve())
  })
