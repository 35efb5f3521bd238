/** All duties of all sites in one pass: what the night does, and what the province's table asks for. */
import { addDays, dayOf } from '../../src/basics/dates.ts'
import type { Storage } from '../../src/main/open-storage.ts'
import { verdictsOn } from '../../src/modules/obligations/index.ts'
import { judgeNightly } from '../../src/modules/obligations/jobs.ts'
import { allSites } from '../../src/modules/sites/index.ts'
import { median, type Row } from '../measure/rows.ts'

/** Of every site at once; the bar is that of a million items, whatever was generated. */
export async function obligationRows({ desk, worker }: Storage, items: number): Promise<Row[]> {
  const now = new Date()
  const siteIds = (await allSites(desk())).map(({ id }) => id)
  const today = await timed(() => verdictsOn(desk(), { siteIds, day: dayOf(now), now }))
  const yearAgo = await timed(() => verdictsOn(desk(), { siteIds, day: addDays(dayOf(now), -365), now }))
  const night = await seconds(() => judgeNightly(worker(), new Date(now.getTime() + 1)))
  const from = { sites: siteIds.length, items, verdicts: today.verdicts }
  const bar = { unit: 's', atMost: 20, from }
  return [
    { key: 'obligations-today', what: 'All duties of all sites today', value: today.seconds, ...bar },
    { key: 'obligations-year-ago', what: 'The same as of a day a year ago', value: yearAgo.seconds, ...bar },
    {
      key: 'obligations-night',
      what: 'The night: yesterday for ever, and today, with the history written',
      value: night,
      ...bar,
    },
  ]
}

async function timed(run: () => Promise<readonly unknown[]>): Promise<{ seconds: number; verdicts: number }> {
  let verdicts = 0
  const measured: number[] = []
  for (let time = 0; time < 3; time++) {
    measured.push(await seconds(async () => (verdicts = (await run()).length)))
  }
  return { seconds: median(measured), verdicts }
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return (performance.now() - begun) / 1000
}
