/** The desk's list of what readers reported on a site. */
export const mistakeReportsPath = (siteSlug: string): string => `/${siteSlug}/bao-sai-sot`

/** The items of a site at the desk; a draft is begun there too. */
export const itemsPath = (siteSlug: string): string => `/${siteSlug}/muc`

/** One item in one language. */
export const itemPath = (siteSlug: string, editionId: string): string => `${itemsPath(siteSlug)}/${editionId}`
export const autosavePath = (siteSlug: string, editionId: string): string => `${itemPath(siteSlug, editionId)}/luu-tam`
export const stepPath = (siteSlug: string, editionId: string): string => `${itemPath(siteSlug, editionId)}/buoc`

export const revisionsPath = (siteSlug: string, editionId: string): string => `${itemPath(siteSlug, editionId)}/ban`
export const revisionPath = (siteSlug: string, editionId: string, revisionId: string): string =>
  `${revisionsPath(siteSlug, editionId)}/${revisionId}`
export const comparisonPath = (siteSlug: string, editionId: string): string =>
  `${itemPath(siteSlug, editionId)}/so-sanh`

export const previewPath = (siteSlug: string, editionId: string): string => `${itemPath(siteSlug, editionId)}/xem-truoc`
/** The page inside the preview. */
export const previewPagePath = (siteSlug: string, editionId: string): string =>
  `${previewPath(siteSlug, editionId)}/trang`
export const previewLinksPath = (siteSlug: string, editionId: string): string =>
  `${itemPath(siteSlug, editionId)}/lien-ket`

/** A preview for whoever has its link. */
export const sharedPreviewPath = (secret: string): string => `/xem-truoc/${secret}`
export const sharedFilePath = (secret: string, sha256: string, name: string): string =>
  `${sharedPreviewPath(secret)}/tep/${sha256}/${name}`

/** A file of the site as its editors open it. */
export const deskFilePath = (siteSlug: string, { sha256, name }: { sha256: string; name: string }): string =>
  `/${siteSlug}/kho/tep/${sha256}/${encodeURIComponent(name)}`

/** What the site shares with others, and they with it. */
export const sharingPath = (siteSlug: string): string => `/${siteSlug}/chia-se`
export const sharePath = (siteSlug: string, shareId: string): string => `${sharingPath(siteSlug)}/${shareId}`
/** What another site asks for, on the page of shares. */
export const requestPath = (siteSlug: string, requestId: string): string => `${sharingPath(siteSlug)}?xin=${requestId}`
/** Asks another site for the item at an address, as it is copied from a browser. */
export const askPath = (siteSlug: string, address: string): string =>
  `${sharingPath(siteSlug)}?dia-chi=${encodeURIComponent(address)}`
/** Offers one item of the site; the form is sent to `sharingPath`. */
export const offerPath = (siteSlug: string, editionId: string): string => `${sharingPath(siteSlug)}?muc=${editionId}`

/** How many looks an item gets at the site. */
export const sitePathPath = (siteSlug: string): string => `/${siteSlug}/quy-trinh`

/** What an inspection team reads of the site. */
export const inspectedPath = (siteSlug: string): string => `/${siteSlug}/pham-vi-kiem-tra`
