/** Proposing what works are worth: many at once, each with what its row says. */
import type { LocalDate, LocalMonth } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { NotCounted, RateKind, TaskKind } from '../rules/kinds.ts'
import type { Modifier } from '../rules/money.ts'
import { type Author, workKey } from '../rules/proposals.ts'
import type { InForce } from '../rules/rate-table.ts'
import { lineOf } from '../rules/rate-table.ts'
import { isOwn, nameKey, ratedAs, type Share, whyNotRate } from '../rules/rating.ts'
import { lockMonth, nextOpenMonth } from '../store/months.ts'
import { addPayeeName, insertPayee, payeesOf } from '../store/payees.ts'
import {
  dropProposals,
  lockRatings,
  type NewRating,
  type Rating,
  ratingsOfItems,
  writeRatings,
} from '../store/ratings.ts'
import { type FoundWork, peopleNamed, worksPublished } from '../store/works.ts'
import type { Actor } from './actor.ts'
import { findPayees } from './desk.ts'
import { ratesOf } from './rates.ts'

/** What somebody says of a work; what is not said stays as it was proposed. */
export type WorkWish = {
  itemId: string
  no: number
  day: LocalDate
  rateKind: RateKind
  quantity: number
  measure: number
  modifiers: readonly Modifier[]
  notCounted: NotCounted | null
  note: string
  authors: readonly Author[]
}

type Rating1 = { siteId: string; wishes: readonly WorkWish[]; actor: Actor; now: Date }

/** Rates all of them or none: an issue names its row. */
export async function rateWorks(
  db: DeskDb,
  { siteId, wishes, actor, now }: Rating1,
): Promise<Outcome<{ rated: number }>> {
  if (wishes.length === 0) return stopped({ field: 'rows', problem: 'nothing-chosen' })
  return inTransaction(db, async (tx) => {
    const days = wishes.map(({ day }) => day).toSorted()
    const ids = [...new Set(wishes.map(({ itemId }) => itemId))]
    const found = await worksPublished(tx, { siteId, from: days[0] ?? '', to: days.at(-1) ?? '', itemIds: ids })
    const works = new Map(found.map((work) => [workKey(work), work]))
    const book = await bookOf(tx, { siteId, actor, now })
    const before = new Map((await ratingsOfItems(tx, siteId, ids)).map((one) => [`${one.itemId}.${one.workNo}`, one]))
    const issues: Issue[] = []
    const ratings: NewRating[] = []
    for (const wish of wishes) {
      const work = works.get(workKey(wish))
      const field = `muc-${workKey(wish)}`
      if (work === undefined) issues.push({ field, problem: 'not-found' })
      else {
        const rating = await ratingFor(book, { work, wish, before: before.get(workKey(work)) })
        if ('issues' in rating) issues.push(...rating.issues.map(({ problem }) => ({ field, problem })))
        else ratings.push(rating)
      }
    }
    if (issues.length > 0) throw new Refused(issues)
    await writeRatings(tx, ratings)
    const rated = ratings.length
    await record(tx, {
      siteId,
      happened: 'works-rated',
      subjectId: siteId,
      by: actor.by,
      after: { rated, from: days[0] },
    })
    return done({ rated })
  }).catch(refusedOr)
}

/** Undoes the transaction and carries the reasons out of it. */
export class Refused extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super('refused')
    this.issues = issues
  }
}

export function refusedOr(problem: unknown): Outcome<never> {
  if (problem instanceof Refused) return stopped(...problem.issues)
  throw problem
}

type Book = Awaited<ReturnType<typeof bookOf>>

/** What one sitting needs: rates, payees by name, the months it has locked. */
async function bookOf(tx: Tx, { siteId, actor, now }: { siteId: string; actor: Actor; now: Date }) {
  const rates = await ratesOf(tx, siteId)
  const months = new Map<LocalMonth, { month: LocalMonth; isSubmitted: boolean }>()
  let find = findPayees(await payeesOf(tx, siteId))
  const made = new Map<string, { id: string; personId: string | null }>()
  return {
    ...{ siteId, actor, now, on: rates.on },
    async openMonth(day: LocalDate) {
      const wanted = day.slice(0, 7)
      const known = months.get(wanted)
      if (known !== undefined) return known
      const month = await nextOpenMonth(tx, siteId, wanted)
      const kept = { month, isSubmitted: (await lockMonth(tx, siteId, month)) === 'submitted' }
      months.set(wanted, kept)
      return kept
    },
    /** The payee of a printed name, made where nobody is known by it. */
    async payeeOf(author: Author, day: LocalDate): Promise<{ id: string; personId: string | null }> {
      const known = find(author, day) ?? made.get(nameKey(author.name))
      if (known !== undefined) return known
      const personId = author.personId ?? (await peopleNamed(tx, siteId, [author.name]))[0]?.personId ?? null
      const byPerson = personId === null ? undefined : find({ name: '', personId }, day)
      const payee = byPerson ?? { id: newId(now), personId }
      if (byPerson === undefined) {
        const { name } = author
        await insertPayee(tx, { siteId, id: payee.id, kind: 'person', name, personId, taxWay: 'withheld', at: now })
      }
      await addPayeeName(tx, siteId, payee.id, nameKey(author.name))
      made.set(nameKey(author.name), payee)
      if (personId !== null) find = findPayees(await payeesOf(tx, siteId))
      return payee
    },
  }
}

