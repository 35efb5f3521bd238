/** The menu of a site at the desk. */
import { newId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { changeKept } from '../actions/keeping.ts'
import { menuKeeping } from '../actions/keepings.ts'
import { menuPath, menuSectionPath, previewPath, undoPath } from '../paths.ts'
import { existingKinds, sectionHref } from '../rules/menu.ts'
import {
  added,
  closed,
  inOrder,
  merged,
  movedUnder,
  removed,
  renamed,
  reopened,
  shown,
  stepped,
  type TreeRow,
} from '../rules/section-tree.ts'
import { treeRows } from '../store/kept.ts'
import { menuWords as words } from '../words/desk.ts'
import {
  afterDeed,
  historyLines,
  inWords,
  keeperOf,
  keepers,
  previewing,
  type SitesDeskParts,
  text,
  undoing,
} from './kept.ts'
import { MenuPage, type MenuPageProps } from './menu.page.tsx'
import { MenuSectionPage } from './menu-section.page.tsx'

export const menuDeed = { text: words.title, href: menuPath, policy: keepers }

export function menuRoutes(parts: SitesDeskParts): readonly DeskRoute[] {
  const show = (request: SiteRequest, issues: readonly Issue[] = []) => menuAnswer(request, parts, issues)
  const keeping = menuKeeping(parts.itemsIn)
  return [
    deskRoute(
      'GET',
      menuPath(':site'),
      keepers,
      onSite((request) => show(request)),
    ),
    deskRoute(
      'POST',
      menuPath(':site'),
      keepers,
      onSite((request) => receive(request, parts)),
    ),
    deskRoute(
      'POST',
      previewPath(menuPath(':site')),
      keepers,
      onSite((request) => preview(request, parts)),
    ),
    deskRoute('POST', undoPath(menuPath(':site')), keepers, onSite(undoing(keeping, menuPath, show))),
    deskRoute(
      'GET',
      menuSectionPath(':site', ':section'),
      keepers,
      onSite((request) => sectionAnswer(request, parts, { id: request.params['section'] ?? '', issues: [] })),
    ),
  ]
}

async function menuAnswer(request: SiteRequest, parts: SitesDeskParts, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, query, csrf } = request
  const props: MenuPageProps = {
    siteSlug: site.slug,
    siteHref: parts.originOf(site),
    tree: await treeRows(db, site.id),
    shownKinds: existingKinds,
    form: formOf(request),
    history: await historyLines(request, parts, menuKeeping(parts.itemsIn), {
      nameOf: (row) => row.name,
      fields: words.fields,
    }),
    said: inWords(issues),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
    csrf,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${words.title}, ${site.name}`), <MenuPage {...props} />, { status, scripts: ['arrange.js'] })
}

const formOf = (request: SiteRequest): MenuPageProps['form'] => ({
  ...{ name: text(request, 'ten'), nameEn: text(request, 'ten-en'), kind: text(request, 'loai') },
  ...{ href: text(request, 'dia-chi'), parent: text(request, 'cha') },
})

type Section = { id: string; issues: readonly Issue[] }

async function sectionAnswer(request: SiteRequest, parts: SitesDeskParts, { id, issues }: Section): Promise<Answer> {
  const { db, site, csrf } = request
  const tree = await treeRows(db, site.id)
  const row = tree.find((one) => one.id === id)
  if (row === undefined) return notFound
  const path = sectionHref(row, 'vi')
  const href = path === null || !path.startsWith('/') ? path : parts.originOf(site) + path
  const items = await parts.itemsIn(db, site.id, id)
  const props = { siteSlug: site.slug, row, tree, items, href, said: inWords(issues), csrf }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${row.name}, ${site.name}`), <MenuSectionPage {...props} />, { status })
}

/** The deeds on one section and the page they are done on. */
const onItsOwnPage = ['rename', 'move', 'close', 'reopen', 'merge', 'remove']
const recorded: Record<string, string> = { up: 'order', down: 'order' }

const askedOf = (request: SiteRequest): Asked => {
  const [asked = '', id = ''] = (text(request, 'viec') || text(request, 'xep')).split(' ')
  return { asked, id }
}

type Again = (issues: readonly Issue[]) => Promise<Answer>

/** The page a deed is done on, with what is wrong. */
const againFor =
  (request: SiteRequest, parts: SitesDeskParts, { asked, id }: Asked): Again =>
  (issues) =>
    onItsOwnPage.includes(asked) ? sectionAnswer(request, parts, { id, issues }) : menuAnswer(request, parts, issues)

function preview(request: SiteRequest, parts: SitesDeskParts): Promise<Answer> {
  const asked = askedOf(request)
  const change = (tree: TreeRow[]) => changed(tree, request, asked)
  return previewing(request, parts, menuKeeping(parts.itemsIn), { change, again: againFor(request, parts, asked) })
}

async function receive(request: SiteRequest, parts: SitesDeskParts): Promise<Answer> {
  const { db, site } = request
  const { asked, id } = askedOf(request)
  const deed = recorded[asked] ?? asked
  const change = (tree: TreeRow[]) => changed(tree, request, { asked, id })
  const outcome = await changeKept(db, menuKeeping(parts.itemsIn), keeperOf(request), { deed, change })
  const anchor = id === '' ? '' : `#muc-${id}`
  return afterDeed(outcome, `${menuPath(site.slug)}?da=${deed}${anchor}`, againFor(request, parts, { asked, id }))
}

type Asked = { asked: string; id: string }

function changed(tree: TreeRow[], request: SiteRequest, { asked, id }: Asked): Outcome<TreeRow[]> {
  const { now } = request
  const naming = { name: text(request, 'ten'), nameEn: text(request, 'ten-en'), href: text(request, 'dia-chi') }
  const parentId = text(request, 'cha') || null
  switch (asked) {
    case 'up':
      return stepped(tree, id, -1)
    case 'down':
      return stepped(tree, id, 1)
    case 'order':
      return inOrder(tree, parentId, text(request, 'thu-tu').split(' ').filter(Boolean))
    case 'hide':
    case 'show':
      return shown(tree, id, asked === 'show')
    case 'rename':
      return renamed(tree, id, naming)
    case 'move':
      return movedUnder(tree, id, parentId)
    case 'add':
      return added(tree, { id: newId(now), kind: text(request, 'loai'), parentId, ...naming })
    default:
      return ending(tree, request, { asked, id })
  }
}

function ending(tree: TreeRow[], request: SiteRequest, { asked, id }: Asked): Outcome<TreeRow[]> {
  const { now } = request
  if (asked === 'close') return closed(tree, id, now)
  if (asked === 'reopen') return reopened(tree, id)
  if (asked === 'merge') return merged(tree, id, text(request, 'vao'), now)
  if (asked === 'remove') return removed(tree, id)
  return { issues: [{ field: 'viec', problem: 'choice-unknown' }] }
}
