/** What a content type gives to the workflow. The list of all types stands in `main/content-types.ts`. */
import type { Language } from '../../../basics/language.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import type { Picture } from '../../../basics/picture.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import type { ItemType, Origin, Work } from './entry.ts'

type NamedFile = { sha256: string; name: string; contentType: string }

/** A draft, read: what every type keeps in the same columns, and what only its own table keeps. */
export type Composed = {
  title: string
  summary: string
  slug: string
  picture?: Picture
  /** The running text, for checks and comparing; `content` is what the revision keeps. */
  body: Prose
  content: unknown
  /** The first is the main section. */
  sectionIds: readonly string[]
  works: readonly Work[]
  genre?: string
  origin?: Origin
  unitId?: string
  /** When it leaves by itself, if its kind says so. */
  liveUntil?: Date
  /** Files it shows beside those in its text and its picture: none that may not be shown. */
  files?: readonly NamedFile[]
  facts: unknown
}

/** A revision as it lies in the common columns. */
export type KeptRevision = {
  id: string
  editionId: string
  title: string
  summary: string
  picture: Picture | null
  content: unknown
  sectionIds: readonly string[]
  works: readonly Work[]
}

/** Pure rules of a type. `form` is what an editor sends and autosave keeps: JSON, possibly half done. */
export type ContentRules = {
  type: ItemType
  /** Reads a form; issues only where it is no such form at all, for half-done work is kept too. */
  compose(form: unknown): Outcome<Composed>
  /** What cannot become a revision, although it may be kept while somebody is writing it. */
  whyNotKept(composed: Composed): Issue[]
  /** What must hold before others are asked to read it. */
  whyNotReady(composed: Composed): Issue[]
  path(language: Language, slug: string, number: number): string
  /** Two may bear the same name: the later one's address then ends in a number. */
  numbersTakenAddress?: true
}

/** Labelled facts of a text as people read them, for comparing two revisions. */
export type ShownFact = { name: string; value: string }
