/** Where the desk shows what comes in. */
export const intakePath = (siteSlug: string, query: Record<string, string> = {}): string => {
  const text = new URLSearchParams(query).toString()
  return `/${siteSlug}/van-ban-den${text === '' ? '' : `?${text}`}`
}
export const uploadPath = (siteSlug: string): string => `${intakePath(siteSlug)}/tai-len`
export const batchPath = (siteSlug: string): string => `${intakePath(siteSlug)}/dang-nhieu`
export const arrivalPath = (siteSlug: string, id: string): string => `${intakePath(siteSlug)}/${id}`
export const decisionPath = (siteSlug: string, id: string): string => `${arrivalPath(siteSlug, id)}/quyet-dinh`
export const factsPath = (siteSlug: string, id: string): string => `${arrivalPath(siteSlug, id)}/thong-tin`
export const redactPath = (siteSlug: string, id: string): string => `${arrivalPath(siteSlug, id)}/che`
export const arrivalFilePath = (siteSlug: string, id: string, sha256: string, name: string): string =>
  `${arrivalPath(siteSlug, id)}/tep/${sha256}/${encodeURIComponent(name)}`
export const arrivalFileRoute = '/:site/van-ban-den/:arrival/tep/:sha256/:name'
export const sourcesPath = (siteSlug: string): string => `/${siteSlug}/nguon-van-ban`
/** Whether signatures can be judged, and whether the watched folder can be read. */
export const upkeepPath = (siteSlug: string): string => `${sourcesPath(siteSlug)}/chung-thu`
export const recheckPath = (siteSlug: string): string => `${upkeepPath(siteSlug)}/kiem-lai`
export const fileAgainPath = (siteSlug: string): string => `${upkeepPath(siteSlug)}/nhan-lai`
export const rulesPath = (siteSlug: string): string => `${sourcesPath(siteSlug)}/quy-tac`
export const alonePath = (siteSlug: string): string => `${sourcesPath(siteSlug)}/tu-dang`
/** Where other systems send documents, with their token. */
export const apiPath = '/api/van-ban-den'
