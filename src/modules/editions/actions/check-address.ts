import { editionAt } from '../store/editing.ts'
import { isTaken } from '../store/live-edition.ts'
import type { Check, ContentTypes } from './editing.ts'

/** Two pages of one section, or two agendas of one week, would stand at one address: the second is told before it goes on. */
export const addressCheck =
  (types: ContentTypes): Check =>
  async (db, { siteId, editionId }) => {
    const edition = await editionAt(db, siteId, editionId)
    if (edition === undefined || edition.live !== null || edition.slug === '') return []
    const { language, slug, number } = edition
    const type = types[edition.type]
    if (type === undefined || type.numbersTakenAddress) return []
    const path = type.path(language, slug, number)
    return (await isTaken(db, siteId, path))
      ? [{ check: 'address-taken', level: 'block', field: 'title', quote: path }]
      : []
  }
