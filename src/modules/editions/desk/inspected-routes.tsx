/** The desk of an inspection team: published items within its decision's periods and units, with the evidence of each. */
import { dayText } from '../../../basics/dates.ts'
import { decodePageKey, encodePageKey } from '../../../basics/page-key.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { inspectionScopesOf } from '../../people/index.ts'
import { inspectedPath } from '../paths.ts'
import { type InspectedItem, inspectedItems } from '../store/inspected.ts'
import { ledgerOf } from '../store/item-history.ts'
import { sitePathsOf } from '../store/site-path.ts'
import { inspectedWords as words } from '../words/path.ts'
import { deedWords } from '../words.ts'
import type { EditionDesk } from './at-item.ts'
import { InspectedPage } from './inspected.page.tsx'

const policy = { onSite: ['inspection'] as const }

export const inspectedEntry = { text: words.title, href: inspectedPath, policy }

export const inspectedRoutes = (desk: Pick<EditionDesk, 'originOf'>): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    inspectedPath(':site'),
    policy,
    onSite((request) => showInspected(request, desk)),
  ),
]

const pageLength = 20

async function showInspected(request: SiteRequest, { originOf }: Pick<EditionDesk, 'originOf'>): Promise<Answer> {
  const { db, site, account, now, query } = request
  const scopes = await inspectionScopesOf(db, { personId: account.personId, siteId: site.id, now })
  const after = decodePageKey(query.get('sau') ?? '')
  const found = await inspectedItems(db, site.id, { scopes, after, limit: pageLength + 1 })
  const items = found.slice(0, pageLength)
  const last = items.at(-1)
  const props = {
    scopes: scopes.map(
      (scope) =>
        `${words.period(dayText(scope.periodFrom, 'vi'), dayText(scope.periodTo, 'vi'))}, ${scope.unit ?? words.everyUnit}`,
    ),
    items: await Promise.all(items.map((item) => lineOf(request, item, originOf(site)))),
    paths: await sitePathsOf(db, site.id),
    older:
      found.length > pageLength && last
        ? `${inspectedPath(site.slug)}?sau=${encodePageKey({ instant: last.publishedAt, number: last.number })}`
        : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <InspectedPage {...props} />)
}

/** Only steps that were taken until it was published are evidence of how it came to be. */
async function lineOf({ db, site }: SiteRequest, item: InspectedItem, origin: string) {
  const ledger = await ledgerOf(db, site.id, item.editionId)
  const steps = ledger
    .filter(({ deed, recordedAt }) => deed !== null && recordedAt <= item.publishedAt)
    .map(({ deed, name, title, recordedAt }) => ({
      deed: deed === null ? '' : deedWords[deed],
      name: name ?? '',
      title: title ?? '',
      at: recordedAt,
    }))
  return { ...item, href: item.path === null ? null : origin + item.path, steps }
}
