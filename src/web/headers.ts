/** The headers every answer carries. No `unsafe-*`: styles and scripts are files of ours, and pages have none inline. */

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Names and values in turn, as `writeHead` takes them fastest. */
export const securityHeaders: readonly string[] = [
  'Content-Security-Policy',
  policy,
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'strict-origin-when-cross-origin',
  'Permissions-Policy',
  'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy',
  'same-origin',
  'Cross-Origin-Resource-Policy',
  'same-origin',
]

/** Only behind TLS: over plain http browsers ignore it, and a test machine must not be locked to https. */
export const transportSecurity: readonly string[] = ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']

const named = (list: readonly string[]): Record<string, string> =>
  Object.fromEntries(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : [])))

const overPlainHttp = named(securityHeaders)
const overTls = named([...securityHeaders, ...transportSecurity])

/** The same as names with their values, for answers that the framework writes. */
export const guardingHeaders = (isSecure: boolean): Record<string, string> => (isSecure ? overTls : overPlainHttp)

/** For a page of the desk that holds another page of the desk in a frame. */
export const holdsFrame: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${policy}; frame-src 'self'`,
}

/** For a draft drawn as its readers would see it: the desk may frame it, nothing is sent from it, and no machine keeps it. */
export const previewed: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy
    .replace("form-action 'self'", "form-action 'none'")
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}
