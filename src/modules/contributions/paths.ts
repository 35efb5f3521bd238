import type { LocalMonth } from '../../basics/dates.ts'
import type { ContributorGroup, Origin } from './rules/report.ts'

export type Order = 'number' | 'as-filed'

/** What a table shows, as its address says it. */
export type TableAsked = { from: LocalMonth; to: LocalMonth; order: Order; asOf: string | null }

export const tablePath = (siteSlug: string, asked?: TableAsked): string =>
  `/${siteSlug}/tin-bai-theo-don-vi${asked ? `?${tableQuery(asked)}` : ''}`

export const workbookPath = (siteSlug: string, asked?: TableAsked): string =>
  `/${siteSlug}/tin-bai-theo-don-vi/bang-tinh${asked ? `?${tableQuery(asked)}` : ''}`

export const printPath = (siteSlug: string, asked?: TableAsked): string =>
  `/${siteSlug}/tin-bai-theo-don-vi/ban-in${asked ? `?${tableQuery(asked)}` : ''}`

/** A figure's items: of one unit or all, one month or all, one origin or all. */
export type FigureAsked = {
  unitId?: string | null
  group?: ContributorGroup
  month?: LocalMonth
  origin?: Origin
  after?: string
}

export const noUnit = 'khong-ro'

export function figurePath(siteSlug: string, asked?: TableAsked, figure: FigureAsked = {}): string {
  const { unitId, group, month, origin, after } = figure
  const path = `/${siteSlug}/tin-bai-theo-don-vi/bai`
  if (asked === undefined) return path
  const query = tableQuery(asked)
  if (unitId !== undefined) query.set('don-vi', unitId ?? noUnit)
  if (group !== undefined) query.set('nhom', group)
  if (month !== undefined) query.set('thang', month)
  if (origin !== undefined) query.set('nguon', origin)
  if (after !== undefined) query.set('sau', after)
  return `${path}?${query}`
}

function tableQuery({ from, to, order, asOf }: TableAsked): URLSearchParams {
  const query = new URLSearchParams({ tu: from, den: to })
  if (order === 'as-filed') query.set('cach', 'da-nop')
  if (asOf !== null) query.set('tinh-den', asOf)
  return query
}
