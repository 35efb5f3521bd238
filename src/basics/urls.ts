/** The one gate for links that come from outside: what a browser could run never becomes an `href`. */

const longest = 4000
/** C0, DEL, C1, and the invisible marks that turn or hide a part of an address. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused here
const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/
const scheme = /^[a-z][a-z0-9+.-]*:/i

/**
 * The address when it may stand in a link: http, https, mailto, tel or relative; null otherwise. Spaces around it and line
 * breaks in it vanish, as in browsers; characters that may not stand in an address are percent-encoded.
 */
export function safeHref(href: string): string | null {
  const text = href.trim().replace(/[\t\r\n]/g, '')
  if (text === '' || text.length > longest || hidden.test(text)) return null
  const found = scheme.exec(text)?.[0].toLowerCase()
  if (found === undefined) return relative(text)
  if (found === 'http:' || found === 'https:') return absolute(text)
  if (found === 'mailto:') return /^mailto:[^\s@<>"]+@[^\s@<>"]+$/i.test(text) ? encoded(text) : null
  if (found === 'tel:') return /^tel:\+?[\d\s().-]{2,30}$/i.test(text) ? text.replace(/\s/g, '') : null
  return null
}

/** An address that leads out of the site; a host with a name and password before it deceives the reader. */
function absolute(text: string): string | null {
  if (!/^https?:\/\/[^/\\]/i.test(text)) return null
  const url = URL.parse(text)
  if (url === null || url.hostname === '' || url.username !== '' || url.password !== '') return null
  return /^[^?#]*\\/.test(text) ? null : encoded(text)
}

/** '//host/…' takes the scheme of the page: written out, it can be judged. A backslash counts as a slash in browsers. */
function relative(text: string): string | null {
  if (/^[^?#]*\\/.test(text)) return null
  if (text.startsWith('//')) return absolute(`https:${text}`)
  return /^[^/?#]*:/.test(text) ? null : encoded(text)
}

const encoded = (text: string): string => text.replace(/[\s"<>\\^`{|}]/gu, (found) => encodeURIComponent(found))
