-- The arrangement that holds now.
create view live.home_arrangement with (security_barrier) as
select distinct on (a.site_id, a.language) a.site_id, a.language, a.blocks, a.section_ids, a.notices_section_id
from home.arrangement as a
order by a.site_id, a.language, a.no desc;

-- Only of what readers see anyway: row security on publications hides what is not live.
create view live.home_pin with (security_barrier) as
select h.site_id, p.language, h.edition_id, h.place, h.live_from
from home.pin as h
join editions.publication as p on p.site_id = h.site_id and p.edition_id = h.edition_id
where h.live_from <= now()
  and h.live_until > now();
