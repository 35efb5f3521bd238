/** What the fields of an article ask while they are filled in. */
import { type Answer, bytes } from '../../../web/answers.ts'
import type { Role } from '../../../web/context.ts'
import { onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { namesIn, parseByline, withPersons } from '../rules/byline.ts'
import { personsNamed } from '../store/offered.ts'

const writers: readonly Role[] = [
  ...(['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary'] as const),
  ...(['contributor', 'unit-contact', 'records-clerk'] as const),
]

export const articleRoutes: readonly DeskRoute[] = [
  deskRoute('GET', '/:site/tac-gia', { onSite: writers }, onSite(proposal)),
]

/** The works a byline names, with the persons the site knows by those names. */
async function proposal({ db, site, query }: SiteRequest): Promise<Answer> {
  const { works, source } = parseByline(query.get('ghi') ?? '')
  const persons = await personsNamed(db, site.id, namesIn(works))
  return bytes('application/json; charset=utf-8', JSON.stringify({ works: withPersons(works, persons), source }))
}
