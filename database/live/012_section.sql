-- A merged section is no more: its address leads to the one that took it over.
create view live.section with (security_barrier) as
select c.site_id, c.id, c.parent_id, c.key, c.kind, c.slug, c.name, c.name_en, c.href, c.position,
  c.in_menu and c.closed_at is null as in_menu, c.closed_at is not null as is_closed
from sites.section as c
where c.merged_into is null;
