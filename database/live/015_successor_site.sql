-- Where the readers of an archived site find those who took over.
create view live.successor_site with (security_barrier) as
select a.id as site_id, s.id as successor_site_id, s.slug, s.name, u.happened_on
from sites.site as a
join units.succession as u on u.from_unit_id = a.governing_unit_id
join sites.site as s on s.governing_unit_id = u.to_unit_id
where a.archived_since is not null;
