import {
  agendaPath,
  contactPath,
  directoryPath,
  documentsPath,
  homePath,
  sectionPath,
  siteMapPath,
} from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'

type NamedSection = { kind: string; slug: string; nameEn: string | null }
export type Address = { language: Language; path: string }

const paths: Readonly<Record<string, (language: Language, slug: string) => string>> = {
  news: sectionPath,
  documents: (language) => documentsPath(language),
  agenda: (language) => agendaPath(language),
  directory: (language) => directoryPath(language),
  contact: (language) => contactPath(language),
  'site-map': (language) => siteMapPath(language),
}

/**
 * The addresses a site has whatever is published: the home and its sections, in each language. A section is on the
 * English side when it has an English name. Standing pages are items and stand with them.
 */
export function fixedAddresses(sections: readonly NamedSection[], languages: readonly Language[]): Address[][] {
  const home = languages.map((language) => ({ language, path: homePath(language) }))
  const below = sections.flatMap(({ kind, slug, nameEn }) => {
    const path = paths[kind]
    if (path === undefined) return []
    const spoken = languages.filter((language) => language === 'vi' || nameEn !== null)
    return [spoken.map((language) => ({ language, path: path(language, slug) }))]
  })
  return [home, ...below]
}
