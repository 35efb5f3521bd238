/** The desk's list of what readers reported on a site. */
export const mistakeReportsPath = (siteSlug: string): string => `/${siteSlug}/bao-sai-sot`
