export const reportsPath = (siteSlug: string): string => `/${siteSlug}/bao-cao`
export const newSeriesPath = (siteSlug: string): string => `/${siteSlug}/loai-bao-cao`
export const seriesPath = (siteSlug: string, id: string): string => `/${siteSlug}/loai-bao-cao/${id}`
export const templatePath = (siteSlug: string, id: string): string => `${seriesPath(siteSlug, id)}/mau`
export const reportPath = (siteSlug: string, id: string): string => `${reportsPath(siteSlug)}/${id}`
export const deedPath = (siteSlug: string, id: string): string => `${reportPath(siteSlug, id)}/viec`
export const issuePath = (siteSlug: string, id: string): string => `${reportPath(siteSlug, id)}/ban-hanh`
export const arrivedPath = (siteSlug: string, id: string): string => `${reportPath(siteSlug, id)}/van-ban-den`
export const previewPath = (siteSlug: string, id: string): string => `${reportPath(siteSlug, id)}/ban-in`
export const signedPath = (siteSlug: string, id: string): string => `${reportPath(siteSlug, id)}/ban-ky`
export const assessmentPath = (siteSlug: string, id: string): string => `${reportPath(siteSlug, id)}/tu-danh-gia`
export const verdictPath = (siteSlug: string, id: string): string => `${assessmentPath(siteSlug, id)}/ket-luan`
export const lettersPath = (siteSlug: string, id: string): string => `${reportPath(siteSlug, id)}/cong-van`

/** The letter to one unit. */
export const letterPath = (siteSlug: string, id: string, unit: string): string =>
  `${lettersPath(siteSlug, id)}?don-vi=${unit}`

export const fileFormats = ['docx', 'pdf', 'html', 'xlsx'] as const
export type FileFormat = (typeof fileFormats)[number]

export const filePath = (siteSlug: string, id: string, format: FileFormat | ':format', table?: string): string =>
  `${reportPath(siteSlug, id)}/tep/${format}${table === undefined ? '' : `?bang=${table}`}`

type BehindAsked = { isBase?: boolean; siteId?: string; unitId?: string; after?: string }

/** The rows behind a figure; of its base with `isBase`. */
export function behindPath(siteSlug: string, id: string, line?: string, asked: BehindAsked = {}): string {
  const path = `${reportPath(siteSlug, id)}/so-lieu`
  if (line === undefined) return path
  const query = new URLSearchParams({ 'chi-tieu': line })
  if (asked.isBase === true) query.set('ky', 'truoc')
  if (asked.siteId !== undefined) query.set('trang', asked.siteId)
  if (asked.unitId !== undefined) query.set('don-vi', asked.unitId)
  if (asked.after !== undefined) query.set('sau', asked.after)
  return `${path}?${query}`
}
