/** Published documents whose signatures were judged otherwise when they were verified again, until somebody has looked. */
import { isId } from '../../../basics/ids.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import type { Role } from '../../../web/context.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { seeVerdict } from '../actions/see-verdict.ts'
import { verdictsPath } from '../paths/desk.ts'
import { unseenChanges } from '../store/verdict-changes.ts'
import { changedVerdictWords as words } from '../words/verdicts.ts'
import { VerdictsPage } from './verdicts.page.tsx'

const watchers: readonly Role[] = ['records-clerk', 'board-head', 'standing-deputy', 'deputy', 'board-secretary']
const most = 100

export type VerdictLinks = { item(siteSlug: string, editionId: string): string }

export const verdictRoutes = (links: VerdictLinks): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    verdictsPath(':site'),
    { onSite: watchers },
    onSite((request) => show(links, request)),
  ),
  deskRoute('POST', verdictsPath(':site'), { onSite: watchers }, onSite(noteSeen)),
]

async function show({ item }: VerdictLinks, { db, site, csrf, query }: SiteRequest): Promise<Answer> {
  const changes = await unseenChanges(db, [site.id], most)
  const body = (
    <VerdictsPage
      {...{ action: verdictsPath(site.slug), csrf, changes, done: query.get('da') === 'xem' ? words.done : null }}
      hrefOf={({ editionId }) => item(site.slug, editionId)}
    />
  )
  return page(headOf(`${words.title}, ${site.name}`), body)
}

async function noteSeen(request: SiteRequest): Promise<Answer> {
  const { db, site, body, now, account } = request
  const editionId = body.get('van-ban') ?? ''
  if (!isId(editionId)) return seeOther(verdictsPath(site.slug))
  const by = { ...byOf(request), id: account.id }
  const isSeen = await seeVerdict(db, { siteId: site.id, editionId, by, now })
  return seeOther(`${verdictsPath(site.slug)}${isSeen ? '?da=xem' : ''}`)
}
