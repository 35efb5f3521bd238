/** The citizen's side: ready pages from memory, others rendered from live views, and an honest answer when neither can be. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import formbody from '@fastify/formbody'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { languageOfPath } from '../basics/addresses.ts'
import type { Language } from '../basics/language.ts'
import type { Prose } from '../basics/prose/types.ts'
import type { Cite } from '../design/citations.ts'
import type { PortalDb } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Answer } from './answers.ts'
import { cachedAnswer } from './cached-answer.ts'
import { acceptedEncoding } from './compress.ts'
import type { PortalRequest, SiteState } from './context.ts'
import { errorAnswer, type Failure, framedFailure, sendFailure } from './errors.tsx'
import { guardingHeaders } from './headers.ts'
import { addressOf, hasZeroByte, type Incoming, incoming } from './incoming.ts'
import type { Outage } from './outage.ts'
import type { Cached, PageCache } from './page-cache.ts'
import type { PortalRoute } from './routes.ts'
import { sendCached } from './send.ts'
import { sendFile } from './send-file.ts'
import type { SiteStates } from './site-states.ts'
import { staleCopy } from './stale-copy.ts'

export type View = { siteId: string; itemId: string | null; address: string; agent: string; now: Date }

/** Told what happens, for the operator's figures. */
export type PortalObserver = {
  countRequest(side: 'portal', status: number): void
  countCache(wasHit: boolean): void
  observeRender(milliseconds: number): void
}

export type PortalParts = {
  routes: readonly PortalRoute[]
  /** What to answer where no route finds anything live: where it went, why it is gone, or that nothing was there. */
  missing(request: PortalRequest): Promise<Answer>
  /** Where the documents lead that running texts name. */
  citedIn(request: PortalRequest, texts: readonly Prose[]): Promise<Cite>
  db: PortalDb
  states: SiteStates
  cache: PageCache
  files: FileStore
  asset: (name: string) => string
  /** Counts a view; must not throw and must not wait. */
  count(view: View): void
  isAway(problem: unknown): boolean
  outage: Outage
  observer: PortalObserver
  log: FastifyBaseLogger
  trustProxy: boolean
}

export type Portal = {
  /** Answers from memory when it can; otherwise hands over to the routes. */
  handle(request: IncomingMessage, response: ServerResponse): void
  app: FastifyInstance
}

export async function createPortal(parts: PortalParts): Promise<Portal> {
  const app = Fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    exposeHeadRoutes: true,
    // Room for a Vietnamese file name, whose letters take up to nine characters each in an address.
    routerOptions: { maxParamLength: 2_000 },
    frameworkErrors: (problem, request, reply) => fail(parts, problem, request, reply),
  })
  // Forms only: a list in JSON is no form.
  app.removeAllContentTypeParsers()
  await app.register(formbody)
  for (const { method, path, handle } of parts.routes) {
    app.route({ method, url: path, handler: (request, reply) => respond(parts, handle, request, reply) })
  }
  app.setNotFoundHandler((request, reply) => respond(parts, async () => ({ kind: 'not-found' }), request, reply))
  app.setErrorHandler((problem, request, reply) => fail(parts, problem, request, reply))
  await app.ready()
  return { app, handle: (request, response) => serve(parts, app, request, response) }
}

const isRead = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD'

/** Only what routes ask for makes another page: counters that others hang on an address do not. */
const meaningful = 'truoc sau tuan ve da-gui so khoi loai co-quan linh-vuc nam nguoi-ky hieu-luc'.split(' ')

function cacheKey({ host }: Incoming, url = '/'): string {
  const mark = url.indexOf('?')
  if (mark === -1) return `${host} ${url}`
  const asked = new URLSearchParams(url.slice(mark))
  const kept = meaningful.flatMap((name) => (asked.has(name) ? [name + encodeURIComponent(`=${asked.get(name)}`)] : []))
  return `${host} ${url.slice(0, mark)}?${kept.join('&')}`
}

function serve(parts: PortalParts, app: FastifyInstance, request: IncomingMessage, response: ServerResponse): void {
  if (isRead(request.method)) {
    const way = incoming(request, parts.trustProxy)
    const entry = parts.cache.find(cacheKey(way, request.url))
    const now = Date.now()
    const isFresh = entry !== undefined && parts.cache.isFresh(entry, now)
    if (entry && (isFresh || parts.outage.isOn(now))) {
      sendCached(request, response, isFresh ? entry : staleCopy(entry), way.isSecure)
      parts.observer.countCache(true)
      parts.observer.countRequest('portal', response.statusCode)
      countEntry(parts, entry, request, way, new Date(now))
      return
    }
  }
  app.routing(request, response)
}

async function respond(
  parts: PortalParts,
  handle: PortalRoute['handle'],
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const way = incoming(request.raw, parts.trustProxy)
  const now = new Date()
  const begun = parts.cache.begin()
  const started = performance.now()
  parts.observer.countCache(false)
  reply.raw.once('finish', () => {
    parts.observer.observeRender(performance.now() - started)
    parts.observer.countRequest('portal', reply.raw.statusCode)
  })
  reply.headers(guardingHeaders(way.isSecure))
  if (hasZeroByte(request)) return sendFailure(reply, 'bad-request')
  const found = await parts.states.at(way.host, now)
  if (found === null) return sendFailure(reply, 'unknown-host')
  const context = contextOf(parts, found.state, request, way, now)
  const isSpoken = context.site.languages.includes(languageOfPath(context.path))
  const answer: Answer = isSpoken ? await handle(context) : { kind: 'not-found' }
  const final = answer.kind === 'not-found' && isRead(request.method) ? await parts.missing(context) : answer
  const linked = await withCitations(parts, context, final)
  return deliver({ parts, context, state: found.state, way, begun }, linked, request, reply)
}

