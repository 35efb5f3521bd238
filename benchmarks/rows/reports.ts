/** What a year's report of the whole province costs: every figure, its base a year before, both appendices, and the Word file. */
import pg from 'pg'
import { reportSources } from '../../src/main/report-sources.ts'
import {
  blocksOf,
  contentTypes,
  nobody,
  paperBytes,
  paperOf,
  subjectOf,
  takeFigures,
  usualSeries,
  whyNotAddsUp,
} from '../../src/modules/reports/index.ts'
import { siteBySlug } from '../../src/modules/sites/index.ts'
import { withStorage } from '../measure/database.ts'
import { median, type Row } from '../measure/rows.ts'

const year = 2025

/**
 * First publications of two years, spread over all sites, their units and days. Only the ledger is filled: a report reads nothing
 * else of an item, and a million whole items would take an hour to make.
 */
async function fillLedger(ownerUrl: string, items: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    // As in a load from a backup: keys are not asked for, and no trigger lists what is not there.
    await client.query('set session_replication_role = replica')
    await client.query(
      `with s as (select id, row_number() over (order by slug) - 1 as no from sites.site),
         u as (select unit_id, row_number() over (order by unit_id) - 1 as no from units.state)
       insert into editions.event (site_id, item_id, edition_id, kind, type, language, genre, origin, unit_id, contributor_group, happened_at, recorded_at)
       select s.id, gen_random_uuid(), gen_random_uuid(), 'published', case when n % 5 = 0 then 'document' else 'article' end, 'vi',
         case when n % 5 = 0 then null else (array['tin', 'bai', 'anh', 'video'])[1 + n % 4] end,
         case when n % 7 = 0 then 'republished' else 'own' end, u.unit_id, 'contributor',
         moment.at, moment.at
       from generate_series(0, $1::int - 1) as n
       join s on s.no = n % (select count(*) from s)
       join u on u.no = n % (select count(*) from u)
       cross join lateral (select make_timestamptz($2 - n % 2, 1, 1, 0, 0, 0) + make_interval(mins => n % 525000) as at) as moment`,
      [items * 2, year],
    )
    await client.query('analyze editions.event')
  } finally {
    await client.end()
  }
}

const rounds = 3

/** `items`: of the year itself; as many lie in the year before, with which it is compared. */
export async function reportRows({ dataDir, items }: { dataDir: string; items: number }): Promise<Row[]> {
  return withStorage(dataDir, async ({ desk, urls }) => {
    await fillLedger(urls.owner, items)
    const db = desk()
    const site = await siteBySlug(db, 'tinh')
    if (site === undefined) throw new Error('there is no province')
    const series = await usualSeries(db, site, 'activity')
    const period = { from: `${year}-01-01`, to: `${year}-12-31` }
    const [counting, writing]: [number[], number[]] = [[], []]
    let sites = 0
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now()
      const figures = await takeFigures(db, reportSources, { site, scope: 'network', period, asOf: new Date() })
      const counted = performance.now()
      if (whyNotAddsUp(figures).some(({ isSoft }) => !isSoft)) throw new Error('the figures do not add up')
      sites = figures.sites?.length ?? 0
      const blocks = blocksOf({ ...series, figures, texts: {}, named: nobody, assessment: null })
      const around = { heading: series, subject: subjectOf(series.subject, period), kindName: 'BÁO CÁO', blocks }
      const paper = paperOf({ ...around, number: null, day: null, year, draft: true })
      const docx = await paperBytes(paper, 'docx', { files: null, template: null, madeAt: new Date(figures.asOf) })
      if (docx.length === 0) throw new Error(`no ${contentTypes.docx} was written`)
      counting.push(counted - begun)
      writing.push(performance.now() - counted)
    }
    const [figures, word] = [median(counting) / 1000, median(writing) / 1000]
    const what = `A year's report of the province: ${sites} sites, ${items.toLocaleString('en')} items`
    const from = { 'figures, s': figures, 'Word file, s': word, 'items of the base': items }
    return [{ key: 'report-year', what, value: figures + word, unit: 's', atMost: 5, from }]
  })
}
