create view live.section with (security_barrier) as
select c.site_id, c.id, c.parent_id, c.key, c.kind, c.slug, c.name, c.name_en, c.href, c.position, c.in_menu
from sites.section as c;
