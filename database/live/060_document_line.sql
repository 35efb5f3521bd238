-- The list of documents. No barrier: row security on the table shows live rows only, before any other condition, and keeps its
-- indexes usable.
create view live.document_line as
select l.site_id, l.edition_id, l.item_id, l.language, l.number, l.path, l.live_from, l.subject, l.number_symbol, l.number_key, l.serial,
  l.symbol_year, l.kind, l.body, l.issuer, l.main_issuer, l.issued_on, l.listed_on, l.issued_year, l.effective_on, l.expires_on,
  l.force_from,
  case when l.due_from <= now() then least(l.force_until, l.due_until) else l.force_until end as force_until,
  l.signer, l.field, l.visibility, l.joint_issuers, l.file_type, l.file_bytes
from documents.listing as l;
