/** How an arrival is read from its row. */
import { sql } from 'kysely'

export const arrivalLine = sql`a.id, a.site_id as "siteId", a.source_id as "sourceId", o.kind as "sourceKind", o.name as "sourceName",
  a.sha256, a.name, a.bytes::float8 as bytes, a.form, a.container, a.received_at as "receivedAt", a.state, a.version, a.tries,
  a.reason, a.note, a.main_sha256 as "mainSha256", a.main_name as "mainName", a.attachments, a.package_key as "packageKey",
  a.business, coalesce(a.package ->> 'businessReason', '') as "businessReason", a.about, a.scan, a.pages, a.facts,
  a.number_symbol as "numberSymbol", a.issued_on as "issuedOn", a.subject, a.stops, a.compared, a.routed, a.is_sure as "isSure",
  a.redacted_sha256 as "redactedSha256", a.edition_id as "editionId", a.checked_at as "checkedAt", a.ended_at as "endedAt",
  a.permission_id as "permissionId", a.recognising_since as "recognisingSince"`

export const arrivalFrom = sql`intake.arrival as a join intake.source as o on o.site_id = a.site_id and o.id = a.source_id`
