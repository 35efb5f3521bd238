import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Series, SeriesFacts, Template } from '../rules/series.ts'

type Row = Omit<Series, 'template'> & { templateSha256: string | null; templateName: string | null }

const columns = sql`site_id as "siteId", id, name, kind, scope, form, superior, issuer,
  issuer_called as called, symbol, place, subject, addressee, recipients, signer_lines as "signerLines", signer_name as "signerName", template_sha256 as "templateSha256", template_name as "templateName",
  ended_at as "endedAt"`

function seriesFrom({ templateSha256, templateName, ...row }: Row): Series {
  const template = templateSha256 === null ? null : { sha256: templateSha256, name: templateName ?? '' }
  return { ...row, template }
}

/** The series of a site that still run, in the order they were made. */
export async function seriesOf(db: Reader, siteId: string): Promise<Series[]> {
  const { rows } = await sql<Row>`
    select ${columns} from reports.series where site_id = ${siteId} and ended_at is null order by made_at, id`.execute(
    db,
  )
  return rows.map(seriesFrom)
}

export async function seriesAt(db: Reader, siteId: string, id: string): Promise<Series | undefined> {
  const { rows } =
    await sql<Row>`select ${columns} from reports.series where site_id = ${siteId} and id = ${id}`.execute(db)
  return rows.map(seriesFrom)[0]
}

type Of = { siteId: string; id: string }

export async function insertSeries(tx: Tx, { siteId, id, at }: Of & { at: Date }, facts: SeriesFacts): Promise<void> {
  await sql`insert into reports.series (site_id, id, name, kind, scope, form, superior, issuer, issuer_called, symbol, place, subject,
      addressee, recipients, signer_lines, signer_name, made_at)
    values (${siteId}, ${id}, ${facts.name}, ${facts.kind}, ${facts.scope}, ${facts.form}, ${facts.superior}, ${facts.issuer}, ${facts.called},
      ${facts.symbol}, ${facts.place}, ${facts.subject}, ${[...facts.addressee]}, ${[...facts.recipients]},
      ${[...facts.signerLines]}, ${facts.signerName}, ${at})`.execute(tx)
}

export async function updateSeries(tx: Tx, { siteId, id }: Of, facts: SeriesFacts): Promise<void> {
  await sql`update reports.series set name = ${facts.name}, kind = ${facts.kind}, scope = ${facts.scope}, form = ${facts.form},
      superior = ${facts.superior}, issuer = ${facts.issuer}, issuer_called = ${facts.called}, symbol = ${facts.symbol}, place = ${facts.place},
      subject = ${facts.subject}, addressee = ${[...facts.addressee]}, recipients = ${[...facts.recipients]},
      signer_lines = ${[...facts.signerLines]}, signer_name = ${facts.signerName}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export async function setTemplate(tx: Tx, { siteId, id }: Of, template: Template | null): Promise<void> {
  await sql`update reports.series set template_sha256 = ${template?.sha256 ?? null}, template_name = ${template?.name ?? null}
    where site_id = ${siteId} and id = ${id}`.execute(tx)
}

export type KeptBytes = {
  sha256: string
  what: 'signed' | 'template'
  name: string
  contentType: string
  bytes: number
}

/** Holds the bytes against the sweep, for ever. */
export async function keepBytes(tx: Tx, siteId: string, kept: KeptBytes, at: Date): Promise<void> {
  await sql`insert into reports.kept (site_id, sha256, what, name, content_type, bytes, kept_at)
    values (${siteId}, ${kept.sha256}, ${kept.what}, ${kept.name}, ${kept.contentType}, ${kept.bytes}, ${at})
    on conflict on constraint kept_pk do nothing`.execute(tx)
}
