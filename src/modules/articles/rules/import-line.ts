/** Reads one line of an archive into an article whose unit and section are still names. */
import type { Language } from '../../../basics/language.ts'
import {
  fault,
  instantOf,
  type LineProblem,
  type LineReading,
  nameKey,
  requiredText,
  startReading,
  textOf,
  wordOf,
} from '../../sites/rules/index.ts'
import type { ArticleInput } from './article.ts'
import { worksOf } from './import-authors.ts'
import { type BodyText, bodyOf } from './import-body.ts'
import { type AttachmentLine, attachmentsOf, type NoticeKind, type PictureLine, picturesOf } from './import-files.ts'
import { genreNamed } from './import-genres.ts'

/** The columns of a file of articles, as people who export them are told. */
export const articleColumns = [
  ...['external_id', 'published_at', 'unit', 'unit_group', 'author', 'genre', 'section', 'title', 'summary', 'body'],
  ...[
    'byline',
    'authors',
    'event_at',
    'received_at',
    'origin',
    'source',
    'language',
    'pictures',
    'attachments',
    'old_url',
  ],
] as const

type Decided = Pick<
  ArticleInput,
  | 'language'
  | 'genre'
  | 'origin'
  | 'title'
  | 'summary'
  | 'publishedAt'
  | 'sourceName'
  | 'sourceUrl'
  | 'byline'
  | 'eventAt'
  | 'receivedAt'
  | 'works'
  | 'oldPaths'
>

export type ArticleLine = Decided & {
  externalId: string
  unit: string
  unitGroup?: 'board' | 'contributor'
  section: string
  body: BodyText
  pictures: readonly PictureLine[]
  attachments: readonly AttachmentLine[]
  /** What was left out without harm to the article. */
  notices: readonly NoticeKind[]
}

export type LineContext = { now: Date; languages: readonly Language[] }

const mostExternalId = 200

/** The id that makes a line the same article on every run; null when there is none to go by. */
export function externalIdOf(fields: LineReading['fields']): string | null {
  return textOf(startReading(fields), 'external_id', mostExternalId) ?? null
}

export function readArticleLine(
  fields: LineReading['fields'],
  context: LineContext,
): { line: ArticleLine } | { problems: readonly LineProblem[] } {
  const reading = startReading(fields)
  const notices: NoticeKind[] = []
  const kind = kindOf(reading)
  const line: ArticleLine = {
    externalId: requiredText(reading, 'external_id', mostExternalId),
    language: languageOf(reading, context.languages),
    ...kind,
    ...sourceOf(reading, kind.origin),
    title: requiredText(reading, 'title', 500),
    summary: textOf(reading, 'summary', 5000) ?? '',
    ...bylineOf(reading),
    works: worksOf(reading),
    unit: requiredText(reading, 'unit', 300),
    ...groupOf(reading),
    section: requiredText(reading, 'section', 200),
    ...datesOf(reading, context.now),
    pictures: picturesOf(reading, notices),
    attachments: attachmentsOf(reading, notices),
    oldPaths: oldPathsOf(reading),
    body: bodyOf(reading),
    notices,
  }
  return reading.problems.length > 0 ? { problems: reading.problems } : { line }
}

function kindOf(reading: LineReading): Pick<Decided, 'genre' | 'origin'> {
  const origin = wordOf(reading, 'origin', ['own', 'republished', 'translated'])
  const word = textOf(reading, 'genre', 100)
  if (word === undefined) return { genre: 'tin', origin: origin ?? 'own' }
  const named = genreNamed(word) ?? fault(reading, 'genre', 'unknown-genre', word)
  return { genre: named?.genre ?? 'tin', origin: origin ?? named?.origin ?? 'own' }
}

function languageOf(reading: LineReading, languages: readonly Language[]): Language {
  const language = wordOf(reading, 'language', ['vi', 'en']) ?? 'vi'
  if (!languages.includes(language)) fault(reading, 'language', 'language-not-spoken', language)
  return language
}

