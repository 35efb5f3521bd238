import { homePath } from '../../../basics/addresses.ts'
import { type Answer, notFound, page } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { portalRoute } from '../../../web/routes.ts'
import type { Hosting } from '../../sites/live.ts'
import { HomePage } from './home.page.tsx'
import { homeProps } from './home-props.ts'

const showHome =
  (hosting: Hosting) =>
  async (request: PortalRequest): Promise<Answer> => {
    const { site, frame, language } = request
    if (request.path !== homePath(language) || !site.languages.includes(language)) return notFound
    const props = await homeProps(request, hosting)
    const other = language === 'vi' ? 'en' : 'vi'
    return page(
      {
        title: frame.site.name,
        description: [frame.site.tierName, frame.site.name].filter(Boolean).join(' – '),
        kind: 'website',
        date: null,
      },
      <HomePage {...props} />,
      { gathers: true, alternate: site.languages.length > 1 ? homePath(other) : null },
    )
  }

export const homeRoutes = (hosting: Hosting) => [
  portalRoute('GET', '/', showHome(hosting)),
  portalRoute('GET', '/en', showHome(hosting)),
]
