create view live.agenda_entry with (security_barrier) as
select p.site_id, p.language, p.path, p.edition_id, p.changed_at, e.no, e.starts_at, e.ends_at, e.leader, e.what, e.place, e.prepared_by
from editions.publication as p
join agenda.entry as e on e.site_id = p.site_id and e.revision_id = p.revision_id
where p.type = 'agenda'
  and p.live_from <= now()
  and (p.live_until is null or p.live_until > now());
