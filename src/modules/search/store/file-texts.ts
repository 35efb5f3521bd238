// What stands in files.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type FileText = { sha256: string; body: string; problem: string | null }

export async function putFileText(tx: Tx, { sha256, body, problem }: FileText): Promise<void> {
  await sql`insert into search.file_text (sha256, body, problem) values (${sha256}, ${body}, ${problem})
    on conflict (sha256) do update set body = excluded.body, problem = excluded.problem, read_at = now()`.execute(tx)
}

/** Files of these types that something published shows and nobody has read yet, newest first. */
export async function unreadFiles(
  db: Reader,
  { contentTypes, limit }: { contentTypes: readonly string[]; limit: number },
): Promise<{ sha256: string; contentType: string; name: string }[]> {
  const { rows } = await sql<{ sha256: string; contentType: string; name: string }>`
    select distinct on (f.sha256) f.sha256, f.content_type as "contentType", f.name
    from editions.publication_file as f
    where f.content_type = any (${[...contentTypes]}::text[])
      and not exists (select from search.file_text as t where t.sha256 = f.sha256)
    limit ${limit}`.execute(db)
  return rows
}
