import { searchPath } from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import { fileUrl } from '../../../basics/picture.ts'
import type { FrameParts, PortalRequest, Section, Site, SiteState } from '../../../web/context.ts'
import {
  type BannerFound,
  bannersOf,
  englishPagePaths,
  type NamedSite,
  nextChange,
  provinceSite,
  type SiteFound,
  sectionsOfSite,
  siteAtHost,
  successorSites,
} from '../live.ts'
import { type Hosting, hostName, originOf } from '../rules/hosting.ts'
import { existingSections, menuOf, sectionsIn } from '../rules/menu.ts'
import { siteWords } from '../words.ts'

export type Figures = { today: number; month: number; total: number; asOf: Date }

/** What `main` hands in: parts of the frame that come from floors above. */
export type Loading = {
  db: PortalRequest['db']
  hosting: Hosting
  figures(siteId: string): Promise<Figures | null>
  accentStylesheet(accent: string): string
}

/** Everything around the pages of the site at a host, or null when no site answers there. */
export async function loadSiteState(loading: Loading, host: string, now: Date): Promise<SiteState | null> {
  const { db, hosting } = loading
  const found = await siteAtHost(db, hostName(host, hosting))
  if (found === undefined) return null
  const [change, rows, banners, figures, province, successors, english] = await Promise.all([
    nextChange(db, found.id),
    sectionsOfSite(db, found.id),
    bannersOf(db, found.id),
    loading.figures(found.id),
    found.kind === 'province' ? undefined : provinceSite(db),
    found.archivedSince === null ? [] : successorSites(db, found.id),
    found.languages.includes('en') ? englishPagePaths(db, found.id) : new Set<string>(),
  ])
  const existing = existingSections(rows)
  const sections = { vi: sectionsIn(existing, 'vi', english), en: sectionsIn(existing, 'en', english) }
  const closed = new Set(rows.filter(({ isClosed }) => isClosed).map(({ id }) => id))
  const around = { found, closed, sections, banners, figures, province, successors }
  const frame = (language: Language): FrameParts => frameOf(loading, around, language)
  return {
    site: siteOf(found, hosting),
    sections,
    frame: { vi: frame('vi'), en: frame('en') },
    nextChange: change,
    loadedAt: now,
  }
}

const siteOf = (found: SiteFound, hosting: Hosting): Site => ({
  id: found.id,
  slug: found.slug,
  kind: found.kind,
  name: found.name,
  nameEn: found.nameEn,
  parentId: found.parentId,
  languages: found.languages,
  origin: originOf(found, hosting),
  archivedSince: found.archivedSince,
  accent: found.accent,
  launchedOn: found.launchedOn,
})

type Around = {
  found: SiteFound
  closed: ReadonlySet<string>
  sections: Record<Language, readonly Section[]>
  banners: readonly BannerFound[]
  figures: Figures | null
  province: NamedSite | undefined
  successors: readonly NamedSite[]
}

function frameOf({ hosting, accentStylesheet }: Loading, around: Around, language: Language): FrameParts {
  const { found, sections, province, figures } = around
  const isEnglish = language === 'en'
  const { closed } = around
  return {
    site: {
      kind: found.kind,
      tierName: (isEnglish ? found.tierNameEn : null) ?? found.tierName,
      name: (isEnglish ? found.nameEn : null) ?? found.name,
      emblem: found.emblemSha256 === null ? null : fileUrl({ sha256: found.emblemSha256, name: 'emblem' }),
      home: isEnglish ? '/en' : '/',
      accentStylesheet: accentStylesheet(found.accent),
      archivedSince: found.archivedSince,
      portal: province ? { href: originOf(province, hosting), text: province.name } : null,
    },
    menu: menuOf(sections[language]),
    banners: bannersIn(around, hosting, language),
    search: searchPath(language),
    footer: {
      governingAgency: (isEnglish ? found.governingNameEn : null) ?? found.governingName,
      operator: null,
      responsible: found.responsible,
      address: (isEnglish ? found.addressEn : null) ?? found.address,
      phone: found.phone,
      email: found.email,
      visits: figures,
      links: footerLinks(
        sections[language].filter(({ id }) => !closed.has(id)),
        language,
      ),
    },
  }
}

function bannersIn({ banners, successors }: Around, hosting: Hosting, language: Language): FrameParts['banners'] {
  const own = banners.map(({ tone, text, textEn, href }) => ({
    tone,
    text: (language === 'en' ? textEn : null) ?? text,
    href,
  }))
  const first = successors[0]
  if (first === undefined) return own
  const text = siteWords[language].successors(successors.map((site) => site.name))
  const href = successors.length === 1 ? originOf(first, hosting) : siteWords[language].successorsHref
  return [...own, { tone: 'notice', text, href }]
}

/** Privacy and terms (Luật Chuyển đổi số Đ38, TT 25/2010 Đ11), accessibility, site map and feed. */
function footerLinks(sections: readonly Section[], language: Language) {
  const words = siteWords[language]
  return [
    ...sections.flatMap(({ kind, inMenu, href, name }) =>
      kind === 'page' && !inMenu && href ? [{ href, text: name }] : [],
    ),
    { href: words.siteMapHref, text: words.siteMap },
    { href: words.rssHref, text: words.rss },
  ]
}
