create view live.link with (security_barrier) as
select l.site_id, l.id, l.link_group, l.name, l.name_en, l.href, l.position
from sites.link as l;
