/** The quality of a site's texts: what is live and doubtful, the lists, copies, and what the editor asks. */
import { dayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import { type Answer, notFound, page } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { articleSized, type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { nearDuplicates, textOfContent } from '../actions/near-duplicates.ts'
import { acceptPath, duplicatesPath, passOverPath, qualityPath, repairsPath, wordsPath, writingPath } from '../paths.ts'
import type { Kind } from '../rules/finding.ts'
import { worstItems } from '../store/looked.ts'
import { textOfEdition } from '../store/names.ts'
import { duplicateWords, qualityWords as words } from '../words.ts'
import { DuplicatesPage } from './duplicates.page.tsx'
import { FindingsPage } from './findings.page.tsx'
import { receiveRepair, receiveWord, showRepairs, showWords } from './list-routes.tsx'
import { keepers, type QualityHouse, writers } from './quality-request.ts'
import { copyTold, originsOf, receiveAcceptance, receivePassing, receiveWriting } from './writing-routes.ts'

const [writing, keeping] = [{ onSite: writers }, { onSite: keepers }]

/** What the desk offers inside a site. */
export const qualityEntry = { text: words.entry, href: qualityPath, policy: writing }

export const qualityRoutes = (house: QualityHouse): readonly DeskRoute[] => [
  deskRoute('GET', qualityPath(':site'), writing, onSite(showFindings(house))),
  deskRoute('POST', writingPath(':site'), writing, onSite(receiveWriting(house)), articleSized),
  deskRoute('POST', acceptPath(':site'), keeping, onSite(receiveAcceptance)),
  deskRoute('POST', passOverPath(':site'), writing, onSite(receivePassing(house))),
  deskRoute('GET', wordsPath(':site'), writing, onSite(showWords)),
  deskRoute('POST', wordsPath(':site'), keeping, onSite(receiveWord)),
  deskRoute('GET', repairsPath(':site'), writing, onSite(showRepairs)),
  deskRoute('POST', repairsPath(':site'), keeping, onSite(receiveRepair)),
  deskRoute('GET', duplicatesPath(':site', ':edition'), writing, onSite(showDuplicates(house))),
]

const onePage = 30

const showFindings =
  ({ itemHref }: QualityHouse) =>
  async ({ db, site, csrf, query }: SiteRequest): Promise<Answer> => {
    const asked = Number(query.get('tu') ?? '0')
    const offset = Number.isSafeInteger(asked) && asked > 0 && asked < 100_000 ? asked : 0
    const items = await worstItems(db, site.id, { limit: onePage + 1, offset })
    const props = {
      ...{ siteSlug: site.slug, csrf, done: words.done[query.get('da') ?? ''] ?? null },
      items: items.slice(0, onePage).map(({ editionId, title, appearsAt, findings }) => ({
        ...{ editionId, title, day: dayOf(appearsAt), href: itemHref(site.slug, editionId) },
        findings: findings.map((one) => ({ ...one, kind: one.kind as Kind })),
      })),
      moreHref: items.length > onePage ? `${qualityPath(site.slug)}?tu=${offset + onePage}` : null,
    }
    return page(headOf(`${words.title}, ${site.name}`), <FindingsPage {...props} />)
  }

const showDuplicates =
  (house: QualityHouse) =>
  async (request: SiteRequest): Promise<Answer> => {
    const { db, site, params } = request
    const { edition: editionId = '' } = params
    if (!isId(editionId) || !(await house.mayOpen(request, editionId))) return notFound
    const text = await textOfEdition(db, site.id, editionId)
    if (text === undefined) return notFound
    const { itemId, language, title, summary, content } = text
    const said = [title, summary, textOfContent(content)].join('\n')
    const found = await nearDuplicates(db, { text: said, language, except: itemId, limit: 20 })
    const origins = await originsOf(house, request, found)
    const lines = found.map((one) => copyTold(house, request, { one, origin: origins.get(one.siteId) ?? '' }))
    const head = headOf(`${duplicateWords.title}, ${site.name}`)
    return page(head, <DuplicatesPage siteSlug={site.slug} title={title} lines={lines} />)
  }
