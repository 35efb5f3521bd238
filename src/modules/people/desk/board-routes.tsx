/** The board of a site on the desk: its day, its decisions, and the form that changes all members in one deed. */
import { dayOf, isDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, onSite, type SiteHandler, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { boardOn, previewReconstitution, reconstitute, revokeBoardDecision } from '../actions/boards.ts'
import { boardDecisionPath, boardPath, reconstitutePath } from '../paths.ts'
import { type BoardDecision, decisionOn } from '../rules/board.ts'
import { may } from '../rules/may.ts'
import { boardKeepers, roles } from '../rules/role.ts'
import { type DecisionRow, decisionsOf, seatsOf } from '../store/board.ts'
import { personsOf } from '../store/members.ts'
import { boardWords as words } from '../words/board.ts'
import { blankRow, boardFormOf, seatInputsOf } from './asked-of-board.ts'
import { BoardPage, type DecisionEntry } from './board.page.tsx'
import { BoardDecisionPage } from './board-decision.page.tsx'
import { type BoardForm, ReconstitutePage } from './reconstitute.page.tsx'
import { ReconstitutePreviewPage } from './reconstitute-preview.page.tsx'

const readers = { onSite: roles }
const keepers = { onSite: boardKeepers }

/** What the desk's first page offers for each site. */
export const boardDeed = { text: words.title, href: (siteSlug: string) => boardPath(siteSlug), policy: readers }

const siteRoute = (method: 'GET' | 'POST', path: string, policy: DeskRoute['policy'], handle: SiteHandler) =>
  deskRoute(method, path, policy, onSite(handle))

export const boardRoutes: readonly DeskRoute[] = [
  siteRoute('GET', boardPath(':site'), readers, showBoard),
  siteRoute('GET', reconstitutePath(':site'), keepers, showForm),
  siteRoute('POST', reconstitutePath(':site'), keepers, receiveForm),
  siteRoute('GET', boardDecisionPath(':site', ':decision'), readers, (request) => decisionAnswer(request, [])),
  siteRoute('POST', boardDecisionPath(':site', ':decision'), keepers, receiveRevocation),
]

async function showBoard({ db, site, account, query, now }: SiteRequest): Promise<Answer> {
  const today = dayOf(now)
  const asked = query.get('ngay') ?? ''
  const day = isDay(asked) ? asked : today
  const decisions = await decisionsOf(db, site.id)
  const props = {
    siteSlug: site.slug,
    day,
    today,
    board: await boardOn(db, site.id, day),
    decisions: entriesOf(decisions, today),
    mayChange: may(account, keepers, site.id),
    done: query.get('xong') === '1' ? words.saved : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <BoardPage {...props} />)
}

function entriesOf(decisions: readonly DecisionRow[], today: string): DecisionEntry[] {
  const inForce = decisionOn(decisions, today)
  return decisions.map((decision) => ({ ...decision, isInForce: decision.id === inForce?.id }))
}

/** Begins with the board as it stands, so that only what the decision changes has to be typed. */
async function showForm({ db, site, now, csrf }: SiteRequest): Promise<Answer> {
  const today = dayOf(now)
  const board = await boardOn(db, site.id, today)
  const rows = (board?.seats ?? []).map((seat) => ({ ...blankRow, ...seat, newName: '' }))
  const decision: BoardDecision = {
    ...{ kind: board === null ? 'founded' : 'reconstituted', number: '', issuer: board?.decision.issuer ?? '' },
    ...{ decidedOn: '', effectiveOn: '', signerName: '', signerTitle: '' },
  }
  const known = await personsOf(db, site.id)
  return formAnswer({ siteSlug: site.slug, decision, rows: withBlanks(rows), known, issues: [], csrf })
}

const withBlanks = (rows: BoardForm['rows']): BoardForm['rows'] => [...rows, blankRow, blankRow, blankRow]

type Form = Parameters<typeof ReconstitutePage>[0]

const formAnswer = (form: Form): Answer =>
  page(headOf(words.change), <ReconstitutePage {...form} />, { status: form.issues.length > 0 ? 422 : 200 })

async function receiveForm(request: SiteRequest): Promise<Answer> {
  const { db, site, account, body, now, csrf } = request
  const form = boardFormOf(body)
  const known = await personsOf(db, site.id)
  const again = (issues: readonly Issue[]) =>
    formAnswer({ siteSlug: site.slug, ...form, rows: withBlanks(form.rows), known, issues, csrf })
  const step = body.get('buoc')
  if (step !== 'xem' && step !== 'ghi') return again([])

  const seats = seatInputsOf(form.rows, known)
  const asked = {
    siteId: site.id,
    decision: form.decision,
    seats,
    by: byOf(request),
    byPersonId: account.personId,
    now,
  }
  if (step === 'xem') {
    const preview = await previewReconstitution(db, asked)
    if ('issues' in preview) return again(preview.issues)
    const props = { siteSlug: site.slug, ...form, changes: preview.done, csrf }
    return page(headOf(words.previewTitle), <ReconstitutePreviewPage {...props} />)
  }
  const outcome = await reconstitute(db, asked)
  return 'issues' in outcome ? again(outcome.issues) : seeOther(`${boardPath(site.slug)}?xong=1`)
}

async function decisionAnswer(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, account, params, body, now, csrf } = request
  const decisionId = params['decision'] ?? ''
  const decision = entriesOf(await decisionsOf(db, site.id), dayOf(now)).find(({ id }) => id === decisionId)
  if (decision === undefined) return notFound
  const props = {
    siteSlug: site.slug,
    decision,
    seats: await seatsOf(db, site.id, decision.id),
    mayRevoke: may(account, keepers, site.id),
    reason: body.get('ly-do') ?? '',
    issues,
    csrf,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${words.decision} ${decision.number}`), <BoardDecisionPage {...props} />, { status })
}

async function receiveRevocation(request: SiteRequest): Promise<Answer> {
  const { db, site, params, body, now } = request
  const decisionId = params['decision'] ?? ''
  if (!isId(decisionId)) return notFound
  const because = body.get('ly-do') ?? ''
  const outcome = await revokeBoardDecision(db, { siteId: site.id, decisionId, because, by: byOf(request), now })
  return 'issues' in outcome ? decisionAnswer(request, outcome.issues) : seeOther(boardPath(site.slug))
}
