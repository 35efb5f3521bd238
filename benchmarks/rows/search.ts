/** Search over two hundred thousand items: whether it finds, how fast, how much faster than LIKE, and how soon. */
import { sql } from 'kysely'
import { fold } from '../../src/basics/vietnamese.ts'
import type { Storage } from '../../src/main/open-storage.ts'
import { growLexicon, indexEverything, indexNow } from '../../src/modules/search/jobs.ts'
import { search } from '../../src/modules/search/live.ts'
import { noFilters } from '../../src/modules/search/rules/filters.ts'
import type { PortalDb } from '../../src/platform/database/index.ts'
import { type Corpus, makeCorpus } from '../generate/corpus.ts'
import { type Question, questionsOn } from '../generate/corpus-questions.ts'
import { randomFrom } from '../generate/random.ts'
import { median, type Row } from '../measure/rows.ts'
import { soonRows } from './search-soon.ts'

export type SearchSize = { items: number; sites: number }

export async function searchRows(storage: Storage, size: SearchSize, say: (progress: string) => void): Promise<Row[]> {
  const corpus = await makeCorpus(
    { desk: storage.desk(), ownerUrl: storage.urls.owner },
    { ...size, now: new Date(), seed: 11 },
    say,
  )
  const build = await built(storage, say)
  return [
    ...(await answerRows(storage, corpus, size)),
    ...(await soonRows(storage)),
    ...(await buildRows(storage, build, size)),
  ]
}

/** Whether and how fast the questions are answered on an index that is there. */
export async function answerRows(storage: Storage, corpus: Corpus, size: SearchSize): Promise<Row[]> {
  const asked = await askAll(storage.portal(), corpus, questionsOn(corpus, randomFrom(5)))
  return [
    ...foundRows(asked),
    ...speedRows(asked, size),
    await likeRow(storage, asked),
    await sameRow(storage.portal(), corpus),
  ]
}

async function built(
  { worker }: Storage,
  say: (progress: string) => void,
): Promise<{ seconds: number; words: number }> {
  const begun = performance.now()
  const words = await growLexicon(worker())
  say(`${words} compounds`)
  await indexEverything(worker(), { progress: (count) => count % 20_000 === 0 && say(`indexed ${count}`) })
  await indexNow(worker())
  return { seconds: (performance.now() - begun) / 1000, words }
}

type Asked = Question & { milliseconds: number; titles: string[]; place: number; total: number }

/** Each is asked twice; the second counts, as a machine that goes on running has what it needs at hand. */
async function askAll(db: PortalDb, { sites }: Corpus, questions: readonly Question[]): Promise<Asked[]> {
  await sql`select 1`.execute(db)
  const answered: Asked[] = []
  for (const question of questions) {
    const { text, siteId, expected } = question
    const scope = siteId === null ? 'province' : 'site'
    const wanted = { siteId: siteId ?? sites[0]?.id ?? '', language: 'vi', filters: { ...noFilters, scope } as const }
    await search(db, text, wanted)
    const begun = performance.now()
    const found = await search(db, text, wanted)
    const milliseconds = performance.now() - begun
    const hits = found?.found.hits ?? []
    const place = hits.findIndex(
      ({ title, number }) => expected !== null && title === expected.title && number === expected.number,
    )
    answered.push({
      ...question,
      milliseconds,
      titles: hits.map(({ title }) => title),
      place,
      total: found?.found.total ?? 0,
    })
  }
  return answered
}

const share = (asked: readonly Asked[], kind: Question['kind'], within: number): number => {
  const of = asked.filter((one) => one.kind === kind)
  return (100 * of.filter(({ place }) => place >= 0 && place < within).length) / of.length
}

const foundRows = (asked: readonly Asked[]): Row[] => [
  {
    key: 'search-number',
    what: 'Documents asked for by number that come first',
    value: share(asked, 'number', 1),
    unit: '%',
    atLeast: 100,
    from: { questions: asked.filter(({ kind }) => kind === 'number').length },
  },
  {
    key: 'search-remembered',
    what: 'Items asked for by five words of their titles among the first three',
    value: share(asked, 'remembered', 3),
    unit: '%',
    atLeast: 95,
    from: { first: share(asked, 'remembered', 1), 'on the page': share(asked, 'remembered', 10) },
  },
]

