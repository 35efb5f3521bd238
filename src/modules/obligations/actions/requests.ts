/** Asking a unit for what a duty lacks, and attesting what no item can show. */
import { addDays, dayOf, isDay, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { contributorsOf } from '../../sites/index.ts'
import { requestsPath } from '../paths.ts'
import { type AttestedFact, attestedFacts, rulesOn } from '../rules/rule.ts'
import { endRequest, insertAttested, insertRequest, requestsFor } from '../store/requests.ts'
import { enteredRules } from '../store/rules.ts'

type Doing = { siteId: string; by: By & { id: string }; now: Date }

export type Asking = Doing & { key: string; unitId: string; note: string; dueOn: string }

/** The units one may ask: the site's contributors. */
export async function unitsToAsk(
  db: Reader,
  siteId: string,
  day: LocalDate,
): Promise<{ unitId: string; unit: string }[]> {
  const standing = (await contributorsOf(db, siteId)).filter(({ validTo }) => validTo === null || validTo >= day)
  return [...new Map(standing.map(({ unitId, unit }) => [unitId, { unitId, unit }])).values()]
}

export async function askUnit(db: DeskDb, asking: Asking): Promise<Outcome<{ id: string }>> {
  const { siteId, key, unitId, note, dueOn, by, now } = asking
  return inTransaction(db, async (tx) => {
    const today = dayOf(now)
    const issues: Issue[] = []
    if (!rulesOn(await enteredRules(tx), today, now).some((rule) => rule.key === key))
      issues.push({ field: 'muc', problem: 'duty-not-here' })
    if (!(await unitsToAsk(tx, siteId, today)).some((one) => one.unitId === unitId))
      issues.push({ field: 'don-vi', problem: 'unit-missing' })
    if (!isDay(dueOn)) issues.push({ field: 'han', problem: 'not-a-day' })
    else if (dueOn < today) issues.push({ field: 'han', problem: 'due-is-past' })
    if (note.length > 2000) issues.push({ field: 'ghi-chu', problem: 'too-long' })
    if (issues.length > 0) return stopped(...issues)
    const id = newId(now)
    await insertRequest(tx, { siteId, id, key, unitId, note, dueOn, at: now, accountId: by.id })
    await record(tx, { siteId, happened: 'duty-requested', subjectId: id, by, after: { key, unitId, note, dueOn } })
    return done({ id })
  })
}

export async function finishRequest(
  db: DeskDb,
  { siteId, id, by, now }: Doing & { id: string },
): Promise<Outcome<{ key: string }>> {
  return inTransaction(db, async (tx) => {
    const ended = await endRequest(tx, { siteId, id, at: now, accountId: by.id })
    if (ended === undefined) return stopped({ field: 'yeu-cau', problem: 'not-found' })
    await record(tx, { siteId, happened: 'duty-request-ended', subjectId: id, by, after: ended })
    return done(ended)
  })
}

export type Attesting = Omit<Doing, 'by'> & { by: By; fact: string; said: string; validUntil: string; source: string }

export async function attest(
  db: DeskDb,
  { siteId, fact, said, validUntil, source, by, now }: Attesting,
): Promise<Outcome<null>> {
  const known = attestedFacts.find((one): one is AttestedFact => one === fact)
  const issues: Issue[] = []
  if (known === undefined) issues.push({ field: 'giay-to', problem: 'not-found' })
  if (said === '') issues.push({ field: 'so', problem: 'said-missing' })
  if (validUntil !== '' && !isDay(validUntil)) issues.push({ field: 'den-ngay', problem: 'not-a-day' })
  if (said.length > 300 || source.length > 500) issues.push({ field: 'so', problem: 'too-long' })
  if (issues.length > 0 || known === undefined) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    const entry = { fact: known, said, validUntil: validUntil === '' ? null : validUntil, source }
    await insertAttested(tx, {
      siteId,
      id,
      ...entry,
      at: now,
      accountId: by.kind === 'account' ? (by.id ?? null) : null,
    })
    await record(tx, { siteId, happened: 'site-fact-attested', subjectId: id, by, after: entry })
    return done(null)
  })
}

/** What is asked of the units a person speaks for, as rows of their work. */
export async function waitingRequests(
  db: Reader,
  { personId, siteIds }: { personId: string; siteIds: readonly string[] },
  now: Date,
) {
  return (await requestsFor(db, { personId, siteIds }, dayOf(now))).map(
    ({ id, siteId, slug, key, note, dueOn, askedAt, askedBy, unit }) => ({
      ...{ id, siteId, key, unit, since: askedAt, from: askedBy, note: note === '' ? null : note },
      ...{ href: requestsPath(slug), dueAt: startOfDay(addDays(dueOn, 1)) },
    }),
  )
}
