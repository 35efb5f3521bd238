/** wrk on a core of its own: as many requests as the server can answer. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type Load = {
  url: string
  host: string
  seconds: number
  core: number
  headers: Readonly<Record<string, string>>
}

/** A reader's browser: programs are not counted as readers, which would spare the server work. */
const agent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

/** How many requests were answered. Throws when any was answered with an error or not at all. */
export async function wrk({ url, host, seconds, core, headers }: Load): Promise<number> {
  const named = Object.entries({ Host: host, 'User-Agent': agent, ...headers }).flatMap(([name, value]) => [
    '-H',
    `${name}: ${value}`,
  ])
  const child = spawn('taskset', ['-c', String(core), 'wrk', '-t1', '-c32', `-d${seconds}s`, ...named, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()))
  await once(child, 'close')
  const requests = Number(/(\d+) requests in/.exec(said)?.[1] ?? 0)
  if (requests === 0 || /Non-2xx|Socket errors/.test(said.replace(/Non-2xx or 3xx responses: 0/, '')))
    throw new Error(`wrk: ${said}`)
  return requests
}
