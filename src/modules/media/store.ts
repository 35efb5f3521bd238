import { sql } from 'kysely'
import { newId } from '../../basics/ids.ts'
import type { Reader, Tx } from '../../platform/database/index.ts'

export type FileInput = {
  sha256: string
  name: string
  contentType: string
  bytes: number
  width?: number
  height?: number
  alt?: string
  isDecoration?: boolean
  caption?: string
  credit?: string
}

/** Puts a file in the catalogue of a site; the same bytes under the same name stay one entry. */
export async function insertFile(tx: Tx, siteId: string, file: FileInput, now: Date): Promise<void> {
  await sql`insert into media.file (site_id, id, sha256, name, content_type, bytes, width, height, alt, is_decoration, caption, credit, created_at)
    values (${siteId}, ${newId(now)}, ${file.sha256}, ${file.name}, ${file.contentType}, ${file.bytes}, ${file.width ?? null},
      ${file.height ?? null}, ${file.alt ?? null}, ${file.isDecoration ?? false}, ${file.caption ?? null}, ${file.credit ?? null}, ${now})
    on conflict on constraint file_once_per_site do nothing`.execute(tx)
}

export type Rendition = { sha256: string; width: number; renditionSha256: string; contentType: string; bytes: number }

export async function insertRenditions(tx: Tx, renditions: readonly Rendition[]): Promise<void> {
  for (const one of renditions) {
    await sql`insert into media.rendition (sha256, width, rendition_sha256, content_type, bytes)
      values (${one.sha256}, ${one.width}, ${one.renditionSha256}, ${one.contentType}, ${one.bytes})
      on conflict on constraint rendition_pk do nothing`.execute(tx)
  }
}

/** The smaller sizes of these pictures. */
export async function renditions(db: Reader, sha256s: readonly string[]): Promise<Rendition[]> {
  const { rows } = await sql<Rendition>`
    select sha256, width, rendition_sha256 as "renditionSha256", content_type as "contentType", bytes
    from media.rendition where sha256 = any (${[...sha256s]}::text[])`.execute(db)
  return rows
}

/** Size in bytes of files in a site's catalogue, by hash. */
export async function fileSizes(db: Reader, siteId: string, sha256s: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ sha256: string; bytes: number }>`
    select sha256, bytes from media.file where site_id = ${siteId} and sha256 = any (${[...sha256s]}::text[])`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.sha256, row.bytes]))
}
