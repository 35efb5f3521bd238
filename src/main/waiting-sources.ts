/** Where a person's work comes from beside the workflow: one line for each module that gives some. */
import { changedVerdictWords, unseenChanges, verdictsPath } from '../modules/documents/index.ts'
import {
  answersRequests,
  answersShares,
  requestPath,
  requestsWaiting,
  sharePath,
  sharesWaiting,
} from '../modules/editions/index.ts'
import { answerPath, figureWords, waitingFigures } from '../modules/figures/index.ts'
import { confirmsArrivals, inboxWords, intakePath, waitingArrivals } from '../modules/intake/index.ts'
import { inboxDutyWords, waitingDuties, waitingRequests } from '../modules/obligations/index.ts'
import { actingAt } from '../modules/people/index.ts'
import { waitingCommissions } from '../modules/planning/index.ts'
import { periodText, royaltyInbox, waitingRoyalties } from '../modules/royalties/index.ts'
import { allSites } from '../modules/sites/index.ts'
import type { WaitingSource } from '../modules/worklist/index.ts'

type Roles = Awaited<ReturnType<typeof actingAt>>['roles']
const asked = new WeakMap<object, Map<string, Promise<Roles>>>()

/** The roles of whoever asks, at a site. Several sources want them for one list, which hands the same person to each of them. */
function rolesOf(db: Parameters<WaitingSource>[0], worker: Parameters<WaitingSource>[1], now: Date) {
  const known = asked.get(worker) ?? new Map<string, Promise<Roles>>()
  asked.set(worker, known)
  const account = { id: worker.accountId, personId: worker.personId, name: '' }
  return (siteId: string): Promise<Roles> => {
    const key = `${siteId} ${now.getTime()}`
    const roles = known.get(key) ?? actingAt(db, { account, siteId, at: now }).then((acting) => acting.roles)
    known.set(key, roles)
    return roles
  }
}

/** Offers of other sites, for whoever may answer them; and news of what was taken from there. */
const offers: WaitingSource = async (db, worker, now) => {
  const waiting = await sharesWaiting(db, worker.siteIds)
  if (waiting.length === 0) return []
  const rolesAt = rolesOf(db, worker, now)
  const answered = new Set<string>()
  for (const siteId of new Set(waiting.map((share) => share.siteId))) {
    if (answersShares(await rolesAt(siteId))) answered.add(siteId)
  }
  const slugs = new Map((await allSites(db)).map(({ id, slug }) => [id, slug]))
  return waiting
    .filter(({ siteId }) => answered.has(siteId))
    .map(({ siteId, shareId, title, from, since }) => ({
      ...({ kind: 'share', key: `share:${shareId}`, siteId, title, since, from, dueAt: null, note: null } as const),
      href: sharePath(slugs.get(siteId) ?? '', shareId),
    }))
}

/** What other sites ask to be offered, for whoever offers the items of a site. */
const requests: WaitingSource = async (db, worker, now) => {
  const waiting = await requestsWaiting(db, worker.siteIds)
  if (waiting.length === 0) return []
  const rolesAt = rolesOf(db, worker, now)
  const answers = new Set<string>()
  for (const siteId of new Set(waiting.map((request) => request.siteId))) {
    if (answersRequests(await rolesAt(siteId))) answers.add(siteId)
  }
  const slugs = new Map((await allSites(db)).map(({ id, slug }) => [id, slug]))
  return waiting
    .filter(({ siteId }) => answers.has(siteId))
    .map(({ siteId, requestId, title, from, since }) => ({
      ...({ kind: 'share', key: `request:${requestId}`, siteId, title, since, from, dueAt: null, note: null } as const),
      href: requestPath(slugs.get(siteId) ?? '', requestId),
    }))
}

