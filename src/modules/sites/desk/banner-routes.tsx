/** Banners of a site, and from the provincial portal those of many sites. */
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf, onSite, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { changeKept, type Keeping } from '../actions/keeping.ts'
import { networkBannersKeeping, siteBannersKeeping } from '../actions/keepings.ts'
import { bannersPath, undoPath } from '../paths.ts'
import { type BannerForm, type BannerRow, ended, isOver, readBanner } from '../rules/banner.ts'
import { mayNetwork, maySite, siteKeepers } from '../rules/keepers.ts'
import { networkBannerRows, siteBannerRows } from '../store/kept.ts'
import { bannerWords as words } from '../words/desk-more.ts'
import { BannersPage, type BannersPageProps } from './banners.page.tsx'
import { afterDeed, historyLines, inWords, keeperOf, type SitesDeskParts, text, undoing } from './kept.ts'

const policy = { onSite: [...siteKeepers, 'operator' as const] }

export const bannersDeed = { text: words.title, href: bannersPath, policy }

export function bannerRoutes(parts: SitesDeskParts): readonly DeskRoute[] {
  const show: Show = (request, { issues = [], preview = null } = {}) =>
    bannersAnswer(request, parts, { issues, preview })
  return [
    deskRoute(
      'GET',
      bannersPath(':site'),
      policy,
      onSite((request) => show(request)),
    ),
    deskRoute(
      'POST',
      bannersPath(':site'),
      policy,
      onSite((request) => receive(request, show)),
    ),
    deskRoute(
      'POST',
      undoPath(bannersPath(':site')),
      policy,
      onSite((request) => undo(request, show)),
    ),
  ]
}

type Showing = { issues?: readonly Issue[]; preview?: BannerRow | null }
type Show = (request: SiteRequest, showing?: Showing) => Promise<Answer>

const rightsOf = (request: SiteRequest) => {
  const roles = rolesHere(request)
  return { maySite: maySite(roles), mayNetwork: mayNetwork(roles, request.site.kind) }
}

const oldShown = 10

async function bannersAnswer(
  request: SiteRequest,
  parts: SitesDeskParts,
  { issues, preview }: Required<Showing>,
): Promise<Answer> {
  const { db, site, now, query, csrf } = request
  const rights = rightsOf(request)
  const own = (await siteBannerRows(db, site.id)).map((row) => ({
    ...row,
    mayEnd: rights.maySite && !isOver(row, now),
  }))
  const above = (await networkBannerRows(db))
    .filter(({ scope, tier }) => rights.mayNetwork || scope === 'network' || tier === site.kind)
    .map((row) => ({ ...row, mayEnd: rights.mayNetwork && !isOver(row, now) }))
  const all = [...own, ...above].sort((one, other) => (one.liveFrom < other.liveFrom ? 1 : -1))
  const standing = all.filter((row) => !isOver(row, now))
  const props: BannersPageProps = {
    ...{ siteSlug: site.slug, preview, csrf, form: formOf(request) },
    now: standing.filter(({ liveFrom }) => new Date(liveFrom) <= now),
    coming: standing.filter(({ liveFrom }) => new Date(liveFrom) > now),
    over: all.filter((row) => isOver(row, now)).slice(0, oldShown),
    scopes: [...(rights.maySite ? ['site'] : []), ...(rights.mayNetwork ? ['tier', 'network'] : [])],
    history: await historyFor(request, parts),
    said: inWords(issues),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${words.title}, ${site.name}`), <BannersPage {...props} />, { status })
}

async function historyFor(request: SiteRequest, parts: SitesDeskParts): Promise<BannersPageProps['history']> {
  const rights = rightsOf(request)
  const of = (keeping: Keeping<BannerRow>) =>
    historyLines(request, parts, keeping, { nameOf: (row) => row.text, fields: words.fields })
  return {
    site: rights.maySite ? await of(siteBannersKeeping) : null,
    network: rights.mayNetwork ? await of(networkBannersKeeping) : null,
  }
}

const formOf = (request: SiteRequest): BannerForm => ({
  ...{ scope: text(request, 'pham-vi'), tier: text(request, 'cap'), tone: text(request, 'tinh-chat') },
  ...{ text: text(request, 'noi-dung'), textEn: text(request, 'noi-dung-en'), href: text(request, 'dia-chi') },
  ...{ fromDay: text(request, 'tu-ngay'), fromTime: text(request, 'tu-gio') },
  ...{ untilDay: text(request, 'den-ngay'), untilTime: text(request, 'den-gio') },
})

async function receive(request: SiteRequest, show: Show): Promise<Answer> {
  const [deed = '', id = ''] = text(request, 'viec').split(' ')
  if (deed === 'end') return receiveEnd(request, show, id)
  const { now, site, db } = request
  const read = readBanner(formOf(request), { id: newId(now), now, ...rightsOf(request) })
  if ('issues' in read) return show(request, { issues: read.issues })
  if (deed === 'xem') return show(request, { preview: read.done })
  const keeping = read.done.scope === 'site' ? siteBannersKeeping : networkBannersKeeping
  const change = (rows: BannerRow[]) => done([...rows, read.done])
  const outcome = await changeKept(db, keeping, keeperOf(request), { deed: 'add', change })
  return afterDeed(outcome, `${bannersPath(site.slug)}?da=add`, (issues) => show(request, { issues }))
}

/** Looks among the banners this person may end; any other is as if it were not there. */
async function receiveEnd(request: SiteRequest, show: Show, id: string): Promise<Answer> {
  const { db, site, now } = request
  const rights = rightsOf(request)
  const keepings = [
    ...(rights.maySite ? [siteBannersKeeping] : []),
    ...(rights.mayNetwork ? [networkBannersKeeping] : []),
  ]
  let outcome: Outcome<boolean> = stopped({ field: 'banner', problem: 'not-found' })
  for (const keeping of keepings) {
    outcome = await changeKept(db, keeping, keeperOf(request), { deed: 'end', change: (rows) => ended(rows, id, now) })
    if ('done' in outcome) break
  }
  return afterDeed(outcome, `${bannersPath(site.slug)}?da=end`, (issues) => show(request, { issues }))
}

function undo(request: SiteRequest, show: Show): Promise<Answer> {
  const ofNetwork = request.query.get('tinh') === '1'
  const rights = rightsOf(request)
  if (ofNetwork ? !rights.mayNetwork : !rights.maySite)
    return show(request, { issues: [{ field: 'pham-vi', problem: 'scope-not-yours' }] })
  const again = (one: SiteRequest, issues: readonly Issue[]) => show(one, { issues })
  return undoing(ofNetwork ? networkBannersKeeping : siteBannersKeeping, bannersPath, again)(request)
}
