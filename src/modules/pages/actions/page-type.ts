/** Standing pages as a content type of the one workflow. */
import { dayText } from '../../../basics/dates.ts'
import { done } from '../../../basics/outcomes.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Composed, ContentType, KeptRevision, ShownFact } from '../../editions/index.ts'
import { composedOf, path, readPage, whyNotReady } from '../rules/draft.ts'
import type { PageContent } from '../rules/page.ts'
import { sectionSlug } from '../store.ts'

export const pageType: ContentType = {
  type: 'page',
  compose(form) {
    const read = readPage(form)
    return 'issues' in read ? read : done(composedOf(read.done))
  },
  whyNotKept: () => [],
  whyNotReady,
  path,
  // What only a page has stands in its content: nobody searches by it.
  keepFacts: () => Promise.resolve(),
  formOf,
  shownFacts,
}

/** The address of a page is its section's, whatever was sent with the form. */
async function formOf(db: Reader, siteId: string, revision: KeptRevision): Promise<unknown> {
  const { body, facts } = revision.content as PageContent
  const [sectionId = null] = revision.sectionIds
  const slug = sectionId === null ? '' : await sectionSlug(db, siteId, sectionId)
  return { title: revision.title, summary: revision.summary, sectionId, slug, body, ...facts }
}

function shownFacts({ content, sectionIds }: Composed): ShownFact[] {
  const { facts = {} } = content as PageContent
  return [
    { name: 'sections', value: sectionIds.join(', ') },
    { name: 'basis', value: facts.basis ?? '' },
    { name: 'keptBy', value: facts.keptBy ?? '' },
    { name: 'checkedOn', value: facts.checkedOn === undefined ? '' : dayText(facts.checkedOn, 'vi') },
  ]
}
