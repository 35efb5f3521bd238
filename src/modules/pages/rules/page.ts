import { pagePath } from '../../../basics/addresses.ts'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import type { Prose } from '../../../basics/prose/prose.ts'

/** What a statutory page rests on, who answers for it, and until when it was found true. */
export type PageFacts = { basis?: string; keptBy?: string; checkedOn?: LocalDate }

export type PageContent = { body: Prose; facts?: PageFacts }

/** A standing page (giới thiệu, chức năng, di tích …). Its address is the slug of its section. */
export type PageInput = {
  translationOf?: { itemId: string; number: number }
  language: Language
  slug: string
  sectionId: string
  title: string
  summary: string
  content: PageContent
  publishedAt: Date
}

export const pathOf = (page: Pick<PageInput, 'language' | 'slug'>): string => pagePath(page.language, page.slug)
