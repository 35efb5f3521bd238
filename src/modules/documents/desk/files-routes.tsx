/** Where the files of a document come in: kept byte for byte, their signatures verified on arrival, and entered in its text. */

import { isId } from '../../../basics/ids.ts'
import { bytesText } from '../../../basics/numbers.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import type { Account, DeskRequest, Role } from '../../../web/context.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { type Actor, deskView, type Editing, saveDraft } from '../../editions/index.ts'
import { fileBytesPath, mediaIssueText } from '../../media/index.ts'
import { type FilesHouse, keepFiles, verifyFile } from '../actions/keep-files.ts'
import { filesPath } from '../paths/desk.ts'
import type { FileUse } from '../rules/document.ts'
import { looseOf, shownDocument } from '../rules/shown-form.ts'
import { panelOf } from '../rules/signature-panel.ts'
import { reportsOf } from '../store/signatures.ts'
import { deskWords } from '../words/desk.ts'
import { filesWords as words } from '../words/files.ts'
import { type FileRole, FilesPage } from './files.page.tsx'

export type DocumentDesk = FilesHouse & {
  editingOn(db: DeskRequest['db']): Editing
  actorOf(db: DeskRequest['db'], account: Account, siteId: string, at: Date): Promise<Actor>
}

const writers: readonly Role[] = [
  ...(['board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary'] as const),
  ...(['contributor', 'unit-contact', 'records-clerk'] as const),
]

const route = filesPath(':site', ':document')
const megabyte = 1024 * 1024

export const documentRoutes = (desk: DocumentDesk): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    route,
    { onSite: writers },
    onSite((request) => atFiles(desk, request, (found) => show(found, {}))),
  ),
  deskRoute(
    'POST',
    route,
    { onSite: writers },
    onSite((request) => atFiles(desk, request, receive)),
    {
      uploads: { largest: 50 * megabyte, files: 20 },
    },
  ),
]

type Found = {
  desk: DocumentDesk
  request: SiteRequest
  view: NonNullable<Awaited<ReturnType<typeof deskView>>>
  actor: Actor
  editing: Editing
}

/** Files belong to the text: whoever may write it may bring them. */
async function atFiles(
  desk: DocumentDesk,
  request: SiteRequest,
  handle: (found: Found) => Promise<Answer>,
): Promise<Answer> {
  const { db, account, site, now, params } = request
  const { document: editionId = '' } = params
  if (!isId(editionId)) return notFound
  const editing = desk.editingOn(db)
  const actor = await desk.actorOf(db, account, site.id, now)
  const view = await deskView(editing, { siteId: site.id, editionId, actor, at: now })
  const isOpen = view?.edition.type === 'document' && view.open.includes('write')
  return view !== undefined && isOpen ? handle({ desk, request, view, actor, editing }) : notFound
}

const formIn = ({ view }: Found): unknown => view.copy?.form ?? view.form
const pathOf = ({ request: { site, params } }: Found) => filesPath(site.slug, params['document'] ?? '')

async function show(
  found: Found,
  { issues = [], status = 200 }: { issues?: readonly Issue[]; status?: number },
): Promise<Answer> {
  const { request, desk } = found
  const { db, site, csrf, query, params } = request
  const form = shownDocument(formIn(found))
  const kept = form.main === null ? undefined : (await reportsOf(db, site.id, [form.main.sha256])).get(form.main.sha256)
  const all: [FileRole, FileUse | null][] = [
    ['main', form.main],
    ...form.annexes.map((one): [FileRole, FileUse] => ['annex', one]),
    ['redacted', form.redacted],
  ]
  const body = (
    <FilesPage
      {...{ action: pathOf(found), csrf, subject: form.subject || deskWords.untitled }}
      itemHref={`/${site.slug}/muc/${params['document'] ?? ''}`}
      said={issues.map(({ field, problem }) => ({ field, text: words.issues[problem] ?? mediaIssueText(problem) }))}
      done={issues.length > 0 ? null : ({ nhan: words.added, kiem: words.verified }[query.get('da') ?? ''] ?? null)}
      files={all.flatMap(([role, file]) =>
        file === null
          ? []
          : [
              {
                role,
                name: file.name,
                title: file.title ?? '',
                href: fileBytesPath(site.slug, file),
                size: bytesText(file.bytes, 'vi'),
              },
            ],
      )}
      panel={form.main === null ? null : panelOf(kept?.report ?? null)}
      mayVerify={desk.verify !== null}
    />
  )
  return page(headOf(`${words.title}, ${site.name}`), body, { status })
}

async function receive(found: Found): Promise<Answer> {
  const isAgain = found.request.body.get('viec') === 'kiem-lai'
  const outcome = isAgain ? await verifyAgain(found) : await takeIn(found)
  if ('issues' in outcome) return show(found, { issues: outcome.issues, status: 422 })
  return seeOther(`${pathOf(found)}?da=${isAgain ? 'kiem' : 'nhan'}`)
}

const roles: readonly FileRole[] = ['main', 'annex', 'redacted']

async function takeIn(found: Found): Promise<Outcome<null>> {
  const { request, desk } = found
  const { db, files: brought, site, now, body } = request
  const role = roles.find((one) => one === body.get('vai')) ?? 'main'
  if (brought.length === 0) return stopped({ field: 'tep', problem: 'no-files' })
  if (role !== 'annex' && brought.length > 1) return stopped({ field: 'tep', problem: 'one-file-only' })
  const taken = await keepFiles(desk, { db, siteId: site.id, by: byOf(request), now }, brought)
  return 'issues' in taken ? taken : enterFiles(found, role, taken.done)
}

async function verifyAgain(found: Found): Promise<Outcome<null>> {
  const { db, site, now } = found.request
  const { main } = shownDocument(formIn(found))
  if (main === null) return stopped({ field: 'tep', problem: 'no-files' })
  const isDone = await verifyFile(found.desk, { db, siteId: site.id, by: byOf(found.request), now }, main.sha256)
  return isDone ? done(null) : stopped({ field: 'tep', problem: 'not-verifiable' })
}

/** A revision with the files; where another's text came in between, the page of the item settles that. */
async function enterFiles(found: Found, role: FileRole, taken: readonly FileUse[]): Promise<Outcome<null>> {
  const { request, view, actor, editing } = found
  const { site, now, body, params, address } = request
  const before = formIn(found)
  const form = withFiles(before, role, taken, (body.get('ten') ?? '').normalize('NFC').trim())
  const { copy, edition } = view
  const saved = await saveDraft(editing, {
    ...{ siteId: site.id, editionId: params['document'] ?? '', actor, at: now, form },
    ...(address === '' ? {} : { address }),
    ...{ basedOn: copy?.basedOn ?? edition.revisionId, copyVersion: copy?.version ?? 0 },
  })
  return 'issues' in saved ? saved : done(null)
}

function withFiles(before: unknown, role: FileRole, taken: readonly FileUse[], title: string): unknown {
  const { annexes } = shownDocument(before)
  if (role !== 'annex') return { ...looseOf(before), [role]: taken[0] ?? null }
  const fresh = taken.filter(({ sha256 }) => !annexes.some((one) => one.sha256 === sha256))
  const named = fresh.map((one, at) => ({
    ...one,
    ...(title === '' ? {} : { title: fresh.length > 1 ? `${title} (${at + 1})` : title }),
  }))
  return { ...looseOf(before), annexes: [...annexes, ...named] }
}