export const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN

function speedRows(asked: readonly Asked[], { items }: SearchSize): Row[] {
  const of = (isSite: boolean) => asked.filter(({ siteId }) => (siteId !== null) === isSite)
  const rowOf = (key: string, where: string, some: readonly Asked[], atMost: number): Row => {
    const times = some.map(({ milliseconds }) => milliseconds)
    const common = some.filter(({ kind }) => kind === 'common').map(({ milliseconds }) => milliseconds)
    return {
      key,
      what: `Search ${where} among ${items.toLocaleString('en')} items, 95 of 100`,
      value: percentile(times, 0.95),
      unit: 'ms',
      atMost,
      from: {
        p50: percentile(times, 0.5),
        slowest: Math.max(...times),
        'commonest words p95': percentile(common, 0.95),
      },
    }
  }
  return [rowOf('search-site', 'one site', of(true), 120), rowOf('search-province', 'the province', of(false), 250)]
}

/** The same words looked for in titles, summaries and texts as a plain product does it, over the province. */
async function likeRow({ desk }: Storage, asked: readonly Asked[]): Promise<Row> {
  const some = [
    ...asked.filter(({ kind, siteId }) => kind === 'common' && siteId === null).slice(0, 3),
    ...asked.filter(({ kind, siteId }) => kind === 'remembered' && siteId === null).slice(0, 3),
  ]
  const times: number[] = []
  for (const { text } of some) {
    const patterns = text.split(' ').map((word) => `%${word}%`)
    const begun = performance.now()
    await sql`select p.edition_id, count(*) over () from editions.publication as p
      join editions.revision as r on r.site_id = p.site_id and r.id = p.revision_id
      where p.live_from <= now() and (p.title || ' ' || p.summary || ' ' || r.content::text) ilike all (${patterns}::text[])
      order by p.live_from desc limit 10`.execute(desk())
    times.push(performance.now() - begun)
  }
  const ours = median(asked.filter(({ siteId }) => siteId === null).map(({ milliseconds }) => milliseconds))
  return {
    key: 'search-like',
    what: 'How many times faster than LIKE over titles and texts',
    value: median(times) / ours,
    unit: 'times',
    atLeast: 40,
    from: { 'LIKE, ms': median(times), 'search, ms': ours },
  }
}

/** With accents, without and with wrong ones: the first pages that are the same. */
async function sameRow(db: PortalDb, { sites, common }: Corpus): Promise<Row> {
  const wordings = common.slice(0, 10).map((text) => [text, fold(text), fold(text).toUpperCase()])
  let same = 0
  for (const [first = '', ...others] of wordings) {
    const page = async (text: string) =>
      (await search(db, text, { siteId: sites[0]?.id ?? '', language: 'vi', filters: noFilters }))?.found.hits
        .map(({ path }) => path)
        .join()
    const expected = await page(first)
    const pages = await Promise.all(others.map(page))
    if (pages.every((one) => one === expected)) same += 1
  }
  return {
    key: 'search-accents',
    what: 'Words whose first page is the same with and without accents',
    value: (100 * same) / wordings.length,
    unit: '%',
    atLeast: 100,
    from: { words: wordings.length },
  }
}

async function buildRows(
  { worker }: Storage,
  { seconds, words }: { seconds: number; words: number },
  { items }: SearchSize,
): Promise<Row[]> {
  const { rows } = await sql<{ index: number; table: number }>`
    select round(pg_indexes_size('search.item') / 1e6)::integer as index, round(pg_table_size('search.item') / 1e6)::integer as table`.execute(
    worker(),
  )
  return [
    {
      key: 'search-build',
      what: `Indexing ${items.toLocaleString('en')} items`,
      value: items / seconds,
      unit: 'items a second',
      from: {
        seconds,
        'compounds added': words,
        'indexes, MB': rows[0]?.index ?? 0,
        'rows and texts, MB': rows[0]?.table ?? 0,
      },
    },
  ]
}
