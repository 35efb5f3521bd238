-- A shared item has a row of its own in the lists of the receiving site; its text is found through the share.
alter table editions.publication
  alter column revision_id drop not null,
  add column share_id uuid,
  add constraint publication_share_fk foreign key (site_id, share_id) references editions.share (to_site_id, id),
  add constraint publication_own_or_shared check ((revision_id is null) = (share_id is not null));

create unique index publication_of_share on editions.publication (site_id, share_id) where share_id is not null;

-- What a site shows of another is not gathered again by the portal above it.
create or replace function editions.follow_site_parent() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update editions.publication set gathered_by = new.parent_id where site_id = new.id and share_id is null;
  return null;
end
$$;

alter table editions.publication
  add constraint publication_shared_not_gathered check (share_id is null or gathered_by is null);
