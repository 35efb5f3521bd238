import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type SourceKind = 'folder' | 'upload' | 'api' | 'command'

export type Source = {
  siteId: string
  id: string
  kind: SourceKind
  name: string
  tokenTail: string | null
  perMinute: number
  madeAt: Date
  stoppedAt: Date | null
  arrivals: number
  lastAt: Date | null
}

const line = sql`o.site_id as "siteId", o.id, o.kind, o.name, o.token_tail as "tokenTail", o.per_minute as "perMinute",
  o.made_at as "madeAt", o.stopped_at as "stoppedAt"`

export async function sourcesOf(db: Reader, siteId: string): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select ${line}, count(d.id)::int as arrivals, max(d.at) as "lastAt"
    from intake.source as o left join intake.delivery as d on d.site_id = o.site_id and d.source_id = o.id
    where o.site_id = ${siteId} group by o.site_id, o.id order by o.made_at limit 100`.execute(db)
  return rows
}

export type SourceFound = Pick<Source, 'siteId' | 'id' | 'kind' | 'name' | 'perMinute' | 'stoppedAt'>

export async function sourceOfKind(
  db: Reader,
  siteId: string,
  kind: Exclude<SourceKind, 'api'>,
): Promise<SourceFound | undefined> {
  const { rows } = await sql<SourceFound>`select ${line} from intake.source as o
    where o.site_id = ${siteId} and o.kind = ${kind}`.execute(db)
  return rows[0]
}

/** Whose token this is. A token names its site itself, so this is the one question here that names none. */
export async function sourceOfToken(db: Reader, tokenHash: string): Promise<SourceFound | undefined> {
  const { rows } = await sql<SourceFound>`select ${line} from intake.source as o
    where o.token_hash = ${tokenHash} and o.stopped_at is null`.execute(db)
  return rows[0]
}

export type NewSource = {
  siteId: string
  id: string
  kind: SourceKind
  name: string
  tokenHash: string | null
  tokenTail: string | null
  at: Date
  by: string | null
}

/** Answers false when the site has one of this kind already. */
export async function insertSource(tx: Tx, s: NewSource): Promise<boolean> {
  const { rows } = await sql`
    insert into intake.source (site_id, id, kind, name, token_hash, token_tail, made_at, made_by)
    values (${s.siteId}, ${s.id}, ${s.kind}, ${s.name}, ${s.tokenHash}, ${s.tokenTail}, ${s.at}, ${s.by})
    on conflict (site_id, kind) where kind <> 'api' do nothing returning id`.execute(tx)
  return rows.length > 0
}

export async function stopSource(
  tx: Tx,
  siteId: string,
  id: string,
  { at, by }: { at: Date; by: string },
): Promise<boolean> {
  const { rows } = await sql`update intake.source set stopped_at = ${at}, stopped_by = ${by}
    where site_id = ${siteId} and id = ${id} and kind = 'api' and stopped_at is null returning id`.execute(tx)
  return rows.length > 0
}

export async function insertDelivery(
  tx: Tx,
  d: { siteId: string; id: string; arrivalId: string; sourceId: string; name: string; at: Date },
): Promise<void> {
  await sql`insert into intake.delivery (site_id, id, arrival_id, source_id, name, at)
    values (${d.siteId}, ${d.id}, ${d.arrivalId}, ${d.sourceId}, ${d.name}, ${d.at})`.execute(tx)
}
