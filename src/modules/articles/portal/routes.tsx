import { newsPath, readArticlePath } from '../../../basics/addresses.ts'
import { movedForEver, notFound } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { type PortalRoute, portalRoute } from '../../../web/routes.ts'
import type { Hosting } from '../../sites/live.ts'
import { showArticle } from './show-article.tsx'
import { showSection } from './show-section.tsx'

/** An address below /tin-tuc is a section's or, when it ends in a number, an article's. */
async function showNews(request: PortalRequest, hosting: Hosting) {
  const { params, sections, path } = request
  const section = sections.find(({ kind, slug }) => kind === 'news' && slug === params['slug'])
  if (section) return showSection(request, section)
  const article = readArticlePath(path)
  return article ? showArticle(request, article.number, hosting) : notFound
}

/** /tin-tuc alone is the main news section. */
async function showNewsRoot(request: PortalRequest) {
  const section = request.sections.find(({ key }) => key === 'news')
  return section?.href ? movedForEver(section.href) : notFound
}

/** `hosting` tells where the sites are whose items are shared with this one. */
export const articleRoutes = (hosting: Hosting): PortalRoute[] => {
  const showHere = (request: PortalRequest) => showNews(request, hosting)
  return (['vi', 'en'] as const).flatMap((language) => [
    portalRoute('GET', newsPath(language), showNewsRoot),
    portalRoute('GET', `${newsPath(language)}/:slug`, showHere),
  ])
}
