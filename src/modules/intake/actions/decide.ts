/** What a person decides about an arrival: publish, refuse, return, correct, try again, take back. */
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/database/index.ts'
import type { By } from '../../audit/index.ts'
import type { Arrival, Fact, Facts } from '../rules/arrival.ts'
import { whyNotPublish } from '../rules/publishing.ts'
import type { ArrivalDeed } from '../rules/states.table.ts'
import { stepOf } from '../rules/states.ts'
import { arrivalAt, evidenceOf, forgetTries, lockArrival } from '../store/arrivals.ts'
import { publishedByKeys } from '../store/comparing.ts'
import { keptAt } from '../store/kept.ts'
import type { KeptFile, OnDatabase, PublishedAs, PublishingDocument, Who } from './house.ts'
import { judgeAgain } from './judge-again.ts'
import { move } from './move.ts'
import { askForCheck } from './receive.ts'

export type Deciding = {
  siteId: string
  id: string
  /** The version the person had before them; null where a rule acts. */
  version: number | null
  by: By
  now: Date
}

const gone: Issue = { field: 'arrival', problem: 'not-found' }
const changed: Issue = { field: 'arrival', problem: 'changed-meanwhile' }

async function held(tx: Tx, { siteId, id, version }: Deciding): Promise<Outcome<Arrival>> {
  const arrival = await lockArrival(tx, siteId, id)
  if (arrival === undefined) return stopped(gone)
  return version !== null && arrival.version !== version ? stopped(changed) : done(arrival)
}

export type PublishAsked = Deciding & { hasAnswered: boolean; who: Who | null; permissionId?: string }

/** Publishes the document of an arrival by the short path, then notes where it stands. A run that was cut off is gone on with. */
export async function publishArrival(house: OnDatabase, asked: PublishAsked): Promise<Outcome<PublishedAs>> {
  const { siteId, id, by, now, hasAnswered, permissionId, who } = asked
  const arrival = await arrivalAt(house.db, siteId, id)
  if (arrival === undefined) return stopped(gone)
  if (asked.version !== null && arrival.version !== asked.version) return stopped(changed)
  const step = stepOf('publish', { state: arrival.state })
  if ('issue' in step) return stopped(step.issue)
  const issues = whyNotPublish({ ...arrival, hasRedacted: arrival.redactedSha256 !== null, hasAnswered })
  if (issues.length > 0) return stopped(...issues)
  const document = await documentOf(house.db, arrival, {
    by,
    now,
    who,
    explanation: hasAnswered || arrival.editionId !== null ? answered(arrival) : '',
  })
  if (document === null) return stopped({ field: 'arrival', problem: 'no-document' })
  const published = await house.documents.publish(house.db, document)
  if ('issues' in published) return published
  const { editionId, isLive } = published.done
  return inTransaction(house.db, async (tx) => {
    const current = await lockArrival(tx, siteId, id)
    if (current === undefined) return stopped(gone)
    const allowed = permissionId === undefined ? {} : { permissionId }
    const moved = await move(tx, current, { deed: isLive ? 'publish' : 'hand-on', by, now, editionId, ...allowed })
    return 'issues' in moved ? moved : done({ editionId, isLive })
  })
}

/** Which stops the person has looked at, for the record. */
const answered = ({ stops, editionId }: Arrival): string =>
  [...new Set([...stops.map(({ reason }) => reason), ...(editionId === null ? [] : ['published-again'])])].join(', ')

async function documentOf(
  db: Db,
  arrival: Arrival,
  { by, now, who, explanation }: { by: By; now: Date; who: Who | null; explanation: string },
): Promise<PublishingDocument | null> {
  const { siteId, id, mainSha256, mainName, name, redactedSha256 } = arrival
  const [main, redacted, evidence] = [
    mainSha256 === null ? undefined : await keptAt(db, siteId, mainSha256),
    redactedSha256 === null ? undefined : await keptAt(db, siteId, redactedSha256),
    await evidenceOf(db, siteId, id),
  ]
  if (main === undefined || evidence === undefined) return null
  const fileName = mainName ?? name
  const replaced = arrival.business === 0 ? [] : await publishedByKeys(db, siteId, arrival.about)
  const named = (kept: typeof main, as: string): KeptFile => ({ ...kept, contentType: 'application/pdf', name: as })
  return {
    ...{
      siteId,
      externalId: `intake:${id}`,
      by,
      now,
      who,
      explanation,
      signature: evidence.signature,
    },
    facts: Object.fromEntries(Object.entries(arrival.facts).map(([fact, { value }]) => [fact, value])),
    main: named(main, fileName),
    annexes: arrival.attachments,
    redacted: redacted === undefined ? null : named(redacted, fileName.replace(/(\.pdf)?$/i, '-ban-che.pdf')),
    text: redacted === undefined ? evidence.prose : evidence.redactedProse,
    sectionId: arrival.routed?.sectionId ?? null,
    replaces: replaced.map(({ numberSymbol }) => ({ numberSymbol })),
  }
}

