/** A site's duties, and beginning what is missing. */
import { dayOf } from '../../../basics/dates.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { createDraft } from '../../editions/index.ts'
import { verdictsOn } from '../actions/verdicts-on.ts'
import { assessmentPath, dutiesPath, lawsPath, matrixPath, rankingPath, requestsPath } from '../paths.ts'
import { lawOn } from '../rules/laws.ts'
import { rulesOn } from '../rules/rule.ts'
import { scoreOf, type VerdictState } from '../rules/verdict.ts'
import { enteredRules } from '../store/rules.ts'
import { dutyWords as words } from '../words/desk.ts'
import { DutiesPage } from './duties.page.tsx'
import { type DutyDesk, dayAsked, fieldOf, siteAsked } from './duty-request.ts'
import { linesOf } from './lines.ts'

const order = ['missing', 'stale', 'unknown', 'met', 'not_applicable'] as const satisfies readonly VerdictState[]

export const showDuties =
  (desk: DutyDesk) =>
  (request: SiteRequest, issues: readonly { field: string; problem: string }[] = []): Promise<Answer> =>
    dutiesAnswer(desk, request, issues)

async function dutiesAnswer(
  desk: DutyDesk,
  request: SiteRequest,
  issues: readonly { field: string; problem: string }[],
): Promise<Answer> {
  const { db, site: own, query, now } = request
  const site = await siteAsked(request)
  if (site === undefined) return notFound
  const day = dayAsked(request)
  const verdicts = await verdictsOn(db, { siteIds: [site.id], day, now })
  const lines = await linesOf(desk, request, site, verdicts, day)
  const groups = order.map((state) => ({ state, lines: lines.filter(({ verdict }) => verdict.state === state) }))
  const links = [
    { text: words.requests, href: requestsPath(own.slug) },
    { text: words.assessment, href: assessmentPath(own.slug) },
    { text: words.matrix, href: matrixPath(own.slug) },
    { text: words.ranking, href: rankingPath(own.slug) },
    { text: words.laws, href: lawsPath(own.slug) },
  ]
  const props = {
    ...{ siteName: site.name, day, law: lawOn(day), score: scoreOf(verdicts), groups, links, issues },
    ...{ action: dutiesPath(own.slug), of: site.id === own.id ? null : site.slug },
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <DutiesPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

/** What kind of item fulfils a duty. */
const typeFor: Readonly<Record<string, string>> = { pages: 'page', language: 'page' }

/** Begins a draft of the right kind with its section chosen, and leads to it. */
export const beginDuty =
  (desk: DutyDesk) =>
  async (request: SiteRequest): Promise<Answer> => {
    const { db, site, account, now, address } = request
    const key = fieldOf(request)('muc')
    const refuse = (problem: string) => dutiesAnswer(desk, request, [{ field: 'muc', problem }])
    const day = dayOf(now)
    const rule = rulesOn(await enteredRules(db), day, now).find((one) => one.key === key)
    const [verdict] = (await verdictsOn(db, { siteIds: [site.id], day, now })).filter((one) => one.key === key)
    if (rule === undefined || verdict === undefined || verdict.state === 'not_applicable')
      return refuse('duty-not-here')
    const { sectionId } = verdict.detail
    const { fulfilment } = rule
    if (sectionId === undefined && fulfilment.by !== 'language') return refuse('section-not-here')
    const type = fulfilment.by === 'type' ? fulfilment.type : (typeFor[fulfilment.by] ?? 'article')
    const content = desk.contentForms.find((one) => one.type === type)
    const [template] = content?.templates ?? []
    if (content === undefined || template === undefined) return refuse('not-found')
    const language = fulfilment.by === 'language' ? fulfilment.language : 'vi'
    const begun = (await content.begin?.(request, template.form, { language, name: account.name })) ?? template.form
    const chosen = sectionId === undefined ? {} : { sectionId, sectionIds: [sectionId] }
    const actor = await desk.actorOf(db, account, site.id, now)
    const beginning = { siteId: site.id, actor, at: now, ...(address === '' ? {} : { address }) }
    const made = await createDraft(desk.editingOn(db), {
      ...{ ...beginning, language, form: { ...(begun as object), ...chosen } },
      type: type as 'article',
    })
    if ('issues' in made) return refuse(made.issues[0]?.problem ?? 'not-found')
    return seeOther(`/${site.slug}/muc/${made.done.editionId}?da=begun`)
  }