/** The documents a page's texts name are looked up once for the page, which is then kept with its links. */
async function withCitations(parts: PortalParts, context: PortalRequest, answer: Answer): Promise<Answer> {
  if (answer.kind !== 'page' || answer.texts === undefined) return answer
  return { ...answer, cite: await parts.citedIn(context, answer.texts) }
}

type Delivery = { parts: PortalParts; context: PortalRequest; state: SiteState; way: Incoming; begun: number }

function deliver(delivery: Delivery, answer: Answer, request: FastifyRequest, reply: FastifyReply) {
  const { context, way } = delivery
  switch (answer.kind) {
    case 'redirect':
      return reply.headers(redirectHeaders).redirect(answer.to, answer.status)
    case 'not-found':
    case 'forbidden':
      return deliver(delivery, errorAnswer({ kind: 'not-found' }, context), request, reply)
    case 'file':
      reply.hijack()
      return sendFile(request.raw, reply.raw, { ...answer, isSecure: way.isSecure }, delivery.parts.files)
    case 'gone':
      return deliver(delivery, errorAnswer(answer, context), request, reply)
    default: {
      const { parts, state } = delivery
      const encoding = acceptedEncoding(request.headers['accept-encoding'])
      const entry = cachedAnswer(answer, { context, state, asset: parts.asset, encoding })
      const isKept = answer.keep === 'site' && isRead(request.method) && entry.status < 500
      if (isKept) parts.cache.keep(cacheKey(way, request.raw.url), entry, delivery.begun)
      reply.hijack()
      sendCached(request.raw, reply.raw, entry, way.isSecure)
      countEntry(parts, entry, request.raw, way, context.now)
      return reply
    }
  }
}

/** A form's or a moved page's redirect is asked for anew each time. */
const redirectHeaders = { 'Cache-Control': 'no-cache' }

function contextOf(
  parts: PortalParts,
  state: SiteState,
  request: FastifyRequest,
  way: Incoming,
  now: Date,
): PortalRequest {
  const url = addressOf(request.raw.url ?? '/')
  const language = languageIn(state, url.pathname)
  return {
    site: state.site,
    frame: state.frame[language],
    sections: state.sections[language],
    language,
    path: url.pathname,
    query: url.searchParams,
    params: request.params as Record<string, string>,
    body: new URLSearchParams(request.body as Record<string, string> | undefined),
    headers: request.headers,
    address: way.address,
    now,
    db: parts.db,
  }
}

/** The database is away: an old copy with a word about it, else 503 with the way onward. Anything else is our fault: 500. */
function fail(parts: PortalParts, problem: unknown, request: FastifyRequest, reply: FastifyReply) {
  const failure = failureOf(parts, problem)
  const way = incoming(request.raw, parts.trustProxy)
  reply.headers(guardingHeaders(way.isSecure))
  if (failure === 'bad-request') return sendFailure(reply, failure)
  if (failure === 'internal') parts.log.error({ problem, path: request.raw.url }, 'request failed')
  else parts.outage.begin(Date.now())
  const entry = isRead(request.method) ? parts.cache.find(cacheKey(way, request.raw.url)) : undefined
  if (entry && failure === 'database-away') {
    reply.hijack()
    sendCached(request.raw, reply.raw, staleCopy(entry), way.isSecure)
    countEntry(parts, entry, request.raw, way, new Date())
    return reply
  }
  return sendFailure(reply, failure, framed(parts, failure, way, request))
}

/** What was last known of the site gives the frame; a site never seen has none. */
function framed(parts: PortalParts, failure: 'internal' | 'database-away', way: Incoming, request: FastifyRequest) {
  const state = parts.states.known(way.host)
  if (state === undefined) return undefined
  const path = (request.raw.url ?? '/').split('?', 1)[0] ?? '/'
  return framedFailure(failure, { state, language: languageIn(state, path), path, at: new Date(), asset: parts.asset })
}

const languageIn = ({ site }: SiteState, path: string): Language =>
  site.languages.includes(languageOfPath(path)) ? languageOfPath(path) : 'vi'

function failureOf(parts: PortalParts, problem: unknown): Exclude<Failure, 'unknown-host'> {
  if (parts.isAway(problem)) return 'database-away'
  const status = (problem as { statusCode?: number }).statusCode ?? 500
  return status >= 400 && status < 500 ? 'bad-request' : 'internal'
}

function countEntry(parts: PortalParts, entry: Cached, request: IncomingMessage, way: Incoming, now: Date): void {
  if (request.method !== 'GET' || entry.status !== 200 || !entry.contentType.startsWith('text/html')) return
  const agent = request.headers['user-agent'] ?? ''
  parts.count({ siteId: entry.siteId, itemId: entry.itemId, address: way.address, agent, now })
}
