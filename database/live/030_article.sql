create view live.article with (security_barrier) as
select p.site_id, p.edition_id, p.item_id, p.language, p.number, p.path, p.section_id, p.title, p.summary, p.picture, p.live_from,
  p.live_until, p.changed_at, r.content, f.genre, f.origin, f.source_name, f.source_url, f.byline, f.event_at, f.series,
  f.series_number, f.air_on, f.unit_id
from editions.publication as p
join editions.revision as r on r.site_id = p.site_id and r.id = p.revision_id
join articles.fact as f on f.site_id = p.site_id and f.revision_id = p.revision_id
where p.type = 'article'
  and p.live_from <= now()
  and (p.live_until is null or p.live_until > now());