/** Documents that came in, one line a site, for whoever confirms them there. */
const arrivals: WaitingSource = async (db, worker, now) => {
  const waiting = await waitingArrivals(db, worker.siteIds)
  const rolesAt = rolesOf(db, worker, now)
  const roles = new Map<string, Roles>()
  for (const { siteId } of waiting) roles.set(siteId, await rolesAt(siteId))
  return waiting
    .filter(({ siteId, confirmer }) => confirmsArrivals(roles.get(siteId) ?? [], confirmer))
    .map(({ siteId, slug, count, stopped, since, confirmer }) => ({
      ...({ kind: 'arrivals', key: `arrivals:${siteId}:${confirmer ?? ''}`, siteId, since, from: null } as const),
      ...{ title: inboxWords.waiting(count), href: intakePath(slug), dueAt: null },
      note: stopped === 0 ? null : inboxWords.stopped(stopped),
    }))
}

/** Published documents whose signatures were found otherwise, one line a site, for those who confirm documents there. */
const verdicts: WaitingSource = async (db, worker, now) => {
  const changes = await unseenChanges(db, worker.siteIds, 1000)
  const bySite = new Map<string, (typeof changes)[number][]>()
  for (const one of changes) bySite.set(one.siteId, [...(bySite.get(one.siteId) ?? []), one])
  const rolesAt = rolesOf(db, worker, now)
  const given = []
  for (const [siteId, those] of bySite) {
    if (!confirmsArrivals(await rolesAt(siteId), null)) continue
    const bad = those.filter(({ isValid }) => !isValid).length
    const since = new Date(Math.min(...those.map(({ foundAt }) => foundAt.getTime())))
    given.push({
      ...({ kind: 'verdicts', key: `verdicts:${siteId}`, siteId, since, from: null, dueAt: null } as const),
      ...{ title: changedVerdictWords.waiting(those.length), href: verdictsPath(those[0]?.slug ?? '') },
      note: bad === 0 ? null : changedVerdictWords.bad(bad),
    })
  }
  return given
}

/** Duties of publication that are not met, one line a site, for whoever hears of them by now. */
const duties: WaitingSource = async (db, worker, now) => {
  const rolesAt = rolesOf(db, worker, now)
  return (await waitingDuties(db, { siteIds: worker.siteIds, rolesAt }, now)).map((reminder) => ({
    ...{
      key: `duties:${reminder.siteId}`,
      siteId: reminder.siteId,
      href: reminder.href,
      since: reminder.at,
      dueAt: null,
      from: null,
    },
    ...{ title: inboxDutyWords.reminder(reminder), note: inboxDutyWords.since(reminder) },
  }))
}

/** What is asked of the units a person speaks for, so that it can be published. */
const dutyRequests: WaitingSource = async (db, { personId, siteIds }, now) =>
  (await waitingRequests(db, { personId, siteIds }, now)).map(
    ({ id, siteId, unit, href, since, dueAt, from, note }) => ({
      ...{ key: `duty-request:${id}`, siteId, href, since, dueAt, from, note, title: inboxDutyWords.request(unit) },
    }),
  )

/** What a unit is asked to give figures about, for its contact person. */
const askedFigures: WaitingSource = async (db, worker, now) =>
  (await waitingFigures(db, worker, now)).map(
    ({ key, siteId, slug, requestId, unitId, title, unit, since, dueAt, from }) => ({
      ...({ kind: 'figures', key, siteId, title, since, dueAt, from } as const),
      ...{ href: answerPath(slug, requestId, unitId), note: figureWords.waitingNote(unit) },
    }),
  )

/** Months of royalties to be signed off, and payments to be approved. */
const royalties: WaitingSource = async (db, worker, now) => {
  const rolesAt = rolesOf(db, worker, now)
  return (await waitingRoyalties(db, { siteIds: worker.siteIds, rolesAt })).map(
    ({ siteId, href, since, from, ...one }) => ({
      ...{ siteId, href, since, from, dueAt: null, note: null },
      ...(one.what === 'months'
        ? { key: `royalties:${siteId}`, title: royaltyInbox.months(periodText(one.months)) }
        : { key: `payment:${one.payment.id}`, title: royaltyInbox.payment(one.payment.no, one.payment.title) }),
    }),
  )
}

export const waitingSources: readonly WaitingSource[] = [
  waitingCommissions,
  offers,
  requests,
  arrivals,
  verdicts,
  duties,
  dutyRequests,
  askedFigures,
  royalties,
]
