create view live.page with (security_barrier) as
select p.site_id, p.edition_id, p.item_id, p.language, p.path, p.section_id, p.title, p.summary, p.live_from, p.changed_at, r.content
from editions.publication as p
join editions.revision as r on r.site_id = p.site_id and r.id = p.revision_id
where p.type = 'page'
  and p.live_from <= now()
  and (p.live_until is null or p.live_until > now());
