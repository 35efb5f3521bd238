/** Makes of an answer what the page cache keeps: bytes, headers and how long they hold. */
import { addDays, dayOf, startOfDay } from '../basics/dates.ts'
import type { Answer } from './answers.ts'
import type { Encoding } from './compress.ts'
import type { PortalRequest, SiteState } from './context.ts'
import { securityHeaders } from './headers.ts'
import { type Cached, etagOf } from './page-cache.ts'
import { firstReady } from './ready.ts'
import { renderDocument } from './render.tsx'

type Page = Extract<Answer, { kind: 'page' }>
type Bytes = Extract<Answer, { kind: 'bytes' }>

type Making = { context: PortalRequest; state: SiteState; asset: (name: string) => string; encoding: Encoding }

/** No page is kept longer than this, so that figures and "today" stay true. */
const longest = 10 * 60_000

export function cachedAnswer(answer: Page | Bytes, making: Making): Cached {
  const { context, state } = making
  const made = answer.kind === 'page' ? fromPage(answer, making) : fromBytes(answer)
  const { body, ...told } = made
  const untilChange = state.nextChange?.getTime() ?? Number.POSITIVE_INFINITY
  const entry = {
    ...told,
    siteId: context.site.id,
    gathers: answer.gathers,
    expiresAt: Math.min(untilChange, context.now.getTime() + longest, endOfDay(context.now)),
    madeAt: context.now,
    etag: etagOf(body),
  }
  return firstReady(entry, body, making.encoding)
}

/** What is said of today ends with it. */
const endOfDay = (now: Date): number => startOfDay(addDays(dayOf(now), 1)).getTime()

function fromPage(answer: Page, { context, state, asset }: Making) {
  const language = answer.language ?? context.language
  const contentType = 'text/html; charset=utf-8'
  return {
    status: answer.status,
    contentType,
    headers: headersOf(contentType, answer.keep === 'never' ? 'no-store' : 'no-cache'),
    body: renderDocument({ ...context, ...answer, language, frame: state.frame[language], asset }),
    itemId: answer.itemId,
  }
}

function fromBytes({ body, contentType, cacheControl, downloadAs }: Bytes) {
  const headers = headersOf(contentType, cacheControl)
  const saving =
    downloadAs === null ? [] : ['Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(downloadAs)}`]
  return { status: 200, contentType, headers: [...headers, ...saving], body, itemId: null }
}

const headersOf = (contentType: string, cacheControl: string): readonly string[] => [
  'Content-Type',
  contentType,
  'Cache-Control',
  cacheControl,
  'Vary',
  'Accept-Encoding',
  ...securityHeaders,
]
