/** Every route of the desk, in one list. */

import type { SignatureReport } from '../basics/signature-report.ts'
import { articleRoutes } from '../modules/articles/desk/routes.ts'
import { calendarRoutes } from '../modules/calendar/desk/routes.ts'
import { contributionRoutes, tableDeed } from '../modules/contributions/desk/routes.tsx'
import { documentRoutes } from '../modules/documents/desk/files-routes.tsx'
import { verdictRoutes } from '../modules/documents/desk/verdict-routes.tsx'
import { bulkRoutes } from '../modules/editions/desk/bulk-routes.tsx'
import { incomingRoutes } from '../modules/editions/desk/incoming-routes.ts'
import { inspectedEntry, inspectedRoutes } from '../modules/editions/desk/inspected-routes.tsx'
import { editionRoutes } from '../modules/editions/desk/item-routes.ts'
import { itemsDeed, listRoutes } from '../modules/editions/desk/list-routes.tsx'
import { sitePathEntry, sitePathRoutes } from '../modules/editions/desk/path-routes.tsx'
import { mistakeRoutes, mistakesDeed } from '../modules/editions/desk/routes.tsx'
import { sharingEntry, sharingRoutes } from '../modules/editions/desk/sharing-routes.tsx'
import {
  deedWords,
  filesUsed,
  itemsInSection,
  mayOpen,
  refocus,
  stateWords,
  titlesOf,
} from '../modules/editions/index.ts'
import { askPath, itemPath, itemsPath } from '../modules/editions/paths.ts'
import { figuresEntries, figuresRoutes } from '../modules/figures/desk/routes.ts'
import { homeDeskRoutes, homeEntries } from '../modules/home/desk/routes.tsx'
import { intakeEntry, intakeRoutes, sourcesEntry } from '../modules/intake/desk/routes.ts'
import type { IntakeHouse } from '../modules/intake/index.ts'
import { mediaEntry, mediaRoutes } from '../modules/media/desk/routes.tsx'
import type { UsedIn } from '../modules/media/index.ts'
import { obligationEntry, obligationRoutes } from '../modules/obligations/desk/routes.tsx'
import { auditDeed, auditRoutes } from '../modules/people/desk/audit-search-routes.tsx'
import { peopleEntries, peopleRoutes } from '../modules/people/desk/routes.tsx'
import { accountNames, accountPath, may, type SetUp, sitesPath } from '../modules/people/index.ts'
import { planningEntries, planningRoutes } from '../modules/planning/desk/routes.tsx'
import { qualityEntry, qualityRoutes } from '../modules/quality/desk/routes.tsx'
import { reportRoutes, reportsEntry } from '../modules/reports/desk/routes.ts'
import { royaltyEntries, royaltyRoutes } from '../modules/royalties/desk/routes.tsx'
import { deskSearchEntry, deskSearchRoutes } from '../modules/search/desk/routes.tsx'
import { sitesDeskRoutes, sitesEntries } from '../modules/sites/desk/routes.tsx'
import { allSites } from '../modules/sites/index.ts'
import { type Hosting, hostName, originOf } from '../modules/sites/live.ts'
import { worklistEntries, worklistRoutes } from '../modules/worklist/desk/routes.tsx'
import { worklistPath } from '../modules/worklist/index.ts'
import type { Reader } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Scanner } from '../platform/malware.ts'
import type { Provider } from '../platform/single-sign-on.ts'
import type { Account } from '../web/context.ts'
import type { SiteEntry } from '../web/desk-render.tsx'
import { rolesHere } from '../web/desk-request.ts'
import type { DeskRoute } from '../web/routes.ts'
import { actorOf, contentForms, editingOn } from './content-types.ts'
import { contentsPath, handbookPath, helpFor, openChapters } from './handbook/paths.ts'
import { handbookRoutes } from './handbook/routes.tsx'
import { handbookWords } from './handbook/words.ts'
import { framePreview, homePreview } from './home-preview.tsx'
import { intakeHouse } from './intake-house.ts'
import type { PublicSide } from './public-side.ts'
import { replaceIn } from './replace-in.ts'
import { reportSources } from './report-sources.ts'
import { waitingSources } from './waiting-sources.ts'

/** What the routes of the desk lean on; the database comes with each request. */
export type DeskHouse = {
  files: FileStore
  hosting: Hosting
  /** How previews are drawn. */
  publicSide: PublicSide
  setUp: SetUp
  /** The province's own provider for signing in; absent without one. */
  provider?: Provider | null
  /** Whether letters can be sent; no without it. */
  sendsMail?: boolean
  /** What looks for malware in files that come in; null where none is set up. */
  scanner?: Scanner | null
  /** What reads and judges documents that come in; one that trusts nobody without it. */
  intake?: IntakeHouse | null
  /** What verifies the signatures of documents; null where nothing does. */
  verify?: ((bytes: Buffer, at: Date) => Promise<SignatureReport>) | null
}

