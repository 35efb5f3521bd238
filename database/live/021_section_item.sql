create view live.section_item as
select c.site_id, c.section_id as in_section_id, c.edition_id, c.language, c.number, c.live_from,
  p.item_id, p.type, p.genre, p.path, p.section_id, p.title, p.summary, p.picture
from editions.placement as c
join editions.publication as p on p.site_id = c.site_id and p.edition_id = c.edition_id;
