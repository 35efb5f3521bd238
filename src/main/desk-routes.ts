/** Every route of the desk, in one list. */

import type { SignatureReport } from '../basics/signature-report.ts'
import { articleRoutes } from '../modules/articles/desk/routes.ts'
import { contributionRoutes, tableDeed } from '../modules/contributions/desk/routes.tsx'
import { documentRoutes } from '../modules/documents/desk/files-routes.tsx'
import { bulkRoutes } from '../modules/editions/desk/bulk-routes.tsx'
import { incomingRoutes } from '../modules/editions/desk/incoming-routes.ts'
import { inspectedEntry, inspectedRoutes } from '../modules/editions/desk/inspected-routes.tsx'
import { editionRoutes } from '../modules/editions/desk/item-routes.ts'
import { itemsDeed, listRoutes } from '../modules/editions/desk/list-routes.tsx'
import { sitePathEntry, sitePathRoutes } from '../modules/editions/desk/path-routes.tsx'
import { mistakeRoutes, mistakesDeed } from '../modules/editions/desk/routes.tsx'
import { sharingEntry, sharingRoutes } from '../modules/editions/desk/sharing-routes.tsx'
import { deedWords, filesUsed, itemsInSection, refocus, stateWords, titlesOf } from '../modules/editions/index.ts'
import { itemPath, itemsPath } from '../modules/editions/paths.ts'
import { homeDeskRoutes, homeEntries } from '../modules/home/desk/routes.tsx'
import { intakeEntry, intakeRoutes, sourcesEntry } from '../modules/intake/desk/routes.ts'
import type { IntakeHouse } from '../modules/intake/index.ts'
import { mediaEntry, mediaRoutes } from '../modules/media/desk/routes.tsx'
import type { UsedIn } from '../modules/media/index.ts'
import { auditDeed, auditRoutes } from '../modules/people/desk/audit-search-routes.tsx'
import { peopleEntries, peopleRoutes } from '../modules/people/desk/routes.tsx'
import { accountNames, accountPath, type SetUp, sitesPath } from '../modules/people/index.ts'
import { planningEntries, planningRoutes } from '../modules/planning/desk/routes.tsx'
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
import type { SiteEntry } from '../web/desk-render.tsx'
import type { DeskRoute } from '../web/routes.ts'
import { actorOf, contentForms, editingOn } from './content-types.ts'
import { contentsPath, handbookPath, helpFor, openChapters } from './handbook/paths.ts'
import { handbookRoutes } from './handbook/routes.tsx'
import { handbookWords } from './handbook/words.ts'
import { framePreview, homePreview } from './home-preview.tsx'
import { intakeHouse } from './intake-house.ts'
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
    ...auditRoutes({ subjectsOf: titlesOf, hrefOf: itemPath, words: { ...stateWords, ...deedWords } }),
    ...sitePathRoutes({ actorOf }),
    ...inspectedRoutes(addresses),
    ...editionRoutes({ editingOn, contentForms, actorOf, ...addresses, ...publicSide }),
    ...incomingRoutes({ files, scanner }),
    ...mediaRoutes({ files, scanner, usedIn, replaceIn, refocus }),
    ...articleRoutes,
    ...documentRoutes({ files, scanner, editingOn, actorOf, verify: verify ?? house.verify }),
    ...intakeRoutes(house, { item: itemPath }),
    ...planningRoutes,
    ...sharing(hosting),
    ...homeDeskRoutes({ ...addresses, namesOf: accountNames, preview: homePreview(hosting, publicSide) }),
    ...sitesDeskRoutes({
      ...{ ...addresses, itemsIn: itemsInSection, namesOf: accountNames },
      preview: framePreview(hosting, publicSide),
    }),
    ...deskSearchRoutes({ actorOf, hrefOf: itemPath, listOf: itemsPath, states: stateWords }),
    ...handbookRoutes(),
  ]
}

const sharing = (hosting: Hosting): readonly DeskRoute[] =>
  sharingRoutes({
    ...{ editingOn, actorOf },
    originOfSite: (db, siteId) => originOfSite(db, siteId, hosting),
    siteAtHost: (db, host) => siteIdAtHost(db, host, hosting),
  })

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

const under = (name: string, entries: readonly SiteEntry[]): SiteEntry[] =>
  entries.map((entry) => ({ ...entry, under: name }))

/** What the desk offers inside a site, in the order of its use. */
export const siteEntries: readonly SiteEntry[] = [
  itemsDeed,
  intakeEntry,
  sourcesEntry,
  deskSearchEntry,
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

export const deskHelp = {
  ...{ text: handbookWords.entry, hrefOf: helpFor, contents: contentsPath },
  openToStrangers: openChapters.map(handbookPath),
}
