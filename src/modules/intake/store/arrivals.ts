import { sql } from 'kysely'
import type { Prose } from '../../../basics/prose/prose.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Arrival } from '../rules/arrival.ts'
import type { Reading } from '../rules/reading/index.ts'
import type { ArrivalState } from '../rules/states.table.ts'
import { arrivalFrom, arrivalLine } from './lines.ts'

export async function arrivalAt(db: Reader, siteId: string, id: string): Promise<Arrival | undefined> {
  const { rows } = await sql<Arrival>`
    select ${arrivalLine} from ${arrivalFrom} where a.site_id = ${siteId} and a.id = ${id}`.execute(db)
  return rows[0]
}

/** The arrival, held until the commit. */
export async function lockArrival(tx: Tx, siteId: string, id: string): Promise<Arrival | undefined> {
  await sql`select from intake.arrival where site_id = ${siteId} and id = ${id} for update`.execute(tx)
  return arrivalAt(tx, siteId, id)
}

export async function arrivalOfBytes(db: Reader, siteId: string, sha256: string): Promise<Arrival | undefined> {
  const { rows } = await sql<Arrival>`
    select ${arrivalLine} from ${arrivalFrom} where a.site_id = ${siteId} and a.sha256 = ${sha256}`.execute(db)
  return rows[0]
}

export async function arrivalOfPackage(db: Reader, siteId: string, key: string): Promise<Arrival | undefined> {
  const { rows } = await sql<Arrival>`
    select ${arrivalLine} from ${arrivalFrom} where a.site_id = ${siteId} and a.package_key = ${key}`.execute(db)
  return rows[0]
}

export type NewArrival = Pick<
  Arrival,
  'siteId' | 'id' | 'sourceId' | 'sha256' | 'name' | 'bytes' | 'form' | 'container'
> & {
  receivedAt: Date
  receivedBy: string | null
}

/** Answers false when the same bytes are here already. */
export async function insertArrival(tx: Tx, a: NewArrival): Promise<boolean> {
  const { rows } = await sql`
    insert into intake.arrival (site_id, id, source_id, sha256, name, bytes, form, container, received_at, received_by, state)
    values (${a.siteId}, ${a.id}, ${a.sourceId}, ${a.sha256}, ${a.name}, ${a.bytes}, ${a.form}, ${a.container}, ${a.receivedAt},
      ${a.receivedBy}, 'received')
    on conflict on constraint arrival_bytes_once do nothing returning id`.execute(tx)
  return rows.length > 0
}

export type Step = {
  siteId: string
  id: string
  stepId: string
  deed: string
  from: ArrivalState | null
  to: ArrivalState
  at: Date
  by: string | null
  detail: string
}

export async function insertStep(tx: Tx, step: Step): Promise<void> {
  await sql`insert into intake.step (site_id, id, arrival_id, deed, from_state, to_state, at, by_account, detail)
    values (${step.siteId}, ${step.stepId}, ${step.id}, ${step.deed}, ${step.from}, ${step.to}, ${step.at}, ${step.by},
      ${step.detail})`.execute(tx)
}

export type Moved = {
  to: ArrivalState
  at: Date
  ended: boolean
  by: string | null
  reason: string | null
  note?: string
  editionId?: string
  permissionId?: string | null
}

export async function moveArrival(tx: Tx, siteId: string, id: string, moved: Moved): Promise<void> {
  const { to, at, ended, by, reason, note, editionId, permissionId = null } = moved
  await sql`update intake.arrival set state = ${to}, version = version + 1, reason = ${reason}, note = coalesce(${note ?? null}, note),
      edition_id = coalesce(${editionId ?? null}::uuid, edition_id), permission_id = ${permissionId}::uuid,
      ended_at = ${ended ? at : null}, ended_by = ${ended ? by : null}::uuid
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

/** Tried once more; answers how often by now. */
export async function countTry(tx: Tx, siteId: string, id: string): Promise<number> {
  const { rows } = await sql<{ tries: number }>`update intake.arrival set tries = tries + 1
    where site_id = ${siteId} and id = ${id} returning tries`.execute(tx)
  return rows[0]?.tries ?? 0
}

export async function forgetTries(tx: Tx, siteId: string, id: string): Promise<void> {
  await sql`update intake.arrival set tries = 0, recognising_since = null where site_id = ${siteId} and id = ${id}`.execute(
    tx,
  )
}

export type Evidence = {
  signature: SignatureReport | null
  reading: Reading | null
  text: string
  redactedText: string | null
  prose: Prose | null
  redactedProse: Prose | null
  package: Record<string, unknown> | null
  shape: Buffer | null
  pageSizes: readonly { width: number; height: number }[]
}

/** What was found in the file, whole: for the panel, for judging anew. */
export async function evidenceOf(db: Reader, siteId: string, id: string): Promise<Evidence | undefined> {
  const { rows } = await sql<Evidence>`select signature, reading, text, redacted_text as "redactedText", prose,
      redacted_prose as "redactedProse", package, shape, page_sizes as "pageSizes" from intake.arrival
    where site_id = ${siteId} and id = ${id}`.execute(db)
  return rows[0]
}

export type StepShown = {
  deed: string
  from: ArrivalState | null
  to: ArrivalState
  at: Date
  by: string | null
  detail: string
}

export async function stepsOf(db: Reader, siteId: string, id: string): Promise<StepShown[]> {
  const { rows } = await sql<StepShown>`
    select s.deed, s.from_state as from, s.to_state as to, s.at, p.full_name as by, s.detail
    from intake.step as s
    left join people.account as c on c.id = s.by_account
    left join units.person as p on p.id = c.person_id
    where s.site_id = ${siteId} and s.arrival_id = ${id} order by s.at, s.id limit 100`.execute(db)
  return rows
}

/** A scan that did not happen is no try of ours. */
export async function noteScan(tx: Tx, siteId: string, id: string, scan: Arrival['scan']): Promise<void> {
  await sql`update intake.arrival set scan = ${scan}, tries = greatest(0, tries - 1)
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

/** It goes on where it is recognised, which has a place of its own in the queue; that is no try of ours. */
export async function noteRecognising(tx: Tx, siteId: string, id: string, at: Date): Promise<void> {
  await sql`update intake.arrival set recognising_since = ${at}, tries = greatest(0, tries - 1)
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

/** Received long ago and still not worked on, at any site: their job was lost. The worker asks for all sites at once. */
export async function stuckArrivals(db: Reader, before: Date): Promise<{ siteId: string; arrivalId: string }[]> {
  const { rows } = await sql<{ siteId: string; arrivalId: string }>`
    select site_id as "siteId", id as "arrivalId" from intake.arrival
    where state = 'received' and coalesce(recognising_since + interval '6 hours', received_at) < ${before} order by received_at limit 200`.execute(
    db,
  )
  return rows
}
