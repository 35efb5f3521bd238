/** What a site's owners may change of it themselves. Its name, kind and hosts belong to whoever runs the network. */
import { isDay } from '../../../basics/dates.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'

export type FactsRow = {
  id: string
  address: string | null
  addressEn: string | null
  phone: string | null
  email: string | null
  responsible: string | null
  accent: string
  launchedOn: string | null
}

export type FactsForm = Record<
  'address' | 'addressEn' | 'phone' | 'email' | 'responsible' | 'accent' | 'launchedOn',
  string
>

const phones = /^[\d\s().+;,/-]{3,80}$/
const mailbox = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/
const colour = /^#[0-9a-f]{6}$/

/** Reads the form; whether an accent reads well is measured by whoever draws with it. */
export function readFacts(form: FactsForm, id: string): Outcome<FactsRow> {
  const text = (name: keyof FactsForm) => oneLine(form[name].normalize('NFC'))
  const said = (name: keyof FactsForm) => text(name) || null
  const row: FactsRow = {
    ...{ id, address: said('address'), addressEn: said('addressEn'), phone: said('phone'), email: said('email') },
    ...{ responsible: said('responsible'), accent: text('accent').toLowerCase(), launchedOn: said('launchedOn') },
  }
  const issues: Issue[] = []
  if (row.phone !== null && !phones.test(row.phone)) issues.push({ field: 'dien-thoai', problem: 'phone-unreadable' })
  if (row.email !== null && !mailbox.test(row.email)) issues.push({ field: 'thu', problem: 'email-unreadable' })
  if (!colour.test(row.accent)) issues.push({ field: 'mau', problem: 'colour-unreadable' })
  if (row.launchedOn !== null && !isDay(row.launchedOn))
    issues.push({ field: 'khai-truong', problem: 'day-unreadable' })
  const long = [row.address, row.addressEn, row.responsible].some((line) => (line ?? '').length > 300)
  if (long) issues.push({ field: 'dia-chi', problem: 'text-too-long' })
  return issues.length > 0 ? stopped(...issues) : done(row)
}
