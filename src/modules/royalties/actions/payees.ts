/** Who is paid, how they are taxed, and where the money goes. An account number is never written into the record. */
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { Duty } from '../rules/proposals.ts'
import { nameKey } from '../rules/rating.ts'
import type { TaxWay } from '../rules/tax.ts'
import { addPayeeName, insertAccount, insertQuota, payeesOf, updatePayee } from '../store/payees.ts'
import type { Actor } from './actor.ts'

type Deed = { siteId: string; payeeId: string; actor: Actor; now: Date }

export type PayeeForm = {
  name: string
  personId: string | null
  taxWay: TaxWay
  /** Empty: left as it is. */
  bank: string
  number: string
  /** Null: left as it is. */
  duty: (Duty & { validFrom: LocalDate; basis: string }) | null
}

export async function changePayee(
  db: DeskDb,
  { siteId, payeeId, actor, now, ...form }: Deed & PayeeForm,
): Promise<Outcome<null>> {
  const number = form.number.replace(/[\s.-]/g, '').toUpperCase()
  const issues = whyNotPayee({ ...form, number })
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const payees = await payeesOf(tx, siteId)
    const payee = payees.find(({ id }) => id === payeeId)
    if (payee === undefined) return stopped({ field: 'payee', problem: 'not-found' })
    if (payees.some(({ id, personId }) => id !== payeeId && personId !== null && personId === form.personId))
      return stopped({ field: 'nguoi-cua-trang', problem: 'person-taken' })
    const kind = form.taxWay === 'organisation' ? ('organisation' as const) : ('person' as const)
    await updatePayee(tx, { siteId, id: payeeId, kind, ...form, name: form.name.trim() })
    await addPayeeName(tx, siteId, payeeId, nameKey(form.name))
    const by = { accountId: actor.accountId, at: now }
    if (number !== '') await insertAccount(tx, { siteId, payeeId, bank: form.bank.trim(), number, ...by })
    if (form.duty !== null) await insertQuota(tx, { siteId, payeeId, ...form.duty, ...by })
    const after = { name: form.name, taxWay: form.taxWay, accountChanged: number !== '', duty: form.duty }
    await record(tx, {
      siteId,
      happened: 'payee-changed',
      subjectId: payeeId,
      by: actor.by,
      before: { name: payee.name, taxWay: payee.taxWay },
      after,
    })
    return done(null)
  })
}

function whyNotPayee({ name, bank, number, duty }: PayeeForm): Issue[] {
  const issues: Issue[] = []
  if (name.trim() === '' || name.length > 200) issues.push({ field: 'ten', problem: 'missing' })
  if (number !== '' && !/^[0-9A-Z]{4,32}$/.test(number)) issues.push({ field: 'so-tai-khoan', problem: 'account-form' })
  if (number !== '' && bank.trim() === '') issues.push({ field: 'ngan-hang', problem: 'missing' })
  if (duty === null) return issues
  if (!isDay(duty.validFrom)) issues.push({ field: 'tu-ngay', problem: 'not-a-day' })
  const counts = [duty.dutyWorks, duty.dutyPercent, duty.mostWorks ?? 0]
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0 || count > 9999) || duty.dutyPercent > 100)
    issues.push({ field: 'dinh-muc', problem: 'not-a-figure' })
  if (duty.basis.trim() === '') issues.push({ field: 'can-cu', problem: 'missing' })
  return issues
}
