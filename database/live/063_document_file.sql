-- The files of a live document that are served, in order; of a signed one, what its verification found.
create view live.document_file with (security_barrier) as
select p.site_id, p.edition_id, p.path, f.no, f.role, f.sha256, f.name, f.content_type, f.bytes, f.title, s.report, s.verified_at
from editions.publication as p
join documents.file as f on f.site_id = p.site_id and f.revision_id = p.revision_id
join editions.publication_file as o on o.site_id = p.site_id and o.edition_id = p.edition_id and o.sha256 = f.sha256 and o.name = f.name
left join documents.signature as s on s.site_id = f.site_id and s.sha256 = f.sha256
where p.live_from <= now()
  and (p.live_until is null or p.live_until > now());
