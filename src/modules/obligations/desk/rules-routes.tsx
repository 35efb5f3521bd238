import { dayOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Said } from '../../../design/desk-form.tsx'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { byOf, headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { accountNames } from '../../people/index.ts'
import { confirmRule, enterRules, readRules } from '../actions/enter-rules.ts'
import { dutiesPath, ruleConfirmPath, rulesPath } from '../paths.ts'
import { inCatalogueOrder } from '../rules/catalogue.ts'
import { rulesOn } from '../rules/rule.ts'
import { enteredRules, type RuleRow, ruleLines } from '../store/rules.ts'
import { problemText } from '../words/issues.ts'
import { lawWords, ruleDeskWords as words } from '../words/tables.ts'
import { fieldOf, holds } from './duty-request.ts'
import { LawsPage } from './laws.page.tsx'
import { RulesPage } from './rules.page.tsx'

export async function showLaws(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const rules = inCatalogueOrder(rulesOn(await enteredRules(db), dayOf(now), now)).filter(({ siteKinds }) =>
    siteKinds.includes(site.kind),
  )
  const props = { rules, back: dutiesPath(site.slug), operatorHref: holds(request, ['operator']) ? rulesPath() : null }
  return page(headOf(`${lawWords.title}, ${site.name}`), <LawsPage {...props} />)
}

export const showRules = (request: DeskRequest): Promise<Answer> => rulesAnswer(request, [])

async function rulesAnswer(request: DeskRequest, said: Said): Promise<Answer> {
  const { db, query, csrf } = request
  const lines = await ruleLines(db)
  const names = await accountNames(db, [
    ...new Set(lines.flatMap(({ enteredBy }) => (enteredBy === null ? [] : [enteredBy]))),
  ])
  const lineOf = ({ id, content, isOfProduct, enteredAt, enteredBy }: RuleRow) => ({
    ...{ id, rule: content, isOfProduct, enteredAt, by: enteredBy === null ? null : (names.get(enteredBy) ?? null) },
  })
  const props = {
    proposals: lines.filter(({ inForceAt }) => inForceAt === null).map(lineOf),
    entered: inCatalogueOrder(
      lines.filter(({ inForceAt }) => inForceAt !== null).map((line) => ({ ...line, key: line.content.key })),
    ).map(lineOf),
    ...{ action: rulesPath(), confirmAction: ruleConfirmPath, csrf, said, text: fieldOf(request)('quy-dinh-moi') },
    done: said.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(words.title), <RulesPage {...props} />, { status: said.length > 0 ? 422 : 200 })
}

export async function receiveRules(request: DeskRequest): Promise<Answer> {
  const { db, now } = request
  const read = readRules(fieldOf(request)('quy-dinh-moi'))
  if ('issues' in read)
    return rulesAnswer(
      request,
      read.issues.map(({ problem }) => ({ field: 'quy-dinh-moi', text: problemText(problem) })),
    )
  const { rules, rejected } = read.done
  if (rejected.length > 0) {
    const told = rejected.flatMap(({ no, issues }) =>
      issues.map(({ field, problem }) => words.rejected(no, field, problemText(problem))),
    )
    return rulesAnswer(
      request,
      told.map((text) => ({ field: 'quy-dinh-moi', text })),
    )
  }
  await enterRules(db, { rules, by: byOf(request), now })
  return seeOther(rulesPath('de-xuat'))
}

export async function receiveConfirmation(request: DeskRequest): Promise<Answer> {
  const { db, account, now } = request
  const id = fieldOf(request)('quy-dinh')
  if (account === null || !isId(id)) return notFound
  const outcome = await confirmRule(db, { id, by: { ...byOf(request), id: account.id }, now })
  if ('issues' in outcome)
    return rulesAnswer(
      request,
      outcome.issues.map(({ problem }) => ({ field: 'quy-dinh', text: problemText(problem) })),
    )
  return seeOther(rulesPath('xac-nhan'))
}
