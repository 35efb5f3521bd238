-- A closed section takes nothing new and leaves the menu. One that is merged also leads readers to the section that took it
-- over, and stands below it from then on.
alter table sites.section
  add column closed_at timestamptz,
  add column merged_into uuid,
  add constraint section_merged_into_fk foreign key (site_id, merged_into) references sites.section (site_id, id),
  add constraint section_merged_is_closed check (merged_into is null or closed_at is not null);
