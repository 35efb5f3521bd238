-- Former addresses: of editions, and of news sections that were merged into another.
create view live.redirect with (security_barrier) as
select r.site_id, r.path, p.path as to_path
from editions.redirect as r
join editions.publication as p on p.site_id = r.site_id and p.edition_id = r.edition_id
where p.live_from <= now()
  and (p.live_until is null or p.live_until > now())
-- Not `union all`: PostgreSQL takes such a view apart in spite of its barrier.
union
select m.site_id, side.root || m.slug, side.root || t.slug
from sites.section as m
join sites.section as t on t.site_id = m.site_id and t.id = m.merged_into and t.merged_into is null
cross join (values ('/tin-tuc/'), ('/en/news/')) as side (root)
where m.kind = 'news' and t.kind = 'news';
