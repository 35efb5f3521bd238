/** What a form of the review page decides, and where it leads: on to the next one that waits. */

import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, notFound, seeOther } from '../../../web/answers.ts'
import { byOf, type SiteRequest } from '../../../web/desk-request.ts'
import { decline, publishArrival, takeBack, tryAgain } from '../actions/decide.ts'
import type { IntakeHouse } from '../actions/house.ts'
import { carryOutRecall } from '../actions/recall.ts'
import { arrivalPath, intakePath } from '../paths.ts'
import type { Arrival } from '../rules/arrival.ts'
import { nextWaiting } from '../store/queue.ts'
import { problemText, refusalReasons } from '../words.ts'
import { arrivalOf, lineIn, onDatabase, versionIn } from './request.ts'
import { shownArrival } from './shown-arrival.tsx'

/** Addresses of other modules, made by `main`. */
export type ArrivalLinks = { item(siteSlug: string, editionId: string): string }

type Decided = Outcome<unknown> & { said?: string }

export async function decide(house: IntakeHouse, links: ArrivalLinks, request: SiteRequest): Promise<Answer> {
  const { site, body } = request
  const arrival = await arrivalOf(request)
  if (arrival === undefined) return notFound
  const deed = body.get('viec') ?? ''
  const [outcome, told] = await doneTo(house, request, { arrival, deed })
  if ('issues' in outcome) {
    const said = outcome.issues.map(({ field, problem }: Issue) => ({ field, text: problemText(problem) }))
    return shownArrival({ house, links }, request, { arrival, said, status: 422 })
  }
  if (deed === 'undo' || deed === 'retry') return seeOther(`${arrivalPath(site.slug, arrival.id)}?da=${told}`)
  return seeOther(await wayOn(request, arrival, told))
}

async function doneTo(
  house: IntakeHouse,
  request: SiteRequest,
  { arrival, deed }: { arrival: Arrival; deed: string },
): Promise<[Decided, string]> {
  const { site, body, now, account, db } = request
  const asked = { siteId: site.id, id: arrival.id, version: versionIn(request), by: byOf(request), now }
  const here = onDatabase(house, request)
  switch (deed) {
    case 'publish': {
      const outcome = await publishArrival(here, { ...asked, who: account, hasAnswered: body.get('da-xem') === '1' })
      return [outcome, 'done' in outcome && !outcome.done.isLive ? 'chuyen' : 'dang']
    }
    case 'refuse':
    case 'return':
      return [
        await decline({ db }, { ...asked, deed, reason: reasonIn(request), note: lineIn(request, 'ghi-chu') }),
        deed,
      ]
    case 'undo':
      return [await takeBack(here, asked), 'undo']
    case 'retry':
      return [await tryAgain({ db }, asked), 'retry']
    case 'carry-out':
      return [await carryOutRecall(here, asked), 'thu']
    default:
      return [{ issues: [{ field: 'viec', problem: 'not-in-this-state' }] }, '']
  }
}

const reasonIn = (request: SiteRequest): string => {
  const reason = lineIn(request, 'ly-do', 40)
  return refusalReasons.some(({ value }) => value === reason) ? reason : ''
}

/** The next that waits, with a way back to this one; the list where nothing waits any more. */
async function wayOn({ db, site }: SiteRequest, { id }: Arrival, told: string): Promise<string> {
  const next = await nextWaiting(db, site.id, id)
  if (next === null) return intakePath(site.slug, { da: told })
  return `${arrivalPath(site.slug, next)}?${new URLSearchParams({ da: told, vua: id })}`
}
