/** Where files of a document come in and their signatures are verified. */
export const filesPath = (siteSlug: string, editionId: string): string => `/${siteSlug}/muc/${editionId}/tep-van-ban`
/** Documents whose signatures were judged otherwise when they were verified again. */
export const verdictsPath = (siteSlug: string): string => `/${siteSlug}/ket-luan-chu-ky`
