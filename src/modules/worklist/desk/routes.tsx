/** A person's work over all their sites, and what is done with it straight from the list. */

import { type Answer, forbidden, page } from '../../../web/answers.ts'
import type { Account, DeskRequest } from '../../../web/context.ts'
import { headOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { type Actor, beginners, type Editing } from '../../editions/index.ts'
import { may, personNames, renewRolesPath, secondFactorPath, whyRolesRest } from '../../people/index.ts'
import { allSites } from '../../sites/index.ts'
import { type Inbox, inboxOf, type WaitingSource } from '../actions/inbox.ts'
import { worklistPath } from '../paths.ts'
import { asksFor, grouped } from '../rules/order.ts'
import type { Waiting } from '../rules/waiting.ts'
import { approversToName } from '../rules/whose-turn.ts'
import { worklistWords as words } from '../words.ts'
import { deadlineRoutes } from './deadline-routes.tsx'
import { deedRoutes } from './deed-routes.tsx'
import { InboxPage, type InboxPageProps } from './inbox.page.tsx'
import { mailRoutes } from './mail-routes.tsx'
import { normRoutes, normsEntry } from './norm-routes.tsx'
import { Resting } from './resting.part.tsx'
import type { Naming } from './work-row.part.tsx'

export type WorklistParts = {
  editing: (db: DeskRequest['db']) => Editing
  actorOf: (db: DeskRequest['db'], account: Account, siteId: string, at: Date) => Promise<Actor>
  sources: readonly WaitingSource[]
  /** Whether letters can be sent at all. */
  sendsMail: boolean
}

export const worklistRoutes = (parts: WorklistParts): readonly DeskRoute[] => [
  deskRoute('GET', worklistPath, 'signed-in', (request) => showWork(request, parts)),
  ...deedRoutes(parts, (request, problem) => workAnswer(request, parts, problem)),
  ...deadlineRoutes,
  ...normRoutes,
  ...mailRoutes(parts),
]

/** What this module offers inside a site. */
export const worklistEntries = [normsEntry]

const mostShown = 60

const showWork = (request: DeskRequest, parts: WorklistParts): Promise<Answer> => workAnswer(request, parts, null)

async function workAnswer(
  request: DeskRequest,
  { sources }: WorklistParts,
  problem: InboxPageProps['problem'],
): Promise<Answer> {
  const { account, db, now, csrf } = request
  if (account === null) return forbidden
  const siteIds = sitesOf(account)
  const worker = { accountId: account.id, personId: account.personId, siteIds }
  const inbox =
    siteIds.length === 0 ? { rows: [], isCut: false, sites: new Map() } : await inboxOf(db, worker, { now, sources })
  const resting = await whyRolesRest(db, account.id, now)
  const hasRole = account.memberships.length > 0
  const props = await propsOf(request, inbox, { problem, hasRole, begins: await beginsAt(request, account) })
  const title = props.count === 0 ? words.title : words.counted(props.count)
  const paths = { factor: secondFactorPath, renew: renewRolesPath }
  const body = (
    <>
      {resting && <Resting why={resting} paths={paths} csrf={csrf} />}
      <InboxPage {...props} />
    </>
  )
  return page(headOf(title), body, { status: problem === null ? 200 : 422 })
}

/** Inspectors look at sites, they do not work there. */
const sitesOf = ({ memberships }: Account): string[] => [
  ...new Set(memberships.flatMap(({ siteId, role }) => (siteId === null || role === 'inspection' ? [] : [siteId]))),
]

/** The sites where this person may begin an item. */
async function beginsAt({ db }: DeskRequest, account: Account): Promise<InboxPageProps['begins']> {
  if (!account.memberships.some(({ role }) => beginners.includes(role as never))) return []
  const sites = await allSites(db)
  return sites
    .filter(({ id, archivedSince }) => archivedSince === null && may(account, { onSite: [...beginners] }, id))
    .map(({ slug, name }) => ({ slug, name }))
}

type Around = Pick<InboxPageProps, 'problem' | 'hasRole' | 'begins'>

async function propsOf(
  request: DeskRequest,
  { rows, isCut, sites: atWork }: Inbox,
  around: Around,
): Promise<InboxPageProps> {
  const { query, csrf, db } = request
  const sites = sitesIn(rows)
  const site = sites.find(({ slug }) => slug === query.get('trang'))?.slug ?? null
  const here = site === null ? rows : rows.filter((row) => row.site.slug === site)
  const from = Math.min(Math.max(0, Math.trunc(Number(query.get('tu')) || 0)), here.length)
  const shown = here.slice(from, from + mostShown)
  const left = here.length - from - shown.length
  return {
    ...{ ...around, sites, site, isCut, csrf, isLater: from > 0 },
    groups: grouped(here, shown),
    count: rows.filter(asksFor).length,
    rest: left > 0 ? { from: from + mostShown, count: left } : null,
    naming: await namingFor(db, shown, atWork),
    done: around.problem === null ? doneOf(request) : null,
  }
}

function sitesIn(rows: readonly Waiting[]): InboxPageProps['sites'] {
  const sites = new Map(rows.map(({ site }) => [site.id, site]))
  const count = (id: string) => rows.filter((row) => row.site.id === id && asksFor(row)).length
  return [...sites.values()]
    .map(({ id, slug, name }) => ({ slug, name, count: count(id) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** Only where something may be given to somebody else. */
async function namingFor(db: DeskRequest['db'], rows: readonly Waiting[], atWork: Inbox['sites']): Promise<Naming> {
  const siteIds = [...new Set(rows.filter((row) => row.deeds.includes('reassign')).map((row) => row.site.id))]
  if (siteIds.length === 0) return new Map()
  const sites = siteIds.flatMap((id) => atWork.get(id) ?? [])
  const ids = new Map(sites.map((site) => [site.siteId, approversToName(site)]))
  const names = await personNames(db, [...ids.values()].flat())
  return new Map([...ids].map(([id, persons]) => [id, persons.map((one) => ({ id: one, name: names.get(one) ?? '' }))]))
}

/** What was just done, from a fixed list, and how to take it back. */
function doneOf({ query }: DeskRequest): InboxPageProps['done'] {
  const word = query.get('da') ?? ''
  const text = words.done[word]
  if (text === undefined) return null
  const [siteSlug, id] = [query.get('o') ?? '', query.get('muc') ?? '']
  const back = { duyet: 'hoan-tac', 'tra-lai': 'hoan-tac', giao: 'thoi-giao', 'xu-ly': 'mo-lai' }[word]
  const isSafe = /^[a-z0-9-]+$/.test(siteSlug) && /^[0-9a-f-]{36}$/.test(id)
  return { text, undo: back !== undefined && isSafe ? { siteSlug, deed: back, id } : null }
}
