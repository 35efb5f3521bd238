/** Keeps what somebody writes: as a revision, with a deed right after it if asked; or as their working copy. */
import { isId } from '../../../basics/ids.ts'
import { type Answer, bytes, seeOther } from '../../../web/answers.ts'
import { autosave, saveDraft, type Writing } from '../actions/save-draft.ts'
import { itemPath } from '../paths.ts'
import { keptRevision } from '../store/revisions.ts'
import { type ItemRequest, lookAgain } from './at-item.ts'
import { doDeed, isDeed } from './do-deed.ts'
import { saidOf } from './said.ts'
import { conflictAnswer } from './show-conflict.tsx'
import { itemAnswer } from './show-item.tsx'

export async function receiveText(request: ItemRequest): Promise<Answer> {
  const { body, editing, view } = request
  const wanted = body.get('buoc') ?? ''
  if (wanted === 'use-theirs') return keepTheirs(request)
  const writing = await writingIn(request)
  const saved = await saveDraft(editing, writing)
  if ('issues' in saved) return itemAnswer(request, { issues: saved.issues, form: writing.form })
  const again = await lookAgain(request)
  if (saved.done.kept === 'beside') return conflictAnswer(again, { ...saved.done.yours, status: 422 })
  if (isDeed(wanted)) return answerDeed(again, wanted)
  const isSame = saved.done.revisionId === view.edition.revisionId
  return seeOther(`${pathOf(request)}?da=${isSame ? 'khong-doi' : 'luu'}${again.query.has('sua') ? '&sua=1' : ''}`)
}

/** A deed without its text, or right after its text was saved. What was wrong changes nothing and is said on the page. */
export async function receiveDeed(request: ItemRequest): Promise<Answer> {
  const { body } = request
  const chosen = body.get('deed') ?? ''
  const deed = chosen === 'approve-by-telephone' && body.get('at-once') === 'publish' ? 'publish-by-telephone' : chosen
  return answerDeed(request, deed, body.get('ban'))
}

async function answerDeed(request: ItemRequest, deed: string, seenRevision: string | null = null): Promise<Answer> {
  const outcome = await doDeed(request, deed, seenRevision)
  if (!('issues' in outcome)) return seeOther(`${pathOf(request)}?da=${deed}`)
  const again = await lookAgain(request)
  const { copy } = again.view
  const isBeside = outcome.issues.some(({ problem }) => problem === 'unsaved-beside-another')
  if (isBeside && copy !== null) {
    return conflictAnswer(again, { form: copy.form, copyVersion: copy.version, status: 422 })
  }
  return itemAnswer(again, { issues: outcome.issues })
}

const pathOf = ({ site, doing }: ItemRequest): string => itemPath(site.slug, doing.editionId)

async function writingIn({ body, content, view, doing, db }: ItemRequest): Promise<Writing> {
  const { edition, copy } = view
  const name = (body.get('nhap-thay') ?? '').normalize('NFC').trim()
  const given = body.get('basedOn') ?? ''
  const revision = isId(given) ? await keptRevision(db, doing.siteId, given) : undefined
  const version = Number(body.get('copyVersion'))
  return {
    ...doing,
    form: content.read(body, copy?.form ?? view.form),
    // A form that does not say what it was begun from may not overwrite anything: it counts as begun before everything.
    basedOn: revision?.editionId === doing.editionId ? given : (copy?.basedOn ?? edition.revisionId),
    copyVersion: Number.isSafeInteger(version) ? version : 0,
    ...(name === '' ? {} : { onBehalfOf: { personId: null, name } }),
  }
}

/** The working copy goes; what stands is what somebody else has saved. */
async function keepTheirs(request: ItemRequest): Promise<Answer> {
  const { editing, view, doing } = request
  const { revisionId: basedOn } = view.edition
  const writing = { ...doing, form: view.form, basedOn, copyVersion: view.copy?.version ?? 0 }
  const saved = await saveDraft(editing, writing)
  if ('issues' in saved) return itemAnswer(request, { issues: saved.issues })
  return seeOther(`${pathOf(request)}?da=use-theirs`)
}

/** Answers a program: what was kept, or what is wrong. */
export async function receiveAutosave(request: ItemRequest): Promise<Answer> {
  const writing = await writingIn(request)
  const kept = await autosave(request.editing, writing)
  if ('issues' in kept) return json({ issues: saidOf(request.content, kept.issues) }, 422)
  const { copyVersion, basedOn, savedAt, isBehind, others } = kept.done
  const told = { copyVersion, basedOn, savedAt: savedAt.toISOString(), isBehind }
  return json({ ...told, others: others.map(({ name }) => ({ name })) })
}

const json = (value: unknown, status = 200): Answer =>
  bytes('application/json; charset=utf-8', JSON.stringify(value), { status })
