/** Who could do what on a day: at one site, and for the operator in the whole network. */
import { csvText } from '../../../basics/csv.ts'
import { dayOf, dayText, isDay, type LocalDate } from '../../../basics/dates.ts'
import { type Answer, bytes, page } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { headOf, onSite } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { accessPath, accessTablePath } from '../paths.ts'
import { peopleKeepers, type Role } from '../rules/role.ts'
import { type AccessLine, accessOn } from '../store/held-roles.ts'
import { accessWords as words } from '../words/board.ts'
import { roleName } from '../words.ts'
import { type AccessEntry, AccessPage, accessColumns } from './access.page.tsx'

const readers: readonly Role[] = [...peopleKeepers, 'inspection']
const policy = { onSite: readers }

/** What the desk's first page offers for each site. */
export const accessDeed = { text: words.title, href: (siteSlug: string) => accessPath(siteSlug), policy }

export const accessRoutes: readonly DeskRoute[] = [
  deskRoute(
    'GET',
    accessPath(':site'),
    policy,
    onSite((request) => showAccess(request, request.site)),
  ),
  deskRoute(
    'GET',
    accessTablePath(':site'),
    policy,
    onSite((request) => sendTable(request, request.site)),
  ),
  deskRoute('GET', accessPath(null), 'operator', (request) => showAccess(request, null)),
  deskRoute('GET', accessTablePath(null), 'operator', (request) => sendTable(request, null)),
]

type Where = { id: string; slug: string } | null

const mostShown = 1000

function dayAsked({ query, now }: DeskRequest): LocalDate {
  const asked = query.get('ngay') ?? ''
  return isDay(asked) ? asked : dayOf(now)
}

async function entriesAsked(request: DeskRequest, site: Where): Promise<AccessEntry[]> {
  return (await accessOn(request.db, { siteId: site?.id ?? null, day: dayAsked(request) })).map(entryOf)
}

async function showAccess(request: DeskRequest, site: Where): Promise<Answer> {
  const entries = await entriesAsked(request, site)
  const day = dayAsked(request)
  const slug = site?.slug ?? null
  const props = {
    day,
    entries: entries.slice(0, mostShown),
    isCut: entries.length > mostShown,
    action: accessPath(slug),
    tableHref: accessTablePath(slug, day),
  }
  return page(headOf(words.title), <AccessPage {...props} />)
}

async function sendTable(request: DeskRequest, site: Where): Promise<Answer> {
  const entries = await entriesAsked(request, site)
  const head = accessColumns.map(({ text }) => text)
  const table = csvText([head, ...entries.map((entry) => accessColumns.map(({ key }) => entry[key]))])
  const name = `quyen-${site?.slug ?? 'mang-luoi'}-${dayAsked(request)}.csv`
  return bytes('text/csv; charset=utf-8', table, { downloadAs: name })
}

function entryOf(line: AccessLine): AccessEntry {
  const isUsable = line.hadAccount && !line.rested
  return {
    site: line.site ?? words.everywhere,
    person: line.name,
    email: line.email ?? '',
    role: roleName(line.role),
    title: line.title ?? '',
    source: words.sources[line.source],
    basis: line.basis ?? '',
    from: line.validFrom === null ? '' : dayText(line.validFrom, 'vi'),
    until: line.validUntil === null ? '' : dayText(line.validUntil, 'vi'),
    state: isUsable ? words.usable : line.hadAccount ? words.rested : words.noAccount,
    isUsable,
  }
}
