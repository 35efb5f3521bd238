/** Where a person's work comes from beside the workflow: one line for each module that gives some. */
import {
  answersRequests,
  answersShares,
  requestPath,
  requestsWaiting,
  sharePath,
  sharesWaiting,
} from '../modules/editions/index.ts'
import { confirmsArrivals, inboxWords, intakePath, waitingArrivals } from '../modules/intake/index.ts'
import { actingAt } from '../modules/people/index.ts'
import { waitingCommissions } from '../modules/planning/index.ts'
import { allSites } from '../modules/sites/index.ts'
import type { WaitingSource } from '../modules/worklist/index.ts'

/** Offers of other sites, for whoever may answer them; and news of what was taken from there. */
const offers: WaitingSource = async (db, { accountId, personId, siteIds }, now) => {
  const waiting = await sharesWaiting(db, siteIds)
  if (waiting.length === 0) return []
  const account = { id: accountId, personId, name: '' }
  const answered = new Set<string>()
  for (const siteId of new Set(waiting.map((share) => share.siteId))) {
    if (answersShares((await actingAt(db, { account, siteId, at: now })).roles)) answered.add(siteId)
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
const requests: WaitingSource = async (db, { accountId, personId, siteIds }, now) => {
  const waiting = await requestsWaiting(db, siteIds)
  if (waiting.length === 0) return []
  const account = { id: accountId, personId, name: '' }
  const answers = new Set<string>()
  for (const siteId of new Set(waiting.map((request) => request.siteId))) {
    if (answersRequests((await actingAt(db, { account, siteId, at: now })).roles)) answers.add(siteId)
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
const arrivals: WaitingSource = async (db, { accountId, personId, siteIds }, now) => {
  const waiting = await waitingArrivals(db, siteIds)
  const rolesAt = new Map<string, readonly string[]>()
  for (const { siteId } of waiting) {
    const account = { id: accountId, personId, name: '' }
    if (!rolesAt.has(siteId)) rolesAt.set(siteId, (await actingAt(db, { account, siteId, at: now })).roles)
  }
  return waiting
    .filter(({ siteId, confirmer }) => confirmsArrivals(rolesAt.get(siteId) ?? [], confirmer))
    .map(({ siteId, slug, count, stopped, since, confirmer }) => ({
      ...({ kind: 'arrivals', key: `arrivals:${siteId}:${confirmer ?? ''}`, siteId, since, from: null } as const),
      ...{ title: inboxWords.waiting(count), href: intakePath(slug), dueAt: null },
      note: stopped === 0 ? null : inboxWords.stopped(stopped),
    }))
}

export const waitingSources: readonly WaitingSource[] = [waitingCommissions, offers, requests, arrivals]
