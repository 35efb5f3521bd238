-- The one view across sites: the newest of a portal's component sites, by name.
create view live.gathered as
select p.gathered_by as site_id, p.site_id as from_site_id, p.edition_id, p.language, p.number, p.path, p.title, p.summary, p.picture,
  p.genre, p.live_from
from editions.publication as p
where p.gathered_by is not null and p.type = 'article';
