/** Royalties at the desk. */
import type { Months } from './rules/typed.ts'

const base = (siteSlug: string): string => `/${siteSlug}/nhuan-but`

const asked = ({ from, to }: Months, more: Record<string, string> = {}): string =>
  `?${new URLSearchParams({ tu: from, den: to, ...more })}`

export const ratingsPath = (siteSlug: string, months?: Months, view?: string): string =>
  base(siteSlug) + (months === undefined ? '' : asked(months, view === undefined ? {} : { xem: view }))
/** One work or task: by its key on the desk. */
export const workPath = (siteSlug: string, key?: string, months?: Months): string =>
  `${base(siteSlug)}/tac-pham${key === undefined ? '' : `?${new URLSearchParams({ muc: key, ...(months ? { tu: months.from, den: months.to } : {}) })}`}`
export const tablesPath = (siteSlug: string): string => `${base(siteSlug)}/bieu-muc`
export const payeesPath = (siteSlug: string, payeeId?: string): string =>
  `${base(siteSlug)}/nguoi-nhan${payeeId === undefined ? '' : `?nguoi=${payeeId}`}`
export const paymentsPath = (siteSlug: string, paymentId?: string): string =>
  `${base(siteSlug)}/chi-tra${paymentId === undefined ? '' : `?dot=${paymentId}`}`
export const transferPath = (siteSlug: string, paymentId?: string): string =>
  `${base(siteSlug)}/chuyen-khoan${paymentId === undefined ? '' : `?dot=${paymentId}`}`
export const budgetPath = (siteSlug: string, year?: number): string =>
  `${base(siteSlug)}/du-toan${year === undefined ? '' : `?nam=${year}`}`
export const sheetPath = (siteSlug: string, months?: Months, by?: string): string =>
  `${base(siteSlug)}/bang-ke${months === undefined ? '' : asked(months, by === undefined ? {} : { theo: by })}`
export const sheetFilePath = (siteSlug: string, months?: Months, by = 'bai', format = 'xlsx'): string =>
  `${base(siteSlug)}/bang-ke/tep${months === undefined ? '' : asked(months, { theo: by, dang: format })}`
export const minePath = (siteSlug: string): string => `/${siteSlug}/thu-lao-cua-toi`
