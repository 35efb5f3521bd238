/** The texts an item has had: the list, two beside each other, and one made the newest again. */
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { compare } from '../actions/look.ts'
import { restoreRevision } from '../actions/restore-revision.ts'
import { comparisonPath, itemPath, revisionPath, revisionsPath } from '../paths.ts'
import type { Comparison } from '../rules/compare.ts'
import { ledgerOf } from '../store/item-history.ts'
import { type RevisionLine, revisionsOf } from '../store/revisions.ts'
import { comparisonWords, revisionWords, sideWords } from '../words/history.ts'
import { atItem, type EditionDesk, type ItemRequest, itemRoles } from './at-item.ts'
import { eventName } from './beside.ts'
import { ComparisonPage } from './comparison.page.tsx'
import { namingOf } from './plain-facts.ts'
import { RevisionsPage } from './revisions.page.tsx'
import { saidOf } from './said.ts'

const policy = { onSite: itemRoles }

export const revisionRoutes = (desk: EditionDesk): readonly DeskRoute[] => [
  deskRoute(
    'GET',
    revisionsPath(':site', ':edition'),
    policy,
    atItem(desk, (request) => listAnswer(request, [])),
  ),
  deskRoute('GET', comparisonPath(':site', ':edition'), policy, atItem(desk, showComparison)),
  deskRoute('POST', revisionPath(':site', ':edition', ':revision'), policy, atItem(desk, restore)),
]

async function listAnswer(request: ItemRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, doing, csrf, view, content } = request
  const lines = await revisionsOf(db, site.id, doing.editionId)
  const ledger = await ledgerOf(db, site.id, doing.editionId)
  const deedsOf = (revisionId: string) =>
    ledger
      .filter((line) => line.revisionId === revisionId && line.kind !== 'created')
      .map(({ kind, deed, name }) => `${eventName(kind, deed)} (${name ?? sideWords.system})`)
      .reverse()
  const revisions = lines.map((line) => ({
    ...{ id: line.revisionId, no: line.no, title: line.title, at: line.at, who: whoWrote(line) },
    ...{ isLive: line.isLive, isHead: line.isHead, deeds: deedsOf(line.revisionId) },
    restoredFrom: lines.find(({ revisionId }) => revisionId === line.restoredFrom)?.no ?? null,
  }))
  const mayRestore = view.open.includes('write') || view.open.includes('revise-live')
  const props = { siteSlug: site.slug, editionId: doing.editionId, csrf, title: view.edition.title }
  const body = <RevisionsPage {...props} {...{ revisions, mayRestore, said: saidOf(content, issues) }} />
  return page(headOf(`${revisionWords.title}, ${site.name}`), body, { status: issues.length > 0 ? 422 : 200 })
}

const whoWrote = ({ writer, typedBy, onBehalf }: RevisionLine): string =>
  onBehalf && writer !== null && typedBy !== null
    ? revisionWords.typedFor(writer, typedBy)
    : (writer ?? typedBy ?? sideWords.system)

async function showComparison(request: ItemRequest): Promise<Answer> {
  const { db, site, doing, query, editing } = request
  const [before, after] = [query.get('truoc') ?? '', query.get('sau') ?? '']
  if (!isId(before) || !isId(after)) return notFound
  const comparison = await compare(editing, doing, { before, after })
  const lines = await revisionsOf(db, site.id, doing.editionId)
  const told = (id: string) => {
    const line = lines.find(({ revisionId }) => revisionId === id)
    return line && { no: line.no, who: whoWrote(line) }
  }
  const [one, other] = [told(before), told(after)]
  if (comparison === undefined || one === undefined || other === undefined) return notFound
  const props = { siteSlug: site.slug, editionId: doing.editionId, before: one, after: other }
  const body = <ComparisonPage {...props} comparison={await inWords(request, comparison)} />
  return page(headOf(`${comparisonWords.title}, ${site.name}`), body)
}

/** Values that the system keeps as words or ids are told as people read them. */
async function inWords({ db, site }: ItemRequest, comparison: Comparison): Promise<Comparison> {
  const facts = comparison.fields.flatMap(({ name, before, after }) => [
    { name, value: before },
    { name, value: after },
  ])
  const naming = await namingOf(db, site.id, facts)
  const fields = comparison.fields.map((field) => {
    if (field.name === 'title' || field.name === 'summary') return field
    const [before, after] = [field.before, field.after].map((value) => naming({ name: field.name, value }).value)
    const [was = '', is = ''] = [before, after]
    const words = [
      { kind: 'gone' as const, value: was },
      { kind: 'new' as const, value: is },
    ]
    return { ...field, before: was, after: is, words }
  })
  return { ...comparison, fields }
}

async function restore(request: ItemRequest): Promise<Answer> {
  const { editing, doing, params, site } = request
  const revisionId = params['revision'] ?? ''
  if (!isId(revisionId)) return notFound
  const outcome = await restoreRevision(editing, doing, { revisionId })
  return 'issues' in outcome
    ? listAnswer(request, outcome.issues)
    : seeOther(`${itemPath(site.slug, doing.editionId)}?da=restore`)
}
