/** Sources with their tokens, the rules of a site, and what may appear without a confirmation. */
import { isId } from '../../../basics/ids.ts'
import type { Outcome } from '../../../basics/outcomes.ts'
import type { Said } from '../../../design/desk-form.tsx'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { sectionsOf } from '../../sites/index.ts'
import { addRule, allowAlone, disallowAlone, dropRule } from '../actions/rules.ts'
import { addSystem, stopSystem } from '../actions/sources.ts'
import { alonePath, rulesPath, sourcesPath } from '../paths.ts'
import { kindChoices } from '../rules/kinds.ts'
import { allowers, confirmers, keepers } from '../rules/roles.ts'
import { permissionsShown, rulesOf } from '../store/rules.ts'
import { sourcesOf } from '../store/sources.ts'
import { problemText, sourceWords } from '../words.ts'
import { allowing, has, keeping, lineIn, settingUp } from './request.ts'
import { SourcesPage } from './sources.page.tsx'

/** What the desk offers inside a site. */
export const sourcesEntry = { text: sourceWords.title, href: sourcesPath, policy: keeping }

export const sourceRoutes: readonly DeskRoute[] = [
  deskRoute(
    'GET',
    sourcesPath(':site'),
    keeping,
    onSite((request) => shown(request)),
  ),
  deskRoute('POST', sourcesPath(':site'), settingUp, onSite(changeSources)),
  deskRoute('POST', rulesPath(':site'), settingUp, onSite(changeRules)),
  deskRoute('POST', alonePath(':site'), allowing, onSite(changeAlone)),
]

async function shown(request: SiteRequest, { said = [], token = null }: { said?: Said; token?: string | null } = {}) {
  const { db, site, query, csrf } = request
  const sections = (await sectionsOf(db, site.id)).map(({ id, name }) => ({ value: id, text: name }))
  const sources = await sourcesOf(db, site.id)
  const props = {
    ...{ siteSlug: site.slug, sections, kinds: kindChoices, said, token, csrf },
    sources,
    openSources: sources.flatMap(({ id, name, stoppedAt }) => (stoppedAt === null ? [{ value: id, text: name }] : [])),
    rules: await rulesOf(db, site.id),
    permissions: await permissionsShown(db, site.id),
    maySetUp: has(request, keepers),
    mayAllow: has(request, allowers),
    done: said.length > 0 ? null : (sourceWords.done[query.get('da') ?? ''] ?? null),
  }
  const status = said.length === 0 ? 200 : 422
  return page(headOf(`${sourceWords.title}, ${site.name}`), <SourcesPage {...props} />, { status })
}

const acting = (request: SiteRequest) => ({
  siteId: request.site.id,
  by: { ...byOf(request), id: request.account.id },
  now: request.now,
})

const idIn = ({ body }: SiteRequest, name: string): string => {
  const id = body.get(name) ?? ''
  return isId(id) ? id : '00000000-0000-4000-8000-000000000000'
}

async function answered(request: SiteRequest, outcome: Outcome<unknown>, told: string): Promise<Answer> {
  if ('done' in outcome) return seeOther(`${sourcesPath(request.site.slug)}?da=${told}`)
  return shown(request, { said: outcome.issues.map(({ field, problem }) => ({ field, text: problemText(problem) })) })
}

async function changeSources(request: SiteRequest): Promise<Answer> {
  const { db, body } = request
  if (body.get('viec') === 'ngung') {
    return answered(request, await stopSystem(db, { ...acting(request), id: idIn(request, 'nguon') }), 'ngung')
  }
  const made = await addSystem(db, { ...acting(request), name: lineIn(request, 'ten', 200) })
  // Shown in the answer itself: a token never stands in an address.
  return 'issues' in made ? answered(request, made, '') : shown(request, { token: made.done.token })
}

async function changeRules(request: SiteRequest): Promise<Answer> {
  const { db, site, body } = request
  if (body.get('viec') === 'bo') {
    return answered(request, await dropRule(db, acting(request), idIn(request, 'quy-tac')), 'bo-quy-tac')
  }
  const section = body.get('chuyen-muc') ?? ''
  const isOwn = section === '' || (await sectionsOf(db, site.id)).some(({ id }) => id === section)
  if (!isOwn) return answered(request, { issues: [{ field: 'chuyen-muc', problem: 'not-here' }] }, '')
  const confirmer = lineIn(request, 'nguoi', 40)
  const kind = lineIn(request, 'loai', 60)
  const rule = {
    ...{
      issuer: lineIn(request, 'co-quan', 200),
      words: lineIn(request, 'tu', 200),
      reason: lineIn(request, 'ly-do', 300),
    },
    kind: kindChoices.some(({ value }) => value === kind) ? kind : '',
    needsInstruction: body.get('noi-nhan') === '1',
    gives: givenBy(body.get('thi')),
    sectionId: section === '' ? null : section,
    confirmer: (confirmers as readonly string[]).includes(confirmer) ? confirmer : null,
    field: '',
  }
  return answered(request, await addRule(db, acting(request), rule), 'quy-tac')
}

const givenBy = (text: string | null): 'queue' | 'post' | 'refuse' =>
  text === 'refuse' || text === 'post' ? text : 'queue'

async function changeAlone(request: SiteRequest): Promise<Answer> {
  const { db, site, body } = request
  if (body.get('viec') === 'thoi') {
    return answered(request, await disallowAlone(db, acting(request), idIn(request, 'cho-phep')), 'thoi-phep')
  }
  const sourceId = idIn(request, 'nguon')
  const isOwn = (await sourcesOf(db, site.id)).some(({ id }) => id === sourceId)
  if (!isOwn) return answered(request, { issues: [{ field: 'nguon', problem: 'not-here' }] }, '')
  const permission = {
    ...{ sourceId, kind: lineIn(request, 'loai-vb', 60) },
    ...{ signer: lineIn(request, 'nguoi-ky', 120), basis: lineIn(request, 'can-cu', 300) },
  }
  return answered(request, await allowAlone(db, acting(request), permission), 'cho-phep')
}
