/** The cached home page against nginx with the same page ready in gzip: requests for each second of processor time. */
import { ask } from '../measure/asking.ts'
import { type Nginx, startNginx } from '../measure/nginx.ts'
import { median, type Row } from '../measure/rows.ts'
import type { Server } from '../measure/server.ts'
import { wrk } from '../measure/wrk.ts'

const serverCore = 0
const readerCore = 1
/** The best of them counts: neighbours on the machine only ever make it worse. The first compiles what is run most. */
const rounds = 5

export type Cached = { server: Server; folder: string; nginxPort: number; seconds: number }

export async function cachedHome({ server, folder, nginxPort, seconds }: Cached): Promise<Row[]> {
  const page = (await ask(server.site, '/')).body
  const nginx = await startNginx(folder, { page, port: nginxPort, core: serverCore })
  try {
    const tag = (await ask(server.site, '/', { encoding: 'br' })).headers['etag']
    const ours = { url: `http://127.0.0.1:${server.site.port}/`, host: server.site.host, cpu: () => server.cpu().all }
    const theirs = { url: `http://127.0.0.1:${nginx.port}/`, host: 'localhost', cpu: nginx.cpu }
    const rates: Rates = {
      nginx: [],
      br: [],
      gzip: [],
      notChanged: [],
    }
    // Taken in turns, so that whatever else the machine does falls on all of them.
    for (let round = 0; round < rounds; round++) {
      rates.nginx.push(await rate(theirs, seconds, { 'Accept-Encoding': 'gzip' }))
      rates.br.push(await rate(ours, seconds, { 'Accept-Encoding': 'gzip, deflate, br' }))
      rates.gzip.push(await rate(ours, seconds, { 'Accept-Encoding': 'gzip' }))
      rates.notChanged.push(
        await rate(ours, seconds, { 'Accept-Encoding': 'gzip, deflate, br', 'If-None-Match': String(tag) }),
      )
    }
    return rowsOf(rates)
  } finally {
    await nginx.stop()
  }
}

type Target = { url: string; host: string; cpu: Nginx['cpu'] }

async function rate({ url, host, cpu }: Target, seconds: number, headers: Record<string, string>): Promise<number> {
  const before = cpu()
  const requests = await wrk({ url, host, seconds, core: readerCore, headers })
  return (requests * 1000) / (cpu() - before)
}

const names = { br: 'Cached home in br', gzip: 'Cached home in gzip', notChanged: 'Cached home the reader has (304)' }

type Rates = Record<'nginx' | keyof typeof names, number[]>

const rowsOf = (rates: Rates): Row[] =>
  (Object.keys(names) as (keyof typeof names)[]).map((key) => ({
    key: `cached-home-${key}`,
    what: `${names[key]}, share of nginx with gzip_static`,
    value: Math.max(...rates[key]) / Math.max(...rates.nginx),
    unit: '',
    atLeast: 0.35,
    from: {
      'requests a CPU-second': Math.max(...rates[key]),
      nginx: Math.max(...rates.nginx),
      'share of the medians': median(rates[key]) / median(rates.nginx),
    },
  }))
