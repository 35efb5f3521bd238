-- What the origin corrected visibly, for the pages of the sites that show the item.
create view live.shared_correction with (security_barrier) as
select s.to_site_id as site_id, s.edition_id, c.no, c.text, c.corrected_at
from editions.share as s
join editions.publication as p on p.site_id = s.to_site_id and p.share_id = s.id
join editions.correction as c on c.site_id = s.from_site_id and c.edition_id = s.from_edition_id
where s.state = 'accepted'
  and p.live_from <= now()
  and (p.live_until is null or p.live_until > now());
