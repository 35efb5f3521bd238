/** The record of a site, and of the network, for those who answer for it. */
import { csvText } from '../../../basics/csv.ts'
import { dayTimeText } from '../../../basics/dates.ts'
import { type Answer, bytes, page } from '../../../web/answers.ts'
import type { DeskRequest, Role } from '../../../web/context.ts'
import type { SiteEntry } from '../../../web/desk-render.tsx'
import { headOf, onSite } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { entriesFound, type VerifiedPart, verifiedPart } from '../../audit/index.ts'
import { auditPath, auditTablePath } from '../paths.ts'
import { auditWords as words } from '../words/audit.ts'
import { AuditPage } from './audit-search.page.tsx'
import { type AuditAsked, auditAsked, auditQuery, seqAsked, soughtOf } from './audit-search-asked.ts'
import { type AuditNaming, linesOf, type Place } from './audit-search-lines.ts'

/** Who answers for what was done at a site. Its drafts are named here too, so an inspection reads its own page instead. */
const auditReaders: readonly Role[] = ['site-owner', 'board-head', 'standing-deputy', 'board-secretary']

const policy = { onSite: auditReaders }

/** What the desk's first page offers for each site. */
export const auditDeed: SiteEntry = { text: words.title, href: auditPath, policy }

export const auditRoutes = (naming: AuditNaming): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    auditPath(':site'),
    policy,
    onSite((request) => show(request, naming, request.site)),
  ),
  deskRoute(
    'GET',
    auditTablePath(':site'),
    policy,
    onSite((request) => sendTable(request, naming, request.site)),
  ),
  deskRoute('GET', auditPath(null), 'operator', (request) => show(request, naming, null)),
  deskRoute('GET', auditTablePath(null), 'operator', (request) => sendTable(request, naming, null)),
]

type Where = { id: string; slug: string; name: string } | null

const pageLength = 50
/** How many of the newest entries a page looks at itself. */
const verified = 200

async function show(request: DeskRequest, naming: AuditNaming, site: Where): Promise<Answer> {
  const { db } = request
  const asked = auditAsked(request)
  const [before, after] = [seqAsked(request, 'sau'), seqAsked(request, 'truoc')]
  const step = after === undefined ? { before } : { after }
  const found = await entriesFound(db, await soughtOf(request, site?.id ?? null, asked), {
    ...step,
    limit: pageLength + 1,
  })
  const isMore = found.length > pageLength
  const entries = after === undefined ? found.slice(0, pageLength) : found.slice(-pageLength)
  const path = auditPath(site?.slug ?? null)
  const [first, last] = [entries[0]?.seq, entries.at(-1)?.seq]
  const hasNewer = after === undefined ? before !== undefined : isMore
  const props = {
    ...{ title: titleOf(site), asked, action: path, isNarrowed: auditQuery(asked) !== '' },
    lines: await linesOf(db, entries, { naming, place: placeOf(site) }),
    steps: {
      newest: hrefOf(path, asked),
      newer: hasNewer && first !== undefined ? hrefOf(path, asked, `truoc=${first}`) : null,
      older: (after !== undefined || isMore) && last !== undefined ? hrefOf(path, asked, `sau=${last}`) : null,
    },
    chain: chainText(await verifiedPart(db, site?.id ?? null, verified)),
    table: { href: hrefOf(auditTablePath(site?.slug ?? null), asked), limit: words.tableLimit(mostExported) },
  }
  return page(headOf(titleOf(site)), <AuditPage {...props} />, { keep: 'never' })
}

const titleOf = (site: Where): string => (site === null ? words.networkTitle : `${words.title}, ${site.name}`)

const placeOf = (site: Where): Place => ({
  siteId: site?.id ?? null,
  siteSlug: site?.slug ?? null,
  same: (id) => `${auditPath(site?.slug ?? null)}?muc=${id}`,
})

function hrefOf(path: string, asked: AuditAsked, step = ''): string {
  const query = [auditQuery(asked), step].filter((part) => part !== '').join('&')
  return query === '' ? path : `${path}?${query}`
}

function chainText(part: VerifiedPart | null): { text: string; isWhole: boolean } {
  if (part === null) return { text: words.nothingYet, isWhole: true }
  const { from, to, brokenAt } = part
  return brokenAt === null
    ? { text: words.whole(from, to), isWhole: true }
    : { text: words.broken(brokenAt), isWhole: false }
}

/** The most rows of a table that is taken away. */
const mostExported = 5000

async function sendTable(request: DeskRequest, naming: AuditNaming, site: Where): Promise<Answer> {
  const { db } = request
  const sought = await soughtOf(request, site?.id ?? null, auditAsked(request))
  const found = await entriesFound(db, sought, { limit: mostExported + 1 })
  const lines = await linesOf(db, found.slice(0, mostExported), { naming, place: placeOf(site) })
  const heads = [words.seq, words.at, words.who, words.what, words.about, words.place, words.change]
  const rows = lines.map(({ seq, at, who, what, about, place, changes }) => [
    ...[String(seq), dayTimeText(at, 'vi'), who, what, about?.text ?? '', place],
    changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join('; '),
  ])
  const cut = found.length > mostExported ? [[words.cut(mostExported)]] : []
  const name = `nhat-ky-${site?.slug ?? 'mang-luoi'}.csv`
  return bytes('text/csv; charset=utf-8', csvText([heads, ...rows, ...cut]), { downloadAs: name })
}
