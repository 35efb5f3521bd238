import type { ComponentChildren } from 'preact'
import type { LocalDate } from '../basics/dates.ts'
import type { Language } from '../basics/language.ts'
import type { Picture } from '../basics/picture.ts'
import type { SiteKind } from './emblem.tsx'

export type FrameLink = { href: string; text: string }

/** An entry of the statutory menu. `href` is null for a group without a page; `pinned` ones also stand in the bar. */
export type MenuEntry = {
  text: string
  href: string | null
  current?: boolean
  pinned?: boolean
  children: readonly MenuEntry[]
}

export type BannerTone = 'emergency' | 'mourning' | 'celebration' | 'notice'
export type FrameBanner = { tone: BannerTone; text: string; href: string | null }

export type FrameSite = {
  kind: SiteKind
  /** The tier above, over the name: 'Tỉnh Gia Phú'. Empty when there is none. */
  tierName: string
  name: string
  /** Address of the site's own emblem; null draws ours. */
  emblem: string | null
  home: string
  /** `/assets/site-<hash>.css`; null keeps the accent of the tokens. */
  accentStylesheet: string | null
  archivedSince: LocalDate | null
  /** The provincial portal, on a component site. */
  portal: FrameLink | null
}

export type FrameFooter = {
  governingAgency: string | null
  operator: string | null
  responsible: string | null
  address: string | null
  phone: string | null
  email: string | null
  visits: { today: number; month: number; total: number; asOf: Date } | null
  /** Privacy, accessibility, site map, RSS … in the order shown. */
  links: readonly FrameLink[]
}

/** What a page says about itself to machines. Addresses are absolute. */
export type PageHead = {
  title: string
  description: string
  kind: 'website' | 'article'
  /** Scheme and host of the site: 'https://xa-dong-hoa.example'. */
  origin: string
  /** The canonical path on it. */
  path: string
  /** The whole address where the text is at home, if that is another site. */
  canonical?: string
  creator: string
  date: Date | null
  modified?: Date
  subjects?: readonly string[]
  source?: string
  /** Further elements of Dublin Core: 'DC.type', 'DC.relation' … */
  dublinCore?: Readonly<Record<string, string>>
  picture?: Picture | null
  jsonLd?: readonly object[]
  feed?: FrameLink
  /** Stylesheets only this kind of page needs, by the names of their assets. */
  styles?: readonly string[]
  /** The same content for programs, as JSON. */
  data?: string
  hidden?: boolean
}

/** The same page, or where there is none the home, in another language; only `exact` ones are told to search engines. */
export type Alternate = { language: Language; href: string; exact: boolean }

export type PublicFrameProps = {
  language: Language
  head: PageHead
  site: FrameSite
  menu: readonly MenuEntry[]
  banners: readonly FrameBanner[]
  alternates: readonly Alternate[]
  /** Where the search form goes; null while the site has no search. */
  search: string | null
  footer: FrameFooter
  /** Set when the page is served from an old copy: the moment it was made. */
  staleSince: Date | null
  /** Address of a built asset by its plain name: 'portal.css'. */
  asset: (name: string) => string
  children: ComponentChildren
}
