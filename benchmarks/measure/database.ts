/** Looks into and changes the data of a running server through the product's own handles. */

import { sql } from 'kysely'
import { readConfiguration } from '../../src/main/configuration.ts'
import { openStorage, type Storage } from '../../src/main/open-storage.ts'

/** Joins the server that runs on the folder, or starts one; always leaves it as it was. */
export async function withStorage<T>(dataDir: string, work: (storage: Storage) => Promise<T>): Promise<T> {
  const read = readConfiguration({ CONGSO_DATA: dataDir }, { isDemo: false })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const storage = await openStorage(read.configuration)
  try {
    return await work(storage)
  } finally {
    await storage.close()
  }
}

/** Addresses of live articles of the province's portal, spread evenly over all of them. */
export async function articlePaths({ portal }: Storage, count: number): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    with listed as (
      select p.path, row_number() over (order by p.number) as place, count(*) over () as total
      from live.publication as p join live.site as s on s.id = p.site_id
      where s.kind = 'province' and p.type = 'article' and p.language = 'vi'
    )
    select path from listed where place % greatest(1, total / ${count}) = 0 order by place limit ${count}`.execute(
    portal(),
  )
  return rows.map((row) => row.path)
}

/** One edition of the province's portal in each of these states, as the list of the desk ends with them. */
export async function provinceEditions({ desk }: Storage) {
  const { rows } = await sql<Record<'draft' | 'submitted' | 'published', string>>`
    select ${sql.join(
      ['draft', 'submitted', 'published'].map(
        (state) => sql`(select l.edition_id from editions.listed as l
          where l.site_id = s.id and l.stage = ${state} order by l.changed_at desc limit 1) as ${sql.ref(state)}`,
      ),
    )}
    from sites.site as s where s.kind = 'province'`.execute(desk())
  const [ids] = rows
  if (ids === undefined) throw new Error('there is no province')
  return ids
}

export async function serverVersion({ desk }: Storage): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(desk())
  return rows[0]?.version ?? ''
}
