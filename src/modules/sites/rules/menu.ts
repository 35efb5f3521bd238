import {
  agendaPath,
  contactPath,
  directoryPath,
  documentsPath,
  pagePath,
  sectionPath,
  siteMapPath,
} from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'

type Placed = {
  id: string
  parentId: string | null
  key: string | null
  kind: string
  slug: string
  name: string
  nameEn: string | null
  href: string | null
  inMenu: boolean
}

/** Kinds of section whose module exists; others stay in the table until theirs does, so that no link leads nowhere. */
export const existingKinds: ReadonlySet<string> = new Set([
  'group',
  'news',
  'page',
  'agenda',
  'documents',
  'directory',
  'contact',
  'site-map',
  'link',
])

/** A group whose children are all of missing kinds has nothing to show either. */
export function existingSections<S extends Placed>(sections: readonly S[]): S[] {
  const kept = sections.filter((section) => existingKinds.has(section.kind))
  return kept.filter((section) => section.kind !== 'group' || kept.some((child) => child.parentId === section.id))
}

/** Where a section is read; null for a group. */
export function sectionHref(section: Pick<Placed, 'kind' | 'slug' | 'href'>, language: Language): string | null {
  switch (section.kind) {
    case 'news':
      return sectionPath(language, section.slug)
    case 'page':
      return pagePath(language, section.slug)
    case 'documents':
      return documentsPath(language)
    case 'agenda':
      return agendaPath(language)
    case 'directory':
      return directoryPath(language)
    case 'contact':
      return contactPath(language)
    case 'site-map':
      return siteMapPath(language)
    default:
      return section.href
  }
}

/** Entries that also stand in the bar above the page on wide screens. */
const pinned = ['intro', 'news', 'steering', 'legal-dissemination', 'disclosure', 'notices', 'contacts']

export type LocalSection = Omit<Placed, 'nameEn'>

/** The sections in one language: on the English side only what has an English name, and pages that are there. */
export function sectionsIn(
  sections: readonly Placed[],
  language: Language,
  englishPages: ReadonlySet<string>,
): LocalSection[] {
  return sections.flatMap(({ nameEn, ...section }) => {
    const href = sectionHref(section, language)
    if (language === 'vi') return [{ ...section, href }]
    const isThere = section.kind !== 'page' || (href !== null && englishPages.has(href))
    return nameEn !== null && isThere ? [{ ...section, href, name: nameEn }] : []
  })
}

export type MenuNode = { text: string; href: string | null; pinned?: boolean; children: readonly MenuNode[] }

/** The menu as a tree; a group without anything below it is left out. */
export function menuOf(sections: readonly LocalSection[]): MenuNode[] {
  const below = (parentId: string | null): MenuNode[] =>
    sections
      .filter((section) => section.parentId === parentId && section.inMenu)
      .map((section) => ({
        text: section.name,
        href: section.href,
        ...(section.key !== null && pinned.includes(section.key) ? { pinned: true } : {}),
        children: below(section.id),
      }))
      .filter((node) => node.href !== null || node.children.length > 0)
  return below(null)
}
