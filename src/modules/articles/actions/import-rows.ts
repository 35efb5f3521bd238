/** Turns the records of a file into articles that are ready to be entered, and says what is wrong with the others. */
import type { LegacyEncoding } from '../../../basics/legacy-text.ts'
import { type Prose, parseProse, proseFromParagraphs } from '../../../basics/prose/prose.ts'
import { proseFromHtml } from '../../../platform/html.ts'
import { type Fields, type LineRecord, recordSentences } from '../../../platform/lines/index.ts'
import { readableLine, withLists } from '../rules/import-encoding.ts'
import type { NoticeKind } from '../rules/import-files.ts'
import { type ArticleLine, externalIdOf, type LineContext, readArticleLine } from '../rules/import-line.ts'
import { articleSentences } from '../rules/import-words.ts'

/** One article of the file, its text clean. `at` is its line. */
export type Row = {
  at: number
  line: ArticleLine
  prose: Prose
  notices: readonly NoticeKind[]
  encoding: LegacyEncoding
}

export type Refusal = { at: number; problem: string }
export type Keyed = { record: LineRecord; externalId: string | null }

/** The records with the ids by which articles known already are passed over, before anything else is asked of them. */
export const keyed = (batch: readonly LineRecord[]): Keyed[] =>
  batch.map((record) => ({ record, externalId: 'fields' in record.read ? externalIdOf(record.read.fields) : null }))

export function readRow({ line: at, size, isUtf8, read }: LineRecord, context: LineContext): Row | Refusal {
  if ('problem' in read) return { at, problem: recordSentences[read.problem] }
  const readable = readableLine(withLists(read.fields), isUtf8)
  if ('unreadable' in readable) return refused(at, readable.unreadable)
  const reading = readArticleLine(readable.fields, context)
  if ('problems' in reading) return { at, problem: articleSentences(reading.problems) }
  const { line } = reading
  const { prose, notices } = cleaned(line)
  if (prose.content.length === 0 && line.pictures.length + line.attachments.length === 0)
    return refused(at, 'body-empty')
  if (size > suspiciousSize && !('done' in parseProse(prose))) return refused(at, 'body-too-large')
  return { at, line, prose, notices: [...line.notices, ...notices], encoding: readable.encoding }
}

const refused = (at: number, problem: string): Refusal => ({
  at,
  problem: articleSentences([{ field: 'body', problem }]),
})

/** Below it no text comes near the limits of prose, so only larger ones are measured, in characters. */
const suspiciousSize = 200_000

function cleaned({ body }: ArticleLine): { prose: Prose; notices: NoticeKind[] } {
  if ('paragraphs' in body) return { prose: proseFromParagraphs(body.paragraphs), notices: [] }
  const { prose, dropped } = proseFromHtml(body.html)
  const pictures = dropped.filter((name) => name.startsWith('img:'))
  const markup: NoticeKind[] = dropped.length > pictures.length ? ['markup-left-out'] : []
  return { prose, notices: [...pictures.map((): NoticeKind => 'picture-elsewhere'), ...markup] }
}

/** Columns of the file that mean nothing to us: told once, because a mistyped name looks like a missing column. */
export const strangeColumns = (fields: Fields, known: readonly string[]): string[] =>
  Object.keys(fields).filter((name) => !known.includes(name))
