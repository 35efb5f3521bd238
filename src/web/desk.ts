/** The desk: where people who run a site sign in and work. Every answer is personal, so none is ever kept. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import formbody from '@fastify/formbody'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { DeskDb } from '../platform/database/index.ts'
import { PasswordsBusy } from '../platform/passwords.ts'
import type { Answer } from './answers.ts'
import type { Account, DeskRequest, Policy } from './context.ts'
import { sessionSecretOf } from './desk-cookie.ts'
import { admission, csrfOf, isFromHere, isOurForm, keepsCookies } from './desk-guard.ts'
import { type DeskFailure, type DeskPaths, deskFailures, failureBody, renderDeskDocument } from './desk-render.tsx'
import { securityHeaders, transportSecurity } from './headers.ts'
import { addressOf, hasZeroByte, type Incoming, incoming } from './incoming.ts'
import type { DeskRoute } from './routes.ts'

export type DeskParts = {
  routes: readonly DeskRoute[]
  db: DeskDb
  /** Whose session a cookie's secret opens. */
  accountOf(secret: string, now: Date): Promise<Account | null>
  /** The site that a route's `:site` names. */
  siteOf(slug: string): Promise<{ id: string; name: string } | null | undefined>
  may(account: Account | null, policy: Policy, siteId: string | null): boolean
  paths: DeskPaths
  asset: (name: string) => string
  isAway(problem: unknown): boolean
  log: FastifyBaseLogger
  trustProxy: boolean
}

export type Desk = {
  /** For requests whose host is the desk's; the caller has sorted out hosts and built assets. */
  handle(request: IncomingMessage, response: ServerResponse): void
  app: FastifyInstance
}

export async function createDesk(parts: DeskParts): Promise<Desk> {
  const options = {
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    exposeHeadRoutes: true,
  }
  const app = Fastify(options)
  // Forms only: a list in JSON is no form.
  app.removeAllContentTypeParsers()
  await app.register(formbody)
  for (const route of parts.routes) {
    app.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => respond(parts, route, request, reply),
    })
  }
  app.setNotFoundHandler((request, reply) => respond(parts, nowhere, request, reply))
  app.setErrorHandler((problem, request, reply) => fail(parts, problem, request, reply))
  await app.ready()
  return { app, handle: (request, response) => app.routing(request, response) }
}

const nowhere: Handler = { policy: 'anyone', handle: async () => ({ kind: 'not-found' }) }

/** Who asks and where: what a page is drawn for. */
type Visit = {
  parts: DeskParts
  way: Incoming
  path: string
  account: Account | null
  csrf: string
  siteName: string | null
}

type Handler = Pick<DeskRoute, 'policy' | 'handle'>

async function respond(parts: DeskParts, route: Handler, request: FastifyRequest, reply: FastifyReply) {
  const stranger = strangerOf(parts, request)
  if (!keepsCookies(stranger.way)) return refuse(stranger, reply, 'plain-http')
  if (hasZeroByte(request)) return refuse(stranger, reply, 'bad-request')
  if (isForm(request) && !isFromHere(request.headers, stranger.way)) return refuse(stranger, reply, 'foreign-form')

  const now = new Date()
  const secret = sessionSecretOf(request.headers)
  const account = secret === null ? null : await parts.accountOf(secret, now)
  const visit = account === null || secret === null ? stranger : { ...stranger, account, csrf: csrfOf(secret) }
  const site = account === null ? undefined : await siteNamed(parts, request)

  const siteId = site === null ? null : site?.id
  const admitted = admission({ policy: route.policy, account, siteId, may: parts.may })
  if (admitted === 'sign-in') return redirect(visit, reply, 303, parts.paths.signIn(wayBack(request)))
  if (admitted !== 'in') return refuse(visit, reply, admitted)
  const context = requestOf(visit, request, now)
  const needsProof = isForm(request) && route.policy !== 'anyone'
  if (needsProof && !isOurForm(secret, context.body.get('csrf'))) return refuse(visit, reply, 'old-form')
  return deliver({ ...visit, siteName: site?.name ?? null }, await route.handle(context), reply)
}

const isForm = ({ method }: FastifyRequest): boolean => method !== 'GET' && method !== 'HEAD'

