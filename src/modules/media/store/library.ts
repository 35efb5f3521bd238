// The catalogue of one site as its editors look through it. Every function takes the site: no hash opens another site's file.
import { type RawBuilder, sql } from 'kysely'
import { fold } from '../../../basics/vietnamese.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Kind } from '../rules/kinds.ts'
import type { FileFilter, LibraryKey } from '../rules/listing.ts'
import type { MapAnswer } from '../rules/maps.ts'
import type { Scan } from './catalogue.ts'

export type LibraryFile = {
  id: string
  sha256: string
  name: string
  contentType: string
  kind: Kind
  bytes: number
  width: number | null
  height: number | null
  alt: string | null
  isDecoration: boolean
  caption: string | null
  credit: string | null
  source: string | null
  licence: string | null
  permission: string | null
  focalX: number | null
  focalY: number | null
  mapAnswer: MapAnswer | null
  scan: Scan
  originalSha256: string | null
  replacesId: string | null
  uploadedBy: string | null
  uploader: string | null
  createdAt: Date
  deletedAt: Date | null
}

const columns: RawBuilder<unknown> = sql`f.id, f.sha256, f.name, f.content_type as "contentType", f.kind, f.bytes, f.width, f.height, f.alt,
  f.is_decoration as "isDecoration", f.caption, f.credit, f.source, f.licence, f.permission, f.focal_x as "focalX",
  f.focal_y as "focalY", f.map_answer as "mapAnswer", f.scan, f.original_sha256 as "originalSha256", f.replaces_id as "replacesId", f.uploaded_by as "uploadedBy",
  p.full_name as uploader, f.created_at as "createdAt", f.deleted_at as "deletedAt"`

const withUploader: RawBuilder<unknown> = sql`media.file as f
  left join people.account as a on a.id = f.uploaded_by
  left join units.person as p on p.id = a.person_id`

/** Newest first, after the given key. */
export async function filesOf(
  db: Reader,
  siteId: string,
  { filter, after, limit }: { filter: FileFilter; after: LibraryKey | null; limit: number },
): Promise<LibraryFile[]> {
  const { kind, text, from, until, collectionId, uploadedBy, thrownAway } = filter
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '')
  const { rows } = await sql<LibraryFile>`
    select ${columns} from ${withUploader}
    where f.site_id = ${siteId} and ${thrownAway ? sql`f.deleted_at is not null` : sql`f.deleted_at is null`}
      ${kind === null ? sql`` : sql`and f.kind = ${kind}`}
      ${sql.join(
        words.map((word) => sql`and f.folded like ${`%${escaped(word)}%`}`),
        sql` `,
      )}
      ${from === null ? sql`` : sql`and f.created_at >= ${from}`}
      ${until === null ? sql`` : sql`and f.created_at < ${until}`}
      ${uploadedBy === null ? sql`` : sql`and f.uploaded_by = ${uploadedBy}`}
      ${
        collectionId === null
          ? sql``
          : sql`and exists (select from media.collected as c where c.site_id = f.site_id and c.file_id = f.id
        and c.collection_id = ${collectionId})`
      }
      ${after === null ? sql`` : sql`and (f.created_at, f.id) < (${after.at}, ${after.id}::uuid)`}
    order by f.created_at desc, f.id desc
    limit ${limit}`.execute(db)
  return rows
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&')

/** One entry of the site's catalogue, thrown away or not. */
export async function fileOf(db: Reader, siteId: string, id: string): Promise<LibraryFile | undefined> {
  const { rows } = await sql<LibraryFile>`
    select ${columns} from ${withUploader} where f.site_id = ${siteId} and f.id = ${id}`.execute(db)
  return rows[0]
}

/** The newest entry that took the place of this one. */
export async function replacementOf(
  db: Reader,
  siteId: string,
  id: string,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from media.file
    where site_id = ${siteId} and replaces_id = ${id} and deleted_at is null order by created_at desc limit 1`.execute(
    db,
  )
  return rows[0]
}

/** The entries of the site that are not thrown away among these. */
export async function filesByHash(db: Reader, siteId: string, sha256s: readonly string[]): Promise<LibraryFile[]> {
  if (sha256s.length === 0) return []
  const { rows } = await sql<LibraryFile>`
    select ${columns} from ${withUploader}
    where f.site_id = ${siteId} and f.deleted_at is null and f.sha256 = any (${[...sha256s]}::text[])`.execute(db)
  return rows
}

export type Served = { sha256: string; contentType: string; bytes: number }

/**
 * The bytes of a file of this site, or of its smaller size of that width. What was thrown away can still be looked at, but for
 * what no scanner has called clean: malware found later lies there.
 */
export async function servedFile(
  db: Reader,
  siteId: string,
  { sha256, width }: { sha256: string; width: number | null },
): Promise<Served | undefined> {
  const { rows } = await sql<Served>`
    select coalesce(r.rendition_sha256, f.sha256) as sha256, coalesce(r.content_type, f.content_type) as "contentType",
      coalesce(r.bytes, f.bytes) as bytes
    from media.file as f
    left join media.rendition as r on r.sha256 = f.sha256 and r.width = ${width}
    where f.site_id = ${siteId} and f.sha256 = ${sha256} and (f.deleted_at is null or f.scan <> 'unscanned')
    limit 1`.execute(db)
  return rows[0]
}

export type Uploader = { id: string; name: string }

/** Who has brought files to this site, by name. */
export async function uploadersOf(db: Reader, siteId: string): Promise<Uploader[]> {
  const { rows } = await sql<Uploader>`
    select a.id, p.full_name as name from people.account as a join units.person as p on p.id = a.person_id
    where a.id in (select f.uploaded_by from media.file as f where f.site_id = ${siteId})
    order by p.full_name collate "vi-x-icu"`.execute(db)
  return rows
}
