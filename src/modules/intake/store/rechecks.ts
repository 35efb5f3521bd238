/** Looks at the signatures of a site once more: who asked, how far it is, what it found otherwise. */
import { sql } from 'kysely'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'

export type Recheck = {
  id: string
  siteId: string
  askedAt: Date
  why: 'asked' | 'trust-changed'
  total: number
  looked: number
  arrivalsChanged: number
  documentsChanged: number
  endedAt: Date | null
}

const line = sql`id, site_id as "siteId", asked_at as "askedAt", why, total, looked, arrivals_changed as "arrivalsChanged",
  documents_changed as "documentsChanged", ended_at as "endedAt"`

export async function lastRecheck(db: Reader, siteId: string): Promise<Recheck | null> {
  const { rows } = await sql<Recheck>`select ${line} from intake.recheck where site_id = ${siteId}
    order by asked_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

export async function recheckAt(db: Reader, siteId: string, id: string): Promise<Recheck | undefined> {
  const { rows } =
    await sql<Recheck>`select ${line} from intake.recheck where site_id = ${siteId} and id = ${id}`.execute(db)
  return rows[0]
}

/** Null when one of the site is not at its end yet. */
export async function insertRecheck(
  tx: Tx,
  { siteId, id, at, by, why }: { siteId: string; id: string; at: Date; by: string | null; why: Recheck['why'] },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`insert into intake.recheck (site_id, id, asked_at, asked_by, why)
    values (${siteId}, ${id}, ${at}, ${by}, ${why})
    on conflict (site_id) where ended_at is null do nothing returning id`.execute(tx)
  return rows[0]?.id ?? null
}

export async function noteProgress(tx: Tx, r: Omit<Recheck, 'askedAt' | 'why'>): Promise<void> {
  await sql`update intake.recheck set total = ${r.total}, looked = ${r.looked}, arrivals_changed = ${r.arrivalsChanged},
      documents_changed = ${r.documentsChanged}, ended_at = ${r.endedAt}
    where site_id = ${r.siteId} and id = ${r.id}`.execute(tx)
}

/** Arrivals that wait and were last verified before that moment; the oldest first. */
export async function toVerify(db: Reader, siteId: string, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from intake.arrival
    where site_id = ${siteId} and state = 'waiting' and main_sha256 is not null
      and coalesce(verified_at, checked_at, received_at) < ${before} order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function noteVerified(
  tx: Tx,
  siteId: string,
  id: string,
  { signature, package: facts, at }: { signature: SignatureReport; package: object | null; at: Date },
): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value).replaceAll('\\u0000', ''))
  await sql`update intake.arrival set signature = ${json(signature)}::jsonb, verified_at = ${at},
      package = coalesce(${json(facts)}::jsonb, package)
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

/** Answers whether the folder of trust looks otherwise than when it was last seen; the first look changes nothing. */
export async function noteTrust(tx: Tx, mark: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ isFirst: boolean }>`
    insert into intake.trust as t (mark, seen_at) values (${mark}, ${at})
    on conflict on constraint trust_pk do update set mark = excluded.mark, seen_at = excluded.seen_at
      where t.mark <> excluded.mark
    returning (xmax = 0) as "isFirst"`.execute(tx)
  return rows[0] !== undefined && !rows[0].isFirst
}

/** Sites where another trust may lead to another verdict. The worker asks for all sites at once. */
export async function sitesWithSignatures(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select site_id as id from intake.arrival where state = 'waiting' and signature is not null
    union select site_id from documents.signature where verdict <> 'unsigned'
    order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
