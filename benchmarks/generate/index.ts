/** Makes large data by COPY, straight into the product's tables: the same rows for the same seed and day. */
import pg from 'pg'
import type { DeskDb } from '../../src/platform/database/index.ts'
import { addArticle, makeShelf, noRows, placingOf, type TableName, tables } from './articles.ts'
import { copyRows } from './copy-rows.ts'
import { leaveToTheNight } from './leave-to-the-night.ts'
import { enterProvince, type GeneratedSite } from './province.ts'
import { randomFrom } from './random.ts'
import { enterVisits } from './visits.ts'

export type Wanted = {
  sites: number
  /** Articles of the province's portal. */
  articles: number
  /** Articles of every other site. */
  articlesElsewhere: number
  now: Date
  seed: number
}

export type Generated = { sites: readonly GeneratedSite[]; milliseconds: number }

/** The province, its sites and all their articles, over ten years up to now; the last twenty are still to come. */
export async function generate(
  { desk, ownerUrl }: { desk: DeskDb; ownerUrl: string },
  wanted: Wanted,
  say: (progress: string) => void = () => {},
): Promise<Generated> {
  const begun = performance.now()
  const sites = await enterProvince(desk, { count: wanted.sites, now: wanted.now, seed: wanted.seed })
  say(`${sites.length} sites`)
  const [province, ...others] = sites
  if (province === undefined) throw new Error('no site was asked for')
  await withClient(ownerUrl, async (client) => {
    for (const [index, site] of others.entries()) {
      await copyArticles(client, {
        site,
        count: wanted.articlesElsewhere,
        now: wanted.now,
        seed: wanted.seed + index + 1,
      })
    }
  })
  say(`${others.length * wanted.articlesElsewhere} articles elsewhere`)
  await copyInTwo(ownerUrl, { site: province, count: wanted.articles, now: wanted.now, seed: wanted.seed }, say)
  await withClient(ownerUrl, async (client) => {
    say('visits')
    await enterVisits(
      client,
      sites.map(({ id }) => id),
      province.id,
      wanted.now,
    )
    await leaveToTheNight(client)
    say('statistics')
    await client.query('vacuum (analyze)')
  })
  return { sites, milliseconds: performance.now() - begun }
}

const shelf = makeShelf(randomFrom(7))

type Copying = { site: GeneratedSite; count: number; now: Date; seed: number; from?: number; to?: number }

const inOneBatch = 4000
const years = 10
const stillToCome = 20

/** Two connections, each with a half of the numbers: making rows and taking them in go on side by side. */
async function copyInTwo(url: string, copying: Copying, say: (progress: string) => void): Promise<void> {
  const middle = Math.ceil(copying.count / 2)
  const halves = [
    { ...copying, from: 0, to: middle },
    { ...copying, from: middle, to: copying.count, seed: copying.seed + 1_000_000 },
  ]
  await Promise.all(halves.map((half) => withClient(url, (client) => copyArticles(client, half, say))))
}

async function copyArticles(
  client: pg.Client,
  copying: Copying,
  say: (progress: string) => void = () => {},
): Promise<void> {
  const { site, count, now, seed, from = 0, to = count } = copying
  const random = randomFrom(seed)
  const placing = placingOf(site)
  const first = await lastNumber(client, site.id)
  for (let at = from; at < to; at += inOneBatch) {
    const rows = noRows()
    for (let index = at; index < Math.min(to, at + inOneBatch); index++) {
      addArticle(rows, {
        site,
        placing,
        shelf,
        random,
        number: first + index + 1,
        liveFrom: momentOf(index, count, now),
        now,
      })
    }
    await client.query('begin')
    for (const name of Object.keys(tables) as TableName[]) await copyRows(client, tables[name], rows[name])
    await client.query('commit')
    if ((at / inOneBatch) % 10 === 9) say(`${site.slug}: ${at + inOneBatch} of ${to}`)
  }
  await client.query(
    `insert into editions.counter values ($1, $2) on conflict (site_id) do update set last_number = greatest(editions.counter.last_number, $2)`,
    [site.id, first + to],
  )
}

/** Spread evenly, to the minute, so that some share theirs and the number decides. */
function momentOf(index: number, count: number, now: Date): Date {
  const span = years * 365 * 86_400_000
  const dueCount = Math.max(1, count - (count > 1000 ? stillToCome : 0))
  if (index >= dueCount) return new Date(now.getTime() + (index - dueCount + 1) * 86_400_000)
  const moment = now.getTime() - span + (span * (index + 1)) / dueCount - 60_000
  return new Date(Math.floor(moment / 60_000) * 60_000)
}

async function lastNumber(client: pg.Client, siteId: string): Promise<number> {
  const { rows } = await client.query<{ last: number }>(
    'select coalesce(max(number), 0)::int as last from editions.item where site_id = $1 and type <> $2',
    [siteId, 'article'],
  )
  return rows[0]?.last ?? 0
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'congso-generate' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
