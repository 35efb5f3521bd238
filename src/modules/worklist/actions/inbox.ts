import type { Reader } from '../../../platform/database/index.ts'
import { allSites } from '../../sites/index.ts'
import { inOrder } from '../rules/order.ts'
import type { GivenWork, Waiting, Worker } from '../rules/waiting.ts'
import { type SiteAtWork, workOf } from './rows.ts'
import { surveyOf } from './survey.ts'

/** Where more work comes from: another module's commissions and duties. */
export type WaitingSource = (db: Reader, worker: Worker, now: Date) => Promise<readonly GivenWork[]>

/** `sites`: those of the rows, with what was asked about them on the way. */
export type Inbox = { rows: Waiting[]; isCut: boolean; sites: ReadonlyMap<string, SiteAtWork> }

/** All that waits for a person, over all their sites and roles, in the order in which it is to be looked at. */
export async function inboxOf(
  db: Reader,
  worker: Worker,
  { now, sources }: { now: Date; sources: readonly WaitingSource[] },
): Promise<Inbox> {
  const { accountId, personId, siteIds } = worker
  const survey = await surveyOf(db, { siteIds, own: { accountId, personId } }, now)
  const given = await givenTo(db, worker, { now, sources })
  return { rows: inOrder([...workOf(survey, personId), ...given]), isCut: survey.isCut, sites: survey.sites }
}

/** What other modules give, as rows of the same list; only of sites where the person works. */
export async function givenTo(
  db: Reader,
  worker: Worker,
  { now, sources }: { now: Date; sources: readonly WaitingSource[] },
): Promise<Waiting[]> {
  const given = (await Promise.all(sources.map((source) => source(db, worker, now)))).flat()
  if (given.length === 0) return []
  const sites = new Map((await allSites(db)).map(({ id, slug, name }) => [id, { id, slug, name }]))
  return given.flatMap((one) => {
    const site = sites.get(one.siteId)
    return site === undefined || !worker.siteIds.includes(one.siteId) ? [] : [rowOf(one, site, now)]
  })
}

const rowOf = (
  { siteId: _site, dueAt, kind = 'write', ...one }: GivenWork,
  site: Waiting['site'],
  now: Date,
): Waiting => ({
  ...one,
  ...{ kind, site, why: null, forName: null, isEscalated: false, deeds: [] },
  due: dueAt === null ? null : { at: dueAt, left: (dueAt.getTime() - now.getTime()) / 3_600_000, unit: 'clock-hour' },
  about: { id: one.key, revisionId: null },
})
