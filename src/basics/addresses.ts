/** The public addresses of every site. They are a promise to readers, search engines and other systems: never change one. */
import type { LocalWeek } from './dates.ts'
import type { Language } from './language.ts'

const roots = {
  vi: {
    news: '/tin-tuc',
    pages: '/gioi-thieu',
    documents: '/van-ban',
    contact: '/lien-he',
    directory: '/danh-ba',
    agenda: '/lich-cong-tac',
    search: '/tim-kiem',
    siteMap: '/so-do-cong',
    rss: '/rss.xml',
  },
  en: {
    news: '/en/news',
    pages: '/en/about',
    documents: '/en/documents',
    contact: '/en/contact',
    directory: '/en/directory',
    agenda: '/en/agenda',
    search: '/en/search',
    siteMap: '/en/sitemap',
    rss: '/en/rss.xml',
  },
} as const

export const sitemapXmlPath = '/sitemap.xml'

export const homePath = (language: Language): string => (language === 'vi' ? '/' : '/en')
export const newsPath = (language: Language): string => roots[language].news

/** A section's list. Its slug never ends in '-<digits>' (see `isSectionSlug`), or it would read as an article. */
export const sectionPath = (language: Language, slug: string): string => `${roots[language].news}/${slug}`

/** The section is not in it, so moving an article never breaks a link. */
export const articlePath = (language: Language, slug: string, number: number): string =>
  `${roots[language].news}/${slug}-${number}`

export const pagePath = (language: Language, slug: string): string => `${roots[language].pages}/${slug}`

/** The list of documents; a query narrows it. */
export const documentsPath = (language: Language, query = ''): string => roots[language].documents + query

export const documentsRssPath = (language: Language): string => `${roots[language].documents}/rss.xml`

/** One document. Its word is '<number-symbol>-<year>', with '-<n>' where another has it already. */
export const documentPath = (language: Language, key: string): string => `${roots[language].documents}/${key}`

export const contactPath = (language: Language): string => roots[language].contact
export const directoryPath = (language: Language): string => roots[language].directory

/** The leaders' agenda: of the current week, or of the given one. */
export const agendaPath = (language: Language, week?: LocalWeek): string =>
  roots[language].agenda + (week === undefined ? '' : `?tuan=${week}`)

export const agendaCalendarPath = (language: Language): string => `${roots[language].agenda}.ics`

export const searchPath = (language: Language, query?: string): string =>
  roots[language].search + (query === undefined ? '' : `?q=${encodeURIComponent(query)}`)

/** What is offered while somebody types a search, as JSON. */
export const searchSuggestionsPath = (language: Language): string =>
  `${roots[language].search}/${language === 'vi' ? 'goi-y' : 'suggestions'}`

export const siteMapPath = (language: Language): string => roots[language].siteMap
export const rssPath = (language: Language): string => roots[language].rss
export const sectionRssPath = (language: Language, slug: string): string => `${roots[language].news}/${slug}/rss.xml`

/** The form on which a reader reports a mistake on the page `about` (its path). */
export const mistakeReportPath = (about: string): string => `/bao-sai-sot?ve=${encodeURIComponent(about)}`

/** Which side of a site an address belongs to. */
export const languageOfPath = (path: string): Language => (/^\/en(?:[/?#]|$)/.test(path) ? 'en' : 'vi')

const articleForm = /^(\/tin-tuc|\/en\/news)\/([^/?#]{1,300})-([1-9]\d{0,9})$/

/** The parts of an article's address, or null when it is none. The number decides; a wrong slug is mended by a redirect. */
export function readArticlePath(path: string): { language: Language; slug: string; number: number } | null {
  const found = articleForm.exec(path)
  if (found === null || Number(found[3]) > 2_147_483_647) return null
  return { language: found[1] === '/tin-tuc' ? 'vi' : 'en', slug: found[2] ?? '', number: Number(found[3]) }
}

/** Whether a word may name a section or page in an address: small letters, digits and single hyphens, no '-<digits>' at its end. */
export const isSectionSlug = (slug: string): boolean =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= 80 && !/-\d+$/.test(slug)
