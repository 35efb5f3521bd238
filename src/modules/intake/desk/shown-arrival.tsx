/** The review page of one arrival, as it stands or with what was wrong on top. */
import { isId } from '../../../basics/ids.ts'
import type { Said } from '../../../design/desk-form.tsx'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import type { IntakeHouse } from '../actions/house.ts'
import { recalledBy } from '../actions/recall.ts'
import { arrivalFilePath, arrivalPath } from '../paths.ts'
import type { Arrival } from '../rules/arrival.ts'
import { kindChoices } from '../rules/kinds.ts'
import { confirmers } from '../rules/roles.ts'
import { arrivalAt, evidenceOf, stepsOf } from '../store/arrivals.ts'
import { publishedByKeys } from '../store/comparing.ts'
import { pagesOf } from '../store/kept.ts'
import { nextWaiting } from '../store/queue.ts'
import { queueWords, reviewWords } from '../words.ts'
import { titleOf } from './arrival.part.tsx'
import type { ArrivalLinks } from './decision.ts'
import { has, onDatabase } from './request.ts'
import { ReviewPage } from './review.page.tsx'

type Shown = { arrival: Arrival; said: Said; status: number }

export type Around = { house: IntakeHouse; links: ArrivalLinks }

export async function shownArrival(ground: Around, request: SiteRequest, shown: Shown): Promise<Answer> {
  const { site, query, csrf } = request
  const { arrival, said, status } = shown
  const props = {
    ...{ siteSlug: site.slug, arrival, said, csrf, kinds: kindChoices },
    ...(await around(ground, request, arrival)),
    mayDecide: has(request, confirmers),
    done: said.length > 0 ? null : (reviewWords.done[query.get('da') ?? ''] ?? null),
  }
  const head = headOf(`${titleOf(arrival)}, ${queueWords.title}`)
  return page(head, <ReviewPage {...props} />, { status, scripts: ['intake.js'] })
}

async function around({ house, links }: Around, request: SiteRequest, arrival: Arrival) {
  const { db, site } = request
  const evidence = await evidenceOf(db, site.id, arrival.id)
  const fileOf = (sha256: string | null, name: string) =>
    sha256 === null || arrival.reason === 'infected' || arrival.scan === 'unscanned'
      ? null
      : arrivalFilePath(site.slug, arrival.id, sha256, name)
  const about = await aboutOf(house, request, arrival)
  return {
    signature: evidence?.signature ?? null,
    pages: await pagesShown(request, arrival),
    steps: await stepsOf(db, site.id, arrival.id),
    about: about.map(({ editionId, title }) => ({ title, href: links.item(site.slug, editionId) })),
    itemHref: arrival.editionId === null ? null : links.item(site.slug, arrival.editionId),
    fileHref: fileOf(
      arrival.mainSha256 ?? (arrival.form === 'other' ? null : arrival.sha256),
      arrival.mainName ?? arrival.name,
    ),
    redactedHref: fileOf(arrival.redactedSha256, 'ban-che.pdf'),
    attachments: arrival.attachments.flatMap(({ sha256, name }) => {
      const href = fileOf(sha256, name)
      return href === null ? [] : [{ name, href }]
    }),
    next: await nextWaiting(db, site.id, arrival.id),
    last: await lastDecided(request),
  }
}

/** What stands on the site already of that which a recall, an update or a replacement names. */
async function aboutOf(house: IntakeHouse, request: SiteRequest, arrival: Arrival) {
  if (arrival.business === 0) return []
  if (arrival.business === 1) return recalledBy(onDatabase(house, request), arrival)
  const known = await publishedByKeys(request.db, request.site.id, arrival.about)
  return known.map((one) => ({ editionId: one.editionId, title: titleOf({ ...one, name: '' }) }))
}

/** The one decided just before, where a person can still take it back. */
async function lastDecided({ db, site, query }: SiteRequest): Promise<{ href: string; title: string } | null> {
  const id = query.get('vua') ?? ''
  const arrival = isId(id) ? await arrivalAt(db, site.id, id) : undefined
  return arrival === undefined ? null : { href: arrivalPath(site.slug, arrival.id), title: titleOf(arrival) }
}

export const pagesShown = async ({ db, site }: SiteRequest, { id }: Arrival) =>
  (await pagesOf(db, site.id, id)).map((one) => ({
    ...one,
    href: arrivalFilePath(site.slug, id, one.sha256, `trang-${one.number}.webp`),
  }))
