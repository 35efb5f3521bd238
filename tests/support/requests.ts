// Requests over a real socket, with whatever Host a test wants to claim.
import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Sending = {
  /** The Host header; without it the province's. */
  host?: string
  method?: string
  headers?: http.OutgoingHttpHeaders
  /** A form's fields, or raw bytes. */
  body?: Record<string, string> | Buffer
}

export type Got = {
  status: number
  headers: http.IncomingHttpHeaders
  /** As they came, names and values in turn. */
  rawHeaders: string[]
  /** As it came, compressed or not. */
  body: Buffer
  /** The body without its content encoding. */
  text: string
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })

/** Sends one request to 127.0.0.1; follows nothing and adds nothing but the form's content type. */
export function send(port: number, path: string, { host, method = 'GET', headers = {}, body }: Sending): Promise<Got> {
  const isForm = body !== undefined && !Buffer.isBuffer(body)
  const sent = isForm ? Buffer.from(new URLSearchParams(body).toString()) : body
  const form = isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  const length = sent ? { 'content-length': sent.length } : {}
  const named = host === undefined ? {} : { host }
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      agent,
      headers: { ...named, ...form, ...length, ...headers },
    }
    const request = http.request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => resolve(gotOf(response, Buffer.concat(parts))))
    })
    request.on('error', reject)
    request.end(sent)
  })
}

function gotOf({ statusCode = 0, headers, rawHeaders }: http.IncomingMessage, body: Buffer): Got {
  return { status: statusCode, headers, rawHeaders, body, text: plainText(headers['content-encoding'], body) }
}

function plainText(encoding: string | undefined, body: Buffer): string {
  if (body.length === 0) return ''
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}
