/** The desk: where people who run a site sign in and work. Every answer is personal, so none is ever kept. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { DeskDb } from '../platform/database/index.ts'
import { PasswordsBusy } from '../platform/passwords.ts'
import type { Account, DeskRequest, DeskSite } from './context.ts'
import { sessionSecretOf } from './desk-cookie.ts'
import { admission, csrfOf, isFromHere, isOurForm, keepsCookies } from './desk-guard.ts'
import type { DeskFailure } from './desk-render.tsx'
import { deliver, type Replying, redirect, refuse, type Visit } from './desk-reply.ts'
import { addressOf, hasZeroByte, incoming } from './incoming.ts'
import type { DeskRoute } from './routes.ts'
import { withTypedDays } from './typed-days.ts'
import { type Received, receiveUploads, type UploadedFile, UploadRefused, uploadRefusal } from './uploads.ts'

export type DeskParts = Replying & {
  routes: readonly DeskRoute[]
  db: DeskDb
  /** Whose session a cookie's secret opens. */
  accountOf(secret: string, now: Date): Promise<Account | null>
  /** The site that a route's `:site` names. */
  siteOf(slug: string): Promise<DeskSite | null | undefined>
  isAway(problem: unknown): boolean
  log: FastifyBaseLogger
  trustProxy: boolean
  /** The desk's own address, without a slash at its end. */
  origin: string
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
  await app.register(multipart)
  for (const route of parts.routes) {
    app.route({
      method: route.method,
      url: route.path,
      ...(route.largestForm === undefined ? {} : { bodyLimit: route.largestForm }),
      handler: (request, reply) => respond(parts, route, request, reply),
    })
  }
  app.setNotFoundHandler((request, reply) => respond(parts, nowhere, request, reply))
  app.setErrorHandler((problem, request, reply) => fail(parts, problem, request, reply))
  await app.ready()
  return { app, handle: (request, response) => app.routing(request, response) }
}

const nowhere: Handler = { policy: 'anyone', handle: async () => ({ kind: 'not-found' }) }

type Here = Visit<DeskParts>

type Handler = Pick<DeskRoute, 'policy' | 'handle' | 'uploads' | 'admits'>

async function respond(parts: DeskParts, route: Handler, request: FastifyRequest, reply: FastifyReply) {
  if (route.policy === 'token') return respondToProgram(parts, route, request, reply)
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
  const here = { ...visit, site: site ?? null }
  const proves = (fields: URLSearchParams) =>
    !isForm(request) || route.policy === 'anyone' || isOurForm(secret, proofIn(request, fields))
  if (!request.isMultipart()) return answer(here, route, { request, reply, now, proves, form: plainForm(request) })
  return withUploads(here, route, { request, reply, now, proves })
}

/** Programs bring neither cookie nor a form of ours: who sends is told by a token, asked before a file is read. */
async function respondToProgram(parts: DeskParts, route: Handler, request: FastifyRequest, reply: FastifyReply) {
  const here = strangerOf(parts, request)
  const [now, form] = [new Date(), plainForm(request)]
  if (hasZeroByte(request)) return refuse(here, reply, 'bad-request')
  const refusal = (await route.admits?.(requestOf(here, request, form, now))) ?? null
  if (refusal !== null) return deliver(here, refusal, reply)
  const asking = { request, reply, now, proves: () => true }
  return request.isMultipart() ? withUploads(here, route, asking) : answer(here, route, { ...asking, form })
}

type Asking = {
  request: FastifyRequest
  reply: FastifyReply
  now: Date
  /** Whether a form with these fields was made for this session. */
  proves: (fields: URLSearchParams) => boolean
}

type Form = Pick<Received, 'body' | 'files'>

async function answer(here: Here, route: Handler, { request, reply, now, proves, form }: Asking & { form: Form }) {
  if (!proves(form.body)) return refuse(here, reply, 'old-form')
  return deliver(here, await route.handle(requestOf(here, request, form, now)), reply)
}

/** The files of a form live as long as its route works on them. */
async function withUploads(here: Here, { uploads, ...route }: Handler, asking: Asking) {
  const { request, reply, proves } = asking
  if (uploads === undefined) return refuse(here, reply, 'bad-request')
  let form: Received
  try {
    form = await receiveUploads(request, { limits: uploads, isOurs: proves })
  } catch (problem) {
    if (!(problem instanceof UploadRefused)) throw problem
    if (problem.problem === 'not-ours') return refuse(here, reply, 'old-form')
    return refuse(here, reply, 'upload', uploadRefusal(problem.problem, uploads))
  }
  try {
    return hasZero(form) ? refuse(here, reply, 'bad-request') : await answer(here, route, { ...asking, form })
  } finally {
    await form.drop()
  }
}

const hasZero = ({ body, files }: Form): boolean =>
  [...body.values(), ...files.map(({ name }) => name)].some((text) => text.includes('\0'))

/** In the form itself, or in a header where a program sends it. */
function proofIn({ headers }: FastifyRequest, fields: URLSearchParams): string | null {
  const header = headers['x-csrf']
  return typeof header === 'string' ? header : fields.get('csrf')
}

/** A field that stands in a form several times keeps all its values. */
function plainForm({ body }: FastifyRequest): Form {
  const fields = Object.entries((body ?? {}) as Record<string, string | string[]>)
  const pairs = fields.flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return { body: new URLSearchParams(pairs), files: [] as UploadedFile[] }
}

const isForm = ({ method }: FastifyRequest): boolean => method !== 'GET' && method !== 'HEAD'

/** What a form held is lost with its session, so signing in leads to the first page. */
const wayBack = (request: FastifyRequest): string => (isForm(request) ? '/' : (request.raw.url ?? '/'))

/** Null when the route names a site that does not exist, undefined when it names none. */
async function siteNamed(parts: DeskParts, request: FastifyRequest) {
  const { site: slug } = request.params as { site?: string }
  return slug === undefined ? undefined : ((await parts.siteOf(slug)) ?? null)
}

function strangerOf(parts: DeskParts, request: FastifyRequest): Here {
  const path = (request.raw.url ?? '/').replace(/\?.*$/, '')
  return { parts, way: incoming(request.raw, parts.trustProxy), path, account: null, csrf: '', site: null }
}

function requestOf(
  { parts, way, account, site, csrf }: Here,
  request: FastifyRequest,
  form: Form,
  now: Date,
): DeskRequest {
  const url = addressOf(request.raw.url ?? '/')
  return {
    account,
    site,
    path: url.pathname,
    query: withTypedDays(url.searchParams),
    params: request.params as Record<string, string>,
    body: withTypedDays(form.body),
    files: form.files,
    headers: request.headers,
    address: plainAddress(way.address),
    origin: parts.origin,
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
  if (status === 413) return 'too-long'
  return status >= 400 && status < 500 ? 'bad-request' : 'internal'
}
