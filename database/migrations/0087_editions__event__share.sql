-- A publication that only shows an item of another site is told apart: the province counts the item once, where it was written.
alter table editions.event
  add column share_id uuid,
  add constraint event_share_fk foreign key (site_id, share_id) references editions.share (to_site_id, id),
  add constraint event_share_is_republished check (share_id is null or origin = 'republished');
