/** Days of visits: two years of every site, and of the big site's read articles one after another. */
import type pg from 'pg'

const readADay = 500

export async function enterVisits(
  client: pg.Client,
  siteIds: readonly string[],
  bigSiteId: string,
  now: Date,
): Promise<void> {
  await client.query(
    `insert into visits.daily (site_id, day, views, visits)
     select s.id, $2::date - d.back, 100 + d.back % 97, 40 + d.back % 31
     from unnest($1::uuid[]) as s (id), generate_series(0, 729) as d (back)`,
    [siteIds, now],
  )
  await client.query(
    `insert into visits.daily (site_id, day, item_id, views, visits)
     select $1, $2::date - d.back, i.id, 1 + d.back % 9, 0
     from generate_series(0, 729) as d (back)
     join (
       select id, row_number() over (order by number desc) as place
       from (select id, number from editions.item where site_id = $1 order by number desc limit 3 * 730 + $3) as newest
     ) as i
       on i.place > d.back * 3 and i.place <= d.back * 3 + $3`,
    [bigSiteId, now, readADay],
  )
  await client.query(
    `insert into visits.opening (site_id, counted_until, views, visits, source)
     values ($1, $2::date - 730, 35000000, 9000000, 'Số liệu dựng')`,
    [bigSiteId, now],
  )
}
