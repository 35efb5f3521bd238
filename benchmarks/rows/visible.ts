/** From the commit to the reader: an article just published, and one that was due at a second of the clock. */
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../src/basics/ids.ts'
import { enterArticles } from '../../src/modules/articles/index.ts'
import { announceChange, provinceId, sectionsOf } from '../../src/modules/sites/index.ts'
import { type DeskDb, inTransaction } from '../../src/platform/database/index.ts'
import { ask, type Site } from '../measure/asking.ts'
import { median, type Row } from '../measure/rows.ts'

const patience = 10_000

export async function visibleRows(db: DeskDb, site: Site): Promise<Row[]> {
  const siteId = await provinceId(db)
  if (siteId === null) throw new Error('there is no province')
  const published: number[] = []
  for (let round = 0; round < 5; round++) published.push(await untilShown(db, siteId, site, new Date()))
  const due: number[] = []
  for (let round = 0; round < 3; round++) due.push(await untilShown(db, siteId, site, nextSecond(3)))
  return [
    {
      key: 'publish',
      what: 'From publishing to the home page',
      value: Math.max(...published) / 1000,
      unit: 's',
      atMost: 1,
      from: { 'median, ms': median(published) },
    },
    {
      key: 'due',
      what: 'From a future second to the home page, although it was cached',
      value: Math.max(...due) / 1000,
      unit: 's',
      atMost: 1,
      from: { 'median, ms': median(due) },
    },
  ]
}

const nextSecond = (seconds: number): Date => new Date((Math.floor(Date.now() / 1000) + seconds) * 1000)

/** Milliseconds from the commit, or from the due moment where that is later, until the home page has it. Never before. */
async function untilShown(db: DeskDb, siteId: string, site: Site, publishedAt: Date): Promise<number> {
  const mark = `Tin đo số ${newId(new Date())}`
  await ask(site, '/')
  await enterOne(db, siteId, mark, publishedAt)
  const begins = Math.max(Date.now(), publishedAt.getTime())
  while (Date.now() < begins + patience) {
    const askedAt = Date.now()
    const { body } = await ask(site, '/')
    if (body.includes(mark)) {
      if (Date.now() < publishedAt.getTime()) throw new Error('shown before its time')
      return Math.max(0, askedAt - begins)
    }
    await pause(10)
  }
  throw new Error(`${mark} was not shown within ${patience / 1000} s`)
}

/** Publishes an article that is nothing but its title. */
export async function enterOne(db: DeskDb, siteId: string, title: string, publishedAt: Date): Promise<void> {
  const section = (await sectionsOf(db, siteId)).find(({ key }) => key === 'news')
  await inTransaction(db, async (tx) => {
    const article = {
      language: 'vi' as const,
      genre: 'tin' as const,
      title,
      summary: title,
      content: { body: { type: 'doc' as const, version: 1 as const, content: [] } },
      sectionIds: section ? [section.id] : [],
      origin: 'own' as const,
      works: [],
      publishedAt,
      oldPaths: [],
    }
    await enterArticles(tx, { siteId, articles: [article], now: new Date() })
    await announceChange(tx, siteId)
  })
}
