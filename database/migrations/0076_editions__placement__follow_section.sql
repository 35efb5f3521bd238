-- Items stand in their sections and in all above these. When a section comes to stand elsewhere, they follow in its commit.
create function editions.follow_section_parent() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  with recursive above as (
    select s.id as section_id, s.id as stands_in, s.parent_id from sites.section as s where s.site_id = new.site_id
    union
    select a.section_id, s.id, s.parent_id
    from above as a join sites.section as s on s.site_id = new.site_id and s.id = a.parent_id
  ), touched as materialized (
    select p.edition_id, p.language, p.number, p.live_from, r.section_ids
    from editions.placement as c
    join editions.publication as p on p.site_id = c.site_id and p.edition_id = c.edition_id
    join editions.revision as r on r.site_id = p.site_id and r.id = p.revision_id
    where c.site_id = new.site_id and c.section_id = new.id
  ), wanted as materialized (
    select distinct t.edition_id, t.language, t.number, t.live_from, a.stands_in as section_id
    from touched as t
    cross join lateral unnest(t.section_ids) as own (id)
    join above as a on a.section_id = own.id
  ), gone as (
    delete from editions.placement as c using touched as t
    where c.site_id = new.site_id and c.edition_id = t.edition_id
      and not exists (select from wanted as w where w.edition_id = c.edition_id and w.section_id = c.section_id)
  )
  insert into editions.placement (site_id, section_id, edition_id, language, number, live_from)
  select new.site_id, w.section_id, w.edition_id, w.language, w.number, w.live_from from wanted as w
  on conflict do nothing;
  return null;
end
$$;

create trigger section_parent_moves_placements
  after update of parent_id on sites.section
  for each row when (old.parent_id is distinct from new.parent_id)
  execute function editions.follow_section_parent();
