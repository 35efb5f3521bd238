/** What a page costs that is not in the cache: processor time of Node, its worker and all of PostgreSQL. */
import { newId } from '../../src/basics/ids.ts'
import { askAll } from '../measure/asking.ts'
import { median, type Row } from '../measure/rows.ts'
import type { Server } from '../measure/server.ts'

type Cost = { all: number; database: number }
type PageCost = Cost & { median: number }
export type Costs = Record<'home' | 'section' | 'article', PageCost>

/**
 * The page cache keeps a page apart for each value of a parameter that some route asks for, `ve` among them, so a new value
 * is a page not made before; articles are asked for by their own addresses.
 */
export const neverAsked = (path: string): string => `${path}?ve=${newId(new Date())}`

export async function uncachedCosts(server: Server, articles: readonly string[], requests: number): Promise<Costs> {
  const times = (path: string) => Array.from({ length: requests }, () => neverAsked(path))
  return {
    home: await costOf(server, times('/')),
    section: await costOf(server, times('/tin-tuc/tin-tuc-su-kien')),
    article: await costOf(server, articles.slice(0, requests)),
  }
}

const rounds = 3

/**
 * A tenth goes ahead unmeasured: plans are made and functions compiled once in a process's life. Of the rounds the best counts:
 * neighbours on the machine only ever make it worse.
 */
async function costOf(server: Server, paths: readonly string[]): Promise<PageCost> {
  const ahead = Math.ceil(paths.length / 10)
  await askAll(server.site, paths.slice(0, ahead))
  const inRound = Math.floor((paths.length - ahead) / rounds)
  const costs: Cost[] = []
  for (let round = 0; round < rounds; round++) {
    const begins = ahead + round * inRound
    costs.push(await roundCost(server, paths.slice(begins, begins + inRound)))
  }
  const best = costs.reduce((least, cost) => (cost.all < least.all ? cost : least))
  return { ...best, median: median(costs.map(({ all }) => all)) }
}

async function roundCost(server: Server, paths: readonly string[]): Promise<Cost> {
  const missesBefore = await server.misses()
  const before = server.cpu()
  await askAll(server.site, paths)
  const after = server.cpu()
  const misses = (await server.misses()) - missesBefore
  if (misses !== paths.length)
    throw new Error(`${misses} of ${paths.length} pages were made anew: the cache was measured`)
  return {
    all: (after.all - before.all) / paths.length,
    database: (after.database - before.database) / paths.length,
  }
}

/** Milliseconds a page may cost on the machine for which the bar was set, and what SHA-256 of 41 kB costs there. */
const most = 8

export const uncachedRows = (costs: Costs, articles: number, sha256: number): Row[] =>
  Object.entries(costs).map(([name, { all, database, median: middle }]) => ({
    key: `uncached-${name}`,
    what: `Uncached ${name}, ${articles.toLocaleString('en')} articles`,
    value: all,
    unit: 'ms CPU',
    atMost: most,
    from: {
      Node: all - database,
      PostgreSQL: database,
      'median of rounds': middle,
      'SHA-256 of 41 kB, ms': sha256,
      'in SHA-256': all / sha256,
    },
  }))

/** How much more a page costs with many articles than with few. */
export const growthRows = (few: { articles: number; costs: Costs }, many: { articles: number; costs: Costs }): Row[] =>
  (Object.keys(many.costs) as (keyof Costs)[]).map((name) => ({
    key: `growth-${name}`,
    what: `Uncached ${name}: ${many.articles.toLocaleString('en')} against ${few.articles.toLocaleString('en')} articles`,
    value: many.costs[name].all / few.costs[name].all,
    unit: 'times',
    atMost: 1.3,
    from: { many: many.costs[name].all, few: few.costs[name].all },
  }))
