/** Systems with a token of their own that send figures. */
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { addFigureSource, endFigureSource } from '../actions/sources.ts'
import { figureSourcesPath } from '../paths.ts'
import { figureSourcesOf } from '../store/sources.ts'
import { figureSourceWords as words } from '../words/requests.ts'
import { accountBy, connecting, saidOf, textIn } from './figures-request.ts'
import { FigureSourcesPage } from './sources.page.tsx'

export const figureSourceRoutes: readonly DeskRoute[] = [
  deskRoute(
    'GET',
    figureSourcesPath(':site'),
    connecting,
    onSite((request) => shown(request)),
  ),
  deskRoute('POST', figureSourcesPath(':site'), connecting, onSite(receive)),
]

async function shown(
  request: SiteRequest,
  { issues = [], token = null }: { issues?: readonly Issue[]; token?: string | null } = {},
) {
  const { db, site, csrf, query } = request
  const props = {
    ...{ siteSlug: site.slug, csrf, token, said: saidOf(issues), sources: await figureSourcesOf(db, site.id) },
    done: issues.length === 0 && query.get('da') === 'ngung' ? words.ended : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <FigureSourcesPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

async function receive(request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const acting = { siteId: site.id, by: accountBy(request), now }
  if (body.get('viec') === 'ngung') {
    const id = body.get('nguon') ?? ''
    const ended = isId(id)
      ? await endFigureSource(db, { ...acting, id })
      : { issues: [{ field: 'nguon', problem: 'not-found' }] }
    return 'issues' in ended ? shown(request, ended) : seeOther(`${figureSourcesPath(site.slug)}?da=ngung`)
  }
  const made = await addFigureSource(db, { ...acting, name: textIn(body, 'ten', 200) })
  // Shown in the answer itself: a token never stands in an address.
  return 'issues' in made ? shown(request, made) : shown(request, { token: made.done.token })
}
