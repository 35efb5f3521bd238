/** Looking through the texts of a site at the desk, also those that nobody has published. */
import { dayTimeText } from '../../../basics/dates.ts'
import { integerText } from '../../../basics/numbers.ts'
import { type Answer, page } from '../../../web/answers.ts'
import type { Account, Role } from '../../../web/context.ts'
import type { SiteEntry } from '../../../web/desk-render.tsx'
import { headOf, onSite, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { type Actor, beginners, ownItemsOf } from '../../editions/index.ts'
import { type DeskSearch, searchDrafts } from '../actions/search-drafts.ts'
import { deskSearchPath } from '../paths.ts'
import { marked, passageOf } from '../rules/passages.ts'
import type { DeskHit } from '../store/drafts.ts'
import { deskSearchWords as words } from '../words.ts'
import { DeskSearchPage } from './desk-search.page.tsx'

/** What `main` hands in. */
export type SearchDesk = {
  actorOf(db: SiteRequest['db'], account: Account, siteId: string, at: Date): Promise<Actor>
  /** Where an item is worked on, and the list of all. */
  hrefOf(siteSlug: string, editionId: string): string
  listOf(siteSlug: string): string
  /** What the states are called. */
  states: Readonly<Record<string, string>>
}

const policy = { onSite: ['site-owner', ...beginners] satisfies readonly Role[] }

export const deskSearchEntry: SiteEntry = { text: words.title, href: (siteSlug) => deskSearchPath(siteSlug), policy }

export const deskSearchRoutes = (desk: SearchDesk): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    deskSearchPath(':site'),
    policy,
    onSite((request) => show(desk, request)),
  ),
]

const pageLength = 20
const lastPage = 50

/** A person who sees only their own in the lists finds only their own here. */
async function show(desk: SearchDesk, request: SiteRequest): Promise<Answer> {
  const { db, site, account, query, now } = request
  const typed = query.get('q') ?? ''
  const at = /^[1-9]\d?$/.test(query.get('trang') ?? '') ? Math.min(Number(query.get('trang')), lastPage) : 1
  const actor = await desk.actorOf(db, account, site.id, now)
  const own = ownItemsOf(actor, { ownsSite: rolesHere(request).includes('site-owner') })
  const asked = { siteId: site.id, own, limit: pageLength, skip: (at - 1) * pageLength }
  const found = typed.trim() === '' ? null : await searchDrafts(db, typed, asked)
  const hrefAt = (number: number) => `${deskSearchPath(site.slug, found?.asked.text ?? '')}&trang=${number}`
  const props = {
    action: deskSearchPath(site.slug),
    text: found?.asked.text ?? typed.slice(0, 200),
    listHref: desk.listOf(site.slug),
    count: found === null ? null : integerText(found.total, 'vi'),
    hits: found === null ? [] : found.hits.map((hit) => shown(desk, request, found, hit)),
    newer: at > 1 ? hrefAt(at - 1) : null,
    older: found !== null && at < lastPage && at * pageLength < found.total ? hrefAt(at + 1) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <DeskSearchPage {...props} />, { keep: 'never' })
}

function shown(desk: SearchDesk, { site }: SiteRequest, { asked }: DeskSearch, hit: DeskHit) {
  const keys = new Set(asked.words)
  return {
    href: desk.hrefOf(site.slug, hit.editionId),
    title: marked(hit.title, keys),
    passage: passageOf(hit.body, keys) ?? [],
    kind: words.kinds[hit.type] ?? hit.type,
    state: desk.states[hit.pending ?? hit.state] ?? '',
    isDraft: hit.isDraft && hit.state === 'published',
    changed: dayTimeText(hit.changedAt, 'vi'),
  }
}
