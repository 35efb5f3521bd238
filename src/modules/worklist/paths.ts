/** Where a person's work and what belongs to it stand on the desk's host. */
export const worklistPath = '/'

type Shown = { site?: string | null; from?: number }

/** The list, narrowed to a site, and where it goes on. */
export function listPath({ site = null, from = 0 }: Shown = {}): string {
  const query = new URLSearchParams()
  if (site !== null) query.set('trang', site)
  if (from > 0) query.set('tu', String(from))
  return query.size === 0 ? worklistPath : `${worklistPath}?${query.toString()}`
}

/** What is done from the list itself. */
export const listDeedPath = (siteSlug: string): string => `/${siteSlug}/viec`

/** How the deadline of an item was reckoned. */
export const deadlinePath = (siteSlug: string, editionId: string): string => `/${siteSlug}/viec/${editionId}/han`

/** Where an item is begun. */
export const itemsPath = (siteSlug: string): string => `/${siteSlug}/muc`
export const itemPath = (siteSlug: string, editionId: string): string => `/${siteSlug}/muc/${editionId}`
export const reportsPath = (siteSlug: string): string => `/${siteSlug}/bao-sai-sot`

export const normsPath = (siteSlug: string): string => `/${siteSlug}/dinh-muc`

/** The network's working days, whose pages are the calendar's. */
export const workDaysPath = '/lich-lam-viec'

export const mailSettingsPath = '/tai-khoan/thu'
