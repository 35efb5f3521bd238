/** Takes the figures of a report: everything as it was known at one instant, so that the same question has one answer. */
import { createHash } from 'node:crypto'
import { addDays, dayOf, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import type { DeskDb, Reader } from '../../../platform/database/index.ts'
import { composeContributions } from '../../contributions/index.ts'
import { type Counts, type Known, lastWholeDay, linesOf, type Money, monthsOf } from '../rules/compose.ts'
import {
  type BoardFact,
  type ContributionTable,
  canonical,
  type Figures,
  type Scope,
  sumKnown,
} from '../rules/figures.ts'
import { baseOf, type Period } from '../rules/period.ts'
import { boardFact, type SiteFact, sectionsOpened, sitesIn, visitsIn } from '../store/around.ts'
import { countsIn, hasPublishedBy } from '../store/counting.ts'
import type { Taken } from '../store/reports.ts'
import { siteRows } from './site-rows.ts'
import type { ReportSources } from './sources.ts'

export type Asked = { site: { id: string; slug: string; name: string }; scope: Scope; period: Period; asOf: Date }

/** A minute after midnight the last visits of the day are still on their way. */
const visitsSettle = 10 * 60_000

/** The figures with their sum, as they are kept. */
export async function taken(db: DeskDb, sources: ReportSources, asked: Asked): Promise<Taken> {
  const figures = await takeFigures(db, sources, asked)
  return { figures, sum: sumOf(figures), at: asked.asOf }
}

export const sumOf = (figures: Figures): string => createHash('sha256').update(canonical(figures)).digest('hex')

export async function takeFigures(db: DeskDb, sources: ReportSources, asked: Asked): Promise<Figures> {
  const { site, scope, period, asOf } = asked
  const base = baseOf(period)
  const sites = await sitesIn(db, { siteId: site.id, isNetwork: scope === 'network', from: period.from, asOf })
  const ground = { db, sources, asked, sites, siteIds: sites.map(({ id }) => id) }
  const contribution = await contributionOf(db, asked)
  const [now, before] = await Promise.all([knownIn(ground, period), knownIn(ground, base)])
  const silent = scope === 'site' ? silentIn(contribution) : null
  const board = await boardOf(db, site.id, { day: period.to, asOf })
  const { visitsUntil, counts, opened, given, ...known } = now
  const boardBefore = await boardOf(db, site.id, { day: base.to, asOf })
  const lines = linesOf(
    { ...known, counts, given, silent, staff: board?.seats ?? null },
    { ...before, silent: null, staff: boardBefore?.seats ?? null },
    scope,
  )
  return {
    ...{
      scope,
      site: { id: site.id, slug: site.slug, name: site.name },
      period,
      base,
      asOf: asOf.toISOString(),
      visitsUntil,
      lines,
      contribution,
      board,
      given,
    },
    months: counts === null ? [] : monthsOf(counts, scope),
    sites:
      scope === 'network'
        ? await siteRows(db, { sites, counts, given, indicators: sources.siteTable(period.to) })
        : null,
    sections: opened,
    findings: sources.findings?.(given) ?? [],
  }
}

/** The months of the site's own portal by unit; the province's appendix shows its own portal too. */
async function contributionOf(db: DeskDb, { site, period, asOf }: Asked): Promise<ContributionTable> {
  const { columns, groups, columnTotals, total } = await composeContributions(db, { site, ...period, asOf })
  return { columns, groups, columnTotals, total }
}

const silentIn = (table: ContributionTable): number =>
  table.groups.flatMap(({ rows }) => rows).filter(({ total, unitId }) => total === 0 && unitId !== null).length

async function boardOf(db: Reader, siteId: string, at: { day: LocalDate; asOf: Date }): Promise<BoardFact | null> {
  const found = await boardFact(db, { siteId, ...at })
  if (found === null) return null
  const { id: _, ...fact } = found
  return fact
}

type Ground = {
  db: DeskDb
  sources: ReportSources
  asked: Asked
  sites: readonly SiteFact[]
  siteIds: readonly string[]
}
type OnePeriod = Omit<Known, 'silent' | 'staff'> & {
  visitsUntil: LocalDate | null
  opened: { name: string; site: string }[]
}

async function knownIn(ground: Ground, period: Period): Promise<OnePeriod> {
  const { db, sources, asked, sites, siteIds } = ground
  const { asOf, scope } = asked
  const [from, until] = [startOfDay(period.from), startOfDay(addDays(period.to, 1))]
  const span = { siteIds, from, until, asOf }
  const isBase = period.from !== asked.period.from
  const isKnown = !isBase || (await hasPublishedBy(db, span))
  const counts = isKnown ? await countsIn(db, span) : null
  const opened = await sectionsOpened(db, span)
  const asking = { siteIds, ...period, asOf }
  const given = (await sources.given?.(db, asking)) ?? []
  const { visitsUntil, ...visits } = await visitsOf(ground, period, isBase)
  return {
    ...{ counts, given, visitsUntil, ...visits, sections: opened.length },
    opened: opened.map(({ name, site }) => ({ name, site })),
    sites: scope === 'network' && counts !== null ? { all: sites.length, active: activeSites(counts) } : null,
    money: moneyOf(sources.royalties === null ? null : await sources.royalties(db, asking)),
  }
}

const activeSites = (counts: Counts): number =>
  new Set(counts.bySite.filter(({ type, isShared }) => type === 'article' && !isShared).map(({ siteId }) => siteId))
    .size

/** Whole days only. A base that began before anybody counted is not compared with: half a figure is none. */
async function visitsOf({ db, asked, siteIds }: Ground, { from, to }: Period, isBase: boolean) {
  const yesterday = addDays(dayOf(new Date(asked.asOf.getTime() - visitsSettle)), -1)
  const until = lastWholeDay(yesterday, to)
  const none = { visits: null, visitsTotal: null, visitsUntil: null }
  if (until < from) return none
  const { firstDay, views, visits, total } = await visitsIn(db, { siteIds, from, to: until })
  if (firstDay === null || firstDay > until) return none
  const isWhole = !isBase || firstDay <= from
  const counted = isWhole && views !== null && visits !== null ? { views, visits } : null
  return { visits: counted, visitsTotal: total, visitsUntil: until }
}

function moneyOf(rows: readonly (Money & { siteId: string })[] | null): Money | null {
  // Where nobody keeps royalties there are no figures of them, which is not the same as none paid.
  const isKept = rows?.some(
    ({ works, payable, paid, owed, ceiling }) => works + payable + paid + owed > 0 || ceiling !== null,
  )
  if (rows === null || isKept !== true) return null
  const added = (of: (row: Money) => number | null) => sumKnown(rows.map(of))
  return {
    works: added(({ works }) => works) ?? 0,
    payable: added(({ payable }) => payable) ?? 0,
    paid: added(({ paid }) => paid) ?? 0,
    owed: added(({ owed }) => owed) ?? 0,
    ceiling: added(({ ceiling }) => ceiling),
  }
}
