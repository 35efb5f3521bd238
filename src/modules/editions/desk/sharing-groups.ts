/** The lists of shares of a site, each a page at a time. */
import { isId } from '../../../basics/ids.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { sharePath, sharingPath } from '../paths.ts'
import type { Actor } from '../rules/edition.ts'
import { whyNotRecall } from '../rules/sharing.ts'
import { type ShareKey, type ShareLine, type SharesAsked, sharesOf } from '../store/shares.ts'
import { type ShareGroup, type SharingProps, shareGroups } from './sharing.page.tsx'
import { whyOf } from './sharing-request.ts'
import type { ShareEntry } from './sharing-tables.part.tsx'

const shownAtOnce = 40

const asked: Record<ShareGroup, Pick<SharesAsked, 'end' | 'states' | 'onlyLive'>> = {
  waiting: { end: 'to', states: ['offered'], onlyLive: true },
  shown: { end: 'to', states: ['accepted'] },
  given: { end: 'from', states: ['offered', 'accepted'] },
  past: { end: 'either', states: ['refused', 'recalled', 'withdrawn', 'ended'] },
}

/** The list whose further page is asked for, and where that begins; null for the first pages of all. */
export function furtherOf({ query }: SiteRequest): { group: ShareGroup; after: ShareKey } | null {
  const group = shareGroups.find((known) => known === query.get('nhom'))
  const [moment = '', id = ''] = (query.get('sau') ?? '').split('_')
  const at = new Date(Number(moment))
  return group === undefined || !/^\d{1,14}$/.test(moment) || !isId(id) ? null : { group, after: { at, id } }
}

type Groups = SharingProps['groups']

export async function groupsOf(
  request: SiteRequest,
  actor: Actor,
  further: ReturnType<typeof furtherOf>,
): Promise<Groups> {
  const groups = {} as Groups
  for (const group of shareGroups) {
    const isShown = further === null || further.group === group
    groups[group] = isShown ? await groupOf(request, actor, group, further?.after ?? null) : { entries: [], more: null }
  }
  return groups
}

async function groupOf(
  request: SiteRequest,
  actor: Actor,
  group: ShareGroup,
  after: ShareKey | null,
): Promise<Groups[ShareGroup]> {
  const { db, site } = request
  const { lines, left } = await sharesOf(db, { ...asked[group], siteId: site.id, limit: shownAtOnce, after })
  const last = lines.at(-1)
  const href = (line: ShareLine) => `${sharingPath(site.slug)}?nhom=${group}&sau=${keyOf(line).getTime()}_${line.id}`
  return {
    entries: lines.map((line) => entryOf(request, line, whyNotRecall(line, actor).length === 0)),
    more: left > 0 && last !== undefined ? { href: href(last), left } : null,
  }
}

const keyOf = ({ endedAt, answeredAt, offeredAt }: ShareLine): Date => endedAt ?? answeredAt ?? offeredAt

function entryOf({ site }: SiteRequest, line: ShareLine, mayRecall: boolean): ShareEntry {
  const isGiven = line.fromSiteId === site.id
  return {
    ...{ id: line.id, href: sharePath(site.slug, line.id), title: line.title, state: line.state, mode: line.mode },
    other: isGiven ? line.toName : line.fromName,
    at: line.endedAt ?? (line.state === 'refused' ? line.answeredAt : null) ?? line.offeredAt,
    hasNewer: line.mode === 'freeze' && line.liveRevisionId !== null && line.liveRevisionId !== line.revisionId,
    why: whyOf(line),
    mayRecall: isGiven && mayRecall,
  }
}