/** Names the source (nguồn) an item was taken from: without it a republished or translated item may not stand. */
function sourceOf(reading: LineReading, origin: Decided['origin']): Pick<Decided, 'sourceName' | 'sourceUrl'> {
  const source = textOf(reading, 'source', 1000)
  if (source === undefined) {
    if (origin !== 'own') fault(reading, 'source', 'source-missing')
    return {}
  }
  const url = URL.parse(/https?:\/\/\S+/.exec(source)?.[0] ?? '')
  const name = source.replace(/[\s(,:–-]*https?:\/\/\S+/, '').trim() || url?.hostname
  return { ...(name ? { sourceName: name } : {}), ...(url ? { sourceUrl: url.href } : {}) }
}

/** Where nothing else was printed, the author's name was. */
function bylineOf(reading: LineReading): Pick<Decided, 'byline'> {
  const byline = textOf(reading, 'byline', 500) ?? textOf(startReading(reading.fields), 'author', 300)
  return byline === undefined ? {} : { byline }
}

const groupNames = new Map<string, 'board' | 'contributor'>([
  ['board', 'board'],
  ['contributor', 'contributor'],
  [nameKey('Ban Biên tập'), 'board'],
  [nameKey('Cộng tác viên'), 'contributor'],
])

function groupOf(reading: LineReading): Pick<ArticleLine, 'unitGroup'> {
  const text = textOf(reading, 'unit_group', 100)
  if (text === undefined) return {}
  const unitGroup = groupNames.get(nameKey(text)) ?? fault(reading, 'unit_group', 'unknown-word', text)
  return unitGroup === undefined ? {} : { unitGroup }
}

/** Clocks of other machines run ahead by minutes; before 1990 no Vietnamese office had a portal. */
const clockSlack = 5 * 60_000
const firstPortal = Date.UTC(1990, 0, 1)
const earliestEvent = Date.UTC(1900, 0, 1)
const farthestEvent = 5 * 365 * 86_400_000

function datesOf(reading: LineReading, now: Date): Pick<Decided, 'publishedAt' | 'eventAt' | 'receivedAt'> {
  const published = pastInstant(reading, 'published_at', now)
  if (published === undefined && !reading.problems.some(({ field }) => field === 'published_at'))
    fault(reading, 'published_at', 'missing')
  const receivedAt = pastInstant(reading, 'received_at', now)
  const eventAt = instantOf(reading, 'event_at')
  if (eventAt && (eventAt.getTime() < earliestEvent || eventAt.getTime() > now.getTime() + farthestEvent)) {
    fault(reading, 'event_at', 'event-not-sane', textOf(reading, 'event_at', 100))
  }
  const publishedAt = published && published < now ? published : now
  return { publishedAt, ...(eventAt ? { eventAt } : {}), ...(receivedAt ? { receivedAt } : {}) }
}

function pastInstant(reading: LineReading, field: string, now: Date): Date | undefined {
  const instant = instantOf(reading, field)
  if (instant === undefined) return undefined
  if (instant.getTime() > now.getTime() + clockSlack)
    return fault(reading, field, 'in-the-future', reading.fields[field])
  if (instant.getTime() < firstPortal) return fault(reading, field, 'too-early', reading.fields[field])
  return instant
}

/** An address on the old portal becomes a path on this one, in the form in which requests are looked up. */
function oldPathsOf(reading: LineReading): string[] {
  const text = textOf(reading, 'old_url', 2000)
  if (text === undefined) return []
  const url = URL.parse(text, 'http://old/')
  if (url === null || !/^https?:$/.test(url.protocol)) {
    fault(reading, 'old_url', 'not-an-address', text)
    return []
  }
  const path = url.pathname + (url.search === '' ? '' : `?${url.searchParams}`)
  if (path.length > 2000) fault(reading, 'old_url', 'too-long')
  return path === '/' ? [] : [path]
}
