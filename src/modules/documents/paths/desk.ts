/** Where files of a document come in and their signatures are verified. */
export const filesPath = (siteSlug: string, editionId: string): string => `/${siteSlug}/muc/${editionId}/tep-van-ban`
