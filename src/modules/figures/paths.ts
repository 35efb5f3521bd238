/** Where the desk keeps figures. */
import type { LocalDate } from '../../basics/dates.ts'

export type FiguresAsked = { from: LocalDate; to: LocalDate; area?: string }

const withQuery = (path: string, query: Record<string, string | undefined>): string => {
  const said = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const text = new URLSearchParams(said).toString()
  return text === '' ? path : `${path}?${text}`
}

const base = (siteSlug: string): string => `/${siteSlug}/so-lieu`

export const figuresPath = (siteSlug: string, asked?: FiguresAsked): string =>
  withQuery(base(siteSlug), { tu: asked?.from, den: asked?.to, nhom: asked?.area })

/** One unit and one period. */
export type EntryAsked = { from: LocalDate; to: LocalDate; unitId: string; area?: string }

export const entryPath = (siteSlug: string, asked?: Partial<EntryAsked>): string =>
  withQuery(`${base(siteSlug)}/nhap`, { 'don-vi': asked?.unitId, tu: asked?.from, den: asked?.to, nhom: asked?.area })

/** Answers, while somebody types, what does not add up. */
export const liveCheckPath = (siteSlug: string): string => `${base(siteSlug)}/nhap/kiem-tra`
export const checkPath = (siteSlug: string): string => `${base(siteSlug)}/kiem-tra`
export const importPath = (siteSlug: string): string => `${base(siteSlug)}/nhap-tep`
export const importConfirmPath = (siteSlug: string): string => `${importPath(siteSlug)}/ghi`
export const requestsPath = (siteSlug: string): string => `${base(siteSlug)}/yeu-cau`
export const requestPath = (siteSlug: string, id: string): string => `${requestsPath(siteSlug)}/${id}`
export const answerPath = (siteSlug: string, id: string, unitId?: string): string =>
  withQuery(`${requestPath(siteSlug, id)}/tra-loi`, { 'don-vi': unitId })
export const figureSourcesPath = (siteSlug: string): string => `${base(siteSlug)}/nguon`
export const cataloguePath = (siteSlug: string): string => `${base(siteSlug)}/chi-tieu`

export type HistoryAsked = { unitId: string; indicator: string; from: LocalDate; to: LocalDate }

export const historyPath = (siteSlug: string, asked?: HistoryAsked): string =>
  withQuery(`${base(siteSlug)}/lich-su`, {
    ...{ 'don-vi': asked?.unitId, 'chi-tieu': asked?.indicator, tu: asked?.from, den: asked?.to },
  })

/** Where other systems send figures, with their token. */
export const figuresApiPath = '/api/so-lieu'
