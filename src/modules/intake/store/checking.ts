/** What the worker writes down about an arrival. */
import { sql } from 'kysely'
import type { Prose } from '../../../basics/prose/prose.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Arrival, ArrivalStop, AttachedFile, Facts, Resemblance, Routed } from '../rules/arrival.ts'
import type { Reading } from '../rules/reading/index.ts'

export type Opened = {
  form: Arrival['form']
  scan: Arrival['scan']
  mainSha256: string | null
  mainName: string | null
  attachments: readonly AttachedFile[]
  package: object | null
  packageKey: string | null
  business: number
  about: readonly string[]
}

export async function noteOpened(tx: Tx, siteId: string, id: string, o: Opened): Promise<void> {
  await sql`update intake.arrival set form = ${o.form}, scan = ${o.scan}, main_sha256 = ${o.mainSha256}, main_name = ${o.mainName},
      attachments = ${JSON.stringify(o.attachments)}::jsonb, package = ${o.package === null ? null : JSON.stringify(o.package)}::jsonb,
      package_key = ${o.packageKey}, business = ${o.business}, about = ${[...o.about]}::text[]
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export type Checked = {
  signature: SignatureReport | null
  reading: Reading | null
  text: string
  prose: Prose | null
  pages: readonly { width: number; height: number }[]
  shape: Buffer | null
  at: Date
}

export async function noteChecked(tx: Tx, siteId: string, id: string, c: Checked): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value).replaceAll('\\u0000', ''))
  await sql`update intake.arrival set signature = ${json(c.signature)}::jsonb, reading = ${json(c.reading)}::jsonb,
      text = ${c.text.replaceAll('\0', '')}, prose = ${json(c.prose)}::jsonb, recognising_since = null, pages = ${c.pages.length}, page_sizes = ${JSON.stringify(c.pages)}::jsonb, shape = ${c.shape}, checked_at = ${c.at}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export type Judgement = {
  facts: Facts
  identity: string | null
  compared: readonly Resemblance[]
  stops: readonly ArrivalStop[]
  routed: Routed | null
  isSure: boolean
}

/** The facts and what follows from them; columns for lists beside the whole. */
export async function noteJudged(tx: Tx, siteId: string, id: string, j: Judgement): Promise<void> {
  const value = (name: keyof Facts) => (j.facts[name]?.value ?? '').replaceAll('\0', '')
  const day = value('issuedOn')
  const json = (whole: unknown) => JSON.stringify(whole).replaceAll('\\u0000', '')
  await sql`update intake.arrival set facts = ${json(j.facts)}::jsonb, number_symbol = ${value('numberSymbol')},
      issued_on = ${/^\d{4}-\d\d-\d\d$/.test(day) ? day : null}::date, kind = ${value('kind')}, issuer = ${value('issuer')},
      subject = ${value('subject')}, identity = ${j.identity}, compared = ${json(j.compared)}::jsonb, stops = ${json(j.stops)}::jsonb,
      routed = ${json(j.routed)}::jsonb, is_sure = ${j.isSure}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export async function noteRedacted(
  tx: Tx,
  siteId: string,
  id: string,
  { sha256, text, prose }: { sha256: string; text: string; prose: Prose },
): Promise<void> {
  await sql`update intake.arrival set redacted_sha256 = ${sha256}, redacted_text = ${text.replaceAll('\0', '')},
      redacted_prose = ${JSON.stringify(prose).replaceAll('\\u0000', '')}::jsonb
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export async function keepBands(tx: Tx, siteId: string, id: string, bands: readonly string[]): Promise<void> {
  await sql`delete from intake.band where site_id = ${siteId} and arrival_id = ${id}`.execute(tx)
  await sql`insert into intake.band (site_id, arrival_id, band)
    select distinct ${siteId}::uuid, ${id}::uuid, b from unnest(${[...bands]}::bigint[]) as b`.execute(tx)
}
