/** Everything a site shows may be read by anyone; what may not be read is not on it. */
export const robotsText = (sitemapUrl: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${sitemapUrl}\n`
