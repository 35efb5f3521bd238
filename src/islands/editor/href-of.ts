import { safeHref } from '../../basics/urls.ts'

/** What people type for an address: without the scheme, an e-mail address or a number alone. */
export function hrefOf(typed: string): string | null {
  const text = typed.trim()
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(text)) return safeHref(`mailto:${text}`)
  if (/^\+?\d[\d\s.()-]{5,20}$/.test(text)) return safeHref(`tel:${text}`)
  if (/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org|net|gov|edu)(?:[/?#]|$))/i.test(text))
    return safeHref(`https://${text}`)
  return /^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(text) ? safeHref(text) : null
}
