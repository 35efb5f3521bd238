/** Two texts of one item, when somebody saved while somebody else was writing. */
import { dayTimeText } from '../../../basics/dates.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf } from '../../../web/desk-request.ts'
import { typeOf } from '../actions/editing.ts'
import { type ComparedRevision, compareRevisions } from '../rules/compare.ts'
import type { Composed } from '../rules/content-type.ts'
import { revisionsOf } from '../store/revisions.ts'
import { conflictWords } from '../words/history.ts'
import type { ItemRequest } from './at-item.ts'
import { ConflictPage } from './conflict.page.tsx'
import { onBehalfIn } from './on-behalf.ts'
import { type Naming, namingOf } from './plain-facts.ts'
import { Reading } from './reading.part.tsx'
import { TextForm } from './text-form.part.tsx'

export type Yours = { form: unknown; copyVersion: number; status: 200 | 422 }

/** Shows what is saved and what this person was writing; saving from here puts theirs on top of what is saved. */
export async function conflictAnswer(request: ItemRequest, { form, copyVersion, status }: Yours): Promise<Answer> {
  const { view, site, doing, csrf, db } = request
  const [theirs, yours] = [composedOf(request, view.form), composedOf(request, form)]
  const type = typeOf(request.editing, view.edition.type)
  const naming = await namingOf(db, site.id, [...type.shownFacts(theirs), ...type.shownFacts(yours)])
  const compared = (composed: Composed) => comparedOf(composed, type.shownFacts(composed).map(factIn(naming)))
  const head = (await revisionsOf(db, site.id, doing.editionId)).find(({ isHead }) => isHead)
  const place = { siteSlug: site.slug, editionId: doing.editionId, csrf, basedOn: view.edition.revisionId, copyVersion }
  const { title, summary, picture, body } = theirs
  const language = view.edition.language
  const shown = (
    <ConflictPage
      {...place}
      who={head?.typedBy ?? head?.writer ?? conflictWords.somebody}
      at={head === undefined ? '' : dayTimeText(head.at, 'vi')}
      comparison={compareRevisions(compared(theirs), compared(yours))}
      theirs={
        <Reading {...{ siteSlug: site.slug, language, title, summary, body, facts: [] }} picture={picture ?? null} />
      }
      yours={await yoursIn(request, { ...place, form })}
    />
  )
  return page(headOf(conflictWords.title), shown, { status, scripts: request.content.scripts })
}

/** The names of facts are said by the comparison itself, their values here. */
const factIn = (naming: Naming) => (fact: { name: string; value: string }) => ({
  name: fact.name,
  value: naming(fact).value,
})

type Place = { siteSlug: string; editionId: string; csrf: string; basedOn: string; copyVersion: number }

async function yoursIn(request: ItemRequest, { form, ...place }: Place & { form: unknown }) {
  const { content, view, body } = request
  const offered = await content.offer(request, view.edition.language, form)
  const said = { said: [], explanation: null, sendOn: null, strong: 'save' as const }
  const onBehalfOf = body.get('nhap-thay') ?? (await onBehalfIn(request))
  return (
    <TextForm {...place} {...said} onBehalfOf={onBehalfOf} saveText={conflictWords.keepMerged}>
      {content.Fields({ ...place, form, offered, issues: [] })}
    </TextForm>
  )
}

function composedOf({ editing, view, doing }: ItemRequest, form: unknown): Composed {
  const composed = typeOf(editing, view.edition.type).compose(form)
  if ('issues' in composed) throw new Error(`a text of edition ${doing.editionId} does not compose`)
  return composed.done
}

const comparedOf = (
  { title, summary, body, picture }: Composed,
  facts: ComparedRevision['facts'],
): ComparedRevision => ({ title, summary, body, picture, facts })
