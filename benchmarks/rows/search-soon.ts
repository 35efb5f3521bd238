/** How soon what is published is found, and that what is withdrawn is gone with the commit. */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import type { Storage } from '../../src/main/open-storage.ts'
import { followSearch } from '../../src/main/search.ts'
import { search, suggest } from '../../src/modules/search/live.ts'
import { noFilters } from '../../src/modules/search/rules/filters.ts'
import { provinceId } from '../../src/modules/sites/index.ts'
import type { PortalDb } from '../../src/platform/database/index.ts'
import { median, type Row } from '../measure/rows.ts'
import { enterOne } from './visible.ts'

const patience = 20_000
const rounds = 5

/** With the worker's part running as it runs in the product. */
export async function soonRows(storage: Storage): Promise<Row[]> {
  const siteId = await provinceId(storage.desk())
  if (siteId === null) throw new Error('there is no province')
  const following = followSearch(storage, (problem) => console.error(problem))
  const times: number[] = []
  let stillThere = 0
  try {
    for (let round = 0; round < rounds; round++) {
      const title = `Tìm thấy ${newId(new Date()).replaceAll('-', '')}`
      times.push(await untilFound(storage, siteId, title))
      await sql`delete from editions.publication where site_id = ${siteId} and title = ${title}`.execute(storage.desk())
      if (await isThere(storage.portal(), siteId, title)) stillThere += 1
    }
  } finally {
    await following.close()
  }
  return [
    {
      key: 'search-soon',
      what: 'From before publishing to being found',
      value: Math.max(...times) / 1000,
      unit: 's',
      atMost: 2,
      from: { 'median, ms': median(times) },
    },
    {
      key: 'search-gone',
      what: 'Withdrawn and still found or suggested at the next question',
      value: stillThere,
      unit: '',
      atMost: 0,
      from: { rounds },
    },
  ]
}

async function untilFound({ desk, portal }: Storage, siteId: string, title: string): Promise<number> {
  const begun = Date.now()
  await enterOne(desk(), siteId, title, new Date())
  while (Date.now() < begun + patience) {
    if (await isThere(portal(), siteId, title)) return Date.now() - begun
    await pause(20)
  }
  throw new Error(`not found within ${patience} ms`)
}

async function isThere(db: PortalDb, siteId: string, title: string): Promise<boolean> {
  const found = await search(db, title, { siteId, language: 'vi', filters: noFilters })
  const hits = found?.found.hits ?? []
  const suggested = await suggest(db, title, { siteId, language: 'vi', most: 8 })
  return [...hits.map((hit) => hit.title), ...suggested.map(({ text }) => text)].includes(title)
}
