/** Reads from an address of the desk which table, and which figure of it, is wanted. */

import { isMonth, type LocalMonth } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { type SiteSummary, siteBySlug } from '../../sites/index.ts'
import type { Asked } from '../actions/compose.ts'
import { type FigureAsked, noUnit, type TableAsked } from '../paths.ts'
import { endOfDay, periodOfMonths, readMonth, usualPeriod } from '../rules/period.ts'
import { origins } from '../rules/report.ts'
import { contributionWords as words } from '../words.ts'

export type Table = { site: SiteSummary; asked: TableAsked; report: Asked; issues: string[] }

/** The table an address asks for; what cannot be read falls back to the usual period and is said. Null without such a site. */
export async function tableAsked({ db, params, query, now }: DeskRequest): Promise<Table | null> {
  const site = await siteBySlug(db, params['site'] ?? '')
  if (site === undefined) return null
  const usual = usualPeriod(now)
  const from = readMonth(query.get('tu'))
  const to = readMonth(query.get('den'))
  const period = periodOfMonths(from, to)
  const isAsked = query.has('tu') || query.has('den')
  const months = period !== null && from !== null && to !== null ? { from, to } : usual
  const { from: first, to: last } = period ?? periodOfMonths(usual.from, usual.to) ?? { from: '', to: '' }
  const day = query.get('tinh-den') ?? ''
  const asOf = endOfDay(day)
  const issues = [
    ...(isAsked && period === null ? [words.form.wrongPeriod] : []),
    ...(day !== '' && asOf === null ? [words.form.wrongAsOf] : []),
  ]
  const order = query.get('cach') === 'da-nop' ? 'as-filed' : 'number'
  const asked = { ...months, order, asOf: asOf === null ? null : day } as const
  return { site, asked, report: { site, from: first, to: last, asOf: asOf ?? now }, issues }
}

/** Which figure of the table; unknown words are left out, which widens the list instead of failing. */
export function figureAsked(query: URLSearchParams): FigureAsked {
  const unit = query.get('don-vi') ?? ''
  const group = query.get('nhom')
  const month: LocalMonth = query.get('thang') ?? ''
  const origin = origins.find((known) => known === query.get('nguon'))
  return {
    ...(unit === noUnit ? { unitId: null } : isId(unit) ? { unitId: unit } : {}),
    ...(group === 'board' || group === 'contributor' ? { group } : {}),
    ...(isMonth(month) ? { month } : {}),
    ...(origin === undefined ? {} : { origin }),
  }
}
