/** The shapes of the demo province: plain values, ready to be stored. Instants are absolute, days are Vietnamese days. */

export type LocalDate = string

export type DemoLanguage = 'vi' | 'en'

export type DemoGenre =
  | 'tin'
  | 'bai'
  | 'anh'
  | 'chum-anh'
  | 'phong-su'
  | 'phong-van'
  | 'video'
  | 'phat-thanh'
  | 'do-hoa'
  | 'thong-bao'
  | 'tra-loi-ban-doc'

export type DemoUnitKind =
  | 'province'
  | 'department'
  | 'district'
  | 'commune'
  | 'party-committee'
  | 'peoples-council'
  | 'peoples-committee'
  | 'fatherland-front'
  | 'mass-organisation'
  | 'division'
  | 'police'
  | 'military'
  | 'school'
  | 'health-station'
  | 'newspaper'
  | 'person'

export type DemoUnit = {
  key: string
  kind: DemoUnitKind
  communeKind?: 'xa' | 'phuong' | 'dac-khu'
  name: string
  nameEn?: string
  parent: string | null
  validFrom?: LocalDate
  /** The last day the unit existed. */
  validTo?: LocalDate
  successors?: readonly string[]
  predecessors?: readonly string[]
}

export type DemoContributor = {
  unit: string
  group: 'board' | 'contributor'
  no: number
  from: LocalDate
  to?: LocalDate
}

export type DemoLinkGroup = 'government' | 'ministries' | 'press' | 'agencies'

export type DemoLink = { group: DemoLinkGroup; title: string; url: string }

export type DemoBanner = {
  kind: 'notice' | 'emergency' | 'mourning' | 'tet'
  text: string
  href?: string
  from: Date
  to: Date
}

export type DemoSite = {
  slug: string
  kind: 'province' | 'department' | 'commune' | 'district'
  unit: string
  /** The slug of the site above; null for the province. */
  parent: string | null
  /** The line above the name in the header. */
  tierLine: string
  name: string
  shortName: string
  nameEn?: string
  tierLineEn?: string
  languages: readonly DemoLanguage[]
  governingAgency: string
  governingAgencyEn?: string
  operator: string
  hosts: readonly string[]
  /** Text on white and white on it both reach 4.5 : 1. */
  accent: string
  address: string
  addressEn?: string
  phone: string
  email: string
  responsible: { name: string; title: string; titleEn?: string }
  launchedOn: LocalDate
  archivedSince?: LocalDate
  /** The bodies the site speaks for, in protocol order; each may carry its own heading. */
  bodies: readonly { unit: string; heading: string }[]
  contributors: readonly DemoContributor[]
  openingVisits: { visits: number; views: number; upTo: LocalDate; source: string }
  links: readonly DemoLink[]
  banners: readonly DemoBanner[]
}

export type DemoOfficial = {
  site: string
  unit: string
  name: string
  nameEn?: string
  title: string
  titleEn?: string
  /** Protocol order within the site; the lowest comes first. */
  rank: number
  phone?: string
  email?: string
  duties: string
  from: LocalDate
  to?: LocalDate
}

export type DemoAgendaEntry = {
  site: string
  language: DemoLanguage
  day: LocalDate
  /** 'HH:MM' in Vietnamese time. */
  startsAt: string
  endsAt?: string
  title: string
  /** Titles of the leaders who preside or attend, in protocol order. */
  leaders: readonly string[]
  place: string
  preparedBy: string
  attendees?: string
}

export type DemoPage = {
  site: string
  language: DemoLanguage
  slug: string
  title: string
  summary: string
  body: string
  /** The menu entry it belongs to. */
  section: 'about' | 'contact' | 'spokesperson' | 'policy'
  order: number
  /** The Vietnamese page an English page translates. */
  translationOf?: string
}

export type DemoAuthor = {
  name: string
  penName?: string
  unit: string
  role: 'text' | 'photo' | 'video' | 'graphic' | 'editor' | 'presenter' | 'translator'
  /** Percent of the work that the role names. */
  share: number
}

export type DemoMedia = {
  kind: 'audio' | 'video'
  /** Path below `demo/media`. */
  file: string
  contentType: string
  title: string
  seconds: number
  captionsFile?: string
  transcript: string
}

export type DemoBroadcast = {
  series: string
  number: number
  airedOn: LocalDate
  editor: string
  presenter: string
  items: readonly string[]
}

export type DemoArticle = {
  /** Stable from day to day: the same key on the same site is the same article. */
  externalId: string
  site: string
  language: DemoLanguage
  section: string
  /** 1 to 14 for the disclosure blocks of a commune. */
  disclosureBlock?: number
  genre: DemoGenre
  slug: string
  title: string
  summary: string
  /** Simple HTML: p, h2, ul, ol, li, table, blockquote, figure, audio, video, strong, em, a. `<figure data-picture="key">` names a picture, `<video data-file>` and `<audio data-file>` a medium. */
  body: string
  picture: string | null
  publishedAt: Date
  eventAt: Date
  receivedAt: Date
  expiresAt?: Date
  /** Contributor on whose account it counts. */
  unit: string
  byline: string
  authors: readonly DemoAuthor[]
  origin: 'own' | 'republished' | 'translated'
  source?: { name: string; url?: string }
  translationOf?: string
  corrections: readonly { at: Date; text: string }[]
  withdrawn?: { at: Date; reason: string }
  media?: DemoMedia
  broadcast?: DemoBroadcast
}

export type DemoPicture = {
  key: string
  /** Path below `demo/pictures`. */
  file: string
  width: number
  height: number
  alt: string
  altEn: string
  caption: string
  credit: string
}

export type DemoProvince = {
  units: readonly DemoUnit[]
  sites: readonly DemoSite[]
  officials: readonly DemoOfficial[]
  agenda: readonly DemoAgendaEntry[]
  pages: readonly DemoPage[]
  articles: readonly DemoArticle[]
  pictures: readonly DemoPicture[]
  boards: readonly DemoBoard[]
  work: readonly DemoWork[]
}

export type DemoRole =
  | 'board-head'
  | 'standing-deputy'
  | 'deputy'
  | 'board-member'
  | 'board-secretary'
  | 'contributor'
  | 'accountant'
  | 'account-holder'
  | 'records-clerk'

/** A board by decision; of each person the name, the account before the at sign, the role, and for seats both titles. */
export type DemoBoard = {
  site: string
  decision: { number: string; issuer: string; signer: string; title: string }
  seats: readonly (readonly [name: string, account: string, role: DemoRole, boardTitle: string, officeTitle: string])[]
  others: readonly (readonly [name: string, account: string, role: DemoRole])[]
}

export type DemoDeed = {
  deed: 'submit' | 'take-up' | 'recommend' | 'return'
  by: string
  hoursAgo: number
  reason?: string
  /** Passage and what is said about it. */
  remarks?: readonly (readonly [string, string])[]
}

/** An item that is still on its way through the board. */
export type DemoWork = {
  site: string
  by: string
  title: string
  summary: string
  genre?: string
  paragraphs: readonly string[]
  hoursAgo: number
  deeds: readonly DemoDeed[]
}
