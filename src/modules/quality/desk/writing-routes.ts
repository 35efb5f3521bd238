/** What the editor asks while somebody writes, and what they decide about a passage. Answers are JSON for the page's program. */
import { z } from 'zod'
import { isId } from '../../../basics/ids.ts'
import { type Answer, bytes, notFound, seeOther } from '../../../web/answers.ts'
import type { SiteRequest } from '../../../web/desk-request.ts'
import { allSites } from '../../sites/index.ts'
import { type BlockFinding, findingsInBlocks } from '../actions/check.ts'
import { accept, passOver } from '../actions/lists.ts'
import { type Duplicate, nearDuplicates } from '../actions/near-duplicates.ts'
import { qualityPath } from '../paths.ts'
import { mayBeAccepted } from '../rules/check.ts'
import { kinds } from '../rules/finding.ts'
import { wasLookedAt } from '../store/looked.ts'
import { itemOf } from '../store/names.ts'
import { kindWords, qualityIssues } from '../words.ts'
import { accountBy, fieldOf, type QualityHouse, rightsOf } from './quality-request.ts'

const sentBlocks = z.array(z.string().max(100_000)).max(3000)
/** A text longer than this is looked at before it goes on, not while it is written. */
const longest = 400_000

const json = (body: unknown, status = 200): Answer =>
  bytes('application/json; charset=utf-8', JSON.stringify(body), { status, cacheControl: 'no-store' })

function blocksIn(sent: string): string[] | null {
  try {
    const read = sentBlocks.safeParse(JSON.parse(sent))
    return read.success && sent.length <= longest ? read.data : null
  } catch {
    return null
  }
}

export const receiveWriting =
  (house: QualityHouse) =>
  async (request: SiteRequest): Promise<Answer> => {
    const { db, site, body, now } = request
    const blocks = blocksIn(body.get('doan') ?? '')
    const editionId = body.get('muc') ?? ''
    if (blocks === null || !isId(editionId)) return json({ issue: qualityIssues.otherIssue }, 422)
    const item = await itemOf(db, site.id, editionId)
    if (item === undefined || !(await house.mayOpen(request, editionId))) return notFound
    if (item.language !== 'vi') return json({ findings: [], may: await rightsOf(request), alike: [] })
    const found = await findingsInBlocks(db, { siteId: site.id, editionId, blocks, now })
    const asked = { text: blocks.join('\n'), language: 'vi', except: item.itemId, limit: 3 }
    const alike = await nearDuplicates(db, asked)
    const origins = await originsOf(house, request, alike)
    return json({
      findings: found.map(told),
      may: await rightsOf(request),
      alike: alike.map((one) => copyTold(house, request, { one, origin: origins.get(one.siteId) ?? '' })),
    })
  }

const told = ({ block, from, to, kind, quote, suggestion, because = '' }: BlockFinding) => ({
  ...{ block, from, to, kind, quote, suggestion, what: kindWords[kind].what, why: kindWords[kind].why(because) },
  mayAccept: mayBeAccepted(kind),
})

type Told = { one: Duplicate; origin: string }

export const copyTold = ({ askHref }: QualityHouse, { site }: SiteRequest, { one, origin }: Told) => ({
  ...{ title: one.title, site: one.siteName, likeness: one.likeness, href: origin + one.path },
  askHref: one.siteId === site.id ? null : askHref(site.slug, origin + one.path),
})

export async function originsOf(
  { originOf }: QualityHouse,
  { db }: SiteRequest,
  found: readonly Duplicate[],
): Promise<Map<string, string>> {
  if (found.length === 0) return new Map()
  const wanted = new Set(found.map(({ siteId }) => siteId))
  return new Map((await allSites(db)).filter(({ id }) => wanted.has(id)).map((site) => [site.id, originOf(site)]))
}

/** One click: right from now on, at this site or on every site. */
export async function receiveAcceptance(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const text = fieldOf(request)
  const rights = await rightsOf(request)
  const isNetwork = text('o-dau') === 'mang'
  if (isNetwork ? !rights.network : !rights.site) return json({ issue: qualityIssues.issues['not-yours'] }, 403)
  const outcome = await accept(db, {
    siteId: isNetwork ? null : site.id,
    text: text('tu'),
    by: accountBy(request),
    now,
  })
  if ('done' in outcome) return json({ done: true })
  const [issue] = outcome.issues
  return json({ issue: qualityIssues.issues[issue?.problem ?? ''] ?? qualityIssues.otherIssue }, 422)
}

/** From the editor, or from the list of the site, which is shown again. */
export const receivePassing =
  ({ mayOpen }: QualityHouse) =>
  async (request: SiteRequest): Promise<Answer> => {
    const { db, site, now, body } = request
    const text = fieldOf(request)
    const [editionId, kind, quote] = [text('muc'), text('loai'), body.get('doan') ?? '']
    const isKnown = isId(editionId) && kinds.some((known) => known === kind) && quote !== '' && quote.length <= 1000
    // What stands on the site's list is before the public already, whoever wrote it.
    const isListed = isKnown && (await wasLookedAt(db, site.id, editionId))
    if (!isKnown || !(isListed || (await mayOpen(request, editionId)))) return notFound
    await passOver(db, { siteId: site.id, editionId, kind, quote, by: accountBy(request), now })
    return text('ve') === '1' ? seeOther(`${qualityPath(site.slug)}?da=bo-qua`) : json({ done: true })
  }
