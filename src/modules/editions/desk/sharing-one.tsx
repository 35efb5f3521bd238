/** One share: what it is about, and what the people of either end decide. */
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { sectionsOf } from '../../sites/index.ts'
import { acceptShare, changeShareMode, refuseOffer, takeDownShare, takeNewerText } from '../actions/share-answer.ts'
import { recallShare, type ShareDoing } from '../actions/share-offer.ts'
import { sharePath, sharingPath } from '../paths.ts'
import type { Actor } from '../rules/edition.ts'
import {
  type ShareMode,
  whyNotAnswerFor,
  whyNotChangeMode,
  whyNotRecall,
  whyNotTakeDown,
  whyNotTakeNewer,
} from '../rules/sharing.ts'
import { type ShareLine, shareAt, writersOfShare } from '../store/shares.ts'
import { sharingWords, shareWords as words } from '../words/sharing.ts'
import { OneSharePage, type OneShareProps } from './sharing-one.page.tsx'
import { actorIn, type SharingDesk, whyOf } from './sharing-request.ts'

type Asked = { mode: string; chosen: readonly string[]; reason: string; issues: readonly Issue[] }

export const showOne = (desk: SharingDesk, request: SiteRequest): Promise<Answer> =>
  oneAnswer(desk, request, { mode: 'follow', chosen: [], reason: '', issues: [] })

async function oneAnswer(desk: SharingDesk, request: SiteRequest, asked: Asked): Promise<Answer> {
  const { db, site, params, query } = request
  const { share: id = '' } = params
  const share = isId(id) ? await shareAt(db, site.id, id) : undefined
  if (share === undefined) return notFound
  const { issues } = asked
  const props: OneShareProps = {
    ...share,
    offeredBy: share.offeredTitle === '' ? share.offeredBy : `${share.offeredBy}, ${share.offeredTitle}`,
    why: whyOf(share),
    originHref: await address(desk, request, share.fromSiteId, share.originPath),
    hereHref: await address(desk, request, share.toSiteId, share.path),
    newerSince: hasNewer(share) && share.toSiteId === site.id ? share.originChangedAt : null,
    may: await mayDo(desk, request, share),
    form: await formOf(request, share, asked),
    back: sharingPath(site.slug),
    issues,
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  const title = `${share.title ?? sharingWords.noTitle}, ${site.name}`
  return page(headOf(title), <OneSharePage {...props} />, { status: issues.length > 0 ? 422 : 200 })
}

async function address({ originOfSite }: SharingDesk, { db }: SiteRequest, siteId: string, path: string | null) {
  const origin = path === null ? null : await originOfSite(db, siteId)
  return origin === null ? null : `${origin}${path}`
}

const hasNewer = ({ state, mode, liveRevisionId, revisionId }: ShareLine): boolean =>
  state === 'accepted' && mode === 'freeze' && liveRevisionId !== null && liveRevisionId !== revisionId

async function mayDo(desk: SharingDesk, request: SiteRequest, share: ShareLine): Promise<OneShareProps['may']> {
  const actor: Actor = await actorIn(desk, request)
  const isHere = share.toSiteId === request.site.id
  const judged = { ...share, isLive: share.liveRevisionId !== null, writers: await writersOfShare(request.db, share) }
  const isOpen = isHere && share.state === 'offered' && judged.isLive
  return {
    accept: isOpen && whyNotAnswerFor(judged, actor).length === 0,
    takeDown: isHere && whyNotTakeDown(share, actor).length === 0,
    takeNewer: isHere && whyNotTakeNewer({ ...judged, hasNewer: hasNewer(share) }, actor).length === 0,
    mode: isHere ? otherMode(judged, actor) : null,
    recall: !isHere && whyNotRecall(share, actor).length === 0,
  }
}

function otherMode(share: Parameters<typeof whyNotChangeMode>[0], actor: Actor): ShareMode | null {
  const other = share.mode === 'follow' ? 'freeze' : 'follow'
  return whyNotChangeMode(share, actor, other).length === 0 ? other : null
}

async function formOf({ db, site, csrf }: SiteRequest, share: ShareLine, asked: Asked): Promise<OneShareProps['form']> {
  const sections = (await sectionsOf(db, site.id)).filter(({ kind }) => kind === 'news')
  const { mode, chosen, reason } = asked
  return { action: sharePath(site.slug, share.id), csrf, sections, mode, chosen, reason }
}

async function receiveDeedOf(
  desk: SharingDesk,
  request: SiteRequest,
  doing: ShareDoing,
): Promise<[string, Outcome<unknown>]> {
  const { db, body } = request
  const text = (name: string) => (body.get(name) ?? '').normalize('NFC').trim()
  switch (body.get('buoc')) {
    case 'nhan': {
      const chosen = { mode: text('cach'), sectionIds: body.getAll('chuyen-muc').filter(isId) }
      return ['nhan', await acceptShare(desk.editingOn(db), doing, chosen)]
    }
    case 'tu-choi':
      return ['tu-choi', await refuseOffer(db, doing, { reason: text('ly-do') })]
    case 'go':
      return ['go', await takeDownShare(db, doing, { reason: text('ly-do-go') })]
    case 'moi':
      return ['moi', await takeNewerText(db, doing)]
    case 'cach':
      return ['cach', await changeShareMode(db, doing, { mode: text('cach-moi') })]
    case 'rut':
      return ['rut', await recallShare(db, doing)]
    default:
      return ['', { issues: [{ field: 'buoc', problem: 'not-found' }] }]
  }
}

export async function receiveDeed(desk: SharingDesk, request: SiteRequest): Promise<Answer> {
  const { db, site, params, body, now, address: from } = request
  const { share: shareId = '' } = params
  if (!isId(shareId) || (await shareAt(db, site.id, shareId)) === undefined) return notFound
  const actor = await actorIn(desk, request)
  const doing = { siteId: site.id, shareId, actor, at: now, ...(from === '' ? {} : { address: from }) }
  const [said, outcome] = await receiveDeedOf(desk, request, doing)
  if ('done' in outcome) return seeOther(`${sharePath(site.slug, shareId)}?da=${said}`)
  const asked = { mode: body.get('cach') ?? '', chosen: body.getAll('chuyen-muc'), reason: body.get('ly-do') ?? '' }
  return oneAnswer(desk, request, { ...asked, issues: outcome.issues })
}
