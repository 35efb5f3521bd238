/** The network's working days at the desk. */
type YearAsked = { year?: number | string; agency?: string; suggest?: boolean }

export function workDaysPath({ year, agency, suggest }: YearAsked = {}): string {
  const query = new URLSearchParams()
  if (year !== undefined) query.set('nam', String(year))
  if (agency) query.set('co-quan', agency)
  if (suggest) query.set('goi-y', '1')
  return query.size === 0 ? '/lich-lam-viec' : `/lich-lam-viec?${query.toString()}`
}

export const workDaysConfirmPath = '/lich-lam-viec/xac-nhan'
export const deadlineCalculatorPath = '/lich-lam-viec/tinh-han'
