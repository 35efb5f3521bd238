create view live.file with (security_barrier) as
select f.site_id, f.prefix, f.name, f.sha256, f.content_type, f.bytes, l.lighter_sha256, l.bytes as lighter_bytes
from editions.publication_file as f
join editions.publication as p on p.site_id = f.site_id and p.edition_id = f.edition_id
left join media.lighter as l on l.sha256 = f.sha256
where p.live_from <= now()
  and (p.live_until is null or p.live_until > now())
-- Not `union all`: PostgreSQL takes such a view apart in spite of its barrier.
union
-- An emblem stands at one address whatever its file is called.
select s.id, left(m.sha256, 16), 'emblem', m.sha256, m.content_type, m.bytes, null, null
from sites.site as s
join media.file as m on m.site_id = s.id and m.sha256 = s.emblem_sha256;
