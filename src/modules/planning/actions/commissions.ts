/** Giving something to write, and what its addressee and its giver make of it. */
import { dayOf } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { commissionPath } from '../paths.ts'
import { type CommissionDeed, type CommissionState, type Given, whyNotDo, whyNotGive } from '../rules/commission.ts'
import {
  answerCommission,
  insertCommission,
  lockCommission,
  openCommissionsFor,
  ownItems,
} from '../store/commissions.ts'
import { topicsOf } from '../store/topics.ts'
import { choicesOf } from './around.ts'

type Source = { event: { at: Date; what: string } | null; plan: { topicId: string; day: string } | null }

export type Giving = Given & Source & { siteId: string; by: By & { id: string }; now: Date }

export async function giveCommission(db: DeskDb, giving: Giving): Promise<Outcome<{ id: string }>> {
  const { siteId, by, now, plan, dueAt } = giving
  return inTransaction(db, async (tx) => {
    const { people, units, sections } = await choicesOf(tx, siteId, dayOf(now))
    const place = {
      personIds: people.map(({ personId }) => personId),
      unitIds: units.map(({ unitId }) => unitId),
      sectionIds: sections.map(({ id }) => id),
    }
    const issues = whyNotGive(giving, place, now)
    if (issues.length > 0 || dueAt === null) return stopped(...issues)
    const isPlanned = plan !== null && (await topicsOf(tx, siteId)).some(({ id }) => id === plan.topicId)
    const id = newId(now)
    await insertCommission(tx, { ...giving, dueAt, plan: isPlanned ? plan : null, id, accountId: by.id, at: now })
    const { topic, personId, unitId } = giving
    await record(tx, {
      siteId,
      happened: 'commission-given',
      subjectId: id,
      by,
      after: { topic, personId, unitId, dueAt },
    })
    return done({ id })
  })
}

const becomes: Record<CommissionDeed, CommissionState> = {
  accept: 'accepted',
  decline: 'declined',
  deliver: 'delivered',
  cancel: 'cancelled',
}

export type Answering = {
  siteId: string
  id: string
  deed: CommissionDeed
  /** Why it is declined. */
  answer: string
  /** What was written. */
  editionId: string | null
  person: { accountId: string; personId: string; unitIds: readonly string[]; isPlanner: boolean }
  by: By
  now: Date
}

/** Does one deed to a commission; only what the person wrote themselves is delivered. */
export async function answer(db: DeskDb, answering: Answering): Promise<Outcome<CommissionState>> {
  const { siteId, id, deed, person, by, now } = answering
  return inTransaction(db, async (tx) => {
    const commission = await lockCommission(tx, siteId, id)
    if (commission === undefined) return stopped({ field: 'commission', problem: 'not-found' })
    const issues = whyNotDo(deed, commission, person)
    if (issues.length > 0) return stopped(...issues)
    const said = answering.answer.trim()
    if (deed === 'decline' && said === '') return stopped({ field: 'ly-do', problem: 'reason-missing' })
    const editionId = deed === 'deliver' ? answering.editionId : null
    const isOwn = (await ownItems(tx, siteId, person.accountId)).some((item) => item.editionId === editionId)
    if (deed === 'deliver' && !isOwn) return stopped({ field: 'bai', problem: 'item-missing' })
    const state = becomes[deed]
    const kept = { state, answer: said === '' ? null : said, editionId, accountId: person.accountId, at: now }
    await answerCommission(tx, siteId, id, kept)
    const before = { state: commission.state }
    await record(tx, {
      siteId,
      happened: `commission-${state}`,
      subjectId: id,
      by,
      before,
      after: { state, said, editionId },
    })
    return done(state)
  })
}

/** A commission as a list of waiting work takes it. */
export type WaitingCommission = {
  key: string
  siteId: string
  title: string
  href: string
  since: Date
  dueAt: Date
  from: string
  note: string | null
}

/** What waits to be written by a person at the sites where they work, the nearest deadline first. */
export async function waitingCommissions(
  db: Reader,
  person: { personId: string; siteIds: readonly string[] },
  now: Date,
): Promise<WaitingCommission[]> {
  if (person.siteIds.length === 0) return []
  return (await openCommissionsFor(db, person, dayOf(now))).map((one) => ({
    ...{ key: `commission:${one.id}`, siteId: one.siteId, title: one.topic, href: commissionPath(one.slug, one.id) },
    ...{ since: one.givenAt, dueAt: one.dueAt, from: one.from, note: one.note === '' ? null : one.note },
  }))
}
