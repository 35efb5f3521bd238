/** Writes the desk's answers to the wire. Every answer is personal: none is kept, pictures alone are asked after anew each time. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FileStore } from '../platform/files/index.ts'
import type { Answer } from './answers.ts'
import type { Account, DeskSite, Policy } from './context.ts'
import {
  type DeskFailure,
  type DeskPage,
  type DeskPaths,
  deskFailures,
  failureBody,
  renderDeskDocument,
} from './desk-render.tsx'
import { guardingHeaders } from './headers.ts'
import type { Incoming } from './incoming.ts'
import { matches } from './send.ts'
import { rangeOf } from './send-file.ts'

export type Replying = {
  /** Where stored files lie; a desk without pages that show any needs none. */
  files?: FileStore
  may(account: Account | null, policy: Policy, siteId: string | null): boolean
  paths: DeskPaths
  asset: (name: string) => string
}

/** Who asks and where: what a page is drawn for. */
export type Visit<Parts extends Replying = Replying> = {
  parts: Parts
  way: Incoming
  path: string
  account: Account | null
  csrf: string
  site: DeskSite | null
}

export function deliver(visit: Visit, answer: Answer, reply: FastifyReply): FastifyReply {
  switch (answer.kind) {
    case 'redirect':
      return redirect(visit, cookies(reply, answer.cookies), answer.status, answer.to)
    case 'page':
      return sendPage(visit, cookies(reply, answer.cookies), answer.status, {
        title: answer.head.title,
        body: answer.body,
        scripts: answer.scripts,
        ...(answer.headers === undefined ? {} : { headers: answer.headers }),
      })
    case 'bytes':
      if (answer.downloadAs) reply.header('Content-Disposition', `attachment; ${fileName(answer.downloadAs)}`)
      return reply
        .code(answer.status ?? 200)
        .headers({ ...headersFor(visit, answer.contentType), ...answer.headers })
        .send(answer.body)
    case 'file':
      return visit.parts.files === undefined
        ? refuse(visit, reply, 'not-found')
        : sendStored(visit, visit.parts.files, answer, reply)
    case 'forbidden':
      return refuse(visit, reply, 'forbidden')
    default:
      return refuse(visit, reply, 'not-found')
  }
}

const cookies = (reply: FastifyReply, set: readonly string[]): FastifyReply =>
  set.length === 0 ? reply : reply.header('Set-Cookie', [...set])

export const redirect = (visit: Visit, reply: FastifyReply, status: number, to: string): FastifyReply =>
  reply.headers(headersFor(visit, 'text/plain; charset=utf-8')).redirect(to, status)

/** Why there is no answer; `told` has what a failure says of its own. Programs are told the same in JSON. */
export function refuse(
  visit: Visit,
  reply: FastifyReply,
  failure: DeskFailure,
  told: { status: number; title: string; lead: string } = deskFailures[failure],
): FastifyReply {
  const { status, title, lead } = told
  if (status === 503) reply.header('Retry-After', '60')
  if (wantsJson(reply.request)) {
    const body = JSON.stringify({ problem: failure, title, text: lead })
    return reply.code(status).headers(headersFor(visit, 'application/json; charset=utf-8')).send(body)
  }
  return sendPage(visit, reply, status, { title, body: failureBody(told), scripts: [] })
}

const wantsJson = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').startsWith('application/json')

function sendPage(
  visit: Visit,
  reply: FastifyReply,
  status: number,
  { headers, ...page }: Pick<DeskPage, 'title' | 'body' | 'scripts'> & { headers?: Readonly<Record<string, string>> },
) {
  const { parts, account, site } = visit
  const siteEntries =
    site === null ? [] : parts.paths.siteEntries.filter((one) => parts.may(account, one.policy, site.id))
  const document = renderDeskDocument({ ...visit, ...page, siteEntries, paths: parts.paths, asset: parts.asset })
  return reply
    .code(status)
    .headers({ ...headersFor(visit, 'text/html; charset=utf-8'), ...headers })
    .send(document)
}

/** What a browser may show by itself; everything else it only keeps for its reader. */
const shown = /^(image|audio|video)\/|^application\/pdf$|^text\/vtt$/

/** A file as a document of its own runs nothing, whatever somebody managed to put into it. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

function sendStored(visit: Visit, files: FileStore, file: Extract<Answer, { kind: 'file' }>, reply: FastifyReply) {
  const { sha256, contentType, bytes } = file
  const isPicture = contentType.startsWith('image/')
  const etag = `"${sha256.slice(0, 32)}"`
  const disposition = shown.test(contentType) ? 'inline' : 'attachment'
  reply.headers({
    ...headersFor(visit, contentType),
    'Cache-Control': isPicture ? 'private, no-cache' : 'no-store',
    'Content-Security-Policy': contentType === 'application/pdf' ? "default-src 'none'" : filePolicy,
    'Content-Disposition': `${disposition}; ${fileName(nameIn(visit.path))}`,
    'Accept-Ranges': 'bytes',
    ETag: etag,
  })
  if (matches(reply.request.headers['if-none-match'], etag)) return reply.code(304).send()
  const range = rangeOf(reply.request.headers.range, bytes)
  if (range === 'unsatisfiable') return reply.code(416).header('Content-Range', `bytes */${bytes}`).send()
  if (range) reply.code(206).header('Content-Range', `bytes ${range.start}-${range.end}/${bytes}`)
  reply.header('Content-Length', range ? range.end - range.start + 1 : bytes)
  return reply.send(reply.request.method === 'HEAD' ? '' : files.read(sha256, range ?? undefined))
}

const fileName = (name: string): string => `filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** The name a file's address ends in. */
function nameIn(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1)
  return URL.canParse(`http://site/${last}`) ? safelyDecoded(last) : 'tep'
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return 'tep'
  }
}

function headersFor({ way }: Visit, contentType: string): Record<string, string> {
  return { ...guardingHeaders(way.isSecure), 'Content-Type': contentType, 'Cache-Control': 'no-store' }
}
