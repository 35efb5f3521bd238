-- The text of an item that another site shares with this one: what the share was accepted for, as long as the origin shows it.
create view live.shared_article with (security_barrier) as
select p.site_id, p.edition_id, p.item_id, p.language, p.number, p.path, p.section_id, p.title, p.summary, p.picture, p.live_from,
  p.live_until, p.changed_at, r.content, f.genre, f.origin, f.source_name, f.source_url, f.byline, f.event_at, f.series,
  f.series_number, f.air_on, s.from_site_id, o.path as from_path
from editions.publication as p
join editions.share as s on s.to_site_id = p.site_id and s.id = p.share_id and s.state = 'accepted'
join editions.publication as o on o.site_id = s.from_site_id and o.edition_id = s.from_edition_id
join editions.revision as r on r.site_id = s.from_site_id and r.id = coalesce(s.revision_id, o.revision_id)
join articles.fact as f on f.site_id = s.from_site_id and f.revision_id = r.id
where p.type = 'article'
  and p.live_from <= now()
  and (p.live_until is null or p.live_until > now())
  and o.live_from <= now()
  and (o.live_until is null or o.live_until > now());
