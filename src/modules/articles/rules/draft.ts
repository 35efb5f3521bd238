/** The form in which an article is written at the desk: JSON, possibly half done, read at the edge and kept at every autosave. */
import { z } from 'zod'
import { isDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import type { Picture } from '../../../basics/picture.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import { proseField } from '../../../basics/prose/prose-field.ts'
import type { ArticleContent, ArticleFacts, ArticleInput } from './article.ts'
import { articleSlug } from './entry.ts'
import { genres } from './genre.ts'

const line = (max: number) => z.string().max(max).transform(oneLine)
const id = z.string().refine(isId)
/** An empty field is nothing said. */
const saidLine = (max: number) =>
  line(max)
    .nullish()
    .transform((text) => text || null)
const instant = z.iso
  .datetime({ offset: true })
  .nullish()
  .transform((text) => text ?? null)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const picture = z.object({
  sha256: hash,
  name: z.string().min(1).max(200),
  contentType: z.string().max(100),
  width: z.int().positive(),
  height: z.int().positive(),
  alt: line(1000).nullable(),
  caption: line(1000).optional(),
  credit: line(300).optional(),
})

const author = z.object({
  name: line(300),
  penName: line(300).optional(),
  personId: id.optional(),
  role: z.enum(['author', 'photographer', 'camera', 'editor', 'translator', 'presenter', 'data-entry']),
  sharePercent: z
    .number()
    .gt(0)
    .max(100)
    .transform((share) => Math.round(share * 100) / 100),
})

const work = z.object({
  kind: z.enum(['text', 'photo', 'clip', 'audio', 'graphic', 'translation']),
  title: line(500).optional(),
  sha256: hash.optional(),
  authors: z.array(author).max(50),
})

/** Every field may be missing: an article begins as `{}`. */
export const articleForm = z.object({
  genre: z.enum(genres).default('tin'),
  title: line(1000).default(''),
  summary: line(5000).default(''),
  body: proseField,
  programme: z
    .array(z.object({ title: line(500), minutes: z.int().positive().max(1440).optional() }))
    .max(200)
    .nullish(),
  picture: picture.nullish().transform((value) => value ?? null),
  sectionIds: z.array(id).max(20).default([]),
  origin: z.enum(['own', 'republished', 'translated']).default('own'),
  sourceName: saidLine(300),
  sourceUrl: saidLine(2000),
  byline: saidLine(500),
  unitId: id.nullish().transform((value) => value ?? null),
  works: z.array(work).max(100).default([]),
  eventAt: instant,
  receivedAt: instant,
  expiresAt: instant,
  series: saidLine(300),
  seriesNumber: z
    .int()
    .positive()
    .nullish()
    .transform((value) => value ?? null),
  airOn: z
    .string()
    .refine(isDay)
    .nullish()
    .transform((value) => value ?? null),
})

export type ArticleDraft = z.output<typeof articleForm>

/** Reads a form as it came. Issues name the field and what is wrong with it, in the words of the desk. */
export function readArticle(form: unknown): Outcome<ArticleDraft> {
  const read = articleForm.safeParse(form)
  if (read.success) return { done: read.data }
  return {
    issues: read.error.issues.map(({ path, code, message }) => ({
      field: path.join('.'),
      problem: code === 'custom' && message !== 'Invalid input' ? message : 'not-readable',
    })),
  }
}

/** What the workflow keeps of an article, apart from the columns of its facts. */
export function composedOf(draft: ArticleDraft) {
  const { programme, body: prose, picture: lead, unitId, expiresAt } = draft
  const content: ArticleContent = {
    body: prose,
    ...(programme?.length ? { programme: programme.map(withoutGaps) } : {}),
  }
  return {
    ...{ title: draft.title, summary: draft.summary, slug: articleSlug(draft.title), body: prose, content },
    ...{ sectionIds: draft.sectionIds, genre: draft.genre, origin: draft.origin, facts: factsOf(draft) },
    works: draft.works.map((one) => ({
      ...withoutGaps(one),
      authors: one.authors.filter(({ name }) => name !== '').map(withoutGaps),
    })),
    ...(lead === null ? {} : { picture: withoutGaps(lead) as Picture }),
    ...(unitId === null ? {} : { unitId }),
    ...(expiresAt === null ? {} : { liveUntil: new Date(expiresAt) }),
  }
}

type WithoutGaps<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Optional fields are absent, never undefined. */
const withoutGaps = <T extends object>(value: T): WithoutGaps<T> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as WithoutGaps<T>

function factsOf(draft: ArticleDraft): ArticleFacts {
  const moment = (text: string | null) => (text === null ? {} : { at: new Date(text) }).at
  return withoutGaps({
    genre: draft.genre,
    origin: draft.origin,
    // The column asks for a source as soon as a text is not one's own; in a draft it may be unsaid yet.
    sourceName: draft.sourceName ?? (draft.origin === 'own' ? undefined : ''),
    sourceUrl: draft.sourceUrl ?? undefined,
    byline: draft.byline ?? undefined,
    unitId: draft.unitId ?? undefined,
    eventAt: moment(draft.eventAt),
    receivedAt: moment(draft.receivedAt),
    expiresAt: moment(draft.expiresAt),
    series: draft.series ?? undefined,
    seriesNumber: draft.seriesNumber ?? undefined,
    airOn: draft.airOn ?? undefined,
  }) as ArticleFacts
}

/** What cannot be kept as a revision although it can be kept while it is being written. */
export const whyNotKept = ({ sourceUrl }: ArticleFacts): Issue[] =>
  sourceUrl !== undefined && !/^https?:\/\/\S+$/.test(sourceUrl)
    ? [{ field: 'sourceUrl', problem: 'not-a-web-address' }]
    : []

type Ready = {
  title: string
  body: Prose
  picture?: Picture | undefined
  sectionIds: readonly string[]
  works: ArticleInput['works']
}

/** What must hold before others are asked to read it. */
export function whyNotReady(
  { title, body: prose, picture: lead, sectionIds, works }: Ready,
  facts: ArticleFacts,
): Issue[] {
  const issues: Issue[] = []
  if (title === '') issues.push({ field: 'title', problem: 'title-missing' })
  if (sectionIds.length === 0) issues.push({ field: 'sectionIds', problem: 'section-missing' })
  if (prose.content.length === 0 && lead === undefined) issues.push({ field: 'body', problem: 'body-missing' })
  if (facts.origin !== 'own' && !facts.sourceName) issues.push({ field: 'sourceName', problem: 'source-missing' })
  if (works.some(({ authors }) => authors.length > 0 && shareOf(authors) !== 10_000)) {
    issues.push({ field: 'works', problem: 'shares-not-whole' })
  }
  return issues
}

/** In hundredths of a per cent, so that thirds add up exactly. */
const shareOf = (authors: readonly { sharePercent: number }[]): number =>
  authors.reduce((sum, { sharePercent }) => sum + Math.round(sharePercent * 100), 0)
