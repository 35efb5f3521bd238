/** Tells people what came to them: at once, when a deadline has passed, and once a working day. */
import { dayOf } from '../../../basics/dates.ts'
import { inTransaction, type WorkerDb } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { calendarOn, isWorkingDay } from '../../calendar/index.ts'
import { type AtWork, type IdleNotice, peopleAtWork } from '../../people/index.ts'
import { allSites } from '../../sites/index.ts'
import { deadlineOf } from '../rules/due.ts'
import { digestOf, idleLetter, letterAbout } from '../rules/letter.ts'
import { urgencyOf } from '../rules/order.ts'
import { letterKindOf, type Preferences, readPreferences } from '../rules/preference.ts'
import type { Waiting } from '../rules/waiting.ts'
import { insertEscalation } from '../store/escalations.ts'
import { alreadyTold } from '../store/letters.ts'
import { chosenBy } from '../store/preferences.ts'
import { givenTo, type WaitingSource } from './inbox.ts'
import { writeLetter } from './letters.ts'
import { itemTurns, workByPerson } from './rows.ts'
import { surveyOf } from './survey.ts'

const day = 86_400_000

type Reader = { person: AtWork; preferences: Preferences; rows: readonly Waiting[] }

/** Those among whom the rows are, who can be written to, each with what they chose. */
async function readersOf(db: WorkerDb, work: ReadonlyMap<string, Waiting[]>, now: Date): Promise<Reader[]> {
  const people = await peopleAtWork(db, { now, personIds: [...work.keys()] })
  const chosen = await chosenBy(
    db,
    people.map(({ accountId }) => accountId),
  )
  return people.map((person) => ({
    ...{ person, preferences: readPreferences(chosen.get(person.accountId) ?? new Map()) },
    rows: work.get(person.personId) ?? [],
  }))
}

const aboutRow = ({ key, since, isEscalated }: Waiting): string =>
  `${isEscalated ? 'escalated' : 'given'}:${key}:${since.toISOString()}`

/** Letters about what came to somebody since the moment given. Answers how many were written; nothing is told twice. */
export async function tellWhatCame(db: WorkerDb, { now, since }: { now: Date; since: Date }): Promise<number> {
  const siteIds = (await allSites(db)).map(({ id }) => id)
  const work = workByPerson(await surveyOf(db, { siteIds, changedSince: since }, now))
  const readers = await readersOf(db, work, now)
  const told = await alreadyTold(
    db,
    readers.map(({ person }) => person.accountId),
    new Date(now.getTime() - 2 * day),
  )
  let written = 0
  for (const { person, preferences, rows } of readers) {
    const wanted = rows.filter((row) => preferences[letterKindOf(row)] === 'immediate' && row.kind !== 'draft')
    for (const row of wanted.filter((one) => !told.has(`${person.accountId} ${aboutRow(one)}`))) {
      const letter = { accountId: person.accountId, about: aboutRow(row), text: letterAbout(row), now }
      if (await inTransaction(db, (tx) => writeLetter(tx, letter))) written += 1
    }
  }
  return written
}

/**
 * Items whose deadline has passed go to the standing deputy, then to the head: recorded once for each person and time, with
 * a letter for who wants one. Without `writes` it is recorded only. Answers how many were recorded.
 */
export async function escalateOverdue(db: WorkerDb, { now, writes }: { now: Date; writes: boolean }): Promise<number> {
  const siteIds = (await allSites(db)).map(({ id }) => id)
  const survey = await surveyOf(db, { siteIds }, now)
  const readers = new Map(
    (await readersOf(db, workByPerson(survey), now)).map((reader) => [reader.person.personId, reader] as const),
  )
  let recorded = 0
  for (const { item, site, timed, turns } of itemTurns(survey)) {
    const deadline = deadlineOf(timed, site)
    const dueAt = 'done' in deadline ? deadline.done.due?.at : undefined
    for (const { personId } of dueAt === undefined ? [] : turns.filter(({ isEscalated }) => isEscalated)) {
      const reader = readers.get(personId)
      const row = reader?.rows.find((one) => one.isEscalated && one.about.id === item.editionId)
      const one = { editionId: item.editionId, waitingSince: item.since, personId, dueAt: dueAt ?? now, at: now }
      if (await recordEscalation(db, site.siteId, one, writes ? { reader, row } : {})) recorded += 1
    }
  }
  return recorded
}

type Told = { reader?: Reader | undefined; row?: Waiting | undefined }

function recordEscalation(
  db: WorkerDb,
  siteId: string,
  one: Parameters<typeof insertEscalation>[2],
  { reader, row }: Told,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    if (!(await insertEscalation(tx, siteId, one))) return false
    const after = { personId: one.personId, dueAt: one.dueAt, waitingSince: one.waitingSince }
    const by = { kind: 'worker' } as const
    await record(tx, { siteId, happened: 'item-escalated', subjectId: one.editionId, by, after })
    if (reader === undefined || row === undefined || reader.preferences.escalated !== 'immediate') return true
    const { accountId } = reader.person
    await writeLetter(tx, { accountId, about: aboutRow(row), text: letterAbout(row), now: one.at })
    return true
  })
}

/**
 * The letter of the morning, on working days; in a year whose days off nobody has entered it is sent every day. Answers how
 * many were written; run again on the same day it writes none twice.
 */
export async function writeDigests(
  db: WorkerDb,
  { now, sources }: { now: Date; sources: readonly WaitingSource[] },
): Promise<number> {
  const today = dayOf(now)
  const isWorked = isWorkingDay(await calendarOn(db), today)
  if ('done' in isWorked && !isWorked.done) return 0
  const siteIds = (await allSites(db)).map(({ id }) => id)
  const work = workByPerson(await surveyOf(db, { siteIds }, now))
  const everybody = await peopleAtWork(db, { now })
  const all = new Map(everybody.map(({ personId }) => [personId, work.get(personId) ?? []]))
  let written = 0
  for (const { person, preferences, rows } of await readersOf(db, all, now)) {
    const given = await givenTo(db, person, { now, sources })
    const wanted = [...rows, ...given].filter(
      (row) => row.kind !== 'scheduled' && preferences[letterKindOf(row)] !== 'none',
    )
    if (!wanted.some((row) => preferences[letterKindOf(row)] === 'digest' || urgencyOf(row) === 'overdue')) continue
    const letter = { accountId: person.accountId, about: `digest:${today}`, text: digestOf(wanted, today), now }
    if (await inTransaction(db, (tx) => writeLetter(tx, letter))) written += 1
  }
  return written
}

/** To whoever's publishing roles will rest, or do since today. */
export async function tellIdle(db: WorkerDb, notices: readonly IdleNotice[], now: Date): Promise<void> {
  for (const { accountId, step } of notices) {
    const letter = { accountId, about: `idle:${step}:${dayOf(now)}`, text: idleLetter(step), now }
    await inTransaction(db, (tx) => writeLetter(tx, letter))
  }
}
