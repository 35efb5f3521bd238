// What a check must ask the site: other titles on it, and whether an address of it leads somewhere.
import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/index.ts'

/** What is on its way is compared with less of it: a long list of forgotten drafts tells nothing. */
const mostUnderWay = 100

type Titles = { siteId: string; language: string; exceptItemId: string; words: readonly string[]; limit: number }

/**
 * The newest titles live on the site and the ones on their way there, and of whatever age those with all these words (letters
 * a to z and digits), without those of one item.
 */
export async function titlesOn(
  db: Reader,
  { siteId, language, exceptItemId, words, limit }: Titles,
): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    (select l.title from editions.listed as l
      where l.site_id = ${siteId} and l.language = ${language} and l.item_id <> ${exceptItemId}
        and l.words @@ ${words.map((word) => `'${word}'`).join(' & ')}::tsquery
        and l.stage not in ('withdrawn', 'archived') limit ${limit})
    union all
    (select p.title from editions.publication as p
      where p.site_id = ${siteId} and p.language = ${language} and p.item_id <> ${exceptItemId}
      order by p.live_from desc limit ${limit})
    union all
    (select l.title
      from unnest(array['draft', 'submitted', 'in-review', 'returned', 'awaiting-approval', 'approved']) as s (stage)
      cross join lateral (select o.title, o.changed_at from editions.listed as o
        where o.site_id = ${siteId} and o.stage = s.stage and o.language = ${language} and o.item_id <> ${exceptItemId}
        order by o.changed_at desc limit ${mostUnderWay}) as l
      order by l.changed_at desc limit ${mostUnderWay})`.execute(db)
  return rows.map(({ title }) => title)
}

/** Which of these addresses of the site something is, or will be, live at, or leads on from. */
export async function knownPaths(db: Reader, siteId: string, paths: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ path: string }>`
    select path from editions.publication
    where site_id = ${siteId} and path = any (${[...paths]}::text[]) and (live_until is null or live_until > now())
    union
    select path from editions.redirect where site_id = ${siteId} and path = any (${[...paths]}::text[])`.execute(db)
  return new Set(rows.map(({ path }) => path))
}

/** Which of these numbers an article of the site is, or will be, live under: a wrong slug is mended by a redirect. */
export async function knownNumbers(db: Reader, siteId: string, numbers: readonly number[]): Promise<Set<number>> {
  if (numbers.length === 0) return new Set()
  const { rows } = await sql<{ number: number }>`
    select number from editions.publication
    where site_id = ${siteId} and type = 'article' and number = any (${[...numbers]}::int[])
      and (live_until is null or live_until > now())`.execute(db)
  return new Set(rows.map(({ number }) => number))
}
