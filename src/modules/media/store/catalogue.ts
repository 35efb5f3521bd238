import { sql } from 'kysely'
import { newId } from '../../../basics/ids.ts'
import type { Focus } from '../../../basics/picture.ts'
import { fold } from '../../../basics/vietnamese.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

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
  uploadedBy?: string
  originalSha256?: string
  scan?: Scan
}

/** 'unscanned': the scanner could not look at it; 'not-asked': there was no scanner when it came. */
export type Scan = 'clean' | 'unscanned' | 'not-asked'

/**
 * Puts a file in the catalogue of a site and answers its id. The same bytes under the same name stay one entry, which comes
 * back when it had been thrown away.
 */
export async function insertFile(tx: Tx, siteId: string, file: FileInput, now: Date): Promise<string> {
  const { alt = null, caption = null, credit = null, scan = 'not-asked' } = file
  const { rows } = await sql<{ id: string }>`
    insert into media.file as f (site_id, id, sha256, name, content_type, bytes, width, height, alt, is_decoration, caption, credit,
      created_at, uploaded_by, original_sha256, scan, scanned_at, folded)
    values (${siteId}, ${newId(now)}, ${file.sha256}, ${file.name}, ${file.contentType}, ${file.bytes}, ${file.width ?? null},
      ${file.height ?? null}, ${alt}, ${file.isDecoration ?? false}, ${caption}, ${credit}, ${now}, ${file.uploadedBy ?? null},
      ${file.originalSha256 ?? null}, ${scan}, ${scan === 'clean' ? now : null}, ${foldedOf(file)})
    on conflict on constraint file_once_per_site do update set deleted_at = null, deleted_by = null,
      scan = case when excluded.scan = 'clean' then 'clean' else f.scan end,
      scanned_at = coalesce(excluded.scanned_at, f.scanned_at)
    returning id`.execute(tx)
  return rows[0]?.id ?? ''
}

/** What a search without accents looks through. */
export const foldedOf = ({
  name,
  alt,
  caption,
  credit,
}: { [key in 'name' | 'alt' | 'caption' | 'credit']?: string | null }) =>
  fold([name, alt, caption, credit].filter(Boolean).join(' '))

export type Rendition = { sha256: string; width: number; renditionSha256: string; contentType: string; bytes: number }

/** One that is there already is held until the commit, so that no sweep takes it away before the picture is entered. */
export async function insertRenditions(tx: Tx, renditions: readonly Rendition[]): Promise<void> {
  for (const one of renditions) {
    await sql`insert into media.rendition (sha256, width, rendition_sha256, content_type, bytes)
      values (${one.sha256}, ${one.width}, ${one.renditionSha256}, ${one.contentType}, ${one.bytes})
      on conflict on constraint rendition_pk do update set width = excluded.width`.execute(tx)
  }
}

/** The smaller sizes of these pictures. */
export async function renditions(db: Reader, sha256s: readonly string[]): Promise<Rendition[]> {
  const { rows } = await sql<Rendition>`
    select sha256, width, rendition_sha256 as "renditionSha256", content_type as "contentType", bytes
    from media.rendition where sha256 = any (${[...sha256s]}::text[])`.execute(db)
  return rows
}

/** The heart of a picture as the library of the site knows it; the newest entry that says one. */
export async function focusOf(db: Reader, siteId: string, sha256: string): Promise<Focus | null> {
  const { rows } = await sql<Focus>`select focal_x as x, focal_y as y from media.file
    where site_id = ${siteId} and sha256 = ${sha256} and focal_x is not null order by created_at desc, id limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Size in bytes of files in a site's catalogue, by hash. */
export async function fileSizes(db: Reader, siteId: string, sha256s: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ sha256: string; bytes: number }>`
    select sha256, bytes from media.file
    where site_id = ${siteId} and deleted_at is null and sha256 = any (${[...sha256s]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.sha256, row.bytes]))
}
