/** What is done straight from the list: the workflow's own actions, and the way back to the list. */
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, seeOther } from '../../../web/answers.ts'
import type { Role } from '../../../web/context.ts'
import { byOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { approve, type Doing, type Editing, returnWithRemarks, undo, workflowIssues } from '../../editions/index.ts'
import { endReassigning, reassign } from '../actions/reassign.ts'
import { settleReport } from '../actions/reports.ts'
import { itemPath, listDeedPath } from '../paths.ts'
import { worklistWords as words } from '../words.ts'
import type { InboxPageProps } from './inbox.page.tsx'
import type { WorklistParts } from './routes.tsx'

/** The rules of the workflow are asked again for each item; whoever may be given an approval may come here. */
const policy: { onSite: readonly Role[] } = {
  onSite: [
    ...(['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary'] as const),
    ...(['records-clerk', 'unit-contact', 'contributor'] as const),
  ],
}

const reportKeepers: readonly Role[] = ['board-head', 'standing-deputy', 'deputy', 'board-secretary', 'site-owner']

type Refuse = (request: SiteRequest, problem: InboxPageProps['problem']) => Promise<Answer>
type Deed = (request: SiteRequest, parts: WorklistParts) => Promise<Outcome<unknown>>

export const deedRoutes = (parts: WorklistParts, refuse: Refuse): readonly DeskRoute[] => [
  deskRoute(
    'POST',
    listDeedPath(':site'),
    policy,
    onSite((request) => receive(request, parts, refuse)),
  ),
]

/** The word of the form, and the word the list answers with. */
const deeds: Record<string, { act: Deed; said: string }> = {
  duyet: { act: approveItem, said: 'duyet' },
  'tra-lai': { act: returnItem, said: 'tra-lai' },
  giao: { act: giveAway, said: 'giao' },
  'thoi-giao': { act: takeBack, said: 'hoan-tac' },
  'xu-ly': { act: (request) => settle(request, true), said: 'xu-ly' },
  'mo-lai': { act: (request) => settle(request, false), said: 'hoan-tac' },
  'hoan-tac': { act: undoLast, said: 'hoan-tac' },
}

async function receive(request: SiteRequest, parts: WorklistParts, refuse: Refuse): Promise<Answer> {
  const { body, site } = request
  const id = body.get('muc') ?? ''
  const name = body.get('viec') ?? ''
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  if (deed === undefined || !isId(id)) return refuse(request, { text: words.otherIssue, href: null })
  const outcome = await deed.act(request, parts)
  if ('issues' in outcome) {
    return refuse(request, { text: textOf(outcome.issues), href: itemPath(site.slug, id) })
  }
  const query = new URLSearchParams({ da: deed.said, ...(deed.said === 'hoan-tac' ? {} : { o: site.slug, muc: id }) })
  return seeOther(`/?${query.toString()}`)
}

function textOf(issues: readonly Issue[]): string {
  const [first] = issues
  if (first === undefined) return words.otherIssue
  return words.issues[first.problem] ?? workflowIssues[first.problem] ?? words.otherIssue
}

type Scene = { editing: Editing; doing: Doing }

async function sceneOf({ db, account, site, body, now, address }: SiteRequest, parts: WorklistParts): Promise<Scene> {
  const actor = await parts.actorOf(db, account, site.id, now)
  const doing = { siteId: site.id, editionId: body.get('muc') ?? '', actor, at: now }
  return { editing: parts.editing(db), doing: address === '' ? doing : { ...doing, address } }
}

/** The text the person had before them; another one since then stops the deed. */
const seenOf = ({ body }: SiteRequest) => {
  const revisionId = body.get('ban') ?? ''
  return isId(revisionId) ? { revisionId } : {}
}

async function approveItem(request: SiteRequest, parts: WorklistParts): Promise<Outcome<unknown>> {
  const { editing, doing } = await sceneOf(request, parts)
  return approve(editing, doing, seenOf(request))
}

async function returnItem(request: SiteRequest, parts: WorklistParts): Promise<Outcome<unknown>> {
  const { editing, doing } = await sceneOf(request, parts)
  const reason = (request.body.get('ly-do') ?? '').normalize('NFC').trim().slice(0, 2000)
  return returnWithRemarks(editing, doing, { reason, remarks: [], ...seenOf(request) })
}

async function undoLast(request: SiteRequest, parts: WorklistParts): Promise<Outcome<unknown>> {
  const { editing, doing } = await sceneOf(request, parts)
  return undo(editing, doing)
}

const naming = (request: SiteRequest) => ({
  ...{ siteId: request.site.id, editionId: request.body.get('muc') ?? '', personId: request.account.personId },
  ...{ by: { ...byOf(request), id: request.account.id }, now: request.now },
})

async function giveAway(request: SiteRequest): Promise<Outcome<unknown>> {
  const toPersonId = request.body.get('nguoi') ?? ''
  if (!isId(toPersonId)) return { issues: [{ field: 'nguoi', problem: 'person-not-here' }] }
  return reassign(request.db, { ...naming(request), toPersonId })
}

function takeBack(request: SiteRequest): Promise<Outcome<unknown>> {
  return endReassigning(request.db, naming(request))
}

async function settle(request: SiteRequest, isAnswered: boolean): Promise<Outcome<unknown>> {
  const { account, site, db, body, now } = request
  const keeps = account.memberships.some(({ siteId, role }) => siteId === site.id && reportKeepers.includes(role))
  if (!keeps) return { issues: [{ field: 'person', problem: 'not-yours-to-do' }] }
  const by = { ...byOf(request), id: account.id }
  await settleReport(db, { siteId: site.id, id: body.get('muc') ?? '', isAnswered, by, now })
  return { done: undefined }
}
