/** Duties at the desk. */
import type { LocalDate } from '../../basics/dates.ts'
import type { VerdictState } from './rules/verdict.ts'

export const dutiesPath = (
  siteSlug: string,
  { day, of, done }: { day?: LocalDate; of?: string; done?: string } = {},
): string => withQuery(`/${siteSlug}/nghia-vu`, { ngay: day, trang: of, da: done })

/** One duty: what was found of it from day to day, and what can be done. */
export const dutyPath = (
  siteSlug: string,
  key?: string,
  { of, done }: { of?: string | undefined; done?: string } = {},
): string => withQuery(`/${siteSlug}/nghia-vu/chi-tiet`, { muc: key, trang: of, da: done })

export const beginPath = (siteSlug: string): string => `/${siteSlug}/nghia-vu/viet`
export const requestsPath = (siteSlug: string, done?: string): string =>
  withQuery(`/${siteSlug}/nghia-vu/yeu-cau`, { da: done })
export const requestEndPath = (siteSlug: string): string => `/${siteSlug}/nghia-vu/yeu-cau/xong`
export const attestPath = (siteSlug: string): string => `/${siteSlug}/nghia-vu/giay-to`

export type MatrixAsked = { state?: VerdictState; kind?: string; duty?: string; day?: LocalDate }

export const matrixPath = (siteSlug: string, asked: MatrixAsked = {}): string =>
  withQuery(`/${siteSlug}/nghia-vu/bang`, queryOf(asked))
export const matrixFilePath = (siteSlug: string, asked: MatrixAsked = {}, format?: 'xlsx' | 'csv'): string =>
  withQuery(`/${siteSlug}/nghia-vu/bang-tinh`, { ...queryOf(asked), dang: format })
const queryOf = ({ state, kind, duty, day }: MatrixAsked) => ({ 'tinh-trang': state, loai: kind, muc: duty, ngay: day })

export const rankingPath = (siteSlug: string): string => `/${siteSlug}/nghia-vu/xep-hang`
export const lawsPath = (siteSlug: string): string => `/${siteSlug}/nghia-vu/quy-dinh`

export const assessmentPath = (
  siteSlug: string,
  { day, form, done }: { day?: LocalDate; form?: string; done?: string } = {},
): string => withQuery(`/${siteSlug}/nghia-vu/tu-danh-gia`, { bieu: form, ngay: day, da: done })
export const teamPath = (siteSlug: string): string => `/${siteSlug}/nghia-vu/tu-danh-gia/doan`
export const freezePath = (siteSlug: string): string => `/${siteSlug}/nghia-vu/tu-danh-gia/chung-cu`

/** The rules of the whole network, for who runs it. */
export const rulesPath = (done?: string): string => withQuery('/quy-dinh-cong-khai', { da: done })
export const ruleConfirmPath = '/quy-dinh-cong-khai/xac-nhan'

function withQuery(path: string, parts: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
