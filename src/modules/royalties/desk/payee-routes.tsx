/** Who is paid: their tax, their duty, and where the money goes. */
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { changePayee } from '../actions/payees.ts'
import { payeesPath } from '../paths.ts'
import { isTaxWay } from '../rules/tax.ts'
import { readMoney } from '../rules/typed.ts'
import { accountsOf, payeesOf, peopleOfSite } from '../store/payees.ts'
import { payeeWords as words } from '../words/books.ts'
import { PayeesPage } from './payees.page.tsx'
import { deedIn, fieldsOf, has, inWords, payers } from './royalty-request.ts'

export const showPayees = (request: SiteRequest): Promise<Answer> => answer(request, request.query.get('nguoi'), [])

async function answer(request: SiteRequest, id: string | null, issues: readonly Issue[]): Promise<Answer> {
  const { db, site, csrf, query, body } = request
  const payees = await payeesOf(db, site.id)
  const found = id === null ? null : payees.find((payee) => payee.id === id)
  if (found === undefined) return notFound
  const mayEdit = has(request, payers)
  const account = found === null || !mayEdit ? undefined : (await accountsOf(db, site.id, [found.id])).get(found.id)
  const typed = fieldsOf(body)
  const props = {
    ...{ action: payeesPath(site.slug), csrf, mayEdit, issues: inWords(issues) },
    payees: payees.map((payee) => ({ ...payee, href: payeesPath(site.slug, payee.id) })),
    edited:
      found === null || !mayEdit
        ? null
        : {
            ...{ payee: found, people: await peopleOfSite(db, site.id), typed: issues.length > 0 ? typed : null },
            account: account === undefined ? null : words.kept(account.bank, account.number),
          },
    done: issues.length === 0 && query.get('da') === 'luu' ? words.done : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <PayeesPage {...props} />, {
    status: issues.length > 0 ? 422 : 200,
  })
}

export async function receivePayee(request: SiteRequest): Promise<Answer> {
  const { body, site, db } = request
  const text = fieldsOf(body)
  const payeeId = text('nguoi')
  if (!isId(payeeId)) return notFound
  const [person, way] = [text('nguoi-cua-trang'), text('thue')]
  if (!isTaxWay(way)) return answer(request, payeeId, [{ field: 'thue', problem: 'missing' }])
  const count = (name: string) => (text(name) === '' ? null : (readMoney(text(name)) ?? -1))
  const from = text('tu-ngay')
  const people = await peopleOfSite(db, site.id)
  const form = {
    ...{ name: text('ten'), taxWay: way, bank: text('ngan-hang').slice(0, 200), number: text('so-tai-khoan') },
    personId: people.find(({ personId }) => personId === person)?.personId ?? null,
    duty:
      from === ''
        ? null
        : {
            ...{ validFrom: from, dutyWorks: count('dinh-muc') ?? 0, dutyPercent: count('trong-dinh-muc') ?? 0 },
            ...{ mostWorks: count('nhieu-nhat'), basis: text('can-cu').slice(0, 300) },
          },
  }
  const outcome = await changePayee(db, { ...(await deedIn(request)), payeeId, ...form })
  if ('issues' in outcome) {
    return outcome.issues.some(({ problem }) => problem === 'not-found')
      ? notFound
      : answer(request, payeeId, outcome.issues)
  }
  return seeOther(`${payeesPath(site.slug, payeeId)}&da=luu`)
}
