/** The inbox of mistakes that readers reported. */
import { type Answer, notFound, page } from '../../../web/answers.ts'
import type { DeskRequest, Role } from '../../../web/context.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { type SiteSummary, siteBySlug } from '../../sites/index.ts'
import { mistakeReportsPath } from '../paths.ts'
import { mistakeReports } from '../store/live-edition.ts'
import { mistakeWords, mostReportsShown } from '../words.ts'
import { MistakeReportsPage } from './mistake-reports.page.tsx'

/** The board and its secretariat answer readers; who runs the machinery sees that the inbox works. */
const mistakeReaders: readonly Role[] = [
  'operator',
  'site-owner',
  'board-head',
  'standing-deputy',
  'deputy',
  'board-member',
  'board-secretary',
]

const policy = { onSite: mistakeReaders }

/** What the desk's first page offers for each site. */
export const mistakesDeed = { text: mistakeWords.title, href: mistakeReportsPath, policy }

/** Where a site's citizens find it, without a slash at the end. */
type OriginOf = (site: SiteSummary) => string

export const mistakeRoutes = ({ originOf }: { originOf: OriginOf }): readonly DeskRoute[] => [
  deskRoute('GET', mistakeReportsPath(':site'), policy, (request) => showReports(request, originOf)),
]

async function showReports({ db, params }: DeskRequest, originOf: OriginOf): Promise<Answer> {
  const site = await siteBySlug(db, params['site'] ?? '')
  if (site === undefined) return notFound
  const found = await mistakeReports(db, site.id, mostReportsShown + 1)
  const reports = found.slice(0, mostReportsShown).map((report) => ({
    ...report,
    // Whatever a stranger wrote as the path, the link stays on the site.
    href: `${originOf(site)}/${report.path.replace(/^[/\\]+/, '')}`,
  }))
  const head = {
    title: `${mistakeWords.title}, ${site.name}`,
    description: '',
    kind: 'website',
    date: null,
    hidden: true,
  } as const
  return page(head, <MistakeReportsPage reports={reports} isCut={found.length > mostReportsShown} />)
}
