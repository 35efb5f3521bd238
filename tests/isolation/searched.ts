// The index of a search, made as the worker makes it, with something that waits for it again.
import { sql } from 'kysely'
import { indexNow } from '../../src/modules/search/jobs.ts'
import type { TestDatabase } from '../support/database.ts'

export async function indexed({ worker, owner }: TestDatabase): Promise<void> {
  await indexNow(worker)
  await sql`insert into search.waiting (site_id, edition_id) select site_id, edition_id from search.item`.execute(owner)
  await sql`insert into search.waiting_draft (site_id, edition_id) select site_id, edition_id from search.draft`.execute(
    owner,
  )
}
