/** Text that was typed before Unicode: recognised over a whole line, because a single field says too little. */
import {
  fromTcvn3,
  fromVni,
  type LegacyEncoding,
  readLegacyText,
  type UnreadableText,
} from '../../../basics/legacy-text.ts'
import type { LineReading } from '../../sites/rules/index.ts'

type Fields = LineReading['fields']
export type ReadableLine = { fields: Fields; encoding: LegacyEncoding } | { unreadable: UnreadableText | 'not-utf-8' }

/** Addresses, dates and codes are no Vietnamese text. */
const codes = new Set([
  'external_id',
  'published_at',
  'event_at',
  'received_at',
  'old_url',
  'file',
  'url',
  'language',
  'origin',
  'unit_group',
  'role',
])

/** The line in Unicode, or why it cannot be read. `isUtf8` is false when its bytes were taken for Latin-1. */
export function readableLine(fields: Fields, isUtf8: boolean): ReadableLine {
  const texts: string[] = []
  walk(fields, (text) => {
    texts.push(text)
    return text
  })
  const reading = readLegacyText(texts.join('\n'))
  if ('unreadable' in reading) return { unreadable: isUtf8 ? reading.unreadable : 'not-utf-8' }
  const { encoding } = reading
  if (encoding === 'unicode') return isUtf8 ? { fields, encoding } : { unreadable: 'not-utf-8' }
  const convert = encoding === 'tcvn3' ? fromTcvn3 : (text: string) => fromVni(text).normalize('NFC')
  return { fields: walk(fields, convert), encoding }
}

/** The fields with every text in them changed, lists and their entries included. */
function walk(fields: Fields, change: (text: string) => string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, codes.has(key) ? value : changed(value, change, 0)]),
  )
}

function changed(value: unknown, change: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null || depth > 3) return value
  if (Array.isArray(value)) return value.map((part) => changed(part, change, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, codes.has(key) ? part : changed(part, change, depth + 1)]),
  )
}

const tables = ['authors', 'pictures', 'attachments']

/** In a table, lists stand as JSON in their cells. What is no JSON stays text and is refused where a list is read. */
export function withLists(fields: Fields): Fields {
  const lists = tables.flatMap((key) => {
    const cell = fields[key]
    return typeof cell === 'string' ? [[key, cell.trim() === '' ? undefined : listOf(cell)] as const] : []
  })
  return lists.length === 0 ? fields : { ...fields, ...Object.fromEntries(lists) }
}

function listOf(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}
