import type { IncomingHttpHeaders } from 'node:http'

/** Whether a form was sent from a page of the same host. Browsers that name no origin say 'same-origin' in Sec-Fetch-Site. */
export function isSameOrigin({ headers }: { headers: IncomingHttpHeaders }): boolean {
  const { origin, host } = headers
  if (origin === undefined || origin === 'null') {
    const site = headers['sec-fetch-site']
    return site === undefined ? origin === undefined : site === 'same-origin'
  }
  return URL.canParse(origin) && new URL(origin).host === (host ?? '').toLowerCase()
}
