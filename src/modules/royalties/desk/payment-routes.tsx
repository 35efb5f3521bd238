/** Payments: prepared, approved, paid under a slip, and ended with a reason. */
import { addDays, addMonths, dayOf, dayText, isDay, monthOf } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { type Answer, bytes, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { approvePayment, endPayment, payeesPaid, preparePayment, recordPaid } from '../actions/payments.ts'
import { transferWorkbook } from '../actions/write-sheet.ts'
import { paymentsPath, transferPath } from '../paths.ts'
import { daysToPay } from '../rules/law.table.ts'
import { sum } from '../rules/sheet.ts'
import { moneyText, monthInput, readMonth } from '../rules/typed.ts'
import { accountsOf, payeesOf } from '../store/payees.ts'
import { owedLines, type Payment, paymentAt, paymentsOf, transfersOf } from '../store/payments.ts'
import { paymentWords as words } from '../words/books.ts'
import { sheetWords } from '../words/sheet.ts'
import { PaymentPage } from './payment.page.tsx'
import { PaymentsPage, type ShownPayment } from './payments.page.tsx'
import { actorIn, deedIn, fieldsOf, has, holders, inWords, payers } from './royalty-request.ts'
import { toldOf } from './sheet-routes.tsx'

export async function showPayments(request: SiteRequest): Promise<Answer> {
  const id = request.query.get('dot')
  return id === null ? list(request, []) : one(request, id, [])
}

const shown = (slug: string, payment: Payment): ShownPayment => ({
  ...{
    no: payment.no,
    title: payment.title,
    state: payment.state,
    href: paymentsPath(slug, payment.id),
    payees: payment.payees,
  },
  ...{ amount: moneyText(payment.amount), because: payment.endedBecause },
  months:
    payment.fromMonth === payment.toMonth
      ? monthInput(payment.fromMonth)
      : `${monthInput(payment.fromMonth)}–${monthInput(payment.toMonth)}`,
  paid:
    payment.slipNumber === null || payment.paidOn === null
      ? null
      : words.paid(payment.slipNumber, dayText(payment.paidOn, 'vi')),
})

async function list(request: SiteRequest, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, csrf, now, query, body } = request
  const last = addMonths(monthOf(now), -1)
  const owed = await owedLines(db, { siteId: site.id, from: '2000-01', to: '2999-12' })
  const due = addDays(dayOf(now), -daysToPay)
  const late = sum(owed.filter(({ publishedOn }) => publishedOn < due).map(({ amount }) => amount))
  const text = fieldsOf(body)
  const props = {
    ...{ action: paymentsPath(site.slug), csrf, mayPrepare: has(request, payers), issues: inWords(issues) },
    payments: (await paymentsOf(db, site.id)).map((payment) => shown(site.slug, payment)),
    owed: words.owed(moneyText(sum(owed.map(({ amount }) => amount)))),
    late: late > 0 ? words.late(moneyText(late)) : null,
    values: { title: text('ten-dot'), from: text('tu') || monthInput(last), to: text('den') || monthInput(last) },
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <PaymentsPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

async function one(request: SiteRequest, id: string, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, csrf, now, query, body } = request
  const payment = isId(id) ? await paymentAt(db, site.id, id) : undefined
  if (payment === undefined) return notFound
  const { personId } = await actorIn(request)
  const mayPay = has(request, payers)
  const text = fieldsOf(body)
  const props = {
    ...{ ...shown(site.slug, payment), id, action: paymentsPath(site.slug), back: paymentsPath(site.slug), csrf },
    lines: await payeesOfPayment(request, payment, mayPay || has(request, holders)),
    mayApprove: payment.state === 'prepared' && has(request, holders) && payment.preparedByPerson !== personId,
    mayPay: payment.state === 'approved' && mayPay,
    mayEnd: ['prepared', 'approved', 'paid'].includes(payment.state) && mayPay,
    transfer: payment.state === 'paid' && mayPay ? transferPath(site.slug, id) : null,
    ...{ issues: inWords(issues), today: text('ngay-chi') || dayOf(now), slip: text('so-phieu') },
    done: issues.length === 0 ? (words.done[query.get('da') ?? ''] ?? null) : null,
  }
  const title = `${words.heading(payment.no, payment.title)}, ${site.name}`
  return page(headOf(title), <PaymentPage {...props} />, { status: issues.length > 0 ? 422 : 200 })
}

/** As it was paid; before that, as it would be paid today. */
async function payeesOfPayment({ db, site, now }: SiteRequest, payment: Payment, seesAccounts: boolean) {
  const kept = await transfersOf(db, site.id, payment.id)
  if (kept.length > 0)
    return kept.map(({ payee, gross, tax, net, bank, number }) => ({
      ...{ name: payee, gross, tax, net },
      account: !seesAccounts ? null : number === null ? words.noAccount : `${number}, ${bank}`,
    }))
  const lines = await payeesPaid(db, { siteId: site.id, id: payment.id, day: dayOf(now) })
  const names = new Map((await payeesOf(db, site.id)).map(({ id, name }) => [id, name]))
  const accounts = seesAccounts ? await accountsOf(db, site.id, [...names.keys()]) : new Map()
  return lines.map(({ payeeId, gross, tax, net }) => {
    const account = accounts.get(payeeId)
    const told = account === undefined ? words.noAccount : `${account.number}, ${account.bank}`
    return { name: names.get(payeeId) ?? '', gross, tax, net, account: seesAccounts ? told : null }
  })
}

type Doing = { outcome: Outcome<unknown>; done: string; may: boolean }

export async function receivePayments(request: SiteRequest): Promise<Answer> {
  const { body, site } = request
  const id = body.get('dot') ?? ''
  const deed = body.get('viec') ?? ''
  const [mayPay, mayApprove] = [has(request, payers), has(request, holders)]
  if (deed === 'lap') {
    if (!mayPay) return notFound
    const prepared = await prepare(request)
    if ('issues' in prepared) return list(request, prepared.issues)
    return seeOther(`${paymentsPath(site.slug, prepared.done.id)}&da=lap`)
  }
  if (!isId(id)) return notFound
  const does = await doOne(request, { id, deed, mayPay, mayApprove })
  if (does === null || !does.may) return notFound
  if ('issues' in does.outcome) return one(request, id, does.outcome.issues)
  return seeOther(`${paymentsPath(site.slug, id)}&da=${does.done}`)
}

type Asked = { id: string; deed: string; mayPay: boolean; mayApprove: boolean }

async function doOne(request: SiteRequest, { id, deed, mayPay, mayApprove }: Asked): Promise<Doing | null> {
  const { db, body } = request
  const text = fieldsOf(body)
  const about = { ...(await deedIn(request)), id }
  const refused = { outcome: { issues: [] }, done: '', may: false }
  switch (deed) {
    case 'duyet':
      return mayApprove ? { outcome: await approvePayment(db, about), done: 'duyet', may: true } : refused
    case 'chi': {
      if (!mayPay) return refused
      const slip = { slipNumber: text('so-phieu'), paidOn: isDay(text('ngay-chi')) ? text('ngay-chi') : '' }
      return { outcome: await recordPaid(db, { ...about, ...slip }), done: 'chi', may: true }
    }
    case 'huy':
      return mayPay
        ? { outcome: await endPayment(db, { ...about, because: text('ly-do').slice(0, 500) }), done: 'huy', may: true }
        : refused
    default:
      return null
  }
}

async function prepare(request: SiteRequest): Promise<Outcome<{ id: string }>> {
  const text = fieldsOf(request.body)
  const [from, to] = [readMonth(text('tu')), readMonth(text('den'))]
  if (from === null || to === null) return { issues: [{ field: from === null ? 'tu' : 'den', problem: 'not-a-day' }] }
  return preparePayment(request.db, { ...(await deedIn(request)), from, to, title: text('ten-dot') })
}

export async function sendTransfers(request: SiteRequest): Promise<Answer> {
  const { db, site, query, now } = request
  const id = query.get('dot')
  if (id === null) return seeOther(paymentsPath(site.slug))
  const payment = isId(id) ? await paymentAt(db, site.id, id) : undefined
  if (payment === undefined) return notFound
  const book = await transferWorkbook(
    await transfersOf(db, site.id, id),
    toldOf(request, { period: payment.title, asOf: now }),
    sheetWords.transferWhat(site.name, payment.title),
  )
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return bytes(type, book, { downloadAs: `chuyen-khoan-${site.slug}-${payment.no}.xlsx` })
}
