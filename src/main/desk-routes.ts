/** Every route of the desk, in one list. */
import { articleRoutes } from '../modules/articles/desk/routes.ts'
import { contributionRoutes, tableDeed } from '../modules/contributions/desk/routes.tsx'
import { bulkRoutes } from '../modules/editions/desk/bulk-routes.tsx'
import { incomingRoutes } from '../modules/editions/desk/incoming-routes.ts'
import { inspectedEntry, inspectedRoutes } from '../modules/editions/desk/inspected-routes.tsx'
import { editionRoutes } from '../modules/editions/desk/item-routes.ts'
import { itemsDeed, listRoutes } from '../modules/editions/desk/list-routes.tsx'
import { sitePathEntry, sitePathRoutes } from '../modules/editions/desk/path-routes.tsx'
import { mistakeRoutes, mistakesDeed } from '../modules/editions/desk/routes.tsx'
import { sharingEntry, sharingRoutes } from '../modules/editions/desk/sharing-routes.tsx'
import { deedWords, filesUsed, itemsInSection, stateWords, titlesOf } from '../modules/editions/index.ts'
import { itemPath } from '../modules/editions/paths.ts'
import { homeDeskRoutes, homeEntries } from '../modules/home/desk/routes.tsx'
import { mediaEntry, mediaRoutes } from '../modules/media/desk/routes.tsx'
import type { UsedIn } from '../modules/media/index.ts'
import { auditDeed, auditRoutes } from '../modules/people/desk/audit-search-routes.tsx'
import { peopleEntries, peopleRoutes } from '../modules/people/desk/routes.tsx'
import { accountNames, accountPath, type SetUp, sitesPath } from '../modules/people/index.ts'
import { planningEntries, planningRoutes } from '../modules/planning/desk/routes.tsx'
import { sitesDeskRoutes, sitesEntries } from '../modules/sites/desk/routes.tsx'
import { allSites } from '../modules/sites/index.ts'
import { type Hosting, originOf } from '../modules/sites/live.ts'
import { worklistEntries, worklistRoutes } from '../modules/worklist/desk/routes.tsx'
import { worklistPath } from '../modules/worklist/index.ts'
import type { Reader } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Scanner } from '../platform/malware.ts'
import type { Provider } from '../platform/single-sign-on.ts'
import type { SiteEntry } from '../web/desk-render.tsx'
import type { DeskRoute } from '../web/routes.ts'
import { actorOf, contentForms, editingOn } from './content-types.ts'
import { contentsPath, helpFor } from './handbook/paths.ts'
import { handbookRoutes } from './handbook/routes.tsx'
import { handbookWords } from './handbook/words.ts'
import { homePreview } from './home-preview.tsx'
import type { PublicSide } from './public-side.ts'
import { replaceIn } from './replace-in.ts'
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
}

export function deskRoutes({
  files,
  publicSide,
  scanner = null,
  setUp,
  hosting,
  provider = null,
  sendsMail = false,
}: DeskHouse): readonly DeskRoute[] {
  const addresses = {
    originOf: (site: { slug: string; kind: string; hosts: readonly string[] }) =>
      originOf({ ...site, primaryHost: site.hosts[0] ?? null }, hosting),
  }
  return [
    ...worklistRoutes({ editing: editingOn, actorOf, sources: waitingSources, sendsMail }),
    ...peopleRoutes({ setUp, siteEntries, provider, sendsMail }),
    ...contributionRoutes(addresses),
    ...mistakeRoutes(addresses),
    ...listRoutes({ editingOn, actorOf, contentForms }),
    ...bulkRoutes({ editingOn, actorOf, contentForms }),
    ...auditRoutes({ subjectsOf: titlesOf, hrefOf: itemPath, words: { ...stateWords, ...deedWords } }),
    ...sitePathRoutes({ actorOf }),
    ...inspectedRoutes(addresses),
    ...editionRoutes({ editingOn, contentForms, actorOf, ...addresses, ...publicSide }),
    ...incomingRoutes({ files, scanner }),
    ...mediaRoutes({ files, scanner, usedIn, replaceIn }),
    ...articleRoutes,
    ...planningRoutes,
    ...sharingRoutes({ editingOn, actorOf, originOfSite: (db, siteId) => originOfSite(db, siteId, hosting) }),
    ...homeDeskRoutes({
      ...addresses,
      namesOf: accountNames,
      preview: homePreview(hosting, publicSide),
    }),
    ...sitesDeskRoutes({ ...addresses, itemsIn: itemsInSection, namesOf: accountNames }),
    ...handbookRoutes(),
  ]
}

/** Where a file of a site's library stands. */
const usedIn: UsedIn = async (db, { id, slug }, sha256s) =>
  (await filesUsed(db, id, sha256s)).map(({ editionId, ...use }) => ({ ...use, href: itemPath(slug, editionId) }))

async function originOfSite(db: Reader, siteId: string, hosting: Hosting): Promise<string | null> {
  const site = (await allSites(db)).find(({ id }) => id === siteId)
  return site === undefined ? null : originOf({ ...site, primaryHost: site.hosts[0] ?? null }, hosting)
}

const under = (name: string, entries: readonly SiteEntry[]): SiteEntry[] =>
  entries.map((entry) => ({ ...entry, under: name }))

/** What the desk offers inside a site, in the order of its use. */
export const siteEntries: readonly SiteEntry[] = [
  itemsDeed,
  mediaEntry,
  sharingEntry,
  mistakesDeed,
  ...under('Kế hoạch', [...planningEntries, ...worklistEntries]),
  ...under('Trang', [...homeEntries, ...sitesEntries]),
  ...under('Ban Biên tập', [...peopleEntries, sitePathEntry]),
  inspectedEntry,
  ...under('Số liệu', [tableDeed, auditDeed]),
]

export const deskNavigation = [
  { href: worklistPath, text: 'Việc của tôi' },
  { href: sitesPath, text: 'Các trang' },
  { href: accountPath, text: 'Tài khoản' },
]

export const deskHelp = { text: handbookWords.entry, hrefOf: helpFor, contents: contentsPath }
