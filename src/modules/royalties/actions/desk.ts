/** The rating desk of some months: every work published in them, what was made of it, and a proposal where nothing was yet. */
import { addDays, addMonths, type LocalDate, type LocalMonth } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { LineState } from '../rules/budget.ts'
import type { RateKind } from '../rules/kinds.ts'
import { type Author, type KnownPayee, type Proposal, proposalsFor, titleKey, workKey } from '../rules/proposals.ts'
import { type InForce, lineOf, type RateLine } from '../rules/rate-table.ts'
import { isOwn, nameKey, ratedAs } from '../rules/rating.ts'
import { linesOf } from '../store/budgets.ts'
import { type Month, monthsOf } from '../store/months.ts'
import { type Payee, payeesOf } from '../store/payees.ts'
import { type Rating, ratingsIn } from '../store/ratings.ts'
import { type FoundWork, mostWorks, worksPublished } from '../store/works.ts'
import { ratesOf } from './rates.ts'

export type DeskRow = {
  /** Of a work 'item.no', of a task the rating's id. */
  key: string
  work: FoundWork | null
  rating: Rating | null
  title: string
  day: LocalDate
  rateKind: RateKind
  quantity: number
  /** Hundredths of a coefficient or đồng; as rated, else as proposed. */
  measure: number
  line: RateLine | null
  inForce: InForce | null
  modifiers: Rating['modifiers']
  notCounted: Rating['notCounted']
  authors: readonly Author[]
  amount: number
  /** The person who looks has a share in it. */
  isOwn: boolean
  /** A month that was closed when it was found: it is paid with the next open one. */
  isLate: boolean
}

export type Desk = {
  rows: readonly DeskRow[]
  months: readonly Month[]
  budget: LineState | null
  rates: Awaited<ReturnType<typeof ratesOf>>
  /** More works were published than one sitting shows. */
  isCut: boolean
}

type Within = { siteId: string; from: LocalMonth; to: LocalMonth }
type Watcher = { personId: string; names: readonly string[] }

export const lastDayOf = (month: LocalMonth): LocalDate => addDays(`${addMonths(month, 1)}-01`, -1)

export async function deskOf(db: Reader, { siteId, from, to }: Within, watcher: Watcher): Promise<Desk> {
  const works = await worksPublished(db, { siteId, from: `${from}-01`, to: lastDayOf(to) })
  const rates = await ratesOf(db, siteId)
  const payees = findPayees(await payeesOf(db, siteId))
  const ratings = await ratingsIn(db, { siteId, from, to })
  const months = await monthsOf(db, siteId, { from, to })
  const proposals = proposalsOf(works, rates.on, payees)
  const rated = new Map(ratings.flatMap((one) => (one.itemId === null ? [] : [[`${one.itemId}.${one.workNo}`, one]])))
  const closed = new Set(months.filter(({ state }) => state === 'closed').map(({ month }) => month))
  const wholly = new Set(ratings.filter(({ workNo }) => workNo === 0).map(({ itemId }) => itemId))
  const rows = works
    .filter((work) => !(work.kind === 'text' && work.no > 0 && wholly.has(work.itemId)))
    .map((work) => rowOf(work, { rating: rated.get(workKey(work)), proposals, on: rates.on, payees, watcher, closed }))
  const shown = new Set(rows.map(({ rating }) => rating?.id))
  const others = ratings.filter(({ id, month }) => !shown.has(id) && month >= from && month <= to)
  const budget = (await linesOf(db, siteId, Number(to.slice(0, 4)))).find(({ line }) => line === 'royalties') ?? null
  return {
    rows: [...rows, ...others.map((one) => aloneRow(one, rates.on, watcher))],
    months,
    budget,
    rates,
    isCut: works.length >= mostWorks,
  }
}

export type FindPayee = (
  author: Pick<Author, 'name' | 'personId'>,
  day: LocalDate,
) => (KnownPayee & { payee: Payee }) | undefined

/** Payees by the person who is named, else by a name they are known under. */
export function findPayees(payees: readonly Payee[]): FindPayee {
  const byPerson = new Map(payees.flatMap((payee) => (payee.personId === null ? [] : [[payee.personId, payee]])))
  const byName = new Map(payees.flatMap((payee) => payee.names.map((name) => [name, payee])))
  return ({ name, personId }, day) => {
    const payee = (personId === null ? undefined : byPerson.get(personId)) ?? byName.get(nameKey(name))
    if (payee === undefined) return undefined
    const duty = payee.quotas.find(({ validFrom }) => validFrom <= day) ?? null
    return { id: payee.id, personId: payee.personId, duty, payee }
  }
}

export function proposalsOf(works: readonly FoundWork[], on: (day: LocalDate) => InForce | null, find: FindPayee) {
  const firstWith = new Map<string, string>()
  for (const { title, itemId } of works) if (!firstWith.has(titleKey(title))) firstWith.set(titleKey(title), itemId)
  const dayOfAuthor = new Map(works.flatMap(({ authors, day }) => authors.map((author) => [author, day] as const)))
  return proposalsFor(works, {
    inForceOn: on,
    payeeOf: (author) => find(author, dayOfAuthor.get(author) ?? ''),
    firstWith,
    dutyReason: 'Trong định mức nhiệm vụ',
  })
}

type Around = {
  rating: Rating | undefined
  proposals: ReadonlyMap<string, Proposal>
  on: (day: LocalDate) => InForce | null
  payees: FindPayee
  watcher: Watcher
  closed: ReadonlySet<LocalMonth>
}

function rowOf(work: FoundWork, { rating, proposals, on, payees, watcher, closed }: Around): DeskRow {
  const inForce = on(work.day)
  if (rating !== undefined) {
    return { ...aloneRow(rating, on, watcher), key: workKey(work), work, title: work.title || rating.title }
  }
  const proposal = proposals.get(workKey(work))
  if (proposal === undefined) throw new Error(`no proposal for ${workKey(work)}`)
  const line = inForce === null ? undefined : lineOf(inForce.table, proposal.rateKind)
  const notCounted = proposal.notCounted
  const { amount } = ratedAs({ ...proposal, note: '', shares: [] }, inForce)
  const people = proposal.authors.map((author) => ({
    name: author.name,
    personId: author.personId ?? payees(author, work.day)?.personId ?? null,
  }))
  return {
    ...{ key: workKey(work), work, rating: null, title: work.title, day: work.day, ...proposal, notCounted, amount },
    ...{ line: line ?? null, inForce, isOwn: isOwn(people, watcher), isLate: closed.has(work.day.slice(0, 7)) },
  }
}

/** A row of what stands in the books without its work: a task, or a work of another month. */
function aloneRow(rating: Rating, on: (day: LocalDate) => InForce | null, watcher: Watcher): DeskRow {
  const inForce = on(rating.day)
  const authors = rating.shares.map(({ name, personId, role, parts }) => ({ name, personId, role, parts }))
  return {
    ...{ key: rating.itemId === null ? rating.id : `${rating.itemId}.${rating.workNo}`, work: null, rating },
    ...{ title: rating.title, day: rating.day, rateKind: rating.rateKind, quantity: rating.quantity },
    ...{
      measure: rating.measure ?? 0,
      modifiers: rating.modifiers,
      notCounted: rating.notCounted,
      amount: rating.amount,
    },
    line: inForce === null ? null : (lineOf(inForce.table, rating.rateKind) ?? null),
    ...{ inForce, authors, isOwn: isOwn(authors, watcher), isLate: rating.month !== rating.day.slice(0, 7) },
  }
}
