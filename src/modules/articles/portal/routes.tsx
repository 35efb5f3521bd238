import { newsPath, readArticlePath } from '../../../basics/addresses.ts'
import { movedForEver, notFound } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { portalRoute } from '../../../web/routes.ts'
import { showArticle } from './show-article.tsx'
import { showSection } from './show-section.tsx'

/** An address below /tin-tuc is a section's or, when it ends in a number, an article's. */
async function showNews(request: PortalRequest) {
  const { params, sections, path } = request
  const section = sections.find(({ kind, slug }) => kind === 'news' && slug === params['slug'])
  if (section) return showSection(request, section)
  const article = readArticlePath(path)
  return article ? showArticle(request, article.number) : notFound
}

/** /tin-tuc alone is the main news section. */
async function showNewsRoot(request: PortalRequest) {
  const section = request.sections.find(({ key }) => key === 'news')
  return section?.href ? movedForEver(section.href) : notFound
}

export const articleRoutes = [
  portalRoute('GET', newsPath('vi'), showNewsRoot),
  portalRoute('GET', newsPath('en'), showNewsRoot),
  portalRoute('GET', `${newsPath('vi')}/:slug`, showNews),
  portalRoute('GET', `${newsPath('en')}/:slug`, showNews),
]
