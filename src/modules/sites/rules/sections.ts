import type { SiteKind } from './site.ts'
import { type TemplateSection, template } from './template.table.ts'

export type SectionRow = {
  id: string
  parentId: string | null
  key: string | null
  kind: string
  slug: string
  name: string
  nameEn: string | null
  href: string | null
  position: number
  inMenu: boolean
}

/** The sections a new site of this kind starts with, parents before children. `newId` is asked once for each. */
export function templateSections(kind: SiteKind, newId: () => string): SectionRow[] {
  const rows: SectionRow[] = []
  const add = (sections: readonly TemplateSection[], parentId: string | null) => {
    for (const section of sections.filter((one) => one.for === undefined || one.for.includes(kind))) {
      const id = newId()
      rows.push({
        id,
        parentId,
        key: section.key,
        kind: section.kind,
        slug: section.slug,
        name: section.name,
        nameEn: section.nameEn ?? null,
        href: section.href ?? null,
        position: rows.length + 1,
        inMenu: section.inMenu ?? true,
      })
      add(section.children ?? [], id)
    }
  }
  add(template, null)
  return rows
}
