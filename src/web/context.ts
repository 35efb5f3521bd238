/** What every route knows: whose page this is, who asks, and what they may. `main` installs the resolvers that fill it. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Language } from '../basics/language.ts'
import type { PublicFrameProps } from '../design/frame-types.ts'
import type { DeskDb, PortalDb } from '../platform/database/index.ts'
import type { UploadedFile } from './uploads.ts'

export type SiteKind = 'province' | 'department' | 'commune' | 'district' | 'topic'

/** A site as its citizens see it. */
export type Site = {
  id: string
  slug: string
  kind: SiteKind
  name: string
  nameEn: string | null
  parentId: string | null
  languages: readonly Language[]
  /** Where it answers, without a slash at the end: 'https://so-y-te.tinh.gov.vn'. */
  origin: string
  archivedSince: string | null
  /** '#9b1c1c' */
  accent: string
  launchedOn: string | null
}

/** A section of a site (chuyên mục) in the language of the page. */
export type Section = {
  id: string
  parentId: string | null
  /** The statutory obligation it serves, if any. */
  key: string | null
  kind: string
  slug: string
  name: string
  /** Null for a group without a page of its own. */
  href: string | null
  inMenu: boolean
}

/** What stands around every page of a site in one language. */
export type FrameParts = Pick<PublicFrameProps, 'site' | 'menu' | 'banners' | 'search' | 'footer'>

/** What all pages of a site in one language have around them, and until when that stands. */
export type SiteState = {
  site: Site
  frame: Record<Language, FrameParts>
  /** Only sections whose module exists, in their order. */
  sections: Record<Language, readonly Section[]>
  /** The next moment at which something appears on the site or leaves it, if one is known. */
  nextChange: Date | null
  loadedAt: Date
}

export type PortalRequest = {
  site: Site
  frame: FrameParts
  sections: readonly Section[]
  language: Language
  /** The path without the query; always the public one. */
  path: string
  query: URLSearchParams
  params: Record<string, string>
  body: URLSearchParams
  headers: IncomingHttpHeaders
  address: string
  now: Date
  db: PortalDb
}

export type Role =
  | 'operator'
  | 'site-owner'
  | 'board-head'
  | 'standing-deputy'
  | 'deputy'
  | 'board-member'
  | 'board-secretary'
  | 'contributor'
  | 'unit-contact'
  | 'records-clerk'
  | 'accountant'
  | 'account-holder'
  | 'inspection'

export type Account = {
  id: string
  personId: string
  name: string
  email: string
  memberships: readonly { siteId: string | null; role: Role }[]
}

/** What a route asks of the person: data, so that a test can walk all of them. 'token': a program with a token of its own. */
export type Policy = 'public' | 'anyone' | 'token' | 'signed-in' | 'operator' | { onSite: readonly Role[] }

/** A site as the desk works on it. */
export type DeskSite = {
  id: string
  slug: string
  name: string
  kind: SiteKind
  parentId: string | null
  hosts: readonly string[]
  archivedSince: string | null
  governingUnitId: string | null
}

export type DeskRequest = {
  /** Null only on routes whose policy is 'anyone'. */
  account: Account | null
  /** The site that the route names; null where it names none. */
  site: DeskSite | null
  path: string
  query: URLSearchParams
  params: Record<string, string>
  body: URLSearchParams
  /** What came with the form; empty on routes that take no files, and gone once the route has answered. */
  files: readonly UploadedFile[]
  headers: IncomingHttpHeaders
  address: string
  /** The desk's own address as the operator set it, for links that are handed on and for keys: nothing a request says. */
  origin: string
  now: Date
  db: DeskDb
  /** Proves that a form was ours; a hidden field of every form of a signed-in person. */
  csrf: string
}
