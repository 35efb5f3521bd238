/** Documents that were decided elsewhere: imports, demonstrations, and what a permission of the board lets intake publish by itself. */
import { newId } from '../../../basics/ids.ts'
import type { Language } from '../../../basics/language.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Composed, type Entry, enter, freePaths, takeNumbers, withAncestors } from '../../editions/index.ts'
import { shownFiles } from '../../media/index.ts'
import { sectionsOf } from '../../sites/index.ts'
import { insertFacts } from '../store/facts.ts'
import { documentType, factsIn } from './document-type.ts'

/** A document whose form has been read. `publishedAt` is the day it counts for; its files are in the library of the site. */
export type DecidedDocument = {
  externalId?: string
  language: Language
  composed: Composed
  publishedAt: Date
  /** Paths it had on an older portal. */
  oldPaths: readonly string[]
}

export type EnteredDocument = { itemId: string; editionId: string; revisionId: string; number: number; path: string }

/** Reads the form of a document that is to be entered. */
export function decided(form: unknown): Outcome<Composed> {
  const composed = documentType.compose(form)
  if ('issues' in composed) return composed
  const issues = documentType.whyNotKept(composed.done)
  return issues.length > 0 ? stopped(...issues) : done(composed.done)
}

/**
 * Enters a batch of decided documents of one site as published, in the caller's transaction, which records and announces it. Answers
 * what each became, in the same order; the caller has left out external ids the site already knows.
 */
export async function enterDocuments(
  tx: Tx,
  { siteId, documents, now }: { siteId: string; documents: readonly DecidedDocument[]; now: Date },
): Promise<EnteredDocument[]> {
  if (documents.length === 0) return []
  const first = await takeNumbers(tx, siteId, documents.length)
  const stems = documents.map(({ composed, language }, at) => documentType.path(language, composed.slug, first + at))
  const paths = await freePaths(tx, siteId, stems)
  const parentOf = new Map((await sectionsOf(tx, siteId)).map((section) => [section.id, section.parentId]))
  const entries: Entry[] = []
  for (const [at, document] of documents.entries()) {
    const identity = { itemId: newId(now), editionId: newId(now), revisionId: newId(now), number: first + at }
    const placedIn = withAncestors(document.composed.sectionIds, parentOf)
    const { body: prose, files: others } = document.composed
    const files = await shownFiles(tx, siteId, { prose, files: others })
    entries.push(entryOf(document, { ...identity, path: paths[at] ?? '', placedIn, files }))
  }
  await enter(tx, siteId, entries, now)
  await insertFacts(
    tx,
    siteId,
    entries.map(({ revisionId }, at) => ({ revisionId, facts: factsIn(documents[at]?.composed ?? { facts: null }) })),
  )
  return entries.map(({ itemId, editionId, revisionId, number, path }) => ({
    ...{ itemId, editionId, revisionId, number, path },
  }))
}

type Place = Pick<Entry, 'itemId' | 'editionId' | 'revisionId' | 'number' | 'path' | 'placedIn' | 'files'>

function entryOf({ externalId, language, composed, publishedAt, oldPaths }: DecidedDocument, place: Place): Entry {
  const { title, summary, slug, content, sectionIds, unitId } = composed
  return {
    ...place,
    ...{ type: 'document', language, isNewItem: true, title, summary, slug, content, sectionIds },
    ...(externalId === undefined ? {} : { externalId }),
    ...(unitId === undefined ? {} : { unitId }),
    ...{ works: [], liveFrom: publishedAt, oldPaths },
  }
}
