// Links that show one revision to whoever has them; only the hash of their secret is kept.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type PreviewLink = {
  id: string
  revisionId: string
  revisionNo: number
  madeAt: Date
  madeBy: string
  expiresAt: Date
}

type Of = { siteId: string; editionId: string }
type NewLink = {
  id: string
  revisionId: string
  secretHash: Buffer
  at: Date
  until: Date
  by: { accountId: string; name: string }
}

export async function insertPreviewLink(tx: Tx, { siteId, editionId }: Of, link: NewLink): Promise<void> {
  const { id, revisionId, secretHash, at, until, by } = link
  await sql`insert into editions.preview_link (site_id, id, edition_id, revision_id, secret_hash, made_at, made_by, made_by_name,
      expires_at)
    values (${siteId}, ${id}, ${editionId}, ${revisionId}, ${secretHash}, ${at}, ${by.accountId}, ${by.name}, ${until})`.execute(
    tx,
  )
}

/** A link opens until its time is over or it is revoked, and no longer once the item has come before its readers or left them. */
const opens = (at: Date) => sql`l.revoked_at is null and l.expires_at > ${at}
  and not exists (select from editions.event as v
    where v.site_id = l.site_id and v.edition_id = l.edition_id and v.recorded_at >= l.made_at
      and v.deed in ('publish', 'publish-urgently', 'publish-signed', 'withdraw', 'archive', 'discard'))
  and not exists (select from editions.publication as p
    where p.site_id = l.site_id and p.edition_id = l.edition_id and p.live_from >= l.made_at and p.live_from <= ${at})`

/** Links of an edition that still open, the latest first. */
export async function openPreviewLinks(db: Reader, { siteId, editionId }: Of, at: Date): Promise<PreviewLink[]> {
  const { rows } = await sql<PreviewLink>`
    select l.id, l.revision_id as "revisionId", r.no as "revisionNo", l.made_at as "madeAt", l.made_by_name as "madeBy",
      l.expires_at as "expiresAt"
    from editions.preview_link as l
    join editions.revision as r on r.site_id = l.site_id and r.id = l.revision_id
    where l.site_id = ${siteId} and l.edition_id = ${editionId} and ${opens(at)}
    order by l.made_at desc`.execute(db)
  return rows
}

export type PreviewOpened = Of & { revisionId: string }

/** What a secret opens now; undefined for one that is unknown, over, revoked or dead. */
export async function previewOpenedBy(db: Reader, secretHash: Buffer, at: Date): Promise<PreviewOpened | undefined> {
  const { rows } = await sql<PreviewOpened>`
    select l.site_id as "siteId", l.edition_id as "editionId", l.revision_id as "revisionId"
    from editions.preview_link as l where l.secret_hash = ${secretHash} and ${opens(at)}`.execute(db)
  return rows[0]
}

/** False where the edition has no such link that is not revoked yet. */
export async function closePreviewLink(
  tx: Tx,
  { siteId, editionId }: Of,
  { id, accountId, at }: { id: string; accountId: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`update editions.preview_link set revoked_at = ${at}, revoked_by = ${accountId}
    where site_id = ${siteId} and edition_id = ${editionId} and id = ${id} and revoked_at is null returning id`.execute(
    tx,
  )
  return rows.length > 0
}
