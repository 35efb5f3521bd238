/** Asks a server for pages over kept connections, a few at a time. */
import { Agent, request } from 'node:http'

export type Asked = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

export type Site = { port: number; host: string }

export function ask(
  { port, host }: Site,
  path: string,
  options: { agent?: Agent; encoding?: string; cookie?: string } = {},
): Promise<Asked> {
  const { agent, encoding, cookie } = options
  return new Promise((resolve, reject) => {
    const headers = { host, ...(encoding ? { 'accept-encoding': encoding } : {}), ...(cookie ? { cookie } : {}) }
    const asking = request({ host: '127.0.0.1', port, path, headers, ...(agent ? { agent } : {}) }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      )
      response.on('error', reject)
    })
    asking.setTimeout(30_000, () => asking.destroy(new Error(`${path}: no answer within 30 s`)))
    asking.on('error', reject)
    asking.end()
  })
}

/** Asks for every path once, `atOnce` at a time. Throws at the first answer that is not 200. */
export async function askAll(site: Site, paths: readonly string[], atOnce = 4): Promise<{ milliseconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const begun = performance.now()
  let next = 0
  const reader = async () => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const { status } = await ask(site, path, { agent, encoding: 'br' })
      if (status !== 200) throw new Error(`${site.host}${path} answered ${status}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, reader))
  } finally {
    agent.destroy()
  }
  return { milliseconds: performance.now() - begun }
}
