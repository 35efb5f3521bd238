import { newId } from '../../../basics/ids.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Entry, enter, takeNumbers } from '../../editions/index.ts'
import { shownFiles } from '../../media/index.ts'
import { type PageInput, pathOf } from '../rules/page.ts'

/** Enters decided pages of one site, in the caller's transaction; answers the item and number of each. */
export async function enterPages(
  tx: Tx,
  { siteId, pages, now }: { siteId: string; pages: readonly PageInput[]; now: Date },
): Promise<{ itemId: string; number: number }[]> {
  const fresh = pages.filter((page) => page.translationOf === undefined).length
  let next = fresh > 0 ? await takeNumbers(tx, siteId, fresh) : 0
  const entries: Entry[] = []
  for (const page of pages) {
    const files = await shownFiles(tx, siteId, { prose: page.content.body })
    const item = page.translationOf ?? { itemId: newId(now), number: next++ }
    entries.push(entryOf(page, { ...item, editionId: newId(now), revisionId: newId(now) }, files))
  }
  await enter(tx, siteId, entries, now)
  return entries.map(({ itemId, number }) => ({ itemId, number }))
}

type Identity = Pick<Entry, 'itemId' | 'editionId' | 'revisionId' | 'number'>

const entryOf = (page: PageInput, identity: Identity, files: Entry['files']): Entry => ({
  ...identity,
  type: 'page',
  language: page.language,
  isNewItem: page.translationOf === undefined,
  title: page.title,
  summary: page.summary,
  slug: page.slug,
  path: pathOf(page),
  content: page.content,
  sectionIds: [page.sectionId],
  placedIn: [page.sectionId],
  works: [],
  files,
  liveFrom: page.publishedAt,
  oldPaths: [],
})
