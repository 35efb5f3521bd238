-- The sites below a site, for its list of component sites.
create view live.component_site with (security_barrier) as
select s.parent_id as site_id, s.id as component_site_id, s.slug, s.kind, s.name, s.archived_since
from sites.site as s
where s.parent_id is not null;
