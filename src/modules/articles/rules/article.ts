import type { LocalDate } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import type { Picture } from '../../../basics/picture.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import type { Genre } from './genre.ts'

export type ProgrammeItem = { title: string; minutes?: number }

/** What a revision of an article keeps as JSON; its facts are columns. */
export type ArticleContent = {
  body: Prose
  /** The items of a broadcast (chương trình phát thanh), in order. */
  programme?: readonly ProgrammeItem[]
}

type Work = {
  kind: 'text' | 'photo' | 'clip' | 'audio' | 'graphic' | 'translation'
  title?: string
  sha256?: string
  authors: readonly {
    name: string
    penName?: string
    personId?: string
    role: 'author' | 'photographer' | 'camera' | 'editor' | 'translator' | 'presenter' | 'data-entry'
    sharePercent: number
  }[]
}

/** An article that was decided elsewhere and enters as published or scheduled. */
export type ArticleInput = {
  externalId?: string
  /** Set on the language edition of an article entered before. */
  translationOf?: { itemId: string; number: number }
  language: Language
  genre: Genre
  title: string
  summary: string
  content: ArticleContent
  picture?: Picture
  sectionIds: readonly string[]
  origin: 'own' | 'republished' | 'translated'
  sourceName?: string
  sourceUrl?: string
  /** As printed: 'Tin, ảnh: …'. */
  byline?: string
  unitId?: string
  contributorGroup?: 'board' | 'contributor'
  works: readonly Work[]
  eventAt?: Date
  receivedAt?: Date
  publishedAt: Date
  /** When a notice leaves the public side. */
  expiresAt?: Date
  series?: string
  seriesNumber?: number
  airOn?: LocalDate
  /** Paths it had on an older portal. */
  oldPaths: readonly string[]
}

/** The columns of an article's facts. */
export type ArticleFacts = Pick<
  ArticleInput,
  | 'genre'
  | 'origin'
  | 'sourceName'
  | 'sourceUrl'
  | 'byline'
  | 'unitId'
  | 'eventAt'
  | 'receivedAt'
  | 'expiresAt'
  | 'series'
  | 'seriesNumber'
  | 'airOn'
>
