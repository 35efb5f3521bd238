/** Draws the pages of an arrival once, for the person who looks at it. */
import { inTransaction } from '../../../platform/database/index.ts'
import { arrivalAt, evidenceOf } from '../store/arrivals.ts'
import { insertPage, keep, pagesOf } from '../store/kept.ts'
import type { About } from './check.ts'
import { bytesOf, type OnDatabase } from './house.ts'

/** Enough to read small print on a wide screen. */
const pictureWidth = 1100
const mostPages = 12

export async function drawPages(house: OnDatabase, { siteId, arrivalId }: About, now: Date): Promise<void> {
  const arrival = await arrivalAt(house.db, siteId, arrivalId)
  if (arrival?.mainSha256 == null || arrival.pages === null) return
  const drawn = new Set((await pagesOf(house.db, siteId, arrivalId)).map(({ number }) => number))
  const sizes = (await evidenceOf(house.db, siteId, arrivalId))?.pageSizes ?? []
  const bytes = await bytesOf(house.files, arrival.mainSha256)
  for (let number = 1; number <= Math.min(arrival.pages, mostPages); number++) {
    if (drawn.has(number)) continue
    const picture = Buffer.from(await house.picture(bytes, number, pictureWidth))
    const sha256 = await house.files.put(picture)
    const size = sizes[number - 1] ?? { width: 595, height: 842 }
    await inTransaction(house.db, async (tx) => {
      await keep(tx, { siteId, sha256, what: 'page', contentType: 'image/webp', bytes: picture.length }, now)
      await insertPage(tx, siteId, arrivalId, { number, sha256, ...size })
    })
  }
}
