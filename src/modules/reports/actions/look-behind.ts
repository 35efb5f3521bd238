/** The rows behind a figure of a report, under the conditions and as of the instant it was taken at. */
import { addDays, startOfDay } from '../../../basics/dates.ts'
import type { PageKey } from '../../../basics/page-key.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Figures } from '../rules/figures.ts'
import type { Behind } from '../rules/line-keys.ts'
import type { Period } from '../rules/period.ts'
import {
  boardFact,
  daysOfVisits,
  type OpenedSection,
  type SeatLine,
  seatsOfDecision,
  sectionsOpened,
  sitesIn,
} from '../store/around.ts'
import { type BehindItem, countBehind, itemsBehind } from '../store/behind.ts'

type Of = { figures: Figures; period: Period }
type Items = Extract<Behind, { kind: 'items' }>

async function spanOf(db: Reader, { figures, period }: Of) {
  const asOf = new Date(figures.asOf)
  const isNetwork = figures.scope === 'network'
  // The sites of the period of the report: its base was counted over the same ones.
  const sites = await sitesIn(db, { siteId: figures.site.id, isNetwork, from: figures.period.from, asOf })
  const siteIds = sites.map(({ id }) => id)
  return { siteIds, from: startOfDay(period.from), until: startOfDay(addDays(period.to, 1)), asOf }
}

export type ListedItems = { items: BehindItem[]; count: number; hasMore: boolean }

export async function listItems(
  db: Reader,
  of: Of & { behind: Items },
  { after, limit }: { after: PageKey | null; limit: number },
): Promise<ListedItems> {
  const asked = { span: await spanOf(db, of), behind: of.behind, isNetwork: of.figures.scope === 'network' }
  const found = await itemsBehind(db, asked, { after, limit: limit + 1 })
  return { items: found.slice(0, limit), count: await countBehind(db, asked), hasMore: found.length > limit }
}

export const listSections = async (db: Reader, of: Of): Promise<OpenedSection[]> =>
  sectionsOpened(db, await spanOf(db, of))

export async function listDays(db: Reader, of: Of): Promise<{ day: string; views: number; visits: number }[]> {
  const { siteIds } = await spanOf(db, of)
  const until = of.figures.visitsUntil
  const last = until !== null && until < of.period.to ? until : of.period.to
  return daysOfVisits(db, { siteIds, from: of.period.from, to: last })
}

export async function listSeats(db: Reader, { figures, period }: Of): Promise<SeatLine[]> {
  const at = { siteId: figures.site.id, day: period.to, asOf: new Date(figures.asOf) }
  const board = await boardFact(db, at)
  return board === null ? [] : seatsOfDecision(db, figures.site.id, board.id)
}
