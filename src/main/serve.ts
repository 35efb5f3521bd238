/** One HTTP server for all hosts: health, assets, the desk on its own host, and the sites. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Assets } from '../platform/assets.ts'
import { sendAsset } from '../web/send-asset.ts'
import type { Accents } from './accents.ts'
import type { OpenPortal } from './open-portal.ts'

export type Side = { handle(request: IncomingMessage, response: ServerResponse): void }

export type Serving = {
  portal: OpenPortal
  desk: Side
  /** 'desk.tinh.gov.vn', without the port. */
  deskHost: string
  assets: Assets
  accents: Accents
}

export function createHttpServer(serving: Serving): Server {
  const server = createServer({ optimizeEmptyRequests: true }, (request, response) =>
    dispatch(serving, request, response),
  )
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 20_000
  // A film of a hundred megabytes over a commune's line takes minutes.
  server.requestTimeout = 15 * 60_000
  server.maxHeadersCount = 100
  return server
}

function dispatch(serving: Serving, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '/'
  if (url === '/healthz') sendText(response, 200, 'ok')
  else if (url === '/readyz') sendReadiness(serving, response)
  else if (!url.startsWith('/assets/') || !sendBuilt(serving, request, response, url)) {
    const side = hostOf(request) === serving.deskHost ? serving.desk : serving.portal
    side.handle(request, response)
  }
}

const hostOf = (request: IncomingMessage): string => (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '')

function sendBuilt(
  { assets, accents }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
): boolean {
  const path = url.split('?', 1)[0] ?? url
  const asset = accents.read(path) ?? assets.read(path)
  if (asset === null) return false
  sendAsset(request, response, asset)
  return true
}

function sendReadiness({ portal }: Serving, response: ServerResponse): void {
  portal.isReady().then((isReady) => sendText(response, isReady ? 200 : 503, isReady ? 'ready' : 'database away'))
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${text}\n`)
}
