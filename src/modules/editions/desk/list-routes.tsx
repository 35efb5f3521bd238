/** The list of a site's items: narrowed, kept under a name, taken away as a table. */
import { dayTimeText } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { issuesInWords } from '../../../design/form-fields.tsx'
import { type Answer, bytes, page, seeOther } from '../../../web/answers.ts'
import type { SiteEntry } from '../../../web/desk-render.tsx'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { exportedItems, type Listing, listItems, mostExported } from '../actions/list-items.ts'
import { makeDefaultFilter, removeFilter, saveFilter } from '../actions/list-items-saved.ts'
import { listPath, listTablePath, savedFilterDefaultPath, savedFilterEndPath, savedFiltersPath } from '../paths/list.ts'
import { itemsPath } from '../paths.ts'
import type { ListFilter } from '../rules/list-filter.ts'
import { savedFilters } from '../store/saved-filters.ts'
import { listWords as words } from '../words/list.ts'
import { ListPage } from './list.page.tsx'
import { filterAsked, filterSent, isBare, keysOf, type ListDesk, listingOf, listPolicy } from './list-asked.ts'
import { propsOf } from './list-props.tsx'
import { listCsv, listWorkbook } from './list-table.ts'

/** What the desk's first page offers for each site. */
export const itemsDeed: SiteEntry = { text: words.title, href: itemsPath, policy: listPolicy }

export const listRoutes = (desk: ListDesk): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    itemsPath(':site'),
    listPolicy,
    onSite((request) => showList(desk, request)),
  ),
  deskRoute(
    'GET',
    listTablePath(':site'),
    listPolicy,
    onSite((request) => sendTable(desk, request)),
  ),
  deskRoute(
    'POST',
    savedFiltersPath(':site'),
    listPolicy,
    onSite((request) => receiveFilter(desk, request)),
  ),
  deskRoute('POST', savedFilterEndPath(':site'), listPolicy, onSite(receiveEnd)),
  deskRoute('POST', savedFilterDefaultPath(':site'), listPolicy, onSite(receiveDefault)),
]

/** A page of the list; the bare address opens with the person's usual filter, if they have one. */
async function showList(desk: ListDesk, request: SiteRequest): Promise<Answer> {
  const { db, site, account } = request
  const saved = await savedFilters(db, { siteId: site.id, personId: account.personId })
  const usual = saved.find(({ isDefault }) => isDefault)
  const filter = usual && isBare(request) ? (filterSent(usual.query) ?? {}) : filterAsked(request)
  return listAnswer(desk, request, { filter, issues: [] })
}

const pageLength = 50

type Shown = { filter: ListFilter; issues: readonly Issue[] }

/** The list, with what is wrong about a filter that could not be kept. */
async function listAnswer(desk: ListDesk, request: SiteRequest, { filter, issues }: Shown): Promise<Answer> {
  const { db, site, account } = request
  const listing = await listingOf(desk, request, filter)
  const listed = await listItems(db, listing, { ...keysOf(request), length: pageLength })
  const saved = await savedFilters(db, { siteId: site.id, personId: account.personId })
  const said = issuesInWords(issues, words.issues, words.otherIssue)
  const props = await propsOf(desk, request, { listing, listed, saved })
  const status = issues.length === 0 ? 200 : 422
  const options = { status, keep: 'never', scripts: ['list.js'] } as const
  return page(headOf(`${words.title}, ${site.name}`), <ListPage {...props} said={said} />, options)
}

async function sendTable(desk: ListDesk, request: SiteRequest): Promise<Answer> {
  const { db, site, account, query, now } = request
  const listing = await listingOf(desk, request, filterAsked(request))
  const { items, isCut } = await exportedItems(db, listing)
  const table = {
    ...{ site: site.name, items, sectionNames: sectionNames(listing) },
    cut: isCut ? words.table.cut(mostExported) : null,
    made: words.table.made(dayTimeText(now, 'vi'), account.name),
  }
  const name = `tin-bai-${site.slug}`
  if (query.get('dang') === 'csv')
    return bytes('text/csv; charset=utf-8', listCsv(table), { downloadAs: `${name}.csv` })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return bytes(type, await listWorkbook(table, now), { downloadAs: `${name}.xlsx` })
}

const sectionNames = ({ sections }: Listing) => new Map(sections.map(({ id, name }) => [id, name]))

const whose = (request: SiteRequest) => ({
  ...{ siteId: request.site.id, personId: request.account.personId, by: byOf(request), at: request.now },
})

async function receiveFilter(desk: ListDesk, request: SiteRequest): Promise<Answer> {
  const { db, site, body } = request
  const filter = filterSent(body.get('loc')) ?? {}
  const kept = { name: body.get('ten-bo-loc') ?? '', filter, isDefault: body.get('mac-dinh') === '1' }
  const outcome = await saveFilter(db, whose(request), kept)
  return 'issues' in outcome
    ? listAnswer(desk, request, { filter, issues: outcome.issues })
    : seeOther(listPath(site.slug, { filter, done: 'da-luu-bo-loc' }))
}

/** What is gone already is gone. */
async function receiveEnd(request: SiteRequest): Promise<Answer> {
  const id = idOf(request)
  if (id !== null) await removeFilter(request.db, whose(request), id)
  return seeOther(listPath(request.site.slug, { done: 'da-xoa-bo-loc' }))
}

async function receiveDefault(request: SiteRequest): Promise<Answer> {
  await makeDefaultFilter(request.db, whose(request), idOf(request))
  return seeOther(listPath(request.site.slug, { done: 'da-chon-mac-dinh' }))
}

/** Empty stands for none. */
function idOf({ body }: SiteRequest): string | null {
  const id = body.get('bo-loc') ?? ''
  return isId(id) ? id : null
}
