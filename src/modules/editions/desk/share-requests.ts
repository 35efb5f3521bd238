/** Requests for items, as the page of shares tells and takes them. */
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { askForItem, endRequest } from '../actions/share-request.ts'
import { requestPath } from '../paths.ts'
import type { Actor } from '../rules/edition.ts'
import { answersRequests } from '../rules/share-request.ts'
import { type RequestLine, requestAt, requestsBy, requestsTo } from '../store/share-requests.ts'
import type { RequestEntry } from './share-requests.part.tsx'
import type { SharingProps } from './sharing.page.tsx'
import { actorIn, type SharingDesk } from './sharing-request.ts'

const [othersShown, mineShown] = [40, 20]

export async function requestsOf(
  desk: SharingDesk,
  request: SiteRequest,
  actor: Actor,
): Promise<SharingProps['requests']> {
  const { db, site, body, query } = request
  const said = (name: string) => (body.get(name) ?? '').normalize('NFC')
  const isAsking = body.get('buoc') === 'xin'
  return {
    open: await openOf(desk, request),
    others: (await requestsTo(db, site.id, othersShown)).map((line) => entryOf(site, line)),
    mine: (await requestsBy(db, site.id, mineShown)).map((line) => entryOf(site, line)),
    mayAsk: answersRequests(actor.roles),
    form: {
      address: isAsking ? said('dia-chi') : (query.get('dia-chi') ?? '').slice(0, 500),
      note: isAsking ? said('vi-sao') : '',
      reason: said('ly-do'),
    },
  }
}

function entryOf(site: SiteRequest['site'], line: RequestLine): RequestEntry {
  const { id, title, state, reason } = line
  const other = line.fromSiteId === site.id ? line.toName : line.fromName
  return { id, href: requestPath(site.slug, id), title, other, at: line.askedAt, state, reason }
}

async function openOf(
  { originOfSite }: SharingDesk,
  { db, site, query }: SiteRequest,
): Promise<SharingProps['requests']['open']> {
  const id = query.get('xin') ?? ''
  if (id === '') return null
  const line = isId(id) ? await requestAt(db, site.id, id) : undefined
  if (line === undefined || line.fromSiteId !== site.id || line.state !== 'asked' || line.title === null) return 'gone'
  const origin = await originOfSite(db, site.id)
  const { editionId, toSiteId, note, askedBy, askedTitle } = line
  return {
    ...entryOf(site, line),
    ...{ editionId, toSiteId, note, askedBy: askedTitle === '' ? askedBy : `${askedBy}, ${askedTitle}` },
    seeHref: origin === null || line.path === null ? null : `${origin}${line.path}`,
  }
}

/** What was done about a request, as the page says it; undefined for a form that is about none. */
export async function receiveRequest(
  desk: SharingDesk,
  request: SiteRequest,
): Promise<{ said: string; outcome: Outcome<null> } | undefined> {
  const { db, site, body, now, address } = request
  const [deed = '', requestId = ''] = (body.get('buoc') ?? '').split(' ')
  if (!['xin', 'khong-gui', 'thoi'].includes(deed)) return undefined
  const actor = await actorIn(desk, request)
  const doing = { siteId: site.id, actor, at: now, ...(address === '' ? {} : { address }) }
  if (deed === 'xin') {
    const place = await placeOf(desk, request)
    const note = (body.get('vi-sao') ?? '').normalize('NFC').trim()
    return { said: 'xin', outcome: await askForItem(db, doing, { ...place, note }) }
  }
  const missing: Issue = { field: 'state', problem: 'not-found' }
  if (!isId(requestId)) return { said: deed, outcome: { issues: [missing] } }
  const reason = deed === 'khong-gui' ? (body.get('ly-do') ?? '').normalize('NFC') : null
  const state = deed === 'khong-gui' ? 'refused' : 'dropped'
  return { said: deed, outcome: await endRequest(db, doing, { requestId, state, reason }) }
}

/** Which site and which path an address names, as it is copied from a browser. */
async function placeOf({ siteAtHost }: SharingDesk, { db, body }: SiteRequest) {
  const text = (body.get('dia-chi') ?? '').trim()
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return { fromSiteId: null, path: '' }
  return { fromSiteId: await siteAtHost(db, url.hostname), path: decoded(url.pathname) }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
