/** What enters the workflow already decided: migrated, imported or demonstration items, with their whole history in one row. */
import type { Language } from '../../../basics/language.ts'
import type { Picture } from '../../../basics/picture.ts'

export type ItemType = 'article' | 'page' | 'agenda' | 'document'
export type Origin = 'own' | 'republished' | 'translated'
export type WorkKind = 'text' | 'photo' | 'clip' | 'audio' | 'graphic' | 'translation'
export type AuthorRole = 'author' | 'photographer' | 'camera' | 'editor' | 'translator' | 'presenter' | 'data-entry'

export type Authorship = {
  /** The name the person is known by; `penName` is what stands in print where it differs. */
  name: string
  penName?: string
  personId?: string
  role: AuthorRole
  sharePercent: number
}

/** What is paid for: the text, each photo, a clip. The shares of its authors add up to 100. */
export type Work = { kind: WorkKind; title?: string; sha256?: string; authors: readonly Authorship[] }

/** A file an edition shows, under the name and prefix of its address. */
export type ShownFile = { prefix: string; name: string; sha256: string; contentType: string; bytes: number }

export type Entry = {
  itemId: string
  editionId: string
  revisionId: string
  type: ItemType
  language: Language
  externalId?: string
  /** The language edition of an item entered before has the item's number; a new item gets the next one. */
  number: number
  isNewItem: boolean
  title: string
  summary: string
  slug: string
  path: string
  picture?: Picture
  content: unknown
  /** The first is the main section; ancestors are found by the store's caller. */
  sectionIds: readonly string[]
  /** The sections and their ancestors: wherever the item is listed. */
  placedIn: readonly string[]
  genre?: string
  origin?: Origin
  unitId?: string
  contributorGroup?: 'board' | 'contributor'
  works: readonly Work[]
  files: readonly ShownFile[]
  liveFrom: Date
  liveUntil?: Date
  /** Addresses it had elsewhere, paths on this site. */
  oldPaths: readonly string[]
}
