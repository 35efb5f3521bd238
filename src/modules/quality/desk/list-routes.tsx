/** The lists that people keep: words that are right, and repairs of what is often wrong. */
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { accept, addRepair, dropRepair, endAcceptance } from '../actions/lists.ts'
import { repairsPath, wordsPath } from '../paths.ts'
import type { RepairForm } from '../rules/lists.ts'
import { acceptedLines, repairLines } from '../store/lists.ts'
import { listWords, qualityWords, repairWords } from '../words.ts'
import { accountBy, fieldOf, rightsOf } from './quality-request.ts'
import { RepairsPage } from './repairs.page.tsx'
import { WordsPage } from './words.page.tsx'

const mostLines = 2000

export const showWords = (request: SiteRequest): Promise<Answer> => wordsAnswer(request, { value: '', issues: [] })

async function wordsAnswer(request: SiteRequest, { value, issues }: { value: string; issues: readonly Issue[] }) {
  const { db, site, csrf, query } = request
  const props = {
    ...{ siteSlug: site.slug, csrf, value, issues, may: await rightsOf(request) },
    site: await acceptedLines(db, site.id, mostLines),
    network: await acceptedLines(db, null, mostLines),
    done: issues.length > 0 ? null : (qualityWords.done[query.get('da') ?? ''] ?? null),
  }
  return page(headOf(`${listWords.title}, ${site.name}`), <WordsPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

export async function receiveWord(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const text = fieldOf(request)
  const rights = await rightsOf(request)
  const isNetwork = text('o-dau') === 'mang'
  if (isNetwork ? !rights.network : !rights.site) return notFound
  const doing = { siteId: isNetwork ? null : site.id, by: accountBy(request), now }
  if (text('buoc') === 'bo') {
    const id = text('dong')
    const ended = isId(id)
      ? await endAcceptance(db, { ...doing, id })
      : { issues: [{ field: 'tu', problem: 'not-found' }] }
    if ('issues' in ended) return wordsAnswer(request, { value: '', issues: ended.issues })
    return seeOther(`${wordsPath(site.slug)}?da=bo`)
  }
  const added = await accept(db, { ...doing, text: text('tu') })
  if ('issues' in added) return wordsAnswer(request, { value: text('tu'), issues: added.issues })
  return seeOther(`${wordsPath(site.slug)}?da=them`)
}

const noRepair: RepairForm = { list: 'typed', wrong: '', right: '', source: '' }

export const showRepairs = (request: SiteRequest): Promise<Answer> =>
  repairsAnswer(request, { values: noRepair, issues: [] })

async function repairsAnswer(
  request: SiteRequest,
  { values, issues }: { values: RepairForm; issues: readonly Issue[] },
) {
  const { db, site, csrf, query } = request
  const props = {
    ...{ siteSlug: site.slug, csrf, values, issues, mayKeep: (await rightsOf(request)).network },
    lines: await repairLines(db, null),
    done: issues.length > 0 ? null : (qualityWords.done[query.get('da') ?? ''] ?? null),
  }
  return page(headOf(`${repairWords.title}, ${site.name}`), <RepairsPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

export async function receiveRepair(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const text = fieldOf(request)
  const values = { list: text('danh-sach'), wrong: text('sai'), right: text('dung'), source: text('nguon') }
  const refused = { issues: [{ field: 'danh-sach', problem: 'not-yours' }] }
  const isKeeper = (await rightsOf(request)).network
  const isDropping = text('buoc') === 'bo'
  const doing = { by: accountBy(request), now }
  const id = text('dong')
  const outcome = !isKeeper
    ? refused
    : isDropping
      ? isId(id)
        ? await dropRepair(db, { ...doing, id })
        : { issues: [{ field: 'sai', problem: 'not-found' }] }
      : await addRepair(db, { ...doing, ...values })
  if ('issues' in outcome)
    return repairsAnswer(request, { values: isDropping ? noRepair : values, issues: outcome.issues })
  return seeOther(`${repairsPath(site.slug)}?da=${isDropping ? 'bo-sua' : 'sua'}`)
}
