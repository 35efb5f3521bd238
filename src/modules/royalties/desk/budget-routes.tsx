/** The year's budget, what was spent of it, and every decision behind it. */
import { dayOf, dayText, isDay } from '../../../basics/dates.ts'
import { decimalText } from '../../../basics/numbers.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { allowMore, recordSpending, setCeiling } from '../actions/budgets.ts'
import { budgetPath } from '../paths.ts'
import { allowedOf, type LineState, usedPercent, warningOf } from '../rules/budget.ts'
import { remunerationMost } from '../rules/law.table.ts'
import { moneyText, readMoney } from '../rules/typed.ts'
import { decisionsOf, kindsOf, linesOf, spendingsOf } from '../store/budgets.ts'
import { budgetWords as words } from '../words/books.ts'
import { BudgetPage } from './budget.page.tsx'
import { deedIn, fieldsOf, has, inWords, payers } from './royalty-request.ts'

export const showBudget = (request: SiteRequest): Promise<Answer> => answer(request, [])

const yearIn = (sent: URLSearchParams, now: Date): number => {
  const text = sent.get('nam') ?? ''
  return /^2\d{3}$/.test(text) ? Number(text) : Number(dayOf(now).slice(0, 4))
}

async function answer(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, csrf, now, query, body } = request
  const year = yearIn(issues.length > 0 ? body : query, now)
  const { royalty, remuneration } = await kindsOf(db, site.id, year)
  const props = {
    ...{ action: budgetPath(site.slug), csrf, year, mayKeep: has(request, payers), issues: inWords(issues) },
    lines: (await linesOf(db, site.id, year)).map(shownLine),
    ratio:
      royalty > 0 && remuneration * 100 > royalty * remunerationMost
        ? words.ratio(decimalText((remuneration * 100) / royalty, 'vi'))
        : null,
    decisions: (await decisionsOf(db, site.id, year)).map(({ kind, line, amount, decision, at }) => ({
      ...{
        text: `${words.lines[line as keyof typeof words.lines] ?? line}, ${kind === 'over' ? words.overOf : words.ceilingOf}`,
      },
      ...{ amount: moneyText(amount), decision, day: dayText(dayOf(at), 'vi') },
    })),
    spendings: (await spendingsOf(db, site.id, year)).map(({ line, day, what, amount, slipNumber }) => ({
      ...{
        line: words.lines[line as keyof typeof words.lines] ?? line,
        day: dayText(day, 'vi'),
        what,
        slip: slipNumber,
      },
      amount: moneyText(amount),
    })),
    typed: fieldsOf(body),
    opened: issues.length > 0 ? (body.get('viec') ?? '') : '',
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <BudgetPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

function shownLine(line: LineState) {
  const allowed = allowedOf(line)
  return {
    ...{ name: words.lines[line.line] ?? line.line, warning: warningOf(line), percent: usedPercent(line) },
    ...{ ceiling: line.ceiling === null ? null : moneyText(line.ceiling), over: moneyText(line.over) },
    ...{ used: moneyText(line.used), paid: moneyText(line.paid) },
    left: allowed === null ? null : moneyText(allowed - line.used),
  }
}

export async function receiveBudget(request: SiteRequest): Promise<Answer> {
  const { body, site, now } = request
  const deed = body.get('viec') ?? ''
  const outcome = await did(request, deed, yearIn(body, now))
  if ('issues' in outcome)
    return answer(
      request,
      outcome.issues.map(({ field, problem }) => ({ field: `${deed}-${field}`, problem })),
    )
  return seeOther(`${budgetPath(site.slug, yearIn(body, now))}&da=${deed}`)
}

async function did(request: SiteRequest, deed: string, year: number): Promise<Outcome<unknown>> {
  const all = fieldsOf(request.body)
  const text = (name: string) => all(`${deed}-${name}`)
  const amount = readMoney(text('so-tien'))
  if (amount === null) return { issues: [{ field: 'so-tien', problem: 'not-a-figure' }] }
  const about = await deedIn(request)
  const line = text('muc')
  if (deed === 'du-toan')
    return setCeiling(request.db, { ...about, year, line, ceiling: amount, decision: text('quyet-dinh') })
  if (deed === 'vuot') {
    const over = {
      year,
      line,
      amount,
      decisionNumber: text('quyet-dinh'),
      decidedOn: text('ngay-ky'),
      signerName: text('nguoi-ky'),
    }
    return isDay(over.decidedOn)
      ? allowMore(request.db, { ...about, ...over })
      : { issues: [{ field: 'ngay-ky', problem: 'not-a-day' }] }
  }
  const spent = { line, amount, day: text('ngay-chi'), what: text('noi-dung'), slipNumber: text('so-phieu') }
  return isDay(spent.day)
    ? recordSpending(request.db, { ...about, ...spent })
    : { issues: [{ field: 'ngay-chi', problem: 'not-a-day' }] }
}
