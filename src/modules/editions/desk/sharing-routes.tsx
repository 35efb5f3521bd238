/** What a site shares with others, and they with it. */
import { addMonths, dayOf, monthOf, startOfMonth } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest, Role } from '../../../web/context.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { offerShare } from '../actions/share-offer.ts'
import { offerPath, sharePath, sharingPath } from '../paths.ts'
import { offerable, sharesOfEdition, shareTargets } from '../store/shares.ts'
import { ownAndShared } from '../store/sharing-figures.ts'
import { sharingWords, shareWords as words } from '../words/sharing.ts'
import { receiveRequest, requestsOf } from './share-requests.ts'
import { FurtherShares, SharingPage, type SharingProps } from './sharing.page.tsx'
import { furtherOf, groupsOf } from './sharing-groups.ts'
import { receiveDeed, showOne } from './sharing-one.tsx'
import { actorIn, type SharingDesk } from './sharing-request.ts'

/** The board decides what its site shows; the owner of the site sees it. */
const readers: readonly Role[] = [
  ...(['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary'] as const),
]
const policy = { onSite: readers }

/** What the desk offers inside a site. */
export const sharingEntry = { text: sharingWords.entry, href: sharingPath, policy }

export const sharingRoutes = (desk: SharingDesk): readonly DeskRoute[] => {
  const at = (handle: (desk: SharingDesk, request: SiteRequest) => Promise<Answer>): DeskRoute['handle'] =>
    onSite((request) => handle(desk, request))
  return [
    deskRoute('GET', sharingPath(':site'), policy, at(showSharing)),
    deskRoute('POST', sharingPath(':site'), policy, at(receive)),
    deskRoute('GET', sharePath(':site', ':share'), policy, at(showOne)),
    deskRoute('POST', sharePath(':site', ':share'), policy, at(receiveDeed)),
  ]
}

type Asked = { editionId: string; chosen: readonly string[]; note: string; issues: readonly Issue[] }

const showSharing = (desk: SharingDesk, request: SiteRequest): Promise<Answer> =>
  sharingAnswer(desk, request, { editionId: request.query.get('muc') ?? '', chosen: [], note: '', issues: [] })

async function sharingAnswer(desk: SharingDesk, request: SiteRequest, asked: Asked): Promise<Answer> {
  const { site, query, csrf } = request
  const actor = await actorIn(desk, request)
  const further = asked.issues.length > 0 ? null : furtherOf(request)
  const groups = await groupsOf(request, actor, further)
  const head = headOf(`${sharingWords.title}, ${site.name}`)
  const action = sharingPath(site.slug)
  if (further !== null) return page(head, <FurtherShares {...{ action, csrf, groups, group: further.group }} />)
  const props: SharingProps = {
    ...{ action, csrf, groups, issues: asked.issues },
    offer: await offerOf(request, asked),
    requests: await requestsOf(desk, request, actor),
    ratio: await ratioOf(request),
    done: asked.issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(head, <SharingPage {...props} />, { status: asked.issues.length > 0 ? 422 : 200 })
}

async function ratioOf({ db, site, now }: DeskRequest & SiteRequest) {
  const month = monthOf(now)
  const [from, until] = [startOfMonth(addMonths(month, -5)), startOfMonth(addMonths(dayOf(now).slice(0, 7), 1))]
  return ownAndShared(db, { siteId: site.id, from, until })
}

async function offerOf({ db, site }: SiteRequest, { editionId, chosen, note }: Asked): Promise<SharingProps['offer']> {
  if (editionId === '') return null
  const text = isId(editionId) ? await offerable(db, site.id, editionId) : undefined
  if (text === undefined || text.type !== 'article') return 'gone'
  const { title, language } = text
  return { editionId, title, targets: await offeredTargets(db, { siteId: site.id, editionId, language }), chosen, note }
}

/** The sites an item may be offered to, with what became of it where it was offered already; for the item's page too. */
export async function offeredTargets(db: DeskRequest['db'], of: Parameters<typeof shareTargets>[1]) {
  const open = (await sharesOfEdition(db, of.siteId, of.editionId)).filter(
    ({ state }) => state === 'offered' || state === 'accepted',
  )
  const stateOf = new Map(open.map(({ toSiteId, state }) => [toSiteId, state]))
  return (await shareTargets(db, of)).map((target) => ({ ...target, state: stateOf.get(target.id) ?? null }))
}

async function receive(desk: SharingDesk, request: SiteRequest): Promise<Answer> {
  const about = await receiveRequest(desk, request)
  if (about === undefined) return receiveOffer(desk, request)
  const { said, outcome } = about
  if ('done' in outcome) return seeOther(`${sharingPath(request.site.slug)}?da=${said}`)
  return sharingAnswer(desk, request, { editionId: '', chosen: [], note: '', issues: outcome.issues })
}

async function receiveOffer(desk: SharingDesk, request: SiteRequest): Promise<Answer> {
  const { db, site, body, now, address } = request
  const editionId = body.get('muc') ?? ''
  const chosen = body.getAll('den').filter(isId)
  const note = (body.get('loi-nhan') ?? '').normalize('NFC').trim()
  const gone = { field: 'muc', problem: 'not-published' }
  if (!isId(editionId)) return sharingAnswer(desk, request, { editionId: '', chosen, note, issues: [gone] })
  const doing = {
    siteId: site.id,
    editionId,
    actor: await actorIn(desk, request),
    at: now,
    ...(address ? { address } : {}),
  }
  const outcome = await offerShare(db, doing, { toSiteIds: chosen, note })
  if ('issues' in outcome) return sharingAnswer(desk, request, { editionId, chosen, note, issues: outcome.issues })
  return seeOther(`${offerPath(site.slug, editionId)}&da=gui`)
}
