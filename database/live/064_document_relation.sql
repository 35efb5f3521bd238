-- How live documents stand to others, from both ends. The other end is shown where it is live; what is only cited, by its citation.
create view live.document_relation with (security_barrier) as
select l.site_id, l.edition_id, 'active' as side, r.kind, r.no, r.is_whole, r.citation, r.to_number_symbol, r.to_number_key, r.to_issued_on,
  t.site_id as other_site_id, t.path, t.number_symbol, t.kind as document_kind, t.subject, t.issued_on, t.effective_on, t.expires_on,
  t.force_from, case when t.due_from <= now() then least(t.force_until, t.due_until) else t.force_until end as force_until,
  t.listed_on, t.live_from
from documents.listing as l
join documents.relation as r on r.site_id = l.site_id and r.revision_id = l.revision_id
left join documents.listing as t on t.site_id = r.to_site_id and t.item_id = r.to_item_id
-- Not `union all`: PostgreSQL takes such a view apart in spite of its barrier.
union
select t.site_id, t.edition_id, 'passive', r.kind, r.no, r.is_whole, '', '', '', null,
  l.site_id, l.path, l.number_symbol, l.kind, l.subject, l.issued_on, l.effective_on, l.expires_on,
  l.force_from, case when l.due_from <= now() then least(l.force_until, l.due_until) else l.force_until end,
  l.listed_on, l.live_from
from documents.listing as t
join documents.relation as r on r.to_site_id = t.site_id and r.to_item_id = t.item_id
join documents.listing as l on l.site_id = r.site_id and l.revision_id = r.revision_id
union
-- Cited before it was published here: the same number, and the same day unless the symbol tells the year.
select t.site_id, t.edition_id, 'passive', r.kind, r.no, r.is_whole, '', '', '', null,
  l.site_id, l.path, l.number_symbol, l.kind, l.subject, l.issued_on, l.effective_on, l.expires_on,
  l.force_from, case when l.due_from <= now() then least(l.force_until, l.due_until) else l.force_until end,
  l.listed_on, l.live_from
from documents.listing as t
join documents.relation as r on r.to_number_key = t.number_key and r.to_number_key <> '' and r.site_id = t.site_id
  and r.to_item_id is null and (r.to_issued_on = t.issued_on or (r.to_issued_on is null and t.symbol_year is not null))
join documents.listing as l on l.site_id = r.site_id and l.revision_id = r.revision_id;
