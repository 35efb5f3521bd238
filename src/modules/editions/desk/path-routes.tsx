/** The path of a site: chosen by the head of its board, read by everybody who works or inspects there. */
import { dayOf } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import type { Role } from '../../../web/context.ts'
import { headOf, onSite, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { choosePath } from '../actions/choose-path.ts'
import { sitePathPath } from '../paths.ts'
import { sitePathOn, sitePathsOf } from '../store/site-path.ts'
import { pathPageWords as words } from '../words/path.ts'
import { type EditionDesk, itemRoles } from './at-item.ts'
import { PathPage } from './path.page.tsx'

const choosers: readonly Role[] = ['board-head', 'standing-deputy']
const readers = { onSite: [...itemRoles, 'inspection', 'operator'] as const }

export const sitePathEntry = { text: words.title, href: sitePathPath, policy: readers }

export const sitePathRoutes = (desk: Pick<EditionDesk, 'actorOf'>): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    sitePathPath(':site'),
    readers,
    onSite((request) => showPath(request, [])),
  ),
  deskRoute(
    'POST',
    sitePathPath(':site'),
    { onSite: choosers },
    onSite((request) => receivePath(request, desk)),
  ),
]

async function showPath(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, now, query, body, csrf } = request
  const current = await sitePathOn(db, site.id, dayOf(now))
  const given = (name: string, otherwise: string) => (issues.length > 0 ? (body.get(name) ?? '') : otherwise)
  const form = {
    path: given('path', current),
    validFrom: given('valid-from', dayOf(now)),
    decision: given('can-cu', ''),
  }
  const props = {
    ...{ siteSlug: site.slug, now: current, chosen: await sitePathsOf(db, site.id), issues, csrf },
    form: rolesHere(request).some((role) => choosers.includes(role)) ? form : null,
    done: issues.length === 0 && query.get('da') === 'chon' ? words.saved : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <PathPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

async function receivePath(request: SiteRequest, { actorOf }: Pick<EditionDesk, 'actorOf'>): Promise<Answer> {
  const { db, site, account, address, body, now } = request
  const decision = (body.get('can-cu') ?? '').normalize('NFC').trim().slice(0, 300)
  const outcome = await choosePath(db, {
    ...{ siteId: site.id, actor: await actorOf(db, account, site.id, now), address, at: now },
    ...{ path: body.get('path') ?? '', validFrom: body.get('valid-from') ?? '' },
    ...(decision === '' ? {} : { decision }),
  })
  return 'issues' in outcome ? showPath(request, outcome.issues) : seeOther(`${sitePathPath(site.slug)}?da=chon`)
}
