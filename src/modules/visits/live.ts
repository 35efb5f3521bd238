import { sql } from 'kysely'
import type { LocalDate } from '../../basics/dates.ts'
import type { PortalDb } from '../../platform/database/index.ts'

export type Figure = { today: number; thisMonth: number; sinceLaunch: number }

export type VisitFigures = {
  views: Figure
  visits: Figure
  /** Until when an older portal counted what is part of `sinceLaunch`. */
  openingUntil: LocalDate | null
}

type Row = Record<`${'views' | 'visits'}${'Today' | 'Month' | 'Launch'}`, number> & { openingUntil: LocalDate | null }

/** How often a site is read; undefined for a site that is not there. */
export async function visitFigures(db: PortalDb, siteId: string): Promise<VisitFigures | undefined> {
  const { rows } = await sql<Row>`
    select views_today as "viewsToday", views_this_month as "viewsMonth", views_since_launch as "viewsLaunch",
      visits_today as "visitsToday", visits_this_month as "visitsMonth", visits_since_launch as "visitsLaunch",
      opening_until as "openingUntil"
    from live.visit_total where site_id = ${siteId}`.execute(db)
  const [row] = rows
  if (row === undefined) return undefined
  return {
    views: { today: row.viewsToday, thisMonth: row.viewsMonth, sinceLaunch: row.viewsLaunch },
    visits: { today: row.visitsToday, thisMonth: row.visitsMonth, sinceLaunch: row.visitsLaunch },
    openingUntil: row.openingUntil,
  }
}