type Of = { work: FoundWork; wish: WorkWish; before: Rating | undefined }

async function ratingFor(book: Book, { work, wish, before }: Of): Promise<NewRating | { issues: Issue[] }> {
  if (before?.state === 'decided') return { issues: [{ field: 'state', problem: 'decided-already' }] }
  return ratingMade(book, {
    ...wish,
    ...{ id: before?.id ?? null, itemId: work.itemId, workNo: work.no, genre: work.genre },
    ...{ title: work.title || '(không có tiêu đề)', day: work.day, unitId: work.unitId },
  })
}

type Writing = Omit<WorkWish, 'itemId' | 'no'> &
  Pick<Rating, 'itemId' | 'workNo' | 'genre' | 'title' | 'unitId'> & { id: string | null }

async function ratingMade(book: Book, wish: Writing): Promise<NewRating | { issues: Issue[] }> {
  const { siteId, actor, now } = book
  const { month, isSubmitted } = await book.openMonth(wish.day)
  if (isSubmitted) return { issues: [{ field: 'month', problem: 'month-submitted' }] }
  const shares: (Share & { personId: string | null })[] = []
  for (const author of wish.authors) {
    const { id, personId } = await book.payeeOf(author, wish.day)
    shares.push({ payeeId: id, name: author.name, role: author.role, parts: author.parts, personId })
  }
  const inForce = wish.notCounted === null ? book.on(wish.day) : null
  const issues = whyNotRate({ ...wish, shares }, inForce, wish.day)
  if (issues.length > 0) return { issues }
  const { amount, paid } = ratedAs({ ...wish, shares }, inForce)
  if (amount > 0 && isOwn(shares, actor)) return { issues: [{ field: 'shares', problem: 'own-work' }] }
  return {
    ...wish,
    ...rateKept(inForce, wish),
    ...{ siteId, id: wish.id ?? newId(now), month, amount, at: now },
    ...{
      paid: paid.map(({ payeeId, name, role, parts, amount: own }) => ({ payeeId, name, role, parts, amount: own })),
    },
    ...{ proposedBy: actor.accountId, proposedByPerson: actor.personId },
  }
}

/** The rate as it stands in the books for ever: whatever becomes of the table. */
function rateKept(inForce: InForce | null, { rateKind, measure }: { rateKind: RateKind; measure: number }) {
  const line = inForce === null ? undefined : lineOf(inForce.table, rateKind)
  if (inForce === null || line === undefined)
    return {
      tableSiteId: null,
      tableId: null,
      basis: null,
      mode: null,
      measure: null,
      unitAmount: null,
      sitePercent: null,
    }
  const { table, unitAmount, sitePercent } = inForce
  const { mode } = line
  return {
    ...{ tableSiteId: table.siteId, tableId: table.id, basis: table.basis, mode, measure, sitePercent },
    unitAmount: mode === 'coefficient' ? unitAmount : null,
  }
}

export type TaskWish = {
  siteId: string
  kind: TaskKind
  day: LocalDate
  title: string
  quantity: number
  measure: number
  name: string
  personId: string | null
  actor: Actor
  now: Date
}

/** A task that is no work: an allowance of the board, data that was entered. */
export async function rateTask(db: DeskDb, { siteId, actor, now, ...task }: TaskWish): Promise<Outcome<null>> {
  if (task.name.trim() === '') return stopped({ field: 'ten', problem: 'missing' })
  if (task.title.trim() === '') return stopped({ field: 'noi-dung', problem: 'missing' })
  return inTransaction(db, async (tx) => {
    const book = await bookOf(tx, { siteId, actor, now })
    const role = task.kind === 'board-allowance' ? ('board' as const) : ('data-entry' as const)
    const authors = [{ name: task.name.trim(), personId: task.personId, role, parts: 10_000 }]
    const plain = { modifiers: [], notCounted: null, note: '', genre: null, unitId: null, itemId: null, workNo: null }
    const rating = await ratingMade(book, { ...plain, ...task, rateKind: task.kind, authors, id: null })
    if ('issues' in rating) throw new Refused(rating.issues)
    await writeRatings(tx, [rating])
    const { kind, title, name } = task
    await record(tx, { siteId, happened: 'task-rated', subjectId: siteId, by: actor.by, after: { kind, title, name } })
    return done(null)
  }).catch(refusedOr)
}

/** Takes proposals back before anybody decided. */
export async function dropRatings(
  db: DeskDb,
  { siteId, ids, actor }: { siteId: string; ids: readonly string[]; actor: Actor },
): Promise<Outcome<{ dropped: number }>> {
  return inTransaction(db, async (tx) => {
    const ratings = await lockRatings(tx, siteId, ids)
    if (ratings.length === 0) return stopped({ field: 'rows', problem: 'nothing-chosen' })
    if (ratings.some(({ state }) => state === 'decided')) return stopped({ field: 'rows', problem: 'decided-already' })
    for (const month of new Set(ratings.map((rating) => rating.month)))
      if ((await lockMonth(tx, siteId, month)) !== 'open') return stopped({ field: 'rows', problem: 'month-submitted' })
    await dropProposals(
      tx,
      siteId,
      ratings.map(({ id }) => id),
    )
    const after = { dropped: ratings.length }
    await record(tx, { siteId, happened: 'ratings-dropped', subjectId: siteId, by: actor.by, after })
    return done(after)
  })
}
