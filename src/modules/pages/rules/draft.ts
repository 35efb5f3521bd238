/** The form in which a standing page is written at the desk: JSON, possibly half done. */
import { z } from 'zod'
import { pagePath } from '../../../basics/addresses.ts'
import { isDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import { proseField } from '../../../basics/prose/prose-field.ts'
import type { PageContent, PageFacts } from './page.ts'

const line = (max: number) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((text) => oneLine(text ?? ''))

export const pageForm = z.object({
  title: line(1000),
  summary: line(5000),
  sectionId: z
    .string()
    .nullish()
    .transform((id) => (id && isId(id) ? id : null)),
  /** The word of the section in its address, as the desk offered it; checked again before it is published. */
  slug: line(100),
  body: proseField,
  basis: line(500),
  keptBy: line(300),
  checkedOn: line(10),
})

export type PageDraft = z.output<typeof pageForm>

export function readPage(form: unknown): Outcome<PageDraft> {
  const read = pageForm.safeParse(form)
  if (read.success) return { done: read.data }
  return {
    issues: read.error.issues.map(({ path, code, message }) => ({
      field: path.join('.'),
      problem: code === 'custom' && message !== 'Invalid input' ? message : 'not-readable',
    })),
  }
}

/** What the workflow keeps of a page. */
export function composedOf({ title, summary, sectionId, slug, body: prose, basis, keptBy, checkedOn }: PageDraft) {
  const facts: PageFacts = {
    ...(basis === '' ? {} : { basis }),
    ...(keptBy === '' ? {} : { keptBy }),
    ...(isDay(checkedOn) ? { checkedOn } : {}),
  }
  const content: PageContent = { body: prose, ...(Object.keys(facts).length > 0 ? { facts } : {}) }
  return {
    ...{ title, summary, slug, body: prose, content, works: [], facts: null },
    sectionIds: sectionId === null ? [] : [sectionId],
  }
}

export const path = pagePath

/** What must hold before others are asked to read it. */
export function whyNotReady(page: {
  title: string
  slug: string
  body: Prose
  sectionIds: readonly string[]
}): Issue[] {
  const issues: Issue[] = []
  if (page.title === '') issues.push({ field: 'title', problem: 'title-missing' })
  if (page.sectionIds.length === 0 || page.slug === '') issues.push({ field: 'sectionId', problem: 'section-missing' })
  if (page.body.content.length === 0) issues.push({ field: 'body', problem: 'body-missing' })
  return issues
}
