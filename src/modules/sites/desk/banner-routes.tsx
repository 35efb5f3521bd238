/** Banners of a site, and from the provincial portal those of many sites. */
import { dayTimeText } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf, onSite, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { changeKept, type Keeping } from '../actions/keeping.ts'
import { networkBannersKeeping, siteBannersKeeping } from '../actions/keepings.ts'
import { bannersPath, previewPath, undoPath } from '../paths.ts'
import {
  type BannerForm,
  type BannerRow,
  edited,
  ended,
  formOfBanner,
  isOver,
  readBanner,
  shownNow,
} from '../rules/banner.ts'
import { mayNetwork, maySite, siteKeepers } from '../rules/keepers.ts'
import { networkBannerRows, siteBannerRows } from '../store/kept.ts'
import { bannerWords as words } from '../words/desk-more.ts'
import { BannersPage, type BannersPageProps } from './banners.page.tsx'
import {
  afterDeed,
  historyLines,
  inWords,
  keeperOf,
  plainValue,
  previewing,
  type SitesDeskParts,
  text,
  undoing,
} from './kept.ts'

const policy = { onSite: [...siteKeepers, 'operator' as const] }

export const bannersDeed = { text: words.title, href: bannersPath, policy }

export function bannerRoutes(parts: SitesDeskParts): readonly DeskRoute[] {
  const show: Show = (request, issues = []) => bannersAnswer(request, parts, issues)
  const route = (method: 'GET' | 'POST', path: string, handle: (request: SiteRequest) => Promise<Answer>) =>
    deskRoute(method, path, policy, onSite(handle))
  return [
    route('GET', bannersPath(':site'), (request) => show(request)),
    route('POST', bannersPath(':site'), (request) => receive(request, show)),
    route('POST', previewPath(bannersPath(':site')), (request) => preview(request, parts, show)),
    route('POST', undoPath(bannersPath(':site')), (request) => undo(request, show)),
  ]
}

type Show = (request: SiteRequest, issues?: readonly Issue[]) => Promise<Answer>

const rightsOf = (request: SiteRequest) => {
  const roles = rolesHere(request)
  return { maySite: maySite(roles), mayNetwork: mayNetwork(roles, request.site.kind) }
}

const oldShown = 10

async function bannersAnswer(request: SiteRequest, parts: SitesDeskParts, issues: readonly Issue[]): Promise<Answer> {
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
  const editing = standing.find(({ id, mayEnd }) => mayEnd && id === editedId(request)) ?? null
  const props: BannersPageProps = {
    ...{ siteSlug: site.slug, csrf, editing: editing && { id: editing.id, text: editing.text } },
    begun: editing !== null && new Date(editing.liveFrom) <= now,
    form: editing !== null && issues.length === 0 ? formOfBanner(editing, now) : formOf(request),
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
    historyLines(request, parts, keeping, { nameOf: (row) => row.text, fields: words.fields, textOf })
  return {
    site: rights.maySite ? await of(siteBannersKeeping) : null,
    network: rights.mayNetwork ? await of(networkBannersKeeping) : null,
  }
}

function textOf(field: string, value: unknown): string {
  if (field === 'tone') return words.tones[String(value)] ?? ''
  const isMoment = (field === 'liveFrom' || field === 'liveUntil') && typeof value === 'string'
  return isMoment ? dayTimeText(new Date(value), 'vi') : plainValue(field, value)
}

/** The banner the form is about; empty for a new one. */
function editedId(request: SiteRequest): string {
  const [deed, id = ''] = text(request, 'viec').split(' ')
  return deed === 'edit' ? id : (request.query.get('sua') ?? '')
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
  const asked = await changeOfForm(request)
  if ('issues' in asked) return show(request, asked.issues)
  const { keeping, change } = asked.done
  const outcome = await changeKept(request.db, keeping, keeperOf(request), { deed: deed || 'add', change })
  return afterDeed(outcome, `${bannersPath(request.site.slug)}?da=${deed || 'add'}`, (issues) => show(request, issues))
}

type FormChange = { id: string; keeping: Keeping<BannerRow>; change: (rows: BannerRow[]) => Outcome<BannerRow[]> }

/** What the form asks for: a new banner, or one that stands in other words. */
async function changeOfForm(request: SiteRequest): Promise<Outcome<FormChange>> {
  const { db, site, now } = request
  const [form, rights, id] = [formOf(request), rightsOf(request), editedId(request)]
  if (id === '') {
    const read = readBanner(form, { id: newId(now), now, ...rights })
    if ('issues' in read) return read
    const keeping = read.done.scope === 'site' ? siteBannersKeeping : networkBannersKeeping
    return done({ id: read.done.id, keeping, change: (rows) => done([...rows, read.done]) })
  }
  const isOwn = (await siteBannerRows(db, site.id)).some((row) => row.id === id)
  const keeping = isOwn ? siteBannersKeeping : networkBannersKeeping
  return done({ id, keeping, change: (rows) => edited(rows, form, { id, now, ...rights }) })
}

async function preview(request: SiteRequest, parts: SitesDeskParts, show: Show): Promise<Answer> {
  const again = (issues: readonly Issue[]) => show(request, issues)
  const asked = await changeOfForm(request)
  if ('issues' in asked) return again(asked.issues)
  const { id, keeping, change } = asked.done
  const { now } = request
  const shown = (rows: BannerRow[]): Outcome<BannerRow[]> => {
    const changed = change(rows)
    return 'issues' in changed ? changed : done(shownNow(changed.done, id, { tried: newId(now), now }))
  }
  return previewing(request, parts, keeping, { change: shown, again })
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
  return afterDeed(outcome, `${bannersPath(site.slug)}?da=end`, (issues) => show(request, issues))
}

function undo(request: SiteRequest, show: Show): Promise<Answer> {
  const ofNetwork = request.query.get('tinh') === '1'
  const rights = rightsOf(request)
  if (ofNetwork ? !rights.mayNetwork : !rights.maySite)
    return show(request, [{ field: 'pham-vi', problem: 'scope-not-yours' }])
  return undoing(ofNetwork ? networkBannersKeeping : siteBannersKeeping, bannersPath, show)(request)
}
