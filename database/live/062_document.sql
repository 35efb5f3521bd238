-- One document at its address. A reference leads to the issuer's copy as long as that is live.
create view live.document with (security_barrier) as
select p.site_id, p.edition_id, p.item_id, p.language, p.number, p.path, p.title, p.summary, p.live_from, p.live_until, p.changed_at,
  p.section_id, r.content -> 'body' as body_text, f.number_symbol, f.number_key, f.kind, f.scheme, f.body, f.issuer, f.issued_on, f.issued_year, f.effective_on,
  f.expires_on, l.force_from,
  case when l.due_from <= now() then least(l.force_until, l.due_until) else l.force_until end as force_until, f.signer, f.signer_title, f.signature_code, f.field, f.urgency, f.gazette, f.visibility, f.copy_url,
  c.site_id as copy_site_id, c.path as copy_path,
  (select coalesce(jsonb_agg(i.name order by i.no), '[]') from documents.issuer as i
    where i.site_id = f.site_id and i.revision_id = f.revision_id) as issuers
from editions.publication as p
join editions.revision as r on r.site_id = p.site_id and r.id = p.revision_id
join documents.fact as f on f.site_id = p.site_id and f.revision_id = p.revision_id
left join documents.listing as l on l.site_id = p.site_id and l.edition_id = p.edition_id
left join documents.listing as c on c.site_id = f.copy_site_id and c.item_id = f.copy_item_id
where p.type = 'document'
  and p.live_from <= now()
  and (p.live_until is null or p.live_until > now());
