/** What a person was paid at a site, and is owed: for their own eyes. */
import { dayText } from '../../../basics/dates.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { composeSheet } from '../actions/sheet.ts'
import { sum } from '../rules/sheet.ts'
import { moneyText } from '../rules/typed.ts'
import { accountsOf, payeesOf } from '../store/payees.ts'
import { paidTo } from '../store/payments.ts'
import { payeeWords, mineWords as words } from '../words/books.ts'
import { kindNames } from '../words/names.ts'
import { MinePage } from './mine.page.tsx'

export async function showMine({ db, site, account, now }: SiteRequest): Promise<Answer> {
  const payee = (await payeesOf(db, site.id)).find(({ personId }) => personId === account.personId)
  const always = { from: '1900-01-01', to: '2999-12-31', asOf: now }
  const sheet = payee === undefined ? null : await composeSheet(db, { siteId: site.id, ...always, payeeId: payee.id })
  const lines = (sheet?.rows ?? []).map(({ line }) => line).toReversed()
  const bank = payee === undefined ? undefined : (await accountsOf(db, site.id, [payee.id])).get(payee.id)
  const total = (isPaid: boolean) =>
    sum(lines.filter(({ paidOn }) => (paidOn !== null) === isPaid).map(({ amount }) => amount))
  const props = {
    account: bank === undefined ? null : payeeWords.kept(bank.bank, bank.number.replace(/.(?=.{4})/g, '•')),
    totals: [
      [words.total, moneyText(sum(lines.map(({ amount }) => amount)))],
      [words.paid, moneyText(total(true))],
      [words.owed, moneyText(total(false))],
    ] as const,
    lines: lines.map((line) => ({
      ...{ day: dayText(line.publishedOn, 'vi'), title: line.title, kind: kindNames[line.rateKind] },
      amount: moneyText(line.amount),
      state: `${line.paidOn === null ? words.waits : words.paidOn(dayText(line.paidOn, 'vi'))}${line.isContra ? `, ${words.contra}` : ''}`,
    })),
    slips: (payee === undefined ? [] : await paidTo(db, site.id, payee.id)).map((slip) => ({
      ...{ day: dayText(slip.paidOn, 'vi'), slip: slip.slipNumber, gross: moneyText(slip.gross) },
      ...{ tax: moneyText(slip.tax), net: moneyText(slip.net) },
    })),
  }
  return page(headOf(`${words.title}, ${site.name}`), <MinePage {...props} />)
}
