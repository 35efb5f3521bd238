/** The board's plans at the desk. */
export const dutyPath = (siteSlug: string): string => `/${siteSlug}/truc`
/** The roster alone, to be printed and hung up. */
export const dutyPrintPath = (siteSlug: string): string => `${dutyPath(siteSlug)}/in`

export type CommissionSource = { eventAt?: Date; what?: string; topicId?: string; topicDay?: string }

export function commissionsPath(siteSlug: string, source: CommissionSource = {}): string {
  const { eventAt, what, topicId, topicDay } = source
  const query = new URLSearchParams()
  if (eventAt !== undefined && what !== undefined) {
    query.set('luc', eventAt.toISOString())
    query.set('viec', what)
  }
  if (topicId !== undefined && topicDay !== undefined) {
    query.set('chu-de', topicId)
    query.set('ngay', topicDay)
  }
  const text = query.toString()
  return `/${siteSlug}/giao-bai${text === '' ? '' : `?${text}`}`
}

export const commissionPath = (siteSlug: string, id: string): string => `/${siteSlug}/giao-bai/${id}`
export const planPath = (siteSlug: string): string => `/${siteSlug}/ke-hoach`
export const topicEndPath = (siteSlug: string): string => `${planPath(siteSlug)}/bo`
