/** What a parse of running text carries along: the budget it may use and the faults it met. */
import type { Issue } from '../outcomes.ts'
import { proseLimits } from './limits.ts'

export type Reading = { issues: Issue[]; nodes: number; characters: number }

type FieldName =
  | 'type'
  | 'version'
  | 'attrs'
  | 'content'
  | 'marks'
  | 'text'
  | 'href'
  | 'title'
  | 'level'
  | 'start'
  | 'caption'
  | 'colspan'
  | 'rowspan'
  | 'pictures'
  | 'sha256'
  | 'name'
  | 'contentType'
  | 'width'
  | 'height'
  | 'alt'
  | 'credit'
  | 'bytes'
  | 'captionsSha256'
  | 'transcript'

/** A foreign object: every field we look at may hold anything. */
export type Fields = { readonly [name in FieldName]?: unknown }

/** Beyond this many faults nobody reads on. */
const mostIssues = 20

export const startReading = (): Reading => ({ issues: [], nodes: 0, characters: 0 })

/** Notes a fault at a path like 'content.3.content.0'; what could not be read is left out. */
export function fault(reading: Reading, field: string, problem: string): null {
  if (reading.issues.length < mostIssues) reading.issues.push({ field, problem })
  return null
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of a node, counted against the budget. */
export function node(reading: Reading, value: unknown, path: string): Fields | null {
  reading.nodes += 1
  if (reading.nodes > proseLimits.nodes) {
    return reading.nodes === proseLimits.nodes + 1 ? fault(reading, path, 'too-long') : null
  }
  return isFields(value) ? value : fault(reading, path, 'not-a-node')
}

export const attrsOf = (fields: Fields): Fields => (isFields(fields.attrs) ? fields.attrs : {})

/** Reads each child; a missing list is an empty one, as ProseMirror writes it. */
export function children<T>(
  reading: Reading,
  value: unknown,
  path: string,
  read: (reading: Reading, child: unknown, path: string) => T | null,
): T[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    fault(reading, path, 'not-a-list')
    return []
  }
  const out: T[] = []
  for (let i = 0; i < value.length && reading.nodes <= proseLimits.nodes; i++) {
    const child = read(reading, value[i], `${path}.${i}`)
    if (child !== null) out.push(child)
  }
  return out
}