export type Refusing = Deciding & { deed: 'refuse' | 'return'; reason: string; note: string }

/** Not published, or given back to its source; either with its reason, and either can be taken back. */
export const decline = ({ db }: { db: Db }, asked: Refusing): Promise<Outcome<{ id: string }>> =>
  inTransaction(db, async (tx) => {
    const arrival = await held(tx, asked)
    if ('issues' in arrival) return arrival
    const { deed, by, now, reason, note } = asked
    return move(tx, arrival.done, { deed, by, now, reason, note })
  })

/** Takes back what was decided: a published document leaves the site with its tombstone, and waits here again. */
export async function takeBack(house: OnDatabase, asked: Deciding): Promise<Outcome<{ id: string }>> {
  const { siteId, id, by, now } = asked
  const arrival = await arrivalAt(house.db, siteId, id)
  if (arrival === undefined) return stopped(gone)
  const step = stepOf('undo', { state: arrival.state })
  if ('issue' in step) return stopped(step.issue)
  // Declined before the machine had read it, or while it could not: there is nothing yet that could wait for a person.
  if (arrival.checkedAt === null) return tryAgain(house, asked)
  if (arrival.state === 'published' && arrival.editionId !== null) {
    const about = { siteId, editionId: arrival.editionId, reason: 'mistake', by, now } as const
    const withdrawn = await house.documents.withdraw(house.db, about)
    const isGone = 'issues' in withdrawn && withdrawn.issues.every(({ problem }) => problem === 'not-published')
    if ('issues' in withdrawn && !isGone) return withdrawn
  }
  return inTransaction(house.db, async (tx) => {
    const found = await held(tx, asked)
    return 'issues' in found ? found : move(tx, found.done, { deed: 'undo', by, now })
  })
}

/** What a person wrote is sure; the arrival is judged anew with it. */
export const correctFacts = (
  house: OnDatabase,
  asked: Deciding & { values: Readonly<Partial<Record<keyof Facts, string>>> },
): Promise<Outcome<{ id: string }>> =>
  inTransaction(house.db, async (tx) => {
    const found = await held(tx, asked)
    if ('issues' in found) return found
    const arrival = found.done
    await judgeAgain(tx, house.documents, { ...arrival, facts: corrected(arrival.facts, asked.values) })
    return move(tx, arrival, { deed: 'correct', by: asked.by, now: asked.now, after: { facts: asked.values } })
  })

function corrected(facts: Facts, values: Readonly<Partial<Record<keyof Facts, string>>>): Facts {
  const next: Partial<Record<keyof Facts, Fact>> = { ...facts }
  for (const [name, value] of Object.entries(values) as [keyof Facts, string][]) {
    const before = facts[name]
    if (value === '') delete next[name]
    else next[name] = { page: before?.page ?? null, box: before?.box ?? null, value, confidence: 1, from: 'person' }
  }
  return next
}

/** Read again from the beginning: after the reason was removed, or a rule was added. */
export const tryAgain = ({ db }: { db: Db }, asked: Deciding): Promise<Outcome<{ id: string }>> =>
  inTransaction(db, async (tx) => {
    const found = await held(tx, asked)
    if ('issues' in found) return found
    const deed: ArrivalDeed = 'retry'
    const moved = await move(tx, found.done, { deed, by: asked.by, now: asked.now })
    if ('issues' in moved) return moved
    await forgetTries(tx, asked.siteId, asked.id)
    await askForCheck(tx, { siteId: asked.siteId, arrivalId: asked.id })
    return moved
  })
