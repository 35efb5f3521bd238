/** The page of one item, as it stands or with what was wrong in a form that was sent. */
import { dayOf, timeText } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf } from '../../../web/desk-request.ts'
import { typeOf } from '../actions/editing.ts'
import { itemPath } from '../paths.ts'
import { stageOf } from '../rules/edition.ts'
import { doneWords, itemWords } from '../words/item.ts'
import { deedWords } from '../words.ts'
import type { ItemRequest } from './at-item.ts'
import { besideOf } from './beside.ts'
import type { DeedPlace } from './deed-fields.part.tsx'
import { ItemPage } from './item.page.tsx'
import { offeredDeeds } from './offered.ts'
import { onBehalfIn } from './on-behalf.ts'
import { namingOf } from './plain-facts.ts'
import { Reading } from './reading.part.tsx'
import { saidOf } from './said.ts'
import { conflictAnswer } from './show-conflict.tsx'
import { TextForm } from './text-form.part.tsx'

/** What was wrong, and the text that was sent with it: it is never lost. */
export type Refused = { issues: readonly Issue[]; form?: unknown }

export const showItem = (request: ItemRequest): Promise<Answer> => {
  const { copy, edition, open } = request.view
  const isBehind = copy !== null && copy.basedOn !== edition.revisionId && open.includes('write')
  return isBehind
    ? conflictAnswer(request, { form: copy.form, copyVersion: copy.version, status: 200 })
    : itemAnswer(request, { issues: [] })
}

export async function itemAnswer(request: ItemRequest, refused: Refused): Promise<Answer> {
  const { view, content, site, query, doing } = request
  const { issues } = refused
  const isWriting = refused.form !== undefined || writes(request)
  const beside = await besideOf(request)
  const place = placeOf(request, { issues, explanation: explanationIn(beside) })
  const offered = offeredDeeds({ open: view.open, path: view.around.path, isWriting })
  const done = issues.length === 0 ? (doneWords[query.get('da') ?? ''] ?? null) : null
  const sendOn = sendingOn(request, isWriting)
  const body = (
    <ItemPage
      {...{ siteSlug: site.slug, editionId: doing.editionId, said: place.said, done }}
      {...{ ...beside, others: othersOf(request), unsaved: unsavedIn(request, isWriting) }}
      deeds={{ place, ...offered, ...besideText(offered, sendOn, isWriting), undo: undoable(request) }}
      checks={checksOf(request, beside)}
      maySettle={view.open.includes('write')}
    >
      {isWriting
        ? await textForm(request, { refused, place, sendOn, strong: strongIn(offered.primary, sendOn) })
        : await reading(request)}
    </ItemPage>
  )
  const scripts = [...(isWriting ? content.scripts : []), 'passages.js']
  const head = headOf(`${view.edition.title || itemWords.untitled}, ${site.name}`)
  return page(head, body, { status: issues.length > 0 ? 422 : 200, scripts })
}

/** Who decides on a text reads it first: changing it takes their decision away from them. */
function writes({ view, query }: ItemRequest): boolean {
  if (!view.open.includes('write')) return false
  return stageOf(view.edition) !== 'awaiting-approval' || query.has('sua')
}

type Beside = Awaited<ReturnType<typeof besideOf>>

function explanationIn({ checked, verdicts }: Beside): string | null {
  const isAsked = checked?.findings.some(({ level }) => level === 'explain') ?? false
  return isAsked ? (verdicts[0]?.explanation ?? '') : null
}

function placeOf(
  request: ItemRequest,
  { issues, explanation }: { issues: readonly Issue[]; explanation: string | null },
): DeedPlace {
  const { site, doing, csrf, view, content, body, now } = request
  return {
    ...{ siteSlug: site.slug, editionId: doing.editionId, csrf, revisionId: view.edition.revisionId, explanation },
    said: saidOf(content, issues),
    posted: issues.length > 0 ? Object.fromEntries(body) : {},
    today: dayOf(now),
    hour: timeText(now),
  }
}

const sendingOn = ({ view: { open } }: ItemRequest, isWriting: boolean): 'submit' | 'recommend' | null =>
  !isWriting ? null : open.includes('submit') ? 'submit' : open.includes('recommend') ? 'recommend' : null

type Offered = ReturnType<typeof offeredDeeds>

/** What stands under the text is not offered a second time beside it. */
const besideText = ({ primary, ordinary }: Offered, sendOn: string | null, isWriting: boolean) => ({
  ordinary: ordinary.filter((deed) => deed !== sendOn),
  primary: primary === sendOn || (isWriting && primary === 'write') ? null : primary,
})

const strongIn = (primary: Offered['primary'], sendOn: string | null): 'save' | 'send-on' | null =>
  primary === 'write' ? 'save' : primary !== null && primary === sendOn ? 'send-on' : null

const othersOf = ({ view: { others } }: ItemRequest): string | null =>
  others.length === 0 ? null : others.map(({ name }) => name).join(', ')

/** What was being written when the item went on is not lost: its preview still shows it. */
function unsavedIn({ view: { copy } }: ItemRequest, isWriting: boolean): string | null {
  if (copy === null) return null
  return isWriting ? itemWords.unsaved(copy.savedAt) : itemWords.unsavedElsewhere(copy.savedAt)
}

const undoable = ({ view: { whyNotUndo, edition } }: ItemRequest): string | null =>
  whyNotUndo.length === 0 && edition.last !== null ? deedWords[edition.last.deed] : null

const checksOf = ({ content }: ItemRequest, { checked }: Beside) =>
  checked && { findings: checked.findings, unready: content.said(checked.unready).map(({ text }) => text) }

type Texting = {
  refused: Refused
  place: DeedPlace
  sendOn: 'submit' | 'recommend' | null
  strong: 'save' | 'send-on' | null
}

async function textForm(request: ItemRequest, { refused, place, sendOn, strong }: Texting) {
  const { view, content, site, doing, csrf, body } = request
  const { copy, edition } = view
  const isPosted = refused.form !== undefined
  const form = refused.form ?? copy?.form ?? view.form
  const fields = {
    form,
    offered: await content.offer(request, edition.language, form),
    ...{ issues: refused.issues, siteSlug: site.slug, editionId: doing.editionId, csrf },
  }
  return (
    <TextForm
      {...{ siteSlug: site.slug, editionId: doing.editionId, csrf, sendOn, strong, said: place.said }}
      basedOn={(isPosted ? body.get('basedOn') : null) ?? copy?.basedOn ?? edition.revisionId}
      copyVersion={copy?.version ?? 0}
      onBehalfOf={(isPosted ? body.get('nhap-thay') : null) ?? (await onBehalfIn(request))}
      explanation={sendOn === null ? null : (place.posted[`${sendOn}-explanation`] ?? place.explanation)}
    >
      {content.Fields(fields)}
    </TextForm>
  )
}

async function reading(request: ItemRequest) {
  const { db, editing, view, site, doing } = request
  const type = typeOf(editing, view.edition.type)
  const composed = type.compose(view.form)
  if ('issues' in composed) throw new Error(`edition ${doing.editionId} does not compose`)
  const { summary, picture, body } = composed.done
  const facts = type.shownFacts(composed.done).filter(({ value }) => value !== '')
  const naming = await namingOf(db, site.id, facts)
  const writeHref = view.open.includes('write') ? `${itemPath(site.slug, doing.editionId)}?sua=1` : null
  return (
    <Reading
      {...{
        siteSlug: site.slug,
        language: view.edition.language,
        title: null,
        summary,
        body,
        picture: picture ?? null,
      }}
      {...{ facts: facts.map(naming), writeHref }}
    />
  )
}
