/** Where a link of a pasted text really leads. */

/** The anchors by which word processors join a note and its number; `isText` at the note itself. */
export function footnoteOf(href: string): { number: string; isText: boolean } | null {
  const anchor = href.slice(href.lastIndexOf('#') + 1)
  if (anchor.length > 40 || !href.includes('#')) return null
  const [, number, back] = /^(?:_ftn|_edn)(?:(\d+)|ref(\d+))$/.exec(anchor) ?? []
  const [, googleNumber, googleBack] = /^ftnt(?:(\d+)|_ref(\d+))$/.exec(anchor) ?? []
  const [, office, officeEnd] = /^sd(?:foot|end)note(\d+)(sym|anc)$/.exec(anchor) ?? []
  const [, fromWord] = /^(?:foot|end)note-(\d+)$/.exec(anchor) ?? []
  if (fromWord !== undefined) return { number: fromWord, isText: false }
  if (office !== undefined) return { number: office, isText: officeEnd === 'anc' }
  const forward = number ?? googleNumber
  if (forward !== undefined) return { number: forward, isText: false }
  const backward = back ?? googleBack
  return backward === undefined ? null : { number: backward, isText: true }
}

/** Hosts whose links only count who follows them, with the parameter that holds the real address. */
const middlemen: readonly (readonly [RegExp, string])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, 'url'],
  [/^lm?\.facebook\.com$/, 'u'],
  [/^[a-z0-9.]+\.safelinks\.protection\.outlook\.com$/, 'url'],
]
const followers = /^(?:utm_[a-z]+|fbclid|gclid|zarsrc|mc_eid|igshid)$/

/** The address behind a middleman, without what was added to follow the reader. */
export function trueAddress(href: string, depth = 0): string {
  const url = /^https?:/i.test(href) && href.length < 4000 ? URL.parse(href) : null
  if (url === null) return href
  const behind = middlemen
    .filter(
      ([host, key]) => host.test(url.hostname) && url.searchParams.has(key) && /^\/(?:url|l\.php)?$/.test(url.pathname),
    )
    .map(([, key]) => url.searchParams.get(key) ?? '')
    .find((address) => /^https?:/i.test(address))
  if (behind !== undefined && depth < 3) return trueAddress(behind, depth + 1)
  const followed = [...url.searchParams.keys()].filter((key) => followers.test(key))
  if (followed.length === 0) return href
  for (const key of followed) url.searchParams.delete(key)
  return url.href
}
