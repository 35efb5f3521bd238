/** The links of a text that is read on another site than its own. */
import type { Prose } from '../../../basics/prose/prose.ts'

/** Links within the site it was written for lead back there; files are served wherever the text is shown. */
export const withLinksHome = (body: Prose, origin: string): Prose => home(body, origin) as Prose

function home(value: unknown, origin: string): unknown {
  if (Array.isArray(value)) return value.map((one) => home(one, origin))
  if (typeof value !== 'object' || value === null) return value
  const whole = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, home(one, origin)]))
  const { href } = whole as { href?: unknown }
  return typeof href === 'string' && isOfSite(href) ? { ...whole, href: origin + href } : whole
}

const isOfSite = (href: string): boolean => /^\/(?!\/|tep\/)/.test(href)
