/** Makes the copy that may go out: what the person chose is gone from it, which is checked by reading the copy. */

import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { DocumentText } from '../../../basics/page-text.ts'
import { pageString } from '../../../basics/page-text.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { isReadableElsewhere, numbersUnder, overlaps, type PageBox, widened } from '../rules/redaction.ts'
import { arrivalAt, lockArrival } from '../store/arrivals.ts'
import { noteRedacted } from '../store/checking.ts'
import { keep } from '../store/kept.ts'
import type { Deciding } from './decide.ts'
import { bytesOf, type OnDatabase } from './house.ts'
import { move } from './move.ts'

export async function redactArrival(
  house: OnDatabase,
  { siteId, id, version, by, now, boxes }: Deciding & { boxes: readonly PageBox[] },
): Promise<Outcome<{ sha256: string }>> {
  const arrival = await arrivalAt(house.db, siteId, id)
  if (arrival?.mainSha256 == null) return stopped({ field: 'arrival', problem: 'not-found' })
  if (boxes.length === 0) return stopped({ field: 'cho', problem: 'nothing-to-redact' })
  const wide = boxes.map(widened)
  const main = await bytesOf(house.files, arrival.mainSha256)
  const known = await house.recognise(main, await house.textOf(main))
  const copy = Buffer.from(await house.redact(main, wide, known))
  const text = await house.recognise(copy, await house.textOf(copy))
  if (isStillThere(text, boxes) || isReadableElsewhere(numbersUnder(known, boxes), text))
    return stopped({ field: 'cho', problem: 'redaction-failed' })
  const sha256 = await house.files.put(copy)
  return inTransaction(house.db, async (tx) => {
    const current = await lockArrival(tx, siteId, id)
    if (current === undefined) return stopped({ field: 'arrival', problem: 'not-found' })
    if (current.version !== version) return stopped({ field: 'arrival', problem: 'changed-meanwhile' })
    const kept = { siteId, sha256, what: 'redacted', contentType: 'application/pdf', bytes: copy.length } as const
    await keep(tx, kept, now)
    const said = { text: text.pages.map(pageString).join('\n\n'), prose: house.proseOf(text) }
    await noteRedacted(tx, siteId, id, { sha256, ...said })
    const moved = await move(tx, current, {
      deed: 'redact',
      by,
      now,
      after: { redacted: sha256, places: boxes.length },
    })
    return 'issues' in moved ? moved : done({ sha256 })
  })
}

/** A line of letters whose middle lies in a box that was taken out. */
const isStillThere = ({ pages }: DocumentText, boxes: readonly PageBox[]): boolean =>
  boxes.some(({ page, box }) =>
    pages
      .find(({ number }) => number === page)
      ?.lines.some((line) => line.text.trim() !== '' && isInside(line.box, box) && overlaps(line.box, box)),
  )

const isInside = (line: PageBox['box'], box: PageBox['box']): boolean =>
  line.x >= box.x - 1 &&
  line.x + line.width <= box.x + box.width + 1 &&
  line.y + line.height / 2 > box.y &&
  line.y + line.height / 2 < box.y + box.height
