/** The links of a site at the desk. */
import { isId, newId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { changeKept } from '../actions/keeping.ts'
import { linksKeeping } from '../actions/keepings.ts'
import { linksPath, previewPath, undoPath } from '../paths.ts'
import { type LinkForm, type LinkRow, linkRemoved, linkStepped, written } from '../rules/links.ts'
import { linkRows } from '../store/kept.ts'
import { linkWords as words } from '../words/desk.ts'
import {
  afterDeed,
  historyLines,
  inWords,
  keeperOf,
  keepers,
  plainValue,
  previewing,
  type SitesDeskParts,
  text,
  undoing,
} from './kept.ts'
import { LinksPage, type LinksPageProps } from './links.page.tsx'

export const linksDeed = { text: words.title, href: linksPath, policy: keepers }

export function linkRoutes(parts: SitesDeskParts): readonly DeskRoute[] {
  const show = (request: SiteRequest, issues: readonly Issue[] = []) => linksAnswer(request, parts, issues)
  return [
    deskRoute(
      'GET',
      linksPath(':site'),
      keepers,
      onSite((request) => show(request)),
    ),
    deskRoute(
      'POST',
      linksPath(':site'),
      keepers,
      onSite((request) => receive(request, show)),
    ),
    deskRoute(
      'POST',
      previewPath(linksPath(':site')),
      keepers,
      onSite((request) => {
        const change = (links: LinkRow[]) => changed(links, request)
        return previewing(request, parts, linksKeeping, { change, again: (issues) => show(request, issues) })
      }),
    ),
    deskRoute('POST', undoPath(linksPath(':site')), keepers, onSite(undoing(linksKeeping, linksPath, show))),
  ]
}

async function linksAnswer(request: SiteRequest, parts: SitesDeskParts, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, query, csrf } = request
  const links = await linkRows(db, site.id)
  const editing = links.find(({ id }) => id === (asked(request).id || query.get('sua')))
  const props: LinksPageProps = {
    ...{ siteSlug: site.slug, links, editing: editing?.id ?? null, csrf },
    form: issues.length === 0 && editing !== undefined ? formOf(editing) : sentForm(request),
    history: await historyLines(request, parts, linksKeeping, {
      nameOf: ({ name }) => name,
      fields: words.fields,
      textOf: (field, value) =>
        field === 'group' ? (words.groups[value as LinkRow['group']] ?? '') : plainValue(field, value),
    }),
    said: inWords(issues),
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <LinksPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

const formOf = ({ group, name, nameEn, href }: LinkRow): LinkForm => ({ group, name, nameEn: nameEn ?? '', href })

const sentForm = (request: SiteRequest): LinkForm => ({
  ...{ group: text(request, 'nhom'), name: text(request, 'ten') },
  ...{ nameEn: text(request, 'ten-en'), href: text(request, 'dia-chi') },
})

function asked(request: SiteRequest): { deed: string; id: string } {
  const [deed = '', id = ''] = text(request, 'viec').split(' ')
  return { deed, id }
}

type Show = (request: SiteRequest, issues?: readonly Issue[]) => Promise<Answer>

async function receive(request: SiteRequest, show: Show): Promise<Answer> {
  const { db, site } = request
  const { deed: word } = asked(request)
  const deed = word === 'up' || word === 'down' ? 'order' : word
  const outcome = await changeKept(db, linksKeeping, keeperOf(request), {
    deed,
    change: (links) => changed(links, request),
  })
  return afterDeed(outcome, `${linksPath(site.slug)}?da=${deed}`, (issues) => show(request, issues))
}

function changed(links: LinkRow[], request: SiteRequest): Outcome<LinkRow[]> {
  const { deed, id } = asked(request)
  if (deed === 'edit') return written(links, isId(id) ? id : newId(request.now), sentForm(request))
  if (deed === 'remove') return linkRemoved(links, id)
  if (deed === 'up' || deed === 'down') return linkStepped(links, id, deed === 'up' ? -1 : 1)
  return { issues: [{ field: 'viec', problem: 'choice-unknown' }] }
}
