/** One page of the library. Whether a file is used, the modules above know; they are asked for as many files as a page needs. */
import type { SiteRequest } from '../../../web/desk-request.ts'
import type { UsedIn } from '../actions/keep-library.ts'
import { decodeKey, encodeKey, filterIn, type LibraryKey } from '../rules/listing.ts'
import { filesOf, type LibraryFile } from '../store/library.ts'
import { sitePlaces } from '../store/site-places.ts'

const pageLength = 48
/** Beyond that many looks the reader steps on by hand: a library where all is used has no end of it. */
const mostLooks = 10

export type Shelf = { files: LibraryFile[]; next: string | null }

export async function libraryShelf({ db, site, query }: SiteRequest, usedIn: UsedIn): Promise<Shelf> {
  const filter = filterIn(query)
  const shown: LibraryFile[] = []
  let after = decodeKey(query.get('sau'))
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const batch = await filesOf(db, site.id, { filter, after, limit: pageLength + 1 })
    const used = filter.use === null ? null : await usedAmong(batch)
    for (const file of batch.slice(0, pageLength)) {
      after = keyOf(file)
      if (used === null || used.has(file.sha256) === (filter.use === 'used')) shown.push(file)
      if (shown.length === pageLength) break
    }
    const isEnd = batch.length <= pageLength && (batch.length === 0 || after?.id === batch.at(-1)?.id)
    if (isEnd) return { files: shown, next: null }
    if (shown.length === pageLength) break
  }
  return { files: shown, next: after === null ? null : encodeKey(after) }

  async function usedAmong(batch: readonly LibraryFile[]): Promise<Set<string>> {
    const sha256s = batch.map(({ sha256 }) => sha256)
    const places = [...(await usedIn(db, site, sha256s)), ...(await sitePlaces(db, site.id, sha256s))]
    return new Set(places.map(({ sha256 }) => sha256))
  }
}

const keyOf = ({ createdAt, id }: LibraryFile): LibraryKey => ({ at: createdAt, id })
