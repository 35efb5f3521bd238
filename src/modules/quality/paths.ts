/** The quality of a site's texts at the desk. */
export const qualityPath = (siteSlug: string): string => `/${siteSlug}/chat-luong`
/** What is asked while somebody writes. */
export const writingPath = (siteSlug: string): string => `${qualityPath(siteSlug)}/xem`
export const acceptPath = (siteSlug: string): string => `${qualityPath(siteSlug)}/chap-nhan`
export const passOverPath = (siteSlug: string): string => `${qualityPath(siteSlug)}/bo-qua`
export const wordsPath = (siteSlug: string): string => `${qualityPath(siteSlug)}/danh-sach-tu`
export const repairsPath = (siteSlug: string): string => `${qualityPath(siteSlug)}/sua-chu`
/** Texts of other sites that say nearly the same as one of this site. */
export const duplicatesPath = (siteSlug: string, editionId: string): string =>
  `${qualityPath(siteSlug)}/trung/${editionId}`
