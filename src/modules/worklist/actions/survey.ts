/** Looks once at what stands open on some sites and says for whom each of it waits. */
import { dayOf } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { eventsOf } from '../../articles/index.ts'
import { calendarsOf, normsFor } from '../../calendar/index.ts'
import {
  dueToAppear,
  type OpenEdition,
  openEditions,
  openExceptions,
  openReports,
  pathsOn,
  withAncestors,
} from '../../editions/index.ts'
import { officesOn, personNames } from '../../people/index.ts'
import { allSites, type SiteSummary, sectionParents } from '../../sites/index.ts'
import type { Clock } from '../rules/due.ts'
import { reassignmentsOf } from '../store/reassignments.ts'
import type { SiteAtWork, Survey } from './rows.ts'

/** Open rows read for each site and stage when everybody is written to. */
const mostOpen = { each: 500, inAll: 200_000 }
/** Open rows read for one person; more than that is no list any more, and the page says so. */
const mostOfOne = { each: 100, inAll: 300 }
const mostOther = 50
const day = 86_400_000
const boardStages = ['submitted', 'in-review', 'awaiting-approval', 'approved'] as const

export type Asking = {
  siteIds: readonly string[]
  own?: { accountId: string; personId: string }
  /** Only items that came to their stage after this moment, and nothing else. */
  changedSince?: Date
}

/** With `own`, drafts and returned items of that person alone; without it, everybody's returned ones. */
export async function surveyOf(db: Reader, { siteIds, own, changedSince }: Asking, now: Date): Promise<Survey> {
  const since = changedSince === undefined ? {} : { changedSince }
  const most = own === undefined ? mostOpen : mostOfOne
  const open = await openEditions(db, { siteIds, stages: boardStages, most, ...since })
  const mine = await openEditions(db, {
    ...{ siteIds, most, ...since },
    ...(own === undefined ? { stages: ['returned'] } : { stages: ['draft', 'returned'], own }),
  })
  const items = [...open, ...mine]
  const others = changedSince === undefined ? await otherWork(db, siteIds, now) : nothingElse
  const { exceptions, reports, coming } = others
  const touched = new Set([...items, ...exceptions, ...reports, ...coming].map(({ siteId }) => siteId))
  const takenUpBy = open.flatMap(({ stage, movedBy }) => (stage === 'in-review' && movedBy !== null ? [movedBy] : []))
  const sites = await sitesAtWork(db, [...touched], now, takenUpBy)
  const events = await eventsOf(
    db,
    open.map(({ revisionId }) => revisionId),
  )
  const isCut = open.length >= most.inAll || isFull(open, most.each)
  const survey = { now, sites, items, events, ...others, isCut }
  return { ...survey, names: await namesIn(db, sites) }
}

const nothingElse = { exceptions: [], reports: [], coming: [] }

const otherWork = async (db: Reader, siteIds: readonly string[], now: Date) => ({
  exceptions: await openExceptions(db, siteIds, mostOther),
  reports: await openReports(db, siteIds, mostOther),
  coming: await dueToAppear(db, { siteIds, from: now, until: new Date(now.getTime() + day), most: mostOther }),
})

function isFull(open: readonly OpenEdition[], most: number): boolean {
  const counts = new Map<string, number>()
  for (const { siteId, stage } of open) {
    const key = `${siteId} ${stage}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts.values()].some((count) => count >= most)
}

/** What the rules ask of each site on the day; `named` are persons the rules will ask about besides the offices. */
export async function sitesAtWork(
  db: Reader,
  siteIds: readonly string[],
  now: Date,
  named: readonly string[] = [],
): Promise<Map<string, SiteAtWork>> {
  const day = dayOf(now)
  const wanted = (await allSites(db)).filter(({ id }) => siteIds.includes(id))
  const clocks = await clocksOf(db, wanted)
  const reassigned = await reassignmentsOf(db, siteIds)
  const parents = await sectionParents(db, siteIds)
  const paths = await pathsOn(db, siteIds, day)
  const offices = await officesOn(db, { siteIds, day }, [...named, ...reassigned.values()])
  const sites = new Map<string, SiteAtWork>()
  for (const { id, slug, name } of wanted) {
    const [clock, path, resolved] = [clocks.get(id), paths.get(id), offices.get(id)]
    if (clock === undefined || path === undefined || resolved === undefined) continue
    const above = (sectionIds: readonly string[]) => withAncestors(sectionIds, parents)
    sites.set(id, { ...clock, slug, name, reassigned, day, path, resolved, withAncestors: above })
  }
  return sites
}

async function clocksOf(db: Reader, sites: readonly SiteSummary[]): Promise<Map<string, Clock>> {
  const chains = new Map(sites.map((site) => [site.id, ownersOf(site)]))
  const calendars = await calendarsOf(db, chains)
  const norms = await normsFor(
    db,
    sites.map(({ id }) => id),
  )
  return new Map(
    sites.flatMap(({ id }) => {
      const calendar = calendars.get(id)
      return calendar === undefined ? [] : [[id, { siteId: id, calendar, norms }] as const]
    }),
  )
}

/** Whose working days hold at a site: the agency's that governs it, then its own. */
const ownersOf = ({ id, governingUnitId }: SiteSummary): string[] => [
  ...(governingUnitId === null ? [] : [governingUnitId]),
  id,
]

const namesIn = (db: Reader, sites: ReadonlyMap<string, SiteAtWork>): Promise<Map<string, string>> =>
  personNames(
    db,
    [...sites.values()].flatMap(({ resolved }) => resolved.delegations.map((one) => one.fromPersonId)),
  )
