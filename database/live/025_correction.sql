create view live.correction with (security_barrier) as
select c.site_id, c.edition_id, c.no, c.text, c.corrected_at
from editions.correction as c
join editions.publication as p on p.site_id = c.site_id and p.edition_id = c.edition_id
where p.live_from <= now()
  and (p.live_until is null or p.live_until > now());
