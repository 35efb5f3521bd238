/** Reads JSON objects: one a line, or the elements of one array written over many lines. */
import { mostLineBytes, type TextLine } from './read-lines.ts'
import type { Fields, LineRecord } from './records.ts'
import { type ReturningLines, returningLines } from './returning.ts'

export async function* jsonRecords(source: AsyncGenerator<TextLine>): AsyncGenerator<LineRecord> {
  try {
    yield* recordsOf(returningLines(source))
  } finally {
    await source.return(undefined)
  }
}

async function* recordsOf(lines: ReturningLines): AsyncGenerator<LineRecord> {
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) {
    if (line.isTooLong) yield tooLong(line)
    else if (line.text.trim() === '') continue
    else if (line.text.trimStart().startsWith('[')) return yield* arrayRecords(lines, afterBracket(line))
    else {
      yield recordOf([line], line.text)
      return yield* oneALine(lines)
    }
  }
}

async function* oneALine(lines: ReturningLines): AsyncGenerator<LineRecord> {
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) {
    if (line.isTooLong) yield tooLong(line)
    else if (line.text.trim() !== '') yield recordOf([line], line.text)
  }
}

const tooLong = ({ line, end, isUtf8 }: TextLine): LineRecord => ({
  line,
  end,
  size: 0,
  isUtf8,
  read: { problem: 'line-too-long' },
})

function recordOf(taken: readonly TextLine[], text: string): LineRecord {
  const [first] = taken
  const isUtf8 = taken.every((line) => line.isUtf8)
  return { line: first?.line ?? 1, end: taken.at(-1)?.end ?? 0, size: text.length, isUtf8, read: parsed(text) }
}

function parsed(text: string): LineRecord['read'] {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? { fields: value as Fields } : { problem: 'not-an-object' }
  } catch {
    return { problem: 'broken-json' }
  }
}

/** The opening bracket is replaced by a space, so that the rest of its line is read like any other. */
const afterBracket = (line: TextLine): TextLine => ({ ...line, text: line.text.replace('[', ' ') })

/** A broken element costs itself: reading begins again on the next line that opens an object. */
async function* arrayRecords(lines: ReturningLines, first: TextLine): AsyncGenerator<LineRecord> {
  lines.putBack([first])
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) {
    if (line.isTooLong) {
      yield tooLong(line)
      continue
    }
    const from = line.text.search(/[^\s,]/)
    if (from < 0) continue
    if (line.text[from] === ']') return
    const { taken, text, rest } = await element(lines, { ...line, text: line.text.slice(from) })
    if (text === null) {
      lines.putBack(taken.slice(nextOpening(taken)))
      yield { ...recordOf(taken.slice(0, 1), ''), read: { problem: 'broken-json' } }
    } else {
      yield recordOf(taken, text)
      if (rest !== null) lines.putBack([rest])
    }
  }
}

function nextOpening(taken: readonly TextLine[]): number {
  const found = taken.findIndex((line, i) => i > 0 && line.text.trimStart().startsWith('{'))
  return found < 0 ? taken.length : found
}

type Element = { taken: TextLine[]; text: string | null; rest: TextLine | null }

/** Takes lines until the brackets of the element are closed; its text is null when they never are, or are mixed up. */
async function element(lines: ReturningLines, first: TextLine): Promise<Element> {
  const taken = [first]
  const pieces: string[] = []
  let open = ''
  let size = 0
  for (let line: TextLine | undefined = first; line !== undefined; line = await lines.next()) {
    if (line !== first) taken.push(line)
    size += line.text.length
    if (line.isTooLong || size > mostLineBytes) return { taken, text: null, rest: null }
    const found = closeOf(line.text, open)
    if (found === 'mixed-up') return { taken, text: null, rest: null }
    if (found.at !== null) {
      const rest = { ...line, text: line.text.slice(found.at) }
      return {
        taken,
        text: [...pieces, line.text.slice(0, found.at)].join('\n'),
        rest: rest.text.trim() === '' ? null : rest,
      }
    }
    pieces.push(line.text)
    open = found.open
  }
  return { taken, text: null, rest: null }
}

/** An object of ours is nested three deep; brackets that only open must not be followed to the end of the file. */
const deepest = 64

/** Where the element ends on this line, or which brackets are still open behind it. No string reaches over a line. */
function closeOf(text: string, before: string): { at: number | null; open: string } | 'mixed-up' {
  let open = before
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]
    if (mark === '"') at = endOfString(text, at)
    else if (mark === '{' || mark === '[') {
      if (open.length === deepest) return 'mixed-up'
      open += mark
    } else if (open === '' && (mark === ',' || mark === ']')) return { at, open }
    else if (mark === '}' || mark === ']') {
      if (open.at(-1) !== (mark === '}' ? '{' : '[')) return 'mixed-up'
      open = open.slice(0, -1)
      if (open === '') return { at: at + 1, open }
    }
  }
  return { at: open === '' ? text.length : null, open }
}

function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