export function deskRoutes({
  files,
  publicSide,
  scanner = null,
  intake = null,
  verify = null,
  setUp,
  hosting,
  provider = null,
  sendsMail = false,
}: DeskHouse): readonly DeskRoute[] {
  const addresses = addressesOn(hosting)
  const house = intake ?? intakeHouse({ files, scanner, dataDir: null })
  return [
    ...worklistRoutes({ editing: editingOn, actorOf, sources: waitingSources, sendsMail }),
    ...peopleRoutes({ setUp, siteEntries, provider, sendsMail }),
    ...contributionRoutes(addresses),
    ...mistakeRoutes(addresses),
    ...listRoutes({ editingOn, actorOf, contentForms }),
    ...bulkRoutes({ editingOn, actorOf, contentForms }),
    ...inspectedRoutes(addresses),
    ...editionRoutes({ editingOn, contentForms, actorOf, ...addresses, ...publicSide }),
    ...incomingRoutes({ files, scanner }),
    ...mediaRoutes({ files, scanner, usedIn, replaceIn, refocus }),
    ...documentRoutes({ files, scanner, editingOn, actorOf, verify: verify ?? house.verify }),
    ...intakeRoutes(house, { item: itemPath }),
    ...wherever,
    ...figuresRoutes(),
    ...obligationRoutes({ editingOn, contentForms, actorOf, ...addresses }),
    ...reportRoutes({ sources: reportSources, files, ...addresses }),
    ...sharing(hosting),
    ...homeDeskRoutes({ ...addresses, namesOf: accountNames, preview: homePreview(hosting, publicSide) }),
    ...sitesDeskRoutes({
      ...{ ...addresses, itemsIn: itemsInSection, namesOf: accountNames },
      preview: framePreview(hosting, publicSide),
    }),
    ...handbookRoutes(),
  ]
}

/** Sharing, and the copies that had better be shared. */
const sharing = (hosting: Hosting): readonly DeskRoute[] => [
  ...sharingRoutes({
    ...{ editingOn, actorOf },
    originOfSite: (db, siteId) => originOfSite(db, siteId, hosting),
    siteAtHost: (db, host) => siteIdAtHost(db, host, hosting),
  }),
  ...qualityRoutes({
    ...{ ...addressesOn(hosting), itemHref: itemPath, askHref: askPath },
    mayOpen: async (request, editionId) => {
      const { db, account, site, now } = request
      const doing = { siteId: site.id, editionId, actor: await actorOf(db, account, site.id, now), at: now }
      return mayOpen(editingOn(db), doing, { ownsSite: rolesHere(request).includes('site-owner') })
    },
  }),
]

type Addressed = { slug: string; kind: string; hosts: readonly string[] }

const addressesOn = (hosting: Hosting) => ({
  originOf: (site: Addressed) => originOf({ ...site, primaryHost: site.hosts[0] ?? null }, hosting),
})

/** Where a file of a site's library stands. */
const usedIn: UsedIn = async (db, { id, slug }, sha256s) =>
  (await filesUsed(db, id, sha256s)).map(({ editionId, ...use }) => ({ ...use, href: itemPath(slug, editionId) }))

async function originOfSite(db: Reader, siteId: string, hosting: Hosting): Promise<string | null> {
  const site = (await allSites(db)).find(({ id }) => id === siteId)
  return site === undefined ? null : originOf({ ...site, primaryHost: site.hosts[0] ?? null }, hosting)
}

/** By a host of its own, its name under the apex, or as the province at the apex itself. */
async function siteIdAtHost(db: Reader, host: string, hosting: Hosting): Promise<string | null> {
  const { slug } = hostName(host, hosting)
  const sites = await allSites(db)
  const found =
    sites.find(({ hosts }) => hosts.includes(host)) ??
    sites.find((site) => (slug === '' ? site.kind === 'province' : site.slug === slug))
  return found?.id ?? null
}

/** What leans on no part of this house. */
const wherever = [
  ...auditRoutes({ subjectsOf: titlesOf, hrefOf: itemPath, words: { ...stateWords, ...deedWords } }),
  ...sitePathRoutes({ actorOf }),
  ...articleRoutes,
  ...verdictRoutes({ item: itemPath }),
  ...planningRoutes,
  ...royaltyRoutes,
  ...deskSearchRoutes({ actorOf, hrefOf: itemPath, listOf: itemsPath, states: stateWords }),
  ...calendarRoutes({ namesOf: accountNames, agencies, mayChange: mayChangeCalendar }),
]

/** Agencies that govern a site, whose own closures may differ from the province's. */
async function agencies(db: Reader): Promise<{ id: string; name: string }[]> {
  const sites = (await allSites(db)).filter(({ archivedSince }) => archivedSince === null)
  const named = new Map(sites.flatMap(({ governingUnitId: id, name }) => (id === null ? [] : [[id, name] as const])))
  return [...named].map(([id, name]) => ({ id, name }))
}

/** An operator, or the head of the province's board and the standing deputy. */
async function mayChangeCalendar(db: Reader, account: Account): Promise<boolean> {
  if (may(account, 'operator', null)) return true
  const province = (await allSites(db)).find(({ kind }) => kind === 'province')
  return province !== undefined && may(account, { onSite: ['board-head', 'standing-deputy'] }, province.id)
}

const under = (name: string, entries: readonly SiteEntry[]): SiteEntry[] =>
  entries.map((entry) => ({ ...entry, under: name }))

/** What the desk offers inside a site, in the order of its use. */
export const siteEntries: readonly SiteEntry[] = [
  itemsDeed,
  intakeEntry,
  sourcesEntry,
  deskSearchEntry,
  mediaEntry,
  qualityEntry,
  sharingEntry,
  mistakesDeed,
  ...under('Kế hoạch', [...planningEntries, ...worklistEntries]),
  ...under('Trang', [...homeEntries, ...sitesEntries]),
  ...under('Ban Biên tập', [...peopleEntries, sitePathEntry]),
  obligationEntry,
  ...under('Nhuận bút', royaltyEntries),
  inspectedEntry,
  ...under('Số liệu', [reportsEntry, tableDeed, ...figuresEntries, auditDeed]),
]

export const deskNavigation = [
  { href: worklistPath, text: 'Việc của tôi' },
  { href: sitesPath, text: 'Các trang' },
  { href: accountPath, text: 'Tài khoản' },
]

export const deskHelp = {
  ...{ text: handbookWords.entry, hrefOf: helpFor, contents: contentsPath },
  openToStrangers: openChapters.map(handbookPath),
}
