/** Deeds on many items of the list: looked at, done, taken back. */
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { issuesInWords } from '../../../design/form-fields.tsx'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { contributorsOf, sectionsOf } from '../../sites/index.ts'
import { doBulk, foreseeBulk } from '../actions/bulk.ts'
import { undoable, undoBulk } from '../actions/bulk-undo.ts'
import { batchPath, batchUndoPath, bulkDeedPath, bulkPath, wholeListPath } from '../paths/list.ts'
import { itemPath } from '../paths.ts'
import { type Batch, batchOf } from '../store/batch.ts'
import { problemText, bulkWords as words } from '../words/bulk.ts'
import { listWords } from '../words/list.ts'
import { BulkPage, type PlaceChoice } from './bulk.page.tsx'
import { type BulkAsked, bulkAsked } from './bulk-asked.ts'
import { BulkResultPage } from './bulk-result.page.tsx'
import { doingAt, type ListDesk, listPolicy, sectionChoices, unitChoices } from './list-asked.ts'

export const bulkRoutes = (desk: ListDesk): readonly DeskRoute[] => {
  const at = (handle: Handle) => onSite((request) => handle(desk, request))
  return [
    deskRoute('POST', bulkPath(':site'), listPolicy, at(look)),
    deskRoute('POST', bulkDeedPath(':site'), listPolicy, at(doIt)),
    deskRoute('GET', batchPath(':site', ':batch'), listPolicy, at(showResult)),
    deskRoute('POST', batchUndoPath(':site', ':batch'), listPolicy, at(takeBack)),
  ]
}

type Handle = (desk: ListDesk, request: SiteRequest) => Promise<Answer>

const look: Handle = async (desk, request) => {
  const asked = await bulkAsked(request)
  if ('problem' in asked) return backToList(request, asked)
  return summary(desk, request, { asked, issues: [] })
}

/** Nothing was chosen, or too much: the list says so. */
function backToList({ site }: SiteRequest, { problem }: Issue): Answer {
  return seeOther(`${wholeListPath(site.slug)}&da=${problem}`)
}

type Summary = { asked: BulkAsked; issues: readonly Issue[] }

async function summary(desk: ListDesk, request: SiteRequest, { asked, issues }: Summary): Promise<Answer> {
  const { site, csrf, db } = request
  const { deed, choice, editionIds } = asked
  const doing = await doingAt(desk, request)
  const foreseen = await foreseeBulk(desk.editingOn(db), doing, choice, editionIds)
  const items = foreseen.map(({ editionId, title, issues: why }) => ({
    ...{ editionId, href: itemPath(site.slug, editionId), title: title || listWords.untitled },
    why: [...new Set(why.map(({ problem }) => problemText(problem)))],
  }))
  const said = issuesInWords(issues, words.issues, words.otherIssue)
  const props = {
    ...{ deed, items, csrf, said, place: await placeOf(request, asked), back: wholeListPath(site.slug) },
    ...{ action: bulkDeedPath(site.slug), lookAction: bulkPath(site.slug) },
  }
  const status = issues.length === 0 ? 200 : 422
  return page(headOf(words.title(deed)), <BulkPage {...props} />, { status, keep: 'never' })
}

async function placeOf({ db, site }: SiteRequest, { deed, choice }: BulkAsked): Promise<PlaceChoice | null> {
  if (deed === 'unit') {
    const choices = unitChoices(await contributorsOf(db, site.id))
    return { name: 'don-vi', choices, chosen: choice.unitId ?? null }
  }
  if (deed !== 'section') return null
  const sections = await sectionsOf(db, site.id)
  const chosen = sections.find(({ id }) => id === choice.sectionId)?.slug ?? null
  return { name: 'chuyen-muc', choices: sectionChoices(sections), chosen }
}

const doIt: Handle = async (desk, request) => {
  const asked = await bulkAsked(request)
  if ('problem' in asked) return backToList(request, asked)
  const { deed, choice, issues, editionIds } = asked
  const isPlaceMissing =
    (deed === 'section' && choice.sectionId === undefined) || (deed === 'unit' && choice.unitId === undefined)
  if (issues.length > 0 || isPlaceMissing) return summary(desk, request, { asked, issues })
  const doing = await doingAt(desk, request)
  const { batchId } = await doBulk(desk.editingOn(request.db), doing, choice, editionIds)
  return seeOther(batchPath(request.site.slug, batchId))
}

const showResult: Handle = async (_, request) => {
  const batch = await batchAsked(request)
  if (batch === undefined) return notFound
  const { site, csrf, params } = request
  const items = batch.lines.map(({ editionId, title, problems, undoneAt, notUndone }) => ({
    ...{ href: itemPath(site.slug, editionId), title: title || listWords.untitled },
    outcome: undoneAt ? ('undone' as const) : problems.length > 0 ? ('not-done' as const) : ('done' as const),
    why: [...new Set([...problems, ...(notUndone === null ? [] : [notUndone])].map(problemText))],
  }))
  const action = batchUndoPath(site.slug, params['batch'] ?? '')
  const undo = { action, csrf, count: undoable(batch).length }
  const props = { deed: batch.deed, items, undo, said: undoneText(batch), back: wholeListPath(site.slug) }
  return page(headOf(words.resultTitle(batch.deed)), <BulkResultPage {...props} />, { keep: 'never' })
}

function undoneText({ lines }: Batch): string | null {
  const undone = lines.filter(({ undoneAt }) => undoneAt !== null).length
  const not = lines.filter(({ notUndone }) => notUndone !== null).length
  return undone + not === 0 ? null : words.undone(undone, not)
}

async function batchAsked({ db, site, account, params }: SiteRequest): Promise<Batch | undefined> {
  const { batch: batchId = '' } = params
  return isId(batchId) ? batchOf(db, { siteId: site.id, batchId, accountId: account.id }) : undefined
}

const takeBack: Handle = async (desk, request) => {
  const { batch: batchId = '' } = request.params
  if (!isId(batchId)) return notFound
  const outcome = await undoBulk(desk.editingOn(request.db), await doingAt(desk, request), batchId)
  return 'issues' in outcome ? notFound : seeOther(batchPath(request.site.slug, batchId))
}
