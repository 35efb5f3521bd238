import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Place } from './values.ts'

export type FigureSource = {
  siteId: string
  id: string
  name: string
  tokenTail: string
  madeAt: Date
  stoppedAt: Date | null
  deliveries: number
  lastAt: Date | null
}

export async function figureSourcesOf(db: Reader, siteId: string): Promise<FigureSource[]> {
  const { rows } = await sql<FigureSource>`
    select o.site_id as "siteId", o.id, o.name, o.token_tail as "tokenTail", o.made_at as "madeAt", o.stopped_at as "stoppedAt",
      count(d.id)::int as deliveries, max(d.received_at) as "lastAt"
    from figures.source as o left join figures.delivery as d on d.site_id = o.site_id and d.source_id = o.id
    where o.site_id = ${siteId} group by o.site_id, o.id order by o.made_at limit 100`.execute(db)
  return rows
}

export type Sender = { siteId: string; id: string; name: string }

/** Whose token this is. A token names its site itself, so this is the one question here that names none. */
export async function senderOfToken(db: Reader, tokenHash: string): Promise<Sender | undefined> {
  const { rows } = await sql<Sender>`
    select o.site_id as "siteId", o.id, o.name from figures.source as o
    where o.token_hash = ${tokenHash} and o.stopped_at is null`.execute(db)
  return rows[0]
}

export async function insertFigureSource(
  tx: Tx,
  s: { siteId: string; id: string; name: string; tokenHash: string; tokenTail: string; at: Date; by: string },
): Promise<void> {
  await sql`insert into figures.source (site_id, id, name, token_hash, token_tail, made_at, made_by)
    values (${s.siteId}, ${s.id}, ${s.name}, ${s.tokenHash}, ${s.tokenTail}, ${s.at}, ${s.by})`.execute(tx)
}

export async function stopFigureSource(
  tx: Tx,
  { siteId, id, at, by }: { siteId: string; id: string; at: Date; by: string },
): Promise<boolean> {
  const { rows } = await sql`update figures.source set stopped_at = ${at}, stopped_by = ${by}
    where site_id = ${siteId} and id = ${id} and stopped_at is null returning id`.execute(tx)
  return rows.length > 0
}

type Delivery = Place & { sourceId: string }

/** What this source sent last for a unit and period, by its digest. */
export async function lastDigest(
  db: Reader,
  { siteId, sourceId, unitId, from, to }: Delivery,
): Promise<string | undefined> {
  const { rows } = await sql<{ digest: string }>`
    select d.digest from figures.delivery as d
    where d.site_id = ${siteId} and d.source_id = ${sourceId} and d.unit_id = ${unitId}
      and d.period_from = ${from} and d.period_to = ${to}
    order by d.received_at desc, d.id desc limit 1`.execute(db)
  return rows[0]?.digest
}

export async function insertFigureDelivery(
  tx: Tx,
  d: Delivery & { id: string; digest: string; at: Date },
): Promise<void> {
  await sql`insert into figures.delivery (site_id, id, source_id, unit_id, period_from, period_to, digest, received_at)
    values (${d.siteId}, ${d.id}, ${d.sourceId}, ${d.unitId}, ${d.from}, ${d.to}, ${d.digest}, ${d.at})`.execute(tx)
}
