/** Where a site's items are looked up at the desk, by what they say. */
export const deskSearchPath = (site: string, text?: string): string =>
  `/${site}/tim${text === undefined ? '' : `?q=${encodeURIComponent(text)}`}`
