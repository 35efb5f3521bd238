create view live.redirect with (security_barrier) as
select r.site_id, r.path, p.path as to_path
from editions.redirect as r
join editions.publication as p on p.site_id = r.site_id and p.edition_id = r.edition_id
where p.live_from <= now()
  and (p.live_until is null or p.live_until > now());