/** What a form held is lost with its session, so signing in leads to the first page. */
const wayBack = (request: FastifyRequest): string => (isForm(request) ? '/' : (request.raw.url ?? '/'))

/** Null when the route names a site that does not exist, undefined when it names none. */
async function siteNamed(parts: DeskParts, request: FastifyRequest) {
  const { site: slug } = request.params as { site?: string }
  return slug === undefined ? undefined : ((await parts.siteOf(slug)) ?? null)
}

function strangerOf(parts: DeskParts, request: FastifyRequest): Visit {
  const path = (request.raw.url ?? '/').replace(/\?.*$/, '')
  return { parts, way: incoming(request.raw, parts.trustProxy), path, account: null, csrf: '', siteName: null }
}

function requestOf({ parts, way, account, csrf }: Visit, request: FastifyRequest, now: Date): DeskRequest {
  const url = addressOf(request.raw.url ?? '/')
  return {
    account,
    path: url.pathname,
    query: url.searchParams,
    params: request.params as Record<string, string>,
    body: new URLSearchParams(request.body as Record<string, string> | undefined),
    headers: request.headers,
    address: plainAddress(way.address),
    now,
    db: parts.db,
    csrf,
  }
}

/**
 * A proxy may write anything; only a real address may reach the session and the audit. IPv4 comes in its own form, or all of
 * it would look like one IPv6 network.
 */
function plainAddress(text: string): string {
  const plain = text.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(plain) === 0 ? '' : plain
}

function deliver(visit: Visit, answer: Answer, reply: FastifyReply): FastifyReply {
  switch (answer.kind) {
    case 'redirect':
      return redirect(visit, cookies(reply, answer.cookies), answer.status, answer.to)
    case 'page':
      return sendPage(visit, cookies(reply, answer.cookies), answer.status, {
        title: answer.head.title,
        body: answer.body,
      })
    case 'bytes':
      if (answer.downloadAs) {
        reply.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.downloadAs)}`)
      }
      return reply.headers(headersFor(visit, answer.contentType)).send(answer.body)
    case 'forbidden':
      return refuse(visit, reply, 'forbidden')
    default:
      return refuse(visit, reply, 'not-found')
  }
}

const cookies = (reply: FastifyReply, set: readonly string[]): FastifyReply =>
  set.length === 0 ? reply : reply.header('Set-Cookie', [...set])

const redirect = (visit: Visit, reply: FastifyReply, status: number, to: string): FastifyReply =>
  reply.headers(headersFor(visit, 'text/plain; charset=utf-8')).redirect(to, status)

function refuse(visit: Visit, reply: FastifyReply, failure: DeskFailure): FastifyReply {
  const { status, title } = deskFailures[failure]
  if (status === 503) reply.header('Retry-After', '60')
  return sendPage(visit, reply, status, { title, body: failureBody(failure) })
}

function sendPage(
  visit: Visit,
  reply: FastifyReply,
  status: number,
  page: Pick<Answer & { kind: 'page' }, 'body'> & { title: string },
) {
  const { parts, ...around } = visit
  const document = renderDeskDocument({ ...around, ...page, paths: parts.paths, asset: parts.asset })
  return reply.code(status).headers(headersFor(visit, 'text/html; charset=utf-8')).send(document)
}

function headersFor({ way }: Visit, contentType: string): Record<string, string> {
  const list = [...securityHeaders, ...(way.isSecure ? transportSecurity : [])]
  const headers: Record<string, string> = { 'Content-Type': contentType, 'Cache-Control': 'no-store' }
  for (let i = 0; i < list.length; i += 2) headers[list[i] ?? ''] = list[i + 1] ?? ''
  return headers
}

/** The database is away or too much is asked at once: try later. Anything else is our fault and logged, without secrets of addresses. */
function fail(parts: DeskParts, problem: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = failureOf(parts, problem)
  if (failure === 'internal') parts.log.error({ problem, route: request.routeOptions.url }, 'request failed')
  return refuse(strangerOf(parts, request), reply, failure)
}

function failureOf(parts: DeskParts, problem: unknown): DeskFailure {
  if (parts.isAway(problem)) return 'database-away'
  if (problem instanceof PasswordsBusy) return 'busy'
  const status = (problem as { statusCode?: number }).statusCode ?? 500
  return status >= 400 && status < 500 ? 'bad-request' : 'internal'
}
