/** The review page of one arrival, as it stands or with what was wrong on top. */
import { isId } from '../../../basics/ids.ts'
import type { Said } from '../../../design/desk-form.tsx'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
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
import { has } from './request.ts'
import { ReviewPage } from './review.page.tsx'

type Shown = { arrival: Arrival; said: Said; status: number }

export async function shownArrival(links: ArrivalLinks, request: SiteRequest, shown: Shown): Promise<Answer> {
  const { site, query, csrf } = request
  const { arrival, said, status } = shown
  const props = {
    ...{ siteSlug: site.slug, arrival, said, csrf, kinds: kindChoices },
    ...(await around(links, request, arrival)),
    mayDecide: has(request, confirmers),
    done: said.length > 0 ? null : (reviewWords.done[query.get('da') ?? ''] ?? null),
  }
  const head = headOf(`${titleOf(arrival)}, ${queueWords.title}`)
  return page(head, <ReviewPage {...props} />, { status, scripts: ['intake.js'] })
}

async function around(links: ArrivalLinks, request: SiteRequest, arrival: Arrival) {
  const { db, site } = request
  const evidence = await evidenceOf(db, site.id, arrival.id)
  const fileOf = (sha256: string | null, name: string) =>
    sha256 === null || arrival.reason === 'infected' || arrival.scan === 'unscanned'
      ? null
      : arrivalFilePath(site.slug, arrival.id, sha256, name)
  const about = arrival.business === 0 ? [] : await publishedByKeys(db, site.id, arrival.about)
  return {
    signature: evidence?.signature ?? null,
    pages: await pagesShown(request, arrival),
    steps: await stepsOf(db, site.id, arrival.id),
    about: about.map((one) => ({ title: titleOf({ ...one, name: '' }), href: links.item(site.slug, one.editionId) })),
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
